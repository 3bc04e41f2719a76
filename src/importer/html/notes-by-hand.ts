/** Notes that somebody numbered by hand, or Word did: `<a href="#_ftn1">[1]</a>` in the text, and at its end a paragraph that leads back. */
import type { Element, ElementContent, Nodes, Parents, Root as Html } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { below, oneLine } from '../handlers/kit.ts';
import { namesOf, target } from './anchors.ts';
import { PLACEHOLDER, type HtmlContext } from './context.ts';

/** The smallest piece of a text that stands by itself. */
type Block = { element: Element; parent: Parents; names: Set<string>; links: Element[] };
type Reference = { link: Element; sup: Element | undefined; words: string };
type Note = { block: Block; references: Reference[]; more: Block[] };

const BLOCKS = new Set(['p', 'li', 'td', 'th', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'figure', 'iframe', 'hr', PLACEHOLDER]);
const MARK = /^[[(]?(?:\d{1,3}|[ivx]{1,5}|[a-z]|[*†‡§¶]{1,3})[\])]?$/i;
const HEADING = /^(?:foot|end)?notes?:?$/i;

/**
 * Makes real footnotes of them: takes them out of the tree and marks where they are cited as the block editor does. Gives their HTML by id, for `HtmlContext.footnotes`.
 * Only notes at the end of a text are taken: elsewhere they would change their place.
 */
export function footnotesByHand(tree: Html, note: HtmlContext['note']): Map<string, string> {
  if (!below(tree, 'a').some((link) => target(link))) return new Map();
  apartAtBreaks(tree);
  const blocks = blocksIn(tree);
  const notes = notesAtEnd(blocks, tree);
  const [first] = notes;
  if (!first) return new Map();
  const above = blocks.slice(0, blocks.indexOf(first.block));
  const furniture = above.slice(above.findLastIndex(({ element }) => element.tagName !== 'hr' && !isHeading(element)) + 1);
  const said = furniture.map(({ element }) => oneLine(toString(element))).filter(Boolean).map((words) => `; the heading "${words}" above them is one that the page gives itself`);
  note('notes-by-hand', `Notes that were numbered by hand became footnotes: ${notes.length}${said.join('')}.`);
  const footnotes = new Map(notes.map((one, at) => [`by-hand-${at + 1}`, htmlOf(one)]));
  notes.forEach(({ references }, at) => references.forEach((reference) => cite(reference, `by-hand-${at + 1}`)));
  takeOut([...furniture, ...notes.flatMap(({ block, more }) => [block, ...more])]);
  return footnotes;
}

function takeOut(blocks: readonly Block[]): void {
  const going = new Set<unknown>(blocks.map(({ element }) => element));
  for (const parent of new Set(blocks.map((block) => block.parent))) parent.children = parent.children.filter((child) => !going.has(child)) as never;
}

const isHeading = (element: Element): boolean => /^h[1-6]$/.test(element.tagName) && HEADING.test(oneLine(toString(element)));

/** In classic text several notes are lines of one paragraph. */
function apartAtBreaks(tree: Html): void {
  const targets = new Set(below(tree, 'a').flatMap((link) => target(link) ?? []));
  const isNamed = (node: Nodes): boolean => node.type === 'element' && [node, ...everyBelow(node)].some((one) => namesOf(one).some((name) => targets.has(name)));
  tree.children = tree.children.flatMap((node) => {
    if (node.type !== 'element' || node.tagName !== 'p' || node.children.filter(isNamed).length < 2) return [node];
    const parts: ElementContent[][] = [[]];
    let afterBreak = false;
    for (const child of node.children) {
      if (afterBreak && isNamed(child)) parts.push([]);
      parts.at(-1)!.push(child);
      if (child.type !== 'text' || child.value.trim() !== '') afterBreak = child.type === 'element' && child.tagName === 'br';
    }
    return parts.map((children, at) => ({ ...node, properties: at === 0 ? node.properties : {}, children }));
  });
}

function blocksIn(tree: Html): Block[] {
  const blocks: Block[] = [];
  const walk = (parent: Parents): void => {
    for (const element of parent.children) {
      if (element.type !== 'element') continue;
      if (!BLOCKS.has(element.tagName)) walk(element);
      else if (element.tagName !== 'p' || oneLine(toString(element)) !== '' || below(element, 'img', PLACEHOLDER).length > 0) {
        blocks.push({ element, parent, names: new Set([element, ...everyBelow(element)].flatMap(namesOf)), links: below(element, 'a').filter((link) => target(link)) });
      }
    }
  };
  walk(tree);
  return blocks;
}

const everyBelow = (element: Element): Element[] => element.children.flatMap((child) => (child.type === 'element' ? [child, ...everyBelow(child)] : []));

/** The notes, where nothing but notes and their further paragraphs stands from the first of them on. */
function notesAtEnd(blocks: readonly Block[], tree: Html): Note[] {
  const notes = notesIn(blocks, tree);
  const found = new Map(notes.map((note) => [note.block, note]));
  let last = notes[0];
  for (const block of last ? blocks.slice(blocks.indexOf(last.block)) : []) {
    const here = found.get(block);
    if (here) last = here;
    else if (block.element.tagName === 'p') last!.more.push(block);
    else return [];
  }
  // What follows the last of them may be the end of the article.
  return last?.more.length === 0 ? notes : [];
}

/** Paragraphs and items of lists that a mark in an earlier one leads to: they lead back to it, or the mark stands above the line. */
function notesIn(blocks: readonly Block[], tree: Html): Note[] {
  const owners = new Map<string, number>();
  blocks.forEach(({ names }, at) => names.forEach((name) => owners.has(name) || owners.set(name, at)));
  const sups = new Map(below(tree, 'sup').flatMap((sup) => below(sup, 'a').map((link) => [link, sup] as const)));
  const references = new Map<number, (Reference & { from: number })[]>();
  blocks.forEach(({ links }, from) => {
    for (const link of links) {
      const owner = owners.get(target(link)!);
      if (owner === undefined || owner <= from || !MARK.test(oneLine(toString(link)))) continue;
      const cited = references.get(owner) ?? [];
      cited.push({ link, from, sup: sups.get(link), words: bare(toString(link)) });
      references.set(owner, cited);
    }
  });
  return blocks.flatMap((block, at): Note[] => {
    const cited = references.get(at) ?? [];
    const citing = new Set(cited.map(({ from }) => from));
    const isNote = ['p', 'li'].includes(block.element.tagName) && (cited.some(({ sup }) => sup) || block.links.some((link) => citing.has(owners.get(target(link)!) ?? -1)));
    return isNote ? [{ block, references: cited, more: [] }] : [];
  });
}

const bare = (mark: string): string => oneLine(mark).replace(/^[[(]|[\])]$/g, '');

/** The note's words, without its number and the way back. */
function htmlOf({ block, references, more }: Note): string {
  const back = new Set(block.links.filter((link) => /^(?:\W*|back|return)$/iu.test(oneLine(toString(link))) || MARK.test(oneLine(toString(link)))));
  const kept = withoutLinks(block.element, back);
  dropNumber(kept, new Set(references.map(({ words }) => words)));
  const element: Element = block.element.tagName === 'p' ? kept : { ...kept, tagName: 'div' };
  return toHtml({ type: 'root', children: [element, ...more.map((one) => one.element)] });
}

/** An element without some links; what held nothing else goes with them. */
function withoutLinks(element: Element, links: ReadonlySet<Element>): Element {
  return {
    ...element, properties: {}, children: element.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      if (links.has(child)) return [];
      const holds = below(child, 'a').some((link) => links.has(link));
      const kept = holds ? withoutLinks(child, links) : child;
      return holds && oneLine(toString(kept)) === '' ? [] : [kept];
    }),
  };
}

/** `1. `, `[1] `: at the beginning, where it is the number that the text cites. */
function dropNumber(element: Element, marks: ReadonlySet<string>): void {
  const first = element.children.find((child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''));
  if (first?.type === 'element') return dropNumber(first, marks);
  if (first?.type !== 'text') return;
  const [number = '', mark = ''] = /^\s*[[(]?(\w{1,5}|[*†‡§¶]{1,3})[\])]?[.:]?(?=\s)/.exec(first.value) ?? [];
  first.value = (marks.has(mark) ? first.value.slice(number.length) : first.value).trimStart();
}

/** As the block editor marks it: `<sup data-fn="…">`. */
function cite({ link, sup, words }: Reference, id: string): void {
  const element = sup && bare(toString(sup)) === words ? sup : link;
  Object.assign(element, { tagName: 'sup', properties: { dataFn: id }, children: [{ type: 'text', value: words }] });
}
