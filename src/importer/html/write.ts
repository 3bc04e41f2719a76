/** A tree → the text of an MDX document, by unified's own serialisers. */
import type { Nodes, Root, Text } from 'mdast';
import type { Handle } from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/** A line that begins with one of these words would be code. */
const unsafe = [{ atBreak: true, character: 'i', after: 'mport[\\s{*"\']' }, { atBreak: true, character: 'e', after: 'xport[\\s{*"\']' }];
const settings = { bullet: '-', rule: '-', emphasis: '*', unsafe } as const;

/** Words and the signs of plain sentences, which mean nothing to Markdown wherever they stand; a third of all texts in prose are such. */
const PLAIN = /^(?!import|export|www)[\p{L}](?:[\p{L}\p{M}\p{N} ,;?'’‘“”–—£%]|\.(?! *\n|\w))*[\p{L}\p{M}\p{N},;?.]$/u;
const text: Handle = (node: Text, _, state, info) => (PLAIN.test(node.value) ? node.value : state.safe(node.value, info));

const writer = unified().use(remarkGfm, { tablePipeAlign: false }).use(remarkMdx).use(remarkStringify, { ...settings, handlers: { text } }).freeze();

/** Paragraphs with very long texts are written over several lines, which a reader sees as one. */
export function writeDocument(tree: Root): string {
  breakLines(tree);
  return writer.stringify(tree);
}

function breakLines(node: Nodes): void {
  if (!('children' in node) || node.type === 'heading' || node.type === 'table') return;
  for (const child of node.children) {
    if (child.type === 'text' && child.value.length > 10_000) child.value = inLines(child.value);
    else breakLines(child);
  }
}

/**
 * Every sign that could mean something is escaped: nothing can be read into such a text. Most get a backslash; the two with which code and tags
 * begin are written as codes, since the scans before the parser count them wherever they stand. (Codes for all cost the parser minutes.)
 */
const plainWriter = unified().use(remarkMdx).use(remarkStringify, {
  ...settings,
  handlers: { text: ({ value }: { value: string }) => value.replace(/^[ie](?=mport|xport)|[!-\/:<=>?@[-`{|}~]/gm, (sign) => (/[<{\w]/.test(sign) && sign !== '_' ? code(sign) : `\\${sign}`)) },
}).freeze();

const code = (sign: string): string => `&#x${sign.codePointAt(0)!.toString(16).toUpperCase()};`;

/** Paragraphs of words and nothing else, for a text that cannot be written in any other way. */
export const writePlain = (paragraphs: readonly string[]): string =>
  plainWriter.stringify({ type: 'root', children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value: inLines(value) }] })) });

/** No line of a record is longer than a hundred thousand signs. */
const inLines = (value: string): string => value.replace(/\S{8000}/g, '$& ').replace(/([^\n]{2000}[^ \n]{0,500}) /g, '$1\n');
