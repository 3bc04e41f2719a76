/** WordPress shortcodes in a text: `[caption …]…[/caption]`, `[gallery ids="1,2"]`. */
import { shortcodes as known } from '../handlers/shortcodes.ts';
import { PLACEHOLDER, type HtmlContext, type Shortcode } from './context.ts';

/** Longer ones are text. */
const LONGEST = 4_000;
const MOST = 5_000;

/**
 * The text with an element in place of each shortcode that has a handler. `[[gallery]]` is WordPress's way of showing one, and becomes `[gallery]`.
 * A shortcode without a handler stays the text it is, and the report names it.
 */
export function replaceShortcodes(html: string, context: Pick<HtmlContext, 'shortcodes' | 'note'>): string {
  let out = '';
  let at = 0;
  for (let found = 0; found < MOST; found += 1) {
    const open = html.indexOf('[', at);
    if (open < 0) break;
    const shown = readShown(html, open);
    if (shown) {
      out += html.slice(at, open) + shown;
      at = open + shown.length + 2;
      continue;
    }
    const tag = readTag(html, open);
    if (!tag) {
      out += html.slice(at, open + 1);
      at = open + 1;
      continue;
    }
    const { text, end } = replace(html, open, tag, context);
    out += html.slice(at, open) + text;
    at = end;
  }
  return out + html.slice(at);
}

/** `[gallery]` for a shortcode that is to be shown: `[[gallery]]`. */
function readShown(html: string, open: number): string | undefined {
  const [, shown, name = ''] = /^\[(\[([a-z][\w-]{0,60})(?:\s[^\]]*)?\])\]/i.exec(html.slice(open, open + LONGEST)) ?? [];
  return Object.hasOwn(known, name.toLowerCase()) ? shown : undefined;
}

type Tag = { name: string; rest: string; end: number; closed: boolean };

function readTag(html: string, open: number): Tag | undefined {
  const match = /^\[([a-z][\w-]{0,60})(?=[\s\]/])([^\]]*)\]/i.exec(html.slice(open, open + LONGEST));
  if (!match) return undefined;
  const [whole, name = '', rest = ''] = match;
  return { name: name.toLowerCase(), rest: rest.replace(/\/$/, ''), end: open + whole.length, closed: rest.endsWith('/') };
}

function replace(html: string, open: number, tag: Tag, context: Pick<HtmlContext, 'shortcodes' | 'note'>): { text: string; end: number } {
  const asWritten = { text: html.slice(open, tag.end), end: tag.end };
  const handler = Object.hasOwn(known, tag.name) ? known[tag.name] : undefined;
  const closing = `[/${tag.name}]`;
  const close = tag.closed ? -1 : html.toLowerCase().indexOf(closing, tag.end);
  if (!handler) {
    if (/[=]/.test(tag.rest) || close >= 0) context.note('shortcode-unknown', `The shortcode [${tag.name}] stands in the text as it was written: nothing here knows what its plugin made of it.`);
    return asWritten;
  }
  const inner = handler.encloses && close >= 0 ? html.slice(tag.end, close) : '';
  const end = handler.encloses && close >= 0 ? close + closing.length : tag.end;
  const shortcode: Shortcode = { name: tag.name, attributes: attributesOf(tag.rest), raw: inner };
  context.shortcodes.push(shortcode);
  return { text: `<${PLACEHOLDER} data-at="${context.shortcodes.length - 1}">${handler.holdsHtml ? inner : ''}</${PLACEHOLDER}>`, end };
}

/** `a="b" c=d e` as WordPress reads it; values without a name count from 0. */
function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  let unnamed = 0;
  for (const [, name, double, single, bare, quoted, alone] of text.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|(\S+)/g)) {
    const value = double ?? single ?? bare ?? quoted ?? alone ?? '';
    if (name === undefined) attributes[unnamed++] = value;
    else attributes[name.toLowerCase()] = value;
  }
  return attributes;
}
