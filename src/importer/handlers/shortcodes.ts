/** The shortcodes that WordPress itself knows, and what each becomes. */
import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import type { Attachment, HtmlContext, Shortcode } from '../html/context.ts';
import type { Tag } from '../html/tags.ts';
import { lineOfWords } from '../html/words.ts';
import { withoutPersonal } from '../../text/personal.ts';
import { embed } from './embeds.ts';
import { below, paragraph, text as words } from './kit.ts';
import { figure } from './pictures.ts';

type Handler = {
  /** True where `[name]…[/name]` has something between its tags. */
  encloses: boolean;
  /** True where that is HTML to be read, and not text to be kept. */
  holdsHtml: boolean;
  /** True where that is shown sign by sign. */
  verbatim?: true;
  toMdast: (state: State, element: Element, shortcode: Shortcode, context: HtmlContext) => Nodes[] | Nodes | undefined;
};

const caption: Handler = {
  encloses: true, holdsHtml: true,
  toMdast(state, element, { attributes }, context) {
    const [image] = below(element, 'img');
    if (!image) return state.toFlow(state.all(element)) as Nodes[];
    const written = (attributes['caption'] ?? '').trim();
    const inner: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: written ? [{ type: 'text', value: written.replace(/<\/?[a-z][^>]*>/gi, '') }] : withoutPicture(element, image) };
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
    const pictures = galleryOf(attributes, context);
    if (pictures.length === 0) context.note('gallery-empty', 'A gallery names no picture that is in the export, and was left out.');
    return pictures.flatMap((picture) => figure(state, context, imageOf(picture), captionOf(picture)));
  },
};

/** The pictures that a `[gallery]` names or, if it names none, all that belong to the item. */
export function galleryOf(attributes: Shortcode['attributes'], library: Pick<HtmlContext, 'gallery'>): Attachment[] {
  const hidden = new Set((attributes['exclude'] ?? '').split(/[\s,]+/));
  return library.gallery((attributes['ids'] ?? attributes['include'])?.split(/[\s,]+/).filter(Boolean)).filter(({ id }) => !hidden.has(id));
}

const imageOf = ({ url, alt, title }: Attachment): Element => ({ type: 'element', tagName: 'img', properties: { src: url, alt, title }, children: [] });
const captionOf = ({ caption: value }: Attachment): Element => ({ type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: value.replace(/<[^>]*>/g, '') }] });

const SOURCES = ['src', 'mp3', 'm4a', 'ogg', 'wav', 'mp4', 'm4v', 'webm', 'ogv', 'flv', 'url', 'link', 'href', 'id', 'clip_id', 'video_id'];

const player = (what: string): Handler => ({
  encloses: true, holdsHtml: false,
  toMdast(_, __, { name, attributes, raw }, context) {
    // Old players were told everything in one: `[audio http://…/a.mp3|titles=A speech]`.
    const [old = '', ...told] = Object.keys(attributes).filter((key) => /^\d+$/.test(key)).map((key) => attributes[key]).join(' ').split('|');
    const source = SOURCES.map((key) => attributes[key]).find(Boolean) || old.trim() || lineOfWords(raw);
    const title = attributes['title'] ?? told.find((one) => one.startsWith('titles='))?.slice('titles='.length);
    return source.split(/,(?=https?:)/).flatMap((one) => playerOf(name, one.trim(), what, title, context));
  },
});

/** A link to what is played. A number alone is an address only where everybody knows which. */
function playerOf(name: string, source: string, what: string, title: string | undefined, context: HtmlContext): Nodes[] {
  const [first = ''] = source.split(' ');
  const address = name === 'youtube' && /^[\w-]{11}$/.test(first) ? `https://www.youtube.com/watch?v=${first}` : name === 'vimeo' && /^\d+$/.test(first) ? `https://vimeo.com/${first}` : first;
  if (/^(?:https?:)?\/\/?\w/i.test(address)) return [embed(context, what, address, title) ?? []].flat();
  context.note('embed-without-address', `The shortcode [${name}] gives no address that can be linked; it stands in the text as a mark.`);
  return [paragraph([words(withoutPersonal(`[${[name, source].filter(Boolean).join(' ')}]`))])];
}

const code: Handler = {
  encloses: true, holdsHtml: false, verbatim: true,
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

const ELSEWHERE = ['tweet', 'instagram', 'facebook', 'soundcloud', 'dailymotion', 'googlemaps', 'gist', 'ted', 'spotify', 'scribd', 'slideshare', 'mixcloud', 'flickr', 'pinterest', 'giphy', 'bandcamp', 'twitch'];

/** By the name in the brackets. Whatever is not here leaves a mark in the text and is named in the report. */
export const shortcodes: Record<string, Handler> = {
  caption, wp_caption: caption, gallery, playlist, embed: player('Embedded'), audio: player('Audio'), video: player('Video'), wpvideo: player('Video'), videopress: player('Video'), youtube: player('Video'), vimeo: player('Video'),
  code, sourcecode: code, ...Object.fromEntries(ELSEWHERE.map((name) => [name, player('Embedded')])),
};

/** The handler of a shortcode. The names of other sites alone in brackets are words. */
export function handlerFor({ name, rest }: Pick<Tag, 'name' | 'rest'>): Handler | undefined {
  return Object.hasOwn(shortcodes, name) && !(ELSEWHERE.includes(name) && !/\d|\/\//.test(rest)) ? shortcodes[name] : undefined;
}

const PLUGINS = new Set(['contact-form', 'contact-form-7', 'contact-field', 'display-posts', 'slideshow', 'nggallery', 'polldaddy', 'crowdsignal', 'recent-posts', 'related-posts', 'jetpack-related-posts', 'ninja-form', 'gravityform', 'wpforms', 'mc4wp-form', 'tagcloud', 'googlemaps']);

/** Names that nobody writes in brackets but for a plugin. */
export const isPlugin = (name: string): boolean => PLUGINS.has(name) || /^[a-z]\w*_\w*[a-z\d]$/i.test(name);
