import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import type { Heading, Nodes } from 'mdast';
import { isWebAddress } from '../../text/url.ts';
import type { HtmlContext } from '../html/context.ts';
import { embed } from './embeds.ts';
import type { HandlersFor } from './kit.ts';
import { figure } from './pictures.ts';

/** Paragraphs and headings. One that only holds pictures becomes figures; one that is only an address was an embed of WordPress's, and becomes a link. */
export const paragraphs: HandlersFor = (context) => ({
  ...Object.fromEntries((['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const).map((name): [string, Handle] => [name, (state, element) => onlyPictures(state, element, context) ?? heading(element, defaultHandlers[name](state, element) as Heading)])),
  p(state, element) {
    const pictures = onlyPictures(state, element, context);
    if (pictures) return pictures;
    const address = toString(element).trim();
    if (isWebAddress(address) && partsOf(element).every(({ type }) => type === 'text')) return embed(context, 'Embedded', address);
    return defaultHandlers['p']!(state, element) as Nodes;
  },
});

/** A heading keeps in mind by which names links in the text know it. */
const heading = ({ properties: { dataAnchors } }: Element, node: Heading): Heading => (Array.isArray(dataAnchors) ? { ...node, data: { anchors: dataAnchors.map(String) } } : node);

const partsOf = ({ children }: Element): ElementContent[] => children.filter((child) => !(child.type === 'text' && child.value.trim() === '') && !(child.type === 'element' && child.tagName === 'br'));

/** The figures of a paragraph or heading that holds pictures and nothing else. */
function onlyPictures(state: State, element: Element, context: HtmlContext): Nodes[] | undefined {
  const pictures = partsOf(element).map(pictureIn);
  return pictures.length > 0 && pictures.every((picture) => picture !== undefined) ? pictures.flatMap(({ image, anchor }) => figure(state, context, image, undefined, anchor)) : undefined;
}

/** A picture, alone or as a link. */
function pictureIn(node: ElementContent): { image: Element; anchor?: Element } | undefined {
  if (node.type !== 'element') return undefined;
  if (node.tagName === 'img') return { image: node };
  const [only, ...more] = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''));
  if (node.tagName !== 'a' || only?.type !== 'element' || only.tagName !== 'img' || more.length > 0) return undefined;
  return { image: only, anchor: node };
}
