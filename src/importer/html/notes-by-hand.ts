/** Notes that somebody numbered by hand, or Word did, become real footnotes: `<a href="#_ftn1">[1]</a>` in the text, and at its end a paragraph that leads back. */
import type { Element, ElementContent, Root as Html } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { below, oneLine } from '../handlers/kit.ts';
import { target } from './anchors.ts';
import type { HtmlContext } from './context.ts';
import { apartAtBreaks, blocksIn, isMark, markOf, notesAtEnd, type Block, type Note, type Reference } from './notes-at-end.ts';

const HEADING = /^(?:foot|end)?notes?:?$/i;

/** Takes the notes out of the tree and marks where they are cited as the block editor does. Gives their HTML by id, for `HtmlContext.footnotes`. */
export function footnotesByHand(tree: Html, note: HtmlContext['note']): Map<string, string> {
  const targets = new Set(below(tree, 'a').flatMap((link) => target(link) ?? []));
  if (targets.size === 0) return new Map();
  const parted: Html = { ...tree, children: apartAtBreaks(tree.children, targets) };
  const blocks = blocksIn(parted);
  const notes = notesAtEnd(blocks);
  const [first] = notes;
  if (!first) return new Map();
  const above = blocks.slice(0, blocks.indexOf(first.block));
  const furniture = above.slice(above.findLastIndex(({ element }) => element.tagName !== 'hr' && !isHeading(element)) + 1);
  const said = furniture.map(({ element }) => oneLine(toString(element))).filter(Boolean).map((words) => `; the heading "${words}" above them is one that the page gives itself`);
  note('notes-by-hand', `Notes that were numbered by hand became footnotes: ${notes.length}${said.join('')}.`);
  const footnotes = new Map(notes.map((one, at) => [`by-hand-${at + 1}`, htmlOf(one)]));
  notes.forEach(({ references }, at) => references.forEach((reference) => cite(reference, `by-hand-${at + 1}`)));
  takeOut([...furniture, ...notes.flatMap(({ block, more }) => [block, ...more])]);
  tree.children = parted.children;
  return footnotes;
}

const isHeading = (element: Element): boolean => /^h[1-6]$/.test(element.tagName) && HEADING.test(oneLine(toString(element)));

function takeOut(blocks: readonly Block[]): void {
  const going = new Set<unknown>(blocks.map(({ element }) => element));
  for (const parent of new Set(blocks.map((block) => block.parent))) parent.children = parent.children.filter((child) => !going.has(child)) as never;
}

/** The note's words, without its number and the way back. */
function htmlOf({ block, references, more }: Note): string {
  const names = new Set(references.flatMap((reference) => reference.names));
  const back = new Set([block, ...more].flatMap(({ links }) => links).filter(({ element, words }) => names.has(target(element)!) && isWayBack(words)).map(({ element }) => element));
  const [first, ...others] = [block, ...more].map(({ element }) => without(element, back));
  if (!('tagName' in block.parent && block.parent.tagName === 'ol')) dropNumber(first!, references[0]!.mark);
  return toHtml({ type: 'root', children: [first!.tagName === 'p' ? first! : { ...first!, tagName: 'div' }, ...others] });
}

const isWayBack = (words: string): boolean => isMark(words) || /^(?:[^\p{L}\p{N}]*|back|return|back to (?:the )?(?:text|top))$/iu.test(words);

/** An element without some links; what held nothing else goes with them. */
function without(element: Element, links: ReadonlySet<Element>): Element {
  return {
    ...element, properties: {}, children: element.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [{ ...child }];
      if (links.has(child)) return [];
      const kept = without(child, links);
      return child.children.length > 0 && oneLine(toString(kept)) === '' && oneLine(toString(child)) !== '' ? [] : [{ ...kept, properties: child.properties }];
    }),
  };
}

/** `1. `, `[1] `, `<sup>1</sup> ` at the beginning, where it is the number that the text cites, and what is left of its brackets. A number alone may be a date. */
function dropNumber(element: Element, mark: string): void {
  const at = element.children.findIndex((child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''));
  const first = element.children[at];
  if (first?.type === 'element') {
    if (markOf(toString(first)) !== mark) return dropNumber(first, mark);
    element.children.splice(at, 1);
    return trimStart(element, /^[\s.:)\]]+/);
  }
  if (first?.type !== 'text') return;
  const sign = mark.replace(/[*]/g, '\\*');
  const number = new RegExp(`^\\s*(?:[[(]${sign}[\\])][.:]?|${sign}[.:)\\]]${/^\w/.test(mark) ? '' : '?'})(?=\\s)`);
  first.value = first.value.replace(number, '').replace(/^\s*(?:\[\s*\]|\(\s*\)|[.:)\]](?=\s))/, '').trimStart();
}

function trimStart(element: Element, space: RegExp): void {
  const first = element.children.find((child) => child.type === 'element' || child.type === 'text');
  if (first?.type === 'text') first.value = first.value.replace(space, '');
}

/** As the block editor marks it: `<sup data-fn="…">`. */
function cite({ element: link, sup, mark }: Reference, id: string): void {
  const element = sup && markOf(toString(sup)) === mark ? sup : link;
  Object.assign(element, { tagName: 'sup', properties: { dataFn: id }, children: [{ type: 'text', value: mark }] });
}
