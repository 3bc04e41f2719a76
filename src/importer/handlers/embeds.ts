/** Players and frames of other sites: a link each, since nothing here loads from elsewhere. */
import type { Element } from 'hast';
import type { HtmlContext } from '../html/context.ts';
import { quotable } from '../links.ts';
import { below, fileName, link, oneLine, paragraph, property, text, type HandlersFor } from './kit.ts';

export const embeds: HandlersFor = (context) => {
  const one = (what: string) => (_: unknown, element: Element) => embed(context, what, sourceOf(element), property(element, 'title'));
  return { iframe: one('Embedded'), embed: one('Embedded'), video: one('Video'), audio: one('Audio'), object: (state, element) => {
    const inner = state.all(element);
    return inner.length > 0 ? inner : embed(context, 'Embedded', sourceOf(element), property(element, 'title'));
  } };
};

/** A paragraph with a link to what was embedded; nothing where there is no address, which the report says. */
export function embed({ link: linkTo, note }: HtmlContext, what: string, source: string, title = '') {
  const href = source ? linkTo(source) : undefined;
  if (!href) {
    note('embed-without-address', `${what === 'Embedded' ? 'Something embedded' : what} has no address that can be linked, and was left out.`);
    return source ? paragraph([text(`${what}: ${quotable(source, 2_000)}`)]) : undefined;
  }
  note('embed-linked', `${what === 'Embedded' ? 'Something embedded' : what} is now a link: ${href}`);
  return paragraph([link(href, `${what}: ${oneLine(title) || nameOf(href)}`)]);
}

function nameOf(href: string): string {
  if (!URL.canParse(href)) return fileName(href);
  const { hostname, pathname } = new URL(href);
  return /\.\w{2,4}$/.test(pathname) ? fileName(href) : hostname.replace(/^www\./, '');
}

const sourceOf = (element: Element): string => property(element, 'src') || property(element, 'data') || below(element, 'source', 'param', 'embed').map((inner) => property(inner, 'src') || (property(inner, 'name') === 'movie' ? property(inner, 'value') : '')).find(Boolean) || '';
