/** The brackets in a text that may be shortcodes, read as WordPress reads them. */

/** `rest` is what stands between the name and the bracket; `closed` where that ends in a slash. */
export type Tag = { name: string; rest: string; start: number; end: number; closed: boolean };
type Replacement = { text: string; end: number } | undefined;

/** Longer ones are text. */
const LONGEST = 20_000;

/** The text with what `replace` says in place of each tag; where it says nothing, what follows the bracket is looked at. */
export function replaceTags(html: string, replace: (tag: Tag) => Replacement): string {
  let out = '';
  let at = 0;
  let end = -1;
  for (let open = html.indexOf('['); open >= 0; open = html.indexOf('[', Math.max(at, open + 1))) {
    if (end < open) end = html.indexOf(']', open);
    if (end < 0) break;
    const tag = end - open < LONGEST ? readTag(html, open, end) : undefined;
    const found = tag && replace(tag);
    if (!found) continue;
    out += html.slice(at, open) + found.text;
    at = found.end;
  }
  return out + html.slice(at);
}

function readTag(html: string, start: number, close: number): Tag | undefined {
  const [, name, rest = ''] = /^(\w[\w:.-]{0,60})(?=[\s\]/=])([^]*)\]$/.exec(html.slice(start + 1, close + 1)) ?? [];
  return name === undefined ? undefined : { name, rest: rest.replace(/\/$/, ''), start, end: close + 1, closed: rest.endsWith('/') };
}

/** True for `to="…"` and `id=7`, and not for a sentence in brackets or a link in one. */
export const hasAttributes = ({ rest }: Tag): boolean => /\s[\w-]+(?:=\S|\s*=\s*["'])/.test(rest.replace(/<[^]*/, ''));

/** `a="b" c=d e` as WordPress reads it; values without a name count from 0. */
export function attributesOf(text: string, decode: (value: string) => string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  let unnamed = 0;
  for (const [, name, double, single, bare, quoted, alone] of text.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|(\S+)/g)) {
    const value = decode(double ?? single ?? bare ?? quoted ?? alone ?? '');
    if (name === undefined) attributes[unnamed++] = value;
    else attributes[name.toLowerCase()] = value;
  }
  return attributes;
}
