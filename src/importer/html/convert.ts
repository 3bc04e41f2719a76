/** The HTML of one item → the body of an MDX document that passes every check. */
import type { Element, Parents, Root as Html } from 'hast';
import { parseHtml } from './parse.ts';
import { defaultHandlers, toMdast } from 'hast-util-to-mdast';
import type { Nodes, Root, RootContent } from 'mdast';
import { allowFaults } from '../../articles/allow.ts';
import { parseDocument } from '../../articles/parse.ts';
import { LONGEST_LINE } from '../../files/read.ts';
import { hasControl } from '../../files/control.ts';
import { turned, unturned } from '../../text/turned.ts';
import { handlersFor } from '../handlers/table.ts';
import { below, property } from '../handlers/kit.ts';
import { settleAnchors } from './anchors.ts';
import { hasBlocks } from './blocks.ts';
import type { HtmlContext } from './context.ts';
import { followHeadings } from './follow-headings.ts';
import { footnotesByHand } from './notes-by-hand.ts';
import { keepNotes } from './keep-notes.ts';
import { makeParagraphs } from './paragraphs.ts';
import { plainInPart } from './part-plain.ts';
import { replaceShortcodes } from './shortcodes.ts';
import { tidy } from './tidy.ts';
import { unturn } from './turned.ts';
import { paragraphsOfWords, withoutControls } from './words.ts';
import { writeDocument, writePlain } from './write.ts';

/** A record may hold little more. */
const MOST_BYTES = 1_900_000;

/** Reads an item's text, with shortcodes replaced by placeholders; throws a RangeError for one that is nested absurdly deep. */
export const readHtml = (content: string, context: Pick<HtmlContext, 'shortcodes' | 'note'>): Html =>
  makeParagraphs(parseHtml(replaceShortcodes(withoutControls(content).replace(/\r\n?/g, '\n'), context)), !hasBlocks(content));

/** The addresses of all pictures in a text. */
export const pictureAddresses = (tree: Html): string[] => [...new Set(below(tree, 'img').map((image) => property(image, 'src')))];

/**
 * The document's body. What cannot be written as Markdown in a way that the checks let through is written as plain paragraphs;
 * nothing where even that is refused. Both are said through `note`.
 */
export function writeBody(content: string, tree: Html | undefined, context: HtmlContext): string | undefined {
  const root = tree && attempt(() => turnedOut(treeOf(tree, context), context));
  const written = root && attempt(() => writeTree(root, context));
  if (written !== undefined && passes(written)) return written;
  return (root && attempt(() => writePartPlain(root, context))) ?? writeAllPlain(content, context);
}

/** Blocks that do not pass as words only; nothing where that does not help. */
function writePartPlain(root: Root, context: HtmlContext): string | undefined {
  const plain = plainInPart(root, passes);
  const written = writeTree(keepNotes(plain.root), context);
  if (plain.parts.length === 0 || !passes(written)) return undefined;
  for (const part of plain.parts) context.note('part-written-plainly', `The part that begins "${part}" is beyond Markdown: its words stand as a plain paragraph, without links, lists and pictures.`);
  return written;
}

function writeAllPlain(content: string, { note }: HtmlContext): string | undefined {
  note('written-plainly', 'The text is nested too deep, too long in one piece or otherwise beyond Markdown: its words stand as plain paragraphs, without links, lists and pictures.');
  const plain = attempt(() => writePlain(paragraphsOfWords(unturned(content)).map(unturned)));
  return plain !== undefined && passes(plain) ? plain : undefined;
}

function turnedOut(root: Root, { note }: HtmlContext): Root {
  const found = unturn(root);
  if (found > 0) note('signs-left-out', `Invisible signs that turn text round were left out: ${found}. The text may show another sum or name than before; compare it.`);
  return root;
}

/** Links to headings follow them to their new names; one to a place that the new page does not have leaves its words. */
function writeTree(root: Root, { note, kind }: HtmlContext): string {
  const written = writeDocument(root);
  const dead = followHeadings(root, written, kind);
  if (!dead) return written;
  for (const anchor of dead) note('link-dropped', `A link to "${anchor.slice(0, 200)}" leads to no place in the text; its words were kept.`);
  return writeDocument(dead.size > 0 ? tidy(root) : root);
}

/** What comes of a work on a tree; nothing where it is nested absurdly deep. Its words are written all the same. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** True for a body that the checker lets through, below the fields of its frontmatter. */
export function passes(body: string, fields = ''): boolean {
  if (Buffer.byteLength(body) > MOST_BYTES || hasControl(body) || turned(fields + body) > 0 || body.split('\n').some((line) => line.length > LONGEST_LINE)) return false;
  const { tree } = parseDocument(`---\n${fields}---\n\n${body}`);
  return tree !== undefined && allowFaults(tree).length === 0;
}

function treeOf(tree: Html, around: HtmlContext): Root {
  settleAnchors(tree, around.base);
  const context = around.footnotes.size > 0 ? around : { ...around, footnotes: footnotesByHand(tree, around.note) };
  dropEmpty(tree);
  const handlers = handlersFor(context);
  nameUnknown(tree, handlers, context);
  const mdast = (html: Html): Root => {
    const root = toMdast(html, { handlers, nodeHandlers: { comment: () => undefined }, document: true }) as Nodes;
    return root.type === 'root' ? root : { type: 'root', children: [root as RootContent] };
  };
  const body = mdast(tree);
  return keepNotes(tidy({ type: 'root', children: [...body.children, ...footnotes(context, mdast)] }));
}

const SAYS_NOTHING = new Set(['a', 'b', 'big', 'em', 'font', 'i', 'small', 'span', 'strong', 'sub', 'sup', 'u']);

/** Marks around nothing, which pasted text is full of: thousands in a row take the library minutes. */
function dropEmpty(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) dropEmpty(child);
  parent.children = parent.children.filter((child) => child.type !== 'element' || child.children.length > 0 || !SAYS_NOTHING.has(child.tagName)) as never;
}

/** An element that has no handler leaves its words; the report says so. */
function nameUnknown(tree: Html, handlers: object, { note }: HtmlContext): void {
  const unknown = new Set<string>();
  const walk = (nodes: readonly unknown[]): void => {
    for (const node of nodes as Element[]) {
      if (node.type !== 'element') continue;
      if (!(node.tagName in handlers) && !(node.tagName in defaultHandlers)) unknown.add(node.tagName);
      if (node.tagName !== 'svg' && node.tagName !== 'math') walk(node.children);
    }
  };
  walk(tree.children);
  for (const name of unknown) note('element-unknown', `The element <${name}> is not known here; its words were kept.`);
}

/** First those that are cited, in their order, then the others: WordPress shows them too. */
function footnotes({ cited, footnotes: written, note }: HtmlContext, mdast: (html: Html) => Root): RootContent[] {
  const out: RootContent[] = [];
  const blocksOfNote = (id: string): RootContent[] => mdast(makeParagraphs(parseHtml(written.get(id) ?? ''), false)).children;
  // A footnote may cite another.
  for (let at = 0; at < cited.length; at += 1) out.push({ type: 'footnoteDefinition', identifier: String(at + 1), children: blocksOfNote(cited[at]!) as never });
  const others = [...written.keys()].filter((id) => !cited.includes(id));
  if (others.length > 0) note('footnote-loose', `Footnotes to which no mark in the text leads stand at its end: ${others.length}.`);
  return [...out, ...others.flatMap(blocksOfNote)];
}
