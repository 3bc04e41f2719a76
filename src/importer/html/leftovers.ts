/** Shortcodes that nothing here knows. WordPress never showed what is written in them, and some kept what they enclose from most readers. */
import { handlerFor, isPlugin } from '../handlers/shortcodes.ts';
import { personalIn, withoutPersonal } from '../../text/personal.ts';
import type { HtmlContext } from './context.ts';
import { hasAttributes, replaceTags, type Tag } from './tags.ts';

/** Parts of the names of shortcodes that show what they enclose to members, or to those who are signed in. */
const MEMBERS = new RegExp(`(?:^|[-_:.])(?:${['private', 'members?', 'members?_?only', 'membership', 'memberful', 'memberpress', 'restrict(?:ed|ion)?', 'protect(?:ed|or)?', '(?:is_?)?logged_?in', 'login', 'signed_?in', 'hidden',
  'hide', 'secret', 'confidential', 'subscribers?', 'registered', 'premium', 'paid', 'paywall', 'locked', 'locker', 'password', 'passster', 'access', 'capability', 'groups_can', 's2if', 'pmpro', 'mepr', 'wlm', 'rcp', 'ihc', 'swpm'].join('|')})(?:$|[-_:.\\d])`, 'i');

/**
 * The text with a mark in place of each unknown shortcode, `[contact-form …]`, without what was written in it. The words that it encloses stay,
 * unless they were for members only. Ordinary words in brackets are left alone.
 */
export function markLeftovers(html: string, note: HtmlContext['note']): string {
  if (!html.includes('[')) return html;
  const hide = hiding(html, note);
  return replaceTags(html, (tag) => {
    const hidden = hide(tag);
    if (hidden) return hidden;
    const handler = handlerFor(tag);
    if (handler) return handler.verbatim ? asWritten(html, tag, note) : undefined;
    return marked(html, tag, note);
  });
}

/** Says what stands in place of a shortcode for members and all that it encloses. */
function hiding(html: string, note: HtmlContext['note']) {
  const unclosed = new Set<string>();
  return (tag: Tag): { text: string; end: number } | undefined => {
    const name = tag.name.toLowerCase();
    if (tag.closed || unclosed.has(name) || !MEMBERS.test(name)) return undefined;
    const end = endOf(html, tag);
    if (end === undefined) return void unclosed.add(name);
    note('members-only', `What stood between [${tag.name}] and [/${tag.name}] was not for every reader, and was kept out. A mark stands in its place.`);
    return { text: `[${tag.name} …]`, end };
  };
}

/** Where it is closed, with all of its name inside it; at the last closing tag where some are missing. */
function endOf(html: string, { name, end }: Tag): number | undefined {
  let depth = 1;
  let last: number | undefined;
  const tags = new RegExp(`\\[(/?)${name.replaceAll('.', '\\.')}(?=[\\s\\]/=])[^\\]]*\\]`, 'gi');
  tags.lastIndex = end;
  for (let found = tags.exec(html); found && depth > 0; found = tags.exec(html)) {
    depth += found[1] ? -1 : found[0].endsWith('/]') ? 0 : 1;
    if (found[1]) last = found.index + found[0].length;
  }
  return last;
}

/** Code is shown as it is, but for what was not for every reader. */
function asWritten(html: string, tag: Tag, note: HtmlContext['note']): { text: string; end: number } | undefined {
  const end = html.indexOf(`[/${tag.name}]`, tag.end);
  if (tag.closed || end < 0) return undefined;
  const inner = html.slice(tag.end, end);
  return { text: html.slice(tag.start, tag.end) + replaceTags(inner, hiding(inner, note)), end };
}

function marked(html: string, tag: Tag, note: HtmlContext['note']): { text: string; end: number } | undefined {
  const written = html.slice(tag.start, tag.end);
  const bare = tag.rest.trim() === '';
  if (hasAttributes(tag) || isPlugin(tag.name) || (bare && !tag.closed && html.includes(`[/${tag.name}]`, tag.end))) {
    note('shortcode-unknown', `The shortcode [${tag.name}] stands in the text as a mark${bare ? '' : ', without what was written in it'}: nothing here knows what its plugin made of it.`);
    return { text: bare ? written : `[${tag.name} …]`, end: tag.end };
  }
  if (tag.rest.includes('<') || personalIn(tag.rest).length === 0) return undefined;
  note('shortcode-unknown', `Words in brackets that may be a shortcode ([${tag.name} …]) held an e-mail or IP address, which is left out.`);
  return { text: withoutPersonal(written).replaceAll('[…]', '…'), end: tag.end };
}
