/** A tree → the text of an MDX document, by unified's own serialisers. */
import type { Root, Text } from 'mdast';
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

export const writeDocument = (tree: Root): string => writer.stringify(tree);

/** Every sign that could mean something is written as its number: nothing can be read into such a text. */
const plainWriter = unified().use(remarkMdx).use(remarkStringify, {
  ...settings,
  handlers: { text: ({ value }: { value: string }) => value.replace(/[^\p{L}\p{M}\p{N} .,;?\n]|^[\p{N}.]/gmu, (sign) => `&#x${sign.codePointAt(0)!.toString(16).toUpperCase()};`) },
}).freeze();

/** Paragraphs of words and nothing else, for a text that cannot be written in any other way. */
export const writePlain = (paragraphs: readonly string[]): string =>
  plainWriter.stringify({ type: 'root', children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value: inLines(value) }] })) });

/** No line of a record is longer than a hundred thousand signs. */
const inLines = (value: string): string => value.replace(/(.{2000}[^ ]{0,500}) /g, '$1\n');
