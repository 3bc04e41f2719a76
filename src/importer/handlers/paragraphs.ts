import type { Element, ElementContent } from 'hast';
import { defaultHandlers } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import type { Nodes } from 'mdast';
import { isWebAddress } from '../../text/url.ts';
import { embed } from './embeds.ts';
import type { HandlersFor } from './kit.ts';
import { figure } from './pictures.ts';

/** Paragraphs. One that only holds pictures becomes figures; one that is only an address was an embed of WordPress's, and becomes a link. */
export const paragraphs: HandlersFor = (context) => ({
  p(state, element) {
    const parts = element.children.filter((child) => !(child.type === 'text' && child.value.trim() === '') && !(child.type === 'element' && child.tagName === 'br'));
    const pictures = parts.map(pictureIn);
    if (pictures.length > 0 && pictures.every((picture) => picture !== undefined)) return pictures.flatMap(({ image, anchor }) => figure(state, context, image, undefined, anchor));
    const address = toString(element).trim();
    if (isWebAddress(address) && parts.every(({ type }) => type === 'text')) return embed(context, 'Embedded', address);
    return defaultHandlers['p']!(state, element) as Nodes;
  },
});

/** A picture, alone or as a link. */
function pictureIn(node: ElementContent): { image: Element; anchor?: Element } | undefined {
  if (node.type !== 'element') return undefined;
  if (node.tagName === 'img') return { image: node };
  const [only, ...more] = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
  if (node.tagName !== 'a' || only?.type !== 'element' || only.tagName !== 'img' || more.length > 0) return undefined;
  return { image: only, anchor: node };
}
