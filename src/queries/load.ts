/** The only caller of getCollection: what comes from here may be published. */
import { getImage } from 'astro:assets';
import { getCollection } from 'astro:content';
import { Remembered } from '../articles/remember.ts';
import { folders } from '../files/folders.ts';
import { curly } from '../text/apostrophe.ts';
import { absolute } from '../text/url.ts';
import { site } from '../site.ts';
import { termLinker } from './glossary.ts';
import { joinUp } from './join-up.ts';
import type { Article, SiteRecord, Stored } from './record.ts';

let loaded: Promise<SiteRecord> | undefined;
let remembered: Remembered | undefined;

/** The whole record, read once a build; in development once a page, so that a change shows. */
export function loadRecord(): Promise<SiteRecord> {
  if (DEVELOPMENT || !loaded) loaded = load();
  return loaded;
}

async function load(): Promise<SiteRecord> {
  const names = ['posts', 'news', 'boroughs', 'partnerships', 'topics', 'people', 'glossary', 'threads', 'mentions', 'redirects'] as const;
  const entries = await Promise.all(names.map(async (name) => [name, (await getCollection(name)).map((entry) => (printed.has(name) ? openedForPrint(entry) : opened(entry)))]));
  const pages = (await standingPages()).map(({ id, data }) => ({ id, data }));
  return joinUp({ ...(Object.fromEntries(entries) as Stored), pages }, { now: Date.now(), unpublished: DEVELOPMENT });
}

type InStore = { id: string; data: { json: string; images?: ImageMetadata[] | undefined } };

/** What the site itself says is printed with one kind of apostrophe; what readers and other sites sent stays as they typed it. */
const printed = new Set<string>(['posts', 'news', 'boroughs', 'partnerships', 'topics', 'people', 'glossary']);
const openedForPrint = (entry: InStore) => opened(entry, entry.data.json.includes("'") ? asPrinted : undefined);
const asPrinted = (_: string, value: unknown): unknown => (typeof value === 'string' && !/^(?:\/|https?:)/.test(value) ? curly(value) : value);

/** A record as it was before it was stored as one text. */
function opened({ id, data: { json, images = [] } }: InStore, revive?: (key: string, value: unknown) => unknown) {
  const { key, ...data } = JSON.parse(json, revive) as Record<string, unknown>;
  return { id, data: key === undefined ? data : { ...data, document: { key, images } } };
}

let linker: { record: SiteRecord; link: (html: string) => string } | undefined;

/** An article's clean HTML as its page shows it: with its pictures, and with links to the glossary. */
export async function bodyOfPage(article: Article): Promise<string> {
  const record = await loadRecord();
  if (linker?.record !== record) linker = { record, link: termLinker(record.glossary.values()) };
  return linker.link(await bodyOf(article));
}

/** An article's clean HTML with its pictures filled in. `whole` writes links and pictures with the site's address, for feeds. */
export async function bodyOf({ document, address }: Article, { whole = false } = {}): Promise<string> {
  const html = (remembered ??= new Remembered(folders().cache, { frozen: !DEVELOPMENT })).html(document.key);
  const pictures = await Promise.all(document.images.map((image) => picture(image, whole)));
  const filled = pictures.length === 0 ? html : html.replace(/<img data-image="(\d+)"/g, (tag, number: string) => pictures[Number(number)] ?? tag);
  return whole ? withWholeAddresses(filled, absolute(site.address, address)) : filled;
}

/** The beginning of an `img` tag, up to its alternative text. Sizes follow the width of the text column. */
async function picture(src: ImageMetadata, whole: boolean): Promise<string> {
  const widths = [480, 800, 1200].filter((width) => width < src.width);
  const image = await getImage({ src, format: 'webp', width: Math.min(src.width, 1200), widths });
  const address = whole ? absolute(site.address, image.src) : image.src;
  const sizes = widths.length > 0 && !whole ? ` srcset="${image.srcSet.attribute}" sizes="(max-width: 42rem) 100vw, 40rem"` : '';
  return `<img src="${address}"${sizes} width="${image.attributes['width']}" height="${image.attributes['height']}" loading="lazy" decoding="async"`;
}

/** `href="/x"` and `href="#x"` in our own clean HTML become addresses that hold anywhere. */
function withWholeAddresses(html: string, base: string): string {
  return html.replace(/(<(?:a|blockquote)(?: [\w-]+(?:="[^"]*")?)*? (?:href|cite)=")([/#][^"]*)"/g, (_, tag: string, value: string) => `${tag}${absolute(base, value)}"`);
}

/** The standing pages, each with its content still to be rendered. */
export const standingPages = () => getCollection('pages');
