/** The shortcodes that WordPress itself knows, and what each becomes. */
import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import type { Attachment, HtmlContext, Shortcode } from '../html/context.ts';
import { embed } from './embeds.ts';
import { below, text as words } from './kit.ts';
import { figure } from './pictures.ts';

type Handler = {
  /** True where `[name]…[/name]` has something between its tags. */
  encloses: boolean;
  /** True where that is HTML to be read, and not text to be kept. */
  holdsHtml: boolean;
  toMdast: (state: State, element: Element, shortcode: Shortcode, context: HtmlContext) => Nodes[] | Nodes | undefined;
};

const caption: Handler = {
  encloses: true, holdsHtml: true,
  toMdast(state, element, { attributes }, context) {
    const [image] = below(element, 'img');
    if (!image) return state.toFlow(state.all(element)) as Nodes[];
    const written = (attributes['caption'] ?? '').trim();
    const inner: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: written ? [{ type: 'text', value: written.replace(/<[^>]*>/g, '') }] : withoutPicture(element, image) };
    return figure(state, context, image, inner, below(element, 'a').find((anchor) => below(anchor, 'img').length > 0));
  },
};

/** What stands beside the picture: in new captions that is the caption. */
const withoutPicture = (element: Element, image: Element): Element['children'] =>
  element.children.flatMap((child): Element['children'] => {
    if (child === image) return [];
    if (child.type !== 'element') return [child];
    const children = withoutPicture(child, image);
    return below(child, 'img').includes(image) && children.length === 0 ? [] : [{ ...child, children }];
  });

const gallery: Handler = {
  encloses: false, holdsHtml: false,
  toMdast(state, _, { attributes }, context) {
    const numbers = attributes['ids'] ?? attributes['include'];
    const hidden = new Set((attributes['exclude'] ?? '').split(/[\s,]+/));
    const pictures = context.gallery(numbers?.split(/[\s,]+/).filter(Boolean)).filter(({ id }) => !hidden.has(id));
    if (pictures.length === 0) context.note('gallery-empty', 'A gallery names no picture that is in the export, and was left out.');
    return pictures.flatMap((picture) => figure(state, context, imageOf(picture), captionOf(picture)));
  },
};

const imageOf = ({ url, alt, title }: Attachment): Element => ({ type: 'element', tagName: 'img', properties: { src: url, alt, title }, children: [] });
const captionOf = ({ caption: value }: Attachment): Element => ({ type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: value.replace(/<[^>]*>/g, '') }] });

const player = (what: string): Handler => ({
  encloses: true, holdsHtml: false,
  toMdast(_, __, { attributes, raw }, context) {
    const source = ['src', 'mp3', 'm4a', 'ogg', 'wav', 'mp4', 'm4v', 'webm', 'ogv', 'flv', '0', 'url'].map((name) => attributes[name]).find(Boolean) ?? raw.trim();
    return embed(context, what, /^[\w-]{11}$/.test(source) && what === 'Video' ? `https://www.youtube.com/watch?v=${source}` : source.replaceAll('&amp;', '&'));
  },
});

const code: Handler = {
  encloses: true, holdsHtml: false,
  toMdast(_, __, { attributes, raw }) {
    const language = attributes['language'] ?? attributes['lang'] ?? '';
    return { type: 'code', lang: /^[\w+#-]{1,30}$/.test(language) ? language : null, meta: null, value: raw.replace(/^\r?\n|\r?\n$/g, '') };
  },
};

const playlist: Handler = {
  encloses: false, holdsHtml: false,
  toMdast(_, __, { attributes }, context) {
    const pieces = context.gallery(attributes['ids']?.split(/[\s,]+/).filter(Boolean) ?? []);
    if (pieces.length === 0) context.note('gallery-empty', 'A playlist names no file that is in the export, and was left out.');
    return pieces.flatMap(({ url, title }) => embed(context, 'Audio', url, title) ?? [{ type: 'paragraph', children: [words(title)] }]);
  },
};

/** By the name in the brackets. Whatever is not here stays in the text and is named in the report. */
export const shortcodes: Record<string, Handler> = {
  caption, wp_caption: caption, gallery, playlist, embed: player('Embedded'), audio: player('Audio'), video: player('Video'), wpvideo: player('Video'), youtube: player('Video'), vimeo: player('Video'),
  code, sourcecode: code,
};
