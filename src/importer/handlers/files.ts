/** The file block: a document with its name, a button and perhaps a frame that showed it. One `Download` says it once. */
import { defaultHandlers } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import type { Nodes } from 'mdast';
import { below, component, fileName, hasClass, link, oneLine, paragraph, property, type HandlersFor } from './kit.ts';

export const files: HandlersFor = (context) => ({
  div(state, element) {
    const anchor = hasClass(element, 'wp-block-file') ? below(element, 'a').find((one) => property(one, 'href')) : undefined;
    const href = anchor && context.link(property(anchor, 'href'));
    if (!anchor || !href) return defaultHandlers['div']!(state, element) as Nodes[];
    if (below(element, 'a').some((one) => hasClass(one, 'wp-block-file__button'))) context.note('button-left-out', `The button beside the file ${fileName(href)} was left out: its name is the link.`);
    const name = hasClass(anchor, 'wp-block-file__button') ? '' : oneLine(toString(anchor));
    const title = name || fileName(href);
    const [, type = ''] = /\.(\w{2,5})$/.exec(href.replace(/[?#].*$/, '')) ?? [];
    return context.kind === 'page' || type === '' ? paragraph([link(href, title)]) : component('Download', { href, title, type: type.toUpperCase() });
  },
});
