/** Which notes at the end of a text somebody numbered by hand, or Word did. Nothing is changed here; where there is doubt there are none. */
import type { Element, Nodes, Parents } from 'hast';
import { toString } from 'hast-util-to-string';
import { oneLine } from '../handlers/kit.ts';
import { namesOf, target } from './anchors.ts';
import { PLACEHOLDER } from './context.ts';

type Link = { element: Element; words: string; /** Names by which the link itself is known. */ names: string[]; sup: Element | undefined; /** True where its words alone will be used. */ bare: boolean };
/** The smallest piece of a text that stands by itself. */
export type Block = { element: Element; parent: Parents; names: Set<string>; links: Link[] };
/** Where a note is cited, and with which mark: `1`, `*`. */
export type Reference = Link & { mark: string; /** The number of its block. */ from: number; /** Its own, among all that cite. */ at: number };
/** `more` are its further paragraphs. */
export type Note = { block: Block; references: Reference[]; more: Block[] };

const BLOCKS = new Set(['p', 'li', 'td', 'th', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'figure', 'iframe', 'hr', PLACEHOLDER]);
const BARE = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'code', 'kbd', 'samp', 'cite', 'figure', 'figcaption', 'caption', PLACEHOLDER]);
const MARK = /^(?:[[(]\s*(?:\d{1,3}|[ivx]{1,5}|[a-z])\s*[\])]|\d{1,3}|[ivx]{1,5}|[a-z]|[*†‡§¶]{1,3})$/i;
/** As notes are called by Word, by plugins and by people. */
const NOTE_NAME = /^_?(?:ftn|edn|fn|foot|end|note|cite|sdfootnote|sdendnote|easy-footnote)/i;

export const isMark = (words: string): boolean => MARK.test(words);

/** `[1]` → `1`. */
export const markOf = (words: string): string => oneLine(words).replace(/^[[(]\s*|\s*[\])]$/g, '');

/** The pieces of a text in their order, with the links to places in it. */
export function blocksIn(tree: Parents): Block[] {
  const blocks: Block[] = [];
  const outside = (parent: Parents): void => {
    for (const element of parent.children) {
      if (element.type !== 'element') continue;
      if (!BLOCKS.has(element.tagName)) outside(element);
      else if (element.tagName !== 'p' || oneLine(toString(element)) !== '' || element.children.some(({ type }) => type === 'element')) {
        const block: Block = { element, parent, names: new Set(namesOf(element)), links: [] };
        blocks.push(block);
        inside(element, block, { names: [], sup: undefined, bare: BARE.has(element.tagName) });
      }
    }
  };
  const inside = (parent: Element, block: Block, around: Pick<Link, 'names' | 'sup' | 'bare'>): void => {
    let beside: string[] = [];
    for (const element of parent.children) {
      if (element.type !== 'element') continue;
      const own = namesOf(element);
      own.forEach((name) => block.names.add(name));
      const here = { names: [...around.names, ...beside, ...own], sup: around.sup ?? (element.tagName === 'sup' ? element : undefined), bare: around.bare || BARE.has(element.tagName) };
      if (element.tagName === 'a' && target(element)) block.links.push({ element, words: oneLine(toString(element)), ...here });
      // `<a name="ref1"></a><a href="#note1">1</a>`
      beside = element.children.length === 0 ? own : [];
      inside(element, block, element.tagName === 'li' || element.tagName === 'p' ? { ...here, names: [] } : here);
    }
  };
  outside(tree);
  return blocks;
}

/**
 * The notes, where nothing but notes and their further paragraphs stands from the first of them on, where the text above cites them in their order,
 * and where the numbers that readers know are those that they will have.
 */
export function notesAtEnd(blocks: readonly Block[]): Note[] {
  const notes = notesIn(blocks);
  const [first] = notes;
  if (!first) return [];
  const begin = blocks.indexOf(first.block);
  const found = new Map(notes.map((note) => [note.block, note]));
  let last = first;
  for (const block of blocks.slice(begin)) {
    const here = found.get(block);
    if (here) last = here;
    else if (block.element.tagName === 'p' && !/^\s*(?:[[(]?\d{1,3}\b|[*†‡§¶])/.test(toString(block.element))) last.more.push(block);
    else return [];
  }
  // What follows the last of them may be the end of the article.
  return last.more.length === 0 && notes.every(({ references }) => references.every(({ from, bare }) => from < begin && !bare)) && isInOrder(notes) ? notes : [];
}

function isInOrder(notes: readonly Note[]): boolean {
  const firsts = notes.map(({ references }) => references[0]!.at);
  return firsts.every((at, place) => place === 0 || at > firsts[place - 1]!) && notes.every(({ references }, at) => references.every(({ mark }) => mark === references[0]!.mark && (!/^\d+$/.test(mark) || Number(mark) === at + 1)));
}

/** Paragraphs and items of lists that a mark in an earlier one leads to: they lead back to that mark, or it stands above the line and calls them a note. */
function notesIn(blocks: readonly Block[]): Note[] {
  const owners = new Map<string, number>();
  blocks.forEach(({ names }, at) => names.forEach((name) => owners.has(name) || owners.set(name, at)));
  const cited = new Map<number, Reference[]>();
  let at = 0;
  blocks.forEach(({ links }, from) => {
    for (const link of links) {
      const owner = owners.get(target(link.element)!);
      if (owner === undefined || owner <= from || !isMark(link.words)) continue;
      const references = cited.get(owner) ?? [];
      references.push({ ...link, mark: markOf(link.words), from, at: at++ });
      cited.set(owner, references);
    }
  });
  return blocks.flatMap((block, number): Note[] => {
    const references = cited.get(number) ?? [];
    const names = new Set(references.flatMap((reference) => reference.names));
    const isNote = ['p', 'li'].includes(block.element.tagName)
      && (block.links.some(({ element }) => names.has(target(element)!)) || references.some(({ sup, element }) => sup && NOTE_NAME.test(target(element)!)));
    return isNote ? [{ block, references, more: [] }] : [];
  });
}

/** In classic text several notes are lines of one paragraph: the same nodes, with such paragraphs parted. */
export function apartAtBreaks<T extends Nodes>(nodes: readonly T[], targets: ReadonlySet<string>): T[] {
  const isNamed = (node: Nodes): boolean => node.type === 'element' && (namesOf(node).some((name) => targets.has(name)) || node.children.some(isNamed));
  return nodes.flatMap((node): T[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName === 'p' && node.children.filter(isNamed).length > 1) return linesOf(node, isNamed) as T[];
    return BLOCKS.has(node.tagName) ? [node] : [{ ...node, children: apartAtBreaks(node.children, targets) }];
  });
}

function linesOf(paragraph: Element, begins: (node: Nodes) => boolean): Element[] {
  const lines: Element['children'][] = [[]];
  let afterBreak = false;
  for (const child of paragraph.children) {
    if (afterBreak && begins(child)) lines.push([]);
    lines.at(-1)!.push(child);
    if (child.type !== 'text' || child.value.trim() !== '') afterBreak = child.type === 'element' && child.tagName === 'br';
  }
  return lines.map((children, at) => ({ ...paragraph, properties: at === 0 ? paragraph.properties : {}, children }));
}
