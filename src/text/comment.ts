import { LinkifyIt } from 'linkify-it';
import { isWebAddress } from './url.ts';

/** A piece of a plain text: words, a link, or a sign that would turn the text round and is shown by its name instead. */
export type Part = { type: 'text'; value: string } | { type: 'link'; value: string; href: string } | { type: 'control'; value: string };

const linkify = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false }).add('ftp:', null).add('mailto:', null).add('//', null);

/** Characters of the Unicode bidirectional algorithm that have no place in a comment, and tag characters nobody can see. */
const CONTROL = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u{e0000}-\u{e007f}]/u;
/** The same one by one, but for the flags of England, Scotland and Wales, which are written with tag characters. */
const PIECES = new RegExp(`(\\p{RGI_Emoji_Tag_Sequence}|${CONTROL.source})`, 'v');
/** A host that has letters which may look like others. */
const FOREIGN_HOST = /^https?:\/\/[^/?#]*[^\0-\x7f]/i;
/** An address that ends with its host. */
const BARE_HOST = /^https?:\/\/[^/?#]*$/i;

/** Plain text as paragraphs (parted by empty lines) of lines of parts. HTML stays the text it is. */
export function paragraphsOf(text: string): Part[][][] {
  return text.trim().split(/\n[ \t]*\n\s*/).map((paragraph) => paragraph.split('\n').map(partsOf));
}

/** One line, with its web addresses as links. */
export function partsOf(line: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { index, lastIndex, raw, url } of linkify.match(line) ?? []) {
    if (!isWebAddress(url) || CONTROL.test(raw) || hidesHost(raw, line.slice(lastIndex))) continue;
    const { href } = new URL(url);
    parts.push(...words(line.slice(end, index)), { type: 'link', value: FOREIGN_HOST.test(raw) ? href : raw, href });
    end = lastIndex;
  }
  return [...parts, ...words(line.slice(end))];
}

/** True for the beginning of `https://user:password@host`: the host that would be linked is not the one that is written. */
const hidesHost = (raw: string, rest: string): boolean => BARE_HOST.test(raw) && /^[^\s/?#]*@/.test(rest);

function words(text: string): Part[] {
  return text.split(PIECES).filter(Boolean).map((value) => (
    isControl(value) ? { type: 'control', value: `U+${value.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}` } : { type: 'text', value }
  ));
}

const isControl = (text: string): boolean => CONTROL.test(text) && [...text].length === 1;
