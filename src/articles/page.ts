import GithubSlugger from 'github-slugger';
import type { Fault } from '../files/finding.ts';
import { inWords } from '../text/list.ts';
import { isLink } from './components.ts';
import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { ReadDocument } from './document.ts';
import { isComponent, tagName, writtenAttributes, type ComponentNode } from './nodes.ts';
import { parsePage } from './parse.ts';
import type { Remembered } from './remember.ts';
import type { Rendered } from './render.ts';
import { emptyHeads } from './table-heads.ts';
import { textKey } from './text-key.ts';

/** What is in a standing page: its links and headings, as far as they are written as text. Nothing in it is run; Astro renders it. */
export function readPage(text: string, remembered?: Remembered): ReadDocument {
  const key = pageKey(text);
  const known = remembered?.recall(key);
  if (known) return { rendered: known, key, faults: [] };
  const { tree, faults } = parsePage(text);
  if (!tree) return { rendered: undefined, key, faults };
  const found = inPage(tree);
  const unsafe = found.links.filter(({ href }) => !isLink(href) && !/^\/\/./.test(href)).map(({ href, line, column }): Fault => ({
    code: 'link-unsafe', message: `A link points to "${href.slice(0, 80)}", which is no address for a page.`, remedy: 'Write https://… for another site, or begin with / for a page here.', line, column,
  }));
  const unknown = /^import\b/m.test(text) ? [] : componentsIn(tree).filter(({ name }) => !GIVEN.includes(name)).map(({ name, line, column }): Fault => ({
    code: 'unknown-component', message: `There is no component <${name}>.`, remedy: `A standing page has ${inWords(GIVEN)}; others are to be imported at its top.`, line, column,
  }));
  const wrong = [...unsafe, ...unknown];
  const outline = { images: [], quotes: [], jargon: [], slips: [], blank: false, ...found };
  if (wrong.length > 0) return { rendered: undefined, key, faults: wrong, outline: { ...outline, links: found.links.filter((link) => !unsafe.some(({ line, column }) => line === link.line && column === link.column)) } };
  const rendered = { html: '', ...outline };
  remembered?.keep(key, rendered);
  return { rendered, key, faults: [] };
}

/** What the page of the site gives to standing pages (`src/pages/[page].astro`). */
const GIVEN = ['Editor', 'Imprint', 'Note'];

function componentsIn(node: Nodes | ComponentNode): { name: string; line: number; column: number }[] {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const below = 'children' in node ? node.children.flatMap((child) => componentsIn(child as Nodes)) : [];
  return isComponent(node) && /^[A-Z]/.test(tagName(node)) ? [{ name: tagName(node), line, column }, ...below] : below;
}

/** A page and an article of the same text are different things. */
export const pageKey = (text: string): string => textKey(`page\n${text}`);

function inPage(tree: Root): Pick<Rendered, 'links' | 'headings' | 'emptyHeads'> {
  const links: Rendered['links'] = [];
  const headings: Rendered['headings'] = [];
  const unnamed: Rendered['emptyHeads'] = [];
  const ids = new GithubSlugger();
  const visit = (node: Nodes | ComponentNode): void => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const href = isComponent(node) ? writtenAttributes(node).attributes['href'] : node.type === 'element' && node.tagName === 'a' ? node.properties['href'] : undefined;
    if (href !== undefined) links.push({ href: String(href), line, column });
    const cells = node.type === 'element' && node.tagName === 'table' ? emptyHeads(node) : 0;
    if (cells > 0) unnamed.push({ cells, line, column });
    const level = node.type === 'element' ? /^h([1-6])$/.exec(node.tagName)?.[1] : undefined;
    if (level) {
      const words = toString(node as Element);
      headings.push({ id: ids.slug(words), text: words, level: Number(level), line, column });
    }
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(tree);
  return { links, headings, emptyHeads: unnamed };
}
