/** The HTML of one item → the body of an MDX document that passes every check. */
import type { Element, Root as Html } from 'hast';
import { parseHtml } from './parse.ts';
import { defaultHandlers, toMdast } from 'hast-util-to-mdast';
import type { Nodes, Root, RootContent } from 'mdast';
import { allowFaults } from '../../articles/allow.ts';
import { parseDocument } from '../../articles/parse.ts';
import { renderTree } from '../../articles/render.ts';
import { hasControl } from '../../files/control.ts';
import { handlersFor } from '../handlers/table.ts';
import { below, property } from '../handlers/kit.ts';
import { hasBlocks } from './blocks.ts';
import type { HtmlContext } from './context.ts';
import { makeParagraphs } from './paragraphs.ts';
import { replaceShortcodes } from './shortcodes.ts';
import { tidy } from './tidy.ts';
import { paragraphsOfWords, withoutControls } from './words.ts';
import { writeDocument, writePlain } from './write.ts';

/** As HTML, with shortcodes replaced by placeholders. */
export type Read = { tree: Html; classic: boolean };

/** Longer texts than a record may hold are not worth a tree. */
const MOST_CHARACTERS = 1_900_000;

/** Reads an item's text; throws a RangeError for one that is nested absurdly deep. */
export function readHtml(content: string, context: Pick<HtmlContext, 'shortcodes' | 'note'>): Read {
  const classic = !hasBlocks(content);
  return { tree: makeParagraphs(parseHtml(replaceShortcodes(withoutControls(content).replace(/\r\n?/g, '\n'), context)), classic), classic };
}

/** The addresses of all pictures in a text. */
export const pictureAddresses = (tree: Html): string[] => [...new Set(below(tree, 'img').map((image) => property(image, 'src')))];

/**
 * The document's body. What cannot be written as Markdown in a way that the checks let through is written as plain paragraphs;
 * nothing where even that is refused. Both are said through `note`.
 */
export function writeBody(content: string, tree: Html | undefined, context: HtmlContext): string | undefined {
  const written = tree && attempt(() => writeTree(treeOf(tree, context), context));
  if (written !== undefined && passes(written)) return written;
  context.note('written-plainly', 'The text is nested too deep, too long in one piece or otherwise beyond Markdown: its words stand as plain paragraphs, without links, lists and pictures.');
  const plain = attempt(() => writePlain(paragraphsOfWords(content)));
  return plain !== undefined && passes(plain) ? plain : undefined;
}

/** A link to a place in the text that the new page does not have leaves its words. */
function writeTree(root: Root, { note }: HtmlContext): string {
  const written = writeDocument(root);
  const dead = deadAnchors(written);
  if (dead.size === 0) return written;
  for (const anchor of dead) note('link-dropped', `A link to "${anchor.slice(0, 200)}" leads to no place in the text; its words were kept.`);
  unlink(root, dead);
  return writeDocument(tidy(root));
}

function deadAnchors(body: string): Set<string> {
  const source = `---\n---\n\n${body}`;
  const { tree } = parseDocument(source);
  if (!tree) return new Set();
  const { links, headings } = renderTree(tree, source);
  const places = new Set(headings.map(({ id }) => `#${id}`));
  return new Set(links.map(({ href }) => href).filter((href) => href.startsWith('#') && !places.has(href) && !/^#(?:user-content-)?fn/.test(href)));
}

function unlink(node: Root | RootContent, dead: ReadonlySet<string>): void {
  if (!('children' in node)) return;
  node.children = node.children.flatMap((child) => {
    unlink(child, dead);
    return child.type === 'link' && dead.has(child.url) ? child.children : [child];
  }) as never;
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

const LONGEST_LINE = 100_000;

/** True for a body that the checker lets through, below the fields of its frontmatter. */
export function passes(body: string, fields = ''): boolean {
  if (Buffer.byteLength(body) > MOST_CHARACTERS || hasControl(body) || body.split('\n').some((line) => line.length >= LONGEST_LINE)) return false;
  const { tree } = parseDocument(`---\n${fields}---\n\n${body}`);
  return tree !== undefined && allowFaults(tree).length === 0;
}

function treeOf(tree: Html, context: HtmlContext): Root {
  const handlers = handlersFor(context);
  nameUnknown(tree, handlers, context);
  const mdast = (html: Html): Root => {
    const root = toMdast(html, { handlers, nodeHandlers: { comment: () => undefined }, document: true }) as Nodes;
    return root.type === 'root' ? root : { type: 'root', children: [root as RootContent] };
  };
  const body = mdast(tree);
  return tidy({ type: 'root', children: [...body.children, ...footnotes(context, mdast)] });
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

function footnotes(context: HtmlContext, mdast: (html: Html) => Root): RootContent[] {
  const out: RootContent[] = [];
  // A footnote may cite another.
  for (let at = 0; at < context.cited.length; at += 1) {
    const html = parseHtml(context.footnotes.get(context.cited[at]!) ?? '');
    out.push({ type: 'footnoteDefinition', identifier: String(at + 1), children: mdast(makeParagraphs(html, false)).children as never });
  }
  return out;
}
