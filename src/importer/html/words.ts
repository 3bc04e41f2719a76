/** HTML → plain words, without building a tree of it: for texts that are too deep or too odd, and for summaries. */
import { parseHtml } from './parse.ts';
import { toString } from 'hast-util-to-string';

const BLOCK = /<\/?(?:p|div|br|hr|li|ul|ol|dl|dt|dd|h[1-6]|tr|td|th|table|blockquote|pre|figure|figcaption|section|article|address|caption|cite)\b[^>]*>/gi;

/** The words of each paragraph, with entities decoded once; empty paragraphs are left out. */
export function paragraphsOfWords(html: string): string[] {
  return html
    .replace(/<(script|style|template)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<!--[\s\S]*?-->/g, '')
    .replace(BLOCK, '\n\n').replace(/<\/?[a-z][^>]*>/gi, '')
    .split(/\n[ \t]*\n/).map((paragraph) => decoded(paragraph).split(/\s+/).filter(Boolean).join(' ')).filter(Boolean);
}

/** One line of words: a title, a name. */
export const lineOfWords = (html: string): string => paragraphsOfWords(html).join(' ');

/** Text with its HTML entities decoded, once. Signs that look like tags stay. */
export function decoded(text: string): string {
  return text.includes('&') ? toString(parseHtml(withoutControls(text).replaceAll('<', '&lt;'))) : text;
}

/** HTML without the codes of invisible control characters (`&#8;`), which no record may hold. From 128 to 159 browsers read other signs. */
export const withoutControls = (html: string): string => html.replace(/&#(?:x([0-9a-f]{1,8})|([0-9]{1,8}));?/gi, (code, hex?: string, decimal?: string) => {
  const number = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return (number < 32 && number !== 9 && number !== 10) || number === 127 || UNDEFINED.has(number) || number === 0xfffe || number === 0xffff ? '' : code;
});

/** Places of the Windows alphabet that are empty, so that browsers keep the control character. */
const UNDEFINED = new Set([129, 141, 143, 144, 157]);
