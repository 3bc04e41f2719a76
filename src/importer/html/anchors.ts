/** Places in a text that links within it lead to: `<h2 id="bins">`, `<a name="bins"></a>`. */
import type { Element, Nodes, Root as Html } from 'hast';
import { percentDecoded } from '../../text/percent.ts';
import { below, property } from '../handlers/kit.ts';

/** Word and WordPress's editor wrote the address at which the text was being edited. */
const EDITED = /^file:|\/wp-admin\//i;

/** The name of the place in the same text that a link leads to. `base` is the address of the text. */
function placeOf(href: string, base: string): string | undefined {
  const [page = '', ...name] = href.trim().split('#');
  return name.length > 0 && (page === '' || alike(page) === alike(base) || EDITED.test(page)) ? percentDecoded(name.join('#')) : undefined;
}

/** Blogs have moved from http to https, and to and from www. */
const alike = (address: string): string => address.replace(/^(?:https?:)?\/\/(?:www\.)?/i, '').replace(/\/$/, '');

/** The names of an element, as far as links can know it. */
export const namesOf = (element: Element): string[] => [property(element, 'id'), element.tagName === 'a' ? property(element, 'name') : ''].filter(Boolean);

/** The place that a link leads to, after `settleAnchors`. */
export const target = (link: Element): string | undefined => (property(link, 'href').startsWith('#') ? property(link, 'href').slice(1) : undefined);

/** Writes links to places that the text has as `#name`, and each heading's names on it, so that links can follow it to its new one. Both change the tree. */
export function settleAnchors(tree: Html, base: string): void {
  const links = below(tree, 'a').flatMap((link) => {
    const place = placeOf(property(link, 'href'), base);
    return place ? [{ link, place }] : [];
  });
  if (links.length === 0) return;
  const names = nameHeadings(tree);
  for (const { link, place } of links) if (names.has(place)) link.properties['href'] = `#${place}`;
}

/** A name that stands directly before a heading is its name too. Gives all names that there are. */
function nameHeadings(tree: Html): Set<string> {
  const all = new Set<string>();
  let waiting: string[] = [];
  const walk = (nodes: readonly Nodes[], heading?: Element): void => {
    for (const node of nodes) {
      if (node.type === 'text' && node.value.trim() !== '' && !heading) waiting = [];
      if (node.type !== 'element') continue;
      for (const name of namesOf(node)) {
        all.add(name);
        waiting.push(name);
      }
      const within = heading ?? (/^h[1-6]$/.test(node.tagName) ? node : undefined);
      walk(node.children, within);
      if (within === node) node.properties['dataAnchors'] = waiting;
      if (within === node || (!within && node.tagName === 'img')) waiting = [];
    }
  };
  walk(tree.children);
  return all;
}
