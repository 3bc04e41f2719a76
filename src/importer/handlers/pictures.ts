/** Pictures: a `Figure` where one stands alone, a picture in the line otherwise, a link where its file is not there. */
import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import type { Nodes, PhrasingContent } from 'mdast';
import type { HtmlContext } from '../html/context.ts';
import { quotable } from '../links.ts';
import { below, component, fileName, link, oneLine, paragraph, property, text, type HandlersFor } from './kit.ts';

export const pictures: HandlersFor = (context) => ({
  img: (_, element) => inLine(context, element),
  figure(state, element) {
    const images = below(element, 'img');
    const captions = element.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'figcaption');
    const others = below(element, 'table', 'blockquote', 'iframe', 'video', 'audio', 'pre', 'figure', 'ul', 'ol', 'embed', 'object');
    if (images.length !== 1 || others.length > 0 || captions.length > 1 || hasOtherWords(element, captions)) return state.toFlow(state.all(element)) as Nodes[];
    return figure(state, context, images[0]!, captions[0], below(element, 'a').find((anchor) => below(anchor, 'img').length > 0));
  },
  // `<picture>` and `<noscript>` hold a picture, or a picture once more.
  noscript: (state, element) => (below(element, 'img').length > 0 ? undefined : state.all(element)),
});

/** Words beside the picture that are no caption. */
const hasOtherWords = (element: Element, captions: readonly Element[]): boolean => element.children.some((child) => !captions.includes(child as Element) && toString(child as Element).trim() !== '');

/** One picture that stands alone, with what is written below it. */
export function figure(state: State, context: HtmlContext, image: Element, caption?: Element, anchor?: Element): Nodes[] {
  const src = property(image, 'src');
  const found = context.picture(src);
  const words = caption ? oneLine(toString(caption)) : '';
  const below_ = caption && words ? [paragraph(inlineOf(state, caption))] : [];
  const elsewhere = anchor && !isPictureAddress(property(anchor, 'href')) && !context.attachment(property(anchor, 'href')) ? context.link(property(anchor, 'href')) : undefined;
  if ('missing' in found) return [paragraph([missing(context, image, found.missing)]), ...below_];
  const alt = altOf(context, image, words);
  const linked = caption && below(caption, 'a').length > 0;
  if (context.kind === 'page' || elsewhere || linked) {
    const picture: PhrasingContent = { type: 'image', url: found.file, alt, title: null };
    return [paragraph([elsewhere ? { type: 'link', url: elsewhere, title: null, children: [picture] } : picture]), ...below_];
  }
  return [component('Figure', { src: found.file, alt, caption: words })];
}

/** The words of a caption with their links and stress, as one line. */
function inlineOf(state: State, caption: Element): PhrasingContent[] {
  const children = (state.all(caption) as Nodes[]).flatMap((node): PhrasingContent[] => (node.type === 'paragraph' ? [...node.children, text(' ')] : [node as PhrasingContent]));
  return children.some((node) => (node as Nodes).type === 'mdxJsxFlowElement') ? [text(oneLine(toString(caption)))] : children;
}

function inLine(context: HtmlContext, image: Element): PhrasingContent | undefined {
  const src = property(image, 'src');
  if (!src || (property(image, 'width') === '1' && property(image, 'height') === '1')) {
    context.note('picture-empty', 'A picture without an address, or of one dot, was left out.');
    return undefined;
  }
  const found = context.picture(src);
  return 'missing' in found ? missing(context, image, found.missing) : { type: 'image', url: found.file, alt: altOf(context, image, ''), title: null };
}

/** A link, so that the reader can see what stood there. */
function missing(context: HtmlContext, image: Element, why: string): PhrasingContent {
  const src = property(image, 'src');
  const words = `Picture: ${oneLine(property(image, 'alt')) || oneLine(property(image, 'title')) || fileName(src)}`;
  const href = context.plainLink(src);
  context.note('picture-missing', `The picture ${quotable(src, 300)} is not shown: ${why}.${href ? ' A link stands in its place.' : ''}`);
  return href ? link(href, words) : text(words);
}

/** A picture must say what it shows. Where nobody has said it, the nearest words stand in, and the report asks for better ones. */
function altOf(context: HtmlContext, image: Element, caption: string): string {
  const src = property(image, 'src');
  const own = oneLine(property(image, 'alt')) || oneLine(context.attachment(src)?.alt ?? '');
  if (own) return own.slice(0, 1_000);
  context.note('picture-undescribed', `The picture ${fileName(src)} has no description (alt). Write in a few words what it shows.`);
  return caption || oneLine(property(image, 'title')) || oneLine(context.attachment(src)?.title ?? '') || fileName(src);
}

/** An address that shows a picture alone. */
export const isPictureAddress = (href: string): boolean => /\.(?:png|jpe?g|gif|webp|avif|bmp|tiff?)(?:[?#]|$)/i.test(href) || /[?&]attachment_id=/.test(href);
