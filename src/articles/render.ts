import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { curly } from '../text/apostrophe.ts';
import { curlyNodes } from './apostrophes.ts';
import { components, h, text } from './components.ts';
import { isComponent, tagName, writtenAttributes } from './nodes.ts';
import { jargonIn, type Jargon } from './plain.ts';
import { quotationsIn, type Quotation } from './quotes.ts';
import { slipsIn, type Slip } from './slips.ts';
import { emptyHeads, type EmptyHeads } from './table-heads.ts';

type Place = { line: number; column: number };

/** What an article's page, feed entry and search record are made from. */
export type Rendered = {
  /** Clean HTML. A picture is `<img data-image="0" …>`, to be filled in from `images`. */
  html: string;
  /** Pictures in the order of their numbers, as written. */
  images: ({ src: string } & Place)[];
  /** Links in the order of the text. */
  links: ({ href: string } & Place)[];
  headings: ({ id: string; text: string; level: number } & Place)[];
  /** Somebody else's words. */
  quotes: Quotation[];
  /** Words of the town hall that are not explained. */
  jargon: Jargon[];
  /** Markdown that came out as text. */
  slips: Slip[];
  /** Tables with columns that have no name. */
  emptyHeads: EmptyHeads[];
  /** True when nothing is said. */
  blank: boolean;
};

/** The clean HTML of a tree that has passed `allowFaults`; `source` is the text it was made from. */
export function renderTree(tree: Root, source: string): Rendered {
  const found: Omit<Rendered, 'html' | 'blank'> = { images: [], links: [], headings: [], quotes: quotationsIn(tree), jargon: jargonIn(tree, source), slips: slipsIn(tree, source), emptyHeads: [] };
  const ids = new GithubSlugger();
  let tables = 0;

  const all = (nodes: Nodes[], place: Place): ElementContent[] => nodes.flatMap((node) => one(node, node.position?.start ?? place));
  const one = (node: Nodes, place: Place): ElementContent[] => {
    if (isComponent(node)) {
      const written = { attributes: writtenAttributes(node).attributes, children: all(node.children, place) };
      return [settle(components[tagName(node)]!.toHtml(written), place)];
    }
    if (node.type !== 'element') return node.type === 'text' ? [text(node.value)] : [];
    return [settle({ ...node, properties: { ...node.properties }, children: all(node.children, place) }, place)];
  };

  /** Gives headings their ids, numbers pictures and tables, notes links. */
  const settle = (element: Element, place: Place): Element => {
    const { properties } = element;
    const position = { line: place.line, column: place.column };
    switch (element.tagName) {
      case 'h2': case 'h3': case 'h4': case 'h5': case 'h6': {
        if (properties['id']) return { ...element, properties: { id: properties['id'] } };
        const words = toString(element);
        const id = ids.slug(`section-${words}`).replace(/^section-(?!comment|trackback|main\b|related\b|downloads\b|say\b|footnote|user-content|notes?\b|\d|$)/, '');
        found.headings.push({ id, text: curly(words), level: Number(element.tagName[1]), ...position });
        return { ...element, properties: { id } };
      }
      case 'img':
        found.images.push({ src: String(properties['src']), ...position });
        return h('img', { dataImage: String(found.images.length - 1), alt: String(properties['alt'] ?? '') });
      case 'a':
        found.links.push({ href: String(properties['href']), ...position });
        return element;
      case 'figure':
        element.children = element.children.map((child) => (child.type === 'element' && child.tagName === 'img' && child.properties['src'] ? settle(child, place) : child));
        noteLinks(element, position, found.links);
        return element;
      case 'p':
        if (element.properties['className']) noteLinks(element, position, found.links);
        return element;
      case 'th': case 'td': {
        const side = /right|center/.exec(String(properties['style'] ?? properties['align'] ?? ''))?.[0];
        return { ...element, properties: side ? { className: [`align-${side}`] } : {} };
      }
      case 'table': {
        tables += 1;
        const cells = emptyHeads(element);
        if (cells > 0) found.emptyHeads.push({ cells, ...position });
        return h('div', { className: ['scroll'], role: 'group', ariaLabel: `Table ${tables}`, tabIndex: 0 }, [element]);
      }
      case 'input':
        return h('span', { className: ['task'], role: 'img', ariaLabel: properties['checked'] ? 'done' : 'to do' }, [text(properties['checked'] ? '☑' : '☐')]);
      default:
        return element;
    }
  };

  const children = all(tree.children, { line: 1, column: 1 });
  curlyNodes(children);
  return { html: toHtml({ type: 'root', children }).trim(), ...found, blank: children.every((child) => child.type === 'text' && child.value.trim() === '') };
}

/** The links that a component makes from its attributes. */
function noteLinks(element: Element, position: Place, links: Rendered['links']): void {
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'a' && (element.tagName === 'p' || element.tagName === 'figcaption')) links.push({ href: String(child.properties['href']), ...position });
    else if (child.tagName === 'figcaption') noteLinks(child, position, links);
  }
}
