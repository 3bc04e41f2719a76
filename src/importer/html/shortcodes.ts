/** WordPress shortcodes in a text: `[caption …]…[/caption]`, `[gallery ids="1,2"]`. */
import { handlerFor } from '../handlers/shortcodes.ts';
import { PLACEHOLDER, type HtmlContext } from './context.ts';
import { attributesOf, replaceTags, type Tag } from './tags.ts';
import { decoded } from './words.ts';

/** More than so many in one text stay words. */
const MOST = 5_000;

/**
 * The text with an element in place of each shortcode that has a handler. `[[gallery]]` is WordPress's way of showing one, and becomes `[gallery]`.
 * What has none is words by now (`leftovers.ts`).
 */
export function replaceShortcodes(html: string, { shortcodes }: Pick<HtmlContext, 'shortcodes' | 'note'>): string {
  return replaceTags(html, (tag) => {
    const handler = handlerFor(tag);
    if (!handler || shortcodes.length >= MOST) return undefined;
    // The bracket before it is out already, and stands for the tag's own.
    if (isShown(html, tag)) return { text: html.slice(tag.start + 1, tag.end), end: tag.end + 1 };
    const close = handler.encloses && !tag.closed ? html.indexOf(`[/${tag.name}]`, tag.end) : -1;
    const inner = close >= 0 ? html.slice(tag.end, close) : '';
    const at = shortcodes.push({ name: tag.name, attributes: attributesOf(tag.rest.replace(/^=/, ''), decoded), raw: inner }) - 1;
    return { text: `<${PLACEHOLDER} data-at="${at}">${handler.holdsHtml ? inner : ''}</${PLACEHOLDER}>`, end: close >= 0 ? close + tag.name.length + 3 : tag.end };
  });
}

const isShown = (html: string, { start, end }: Tag): boolean => html[start - 1] === '[' && html[end] === ']';
