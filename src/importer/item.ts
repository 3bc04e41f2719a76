/** One item of an export → the files of the record that it becomes. */
import { parseHtml } from './html/parse.ts';
import { news } from '../schema/news.ts';
import { page } from '../schema/page.ts';
import { post } from '../schema/post.ts';
import { writeYaml } from '../files/write-yaml.ts';
import { fitLine } from '../text/fit.ts';
import { dayOf, yearOf } from '../text/date.ts';
import { momentOf } from './dates.ts';
import { mentionsOf } from './discussion/mentions.ts';
import { threadOf, type Note } from './discussion/thread.ts';
import { fillBlocks } from './html/blocks.ts';
import type { Attachment, HtmlContext, Picture } from './html/context.ts';
import { passes, pictureAddresses, readHtml, writeBody } from './html/convert.ts';
import { lineOfWords, paragraphsOfWords } from './html/words.ts';
import { newLink } from './links.ts';
import { ownItem, withoutStanding, type OwnItem } from './own.ts';
import { keyOf } from './plan/tags.ts';
import type { Around, Task } from './plan/plan.ts';
import type { Library } from './library.ts';
import type { WxrItem } from './wxr/records.ts';

export type Written = { file: string; key: string; text: string };

/** What became of an item. `files` is empty where its text could not be written at all. */
export type Outcome = {
  place: number;
  files: Written[];
  /** Pictures to be copied: from where, and to which file of the record. */
  pictures: { source: string; file: string }[];
  title: string;
  notes: Note[];
  shown: number;
  mentions: number;
};

export async function convertItem(item: WxrItem, task: Task, around: Around, library: Library, now: number): Promise<Outcome> {
  const notes: Note[] = [...task.place.notes];
  const note = (one: Note): void => {
    if (!notes.some(({ code, text }) => code === one.code && text === one.text)) notes.push(one);
  };
  const own = ownItem(item.meta['_parish_pump'], item.content);
  const { body, pictures } = own && passes(withoutStanding(own.body)) ? await ownBody(own, task, library, item) : await bodyOf(item, task, around, library, note);
  const title = titleOf(item, note);
  if (body === undefined) {
    note({ code: 'not-written', text: 'Its text cannot be written in any form that the checks let through; the item was left out.' });
    return { place: item.place, files: [], pictures: [], title, notes, shown: 0, mentions: 0 };
  }
  const fields = (own && ownFields(own, task, around)) ?? plainFields(item.type === 'page' ? pageFields(item, task, around, title, note) : postFields(item, task, around, title, note), body);
  const { id } = task.place;
  const thread = threadOf(item, task, now, own?.thread, note);
  const mentions = mentionsOf(item, task, around.mentions, now, note);
  return {
    place: item.place, pictures, title, notes, shown: thread.shown, mentions: mentions.length,
    files: [
      { file: `${id}.mdx`, key: task.key, text: `---\n${writeYaml(fields)}---\n${body ? `\n${body}` : ''}` },
      ...(thread.yaml === undefined ? [] : [{ file: `threads/${id}.yaml`, key: `${task.key} thread`, text: thread.yaml }]),
      ...mentions.map(({ file, key, yaml }) => ({ file, key, text: yaml })),
    ],
  };
}

/** Fields that say `<` and `{` too often would make the reader of the document stumble: then these signs are left out of title and summary. */
function plainFields(fields: Record<string, unknown>, body: string): Record<string, unknown> {
  if (!/[<{([]/.test(`${String(fields['title'])}${String(fields['summary'])}`) || passes(body, writeYaml(fields))) return fields;
  const plain = (value: unknown) => String(value).replace(/[<>{}()[\]]/g, ' ').replace(/\s+/g, ' ').trim() || 'Untitled';
  return { ...fields, title: plain(fields['title']), summary: plain(fields['summary']) };
}

type Body = { body: string | undefined; pictures: Outcome['pictures'] };
type Say = (note: Note) => void;

async function bodyOf(item: WxrItem, task: Task, around: Around, library: Library, note: Say): Promise<Body> {
  const say = (code: string, text: string) => note({ code, text });
  const content = fillBlocks(item.content, (id) => around.reusable.get(id), { note: say });
  const shortcodes: HtmlContext['shortcodes'] = [];
  const read = attempt(() => readHtml(content, { shortcodes, note: say }));
  const base = item.link || `https://${around.host}/`;
  const shown = new Map<string, Picture>();
  const copies = new Map<string, string>();
  const gallery = (ids: readonly string[] | undefined): Attachment[] => library.gallery(item.id, ids);
  const addresses = read ? [...pictureAddresses(read.tree), ...shortcodes.flatMap(({ attributes }) => gallery((attributes['ids'] ?? attributes['include'])?.split(/[\s,]+/).filter(Boolean))).map(({ url }) => url)] : [];
  for (const address of addresses) shown.set(address, await copyFor(address, base, task, library, copies));
  const context: HtmlContext = {
    kind: item.type === 'page' ? 'page' : 'article', base, shortcodes, note: say, cited: [], footnotes: footnotesOf(item.meta['footnotes']), gallery,
    attachment: (url) => library.attachment(url, base),
    picture: (url) => shown.get(url) ?? { missing: 'its address is not that of a file' },
    link: (href) => linkOf(href, base, around, say),
  };
  const body = writeBody(content, read?.tree, context);
  sayFeatured(item, library, content, say);
  return { body, pictures: [...copies].map(([source, file]) => ({ source, file })) };
}

/** A text nested absurdly deep has no tree; its words are written all the same. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function linkOf(href: string, base: string, around: Around, say: (code: string, text: string) => void): string | undefined {
  const link = newLink(href, base, around);
  if (link === undefined) say('link-dropped', `A link to "${fitLine(href, 200)}" is not one that a page may have; its words were kept.`);
  return link;
}

/** Where a picture's copy lies, seen from the article: `./waste/town-hall.jpg`. */
async function copyFor(address: string, base: string, task: Task, library: Library, copies: Map<string, string>): Promise<Picture> {
  const found = await library.picture(address, base);
  if ('missing' in found) return found;
  const folder = task.place.id.slice(task.place.id.lastIndexOf('/') + 1);
  const parent = task.place.id.slice(0, task.place.id.lastIndexOf('/'));
  const taken = new Set(copies.values());
  const known = copies.get(found.source);
  let name = found.name;
  for (let number = 2; known === undefined && taken.has(`${parent}/${folder}/${name}`); number += 1) name = found.name.replace(/\.(\w+)$/, `-${number}.$1`);
  const file = known ?? `${parent}/${folder}/${name}`;
  copies.set(found.source, file);
  return { file: `./${file.slice(parent.length + 1)}` };
}

/** The picture that a theme shows above an article is not part of its text. */
function sayFeatured(item: WxrItem, library: Library, content: string, say: (code: string, text: string) => void): void {
  const [featured] = library.gallery(item.id, [item.meta['_thumbnail_id'] ?? '']);
  if (featured && !content.includes(featured.url)) say('featured-picture', `The picture that the theme showed above the text (${featured.title || featured.url}) is not carried over: put it into the text if it belongs there.`);
}

function footnotesOf(json: string | undefined): Map<string, string> {
  try {
    const list: unknown = JSON.parse(json || '[]');
    return new Map(Array.isArray(list) ? list.flatMap((one: { id?: unknown; content?: unknown }) => (typeof one?.id === 'string' && typeof one.content === 'string' ? [[one.id, one.content] as const] : [])) : []);
  } catch {
    return new Map();
  }
}

function titleOf(item: WxrItem, note: Say): string {
  const title = lineOfWords(item.title);
  const most = item.type === 'page' ? 120 : 200;
  if (title.length > most) note({ code: 'title-long', text: `Its title is longer than ${most} characters and was cut.` });
  if (title) return fitLine(title, most);
  note({ code: 'title-missing', text: 'It has no title; its first words stand in.' });
  return fitLine(wordsOf(item), 60) || 'Untitled';
}

/** The words of an item without what only means something to WordPress. */
function wordsOf({ content }: WxrItem): string {
  const words = (length: number) => paragraphsOfWords(content.slice(0, length).replace(/\[\/?[a-z][\w-]*(?:\s[^\]]*)?\]/gi, ' ').replace(/<sup\b[^>]*\bdata-fn=[\s\S]*?<\/sup>/gi, '').replace(/(?<!["'=])https?:\/\/[^\s<]+/gi, '').replace(/<[^>]*$/, '')).join(' ');
  const first = words(2_000);
  return first.length > 400 || content.length <= 2_000 ? first : words(40_000);
}

/** What the author wrote as an excerpt, or the beginning of the text. */
function summaryOf(item: WxrItem, title: string, most: number): string {
  return fitLine(lineOfWords(item.excerpt), most) || fitLine(wordsOf(item), 240) || title;
}

function postFields(item: WxrItem, { place, draft }: Task, around: Around, title: string, note: Say): Record<string, unknown> {
  const tags = tagsOf(item, around, note);
  const modified = momentOf({ gmt: item.modifiedGmt, local: item.modified });
  return {
    title, summary: summaryOf(item, title, 400), published: place.published,
    updated: modified && dayOf(modified) > dayOf(place.published) ? modified : undefined,
    author: around.people.get(item.author), boroughs: listed(tags.boroughs), partnerships: listed(tags.partnerships), topics: listed(tags.topics),
    draft: draft || undefined, discussion: discussionOf(item, around, note), aliases: listed(place.aliases),
  };
}

function pageFields(item: WxrItem, { place, parent }: Task, around: Around, title: string, note: Say): Record<string, unknown> {
  const modified = momentOf({ gmt: item.modifiedGmt, local: item.modified }) ?? place.published;
  const order = /^-?\d{1,6}$/.test(item.order) ? Number(item.order) : 0;
  return {
    title, summary: summaryOf(item, title, 300), updated: dayOf(modified) > dayOf(place.published) ? dayOf(modified) : dayOf(place.published),
    // The site's own pages stand first in the list at the foot.
    order: parent === undefined ? order + 100 : undefined, parent, discussion: discussionOf(item, around, note), aliases: listed(place.aliases),
  };
}

const listed = (list: string[]): string[] | undefined => (list.length > 0 ? list : undefined);

function discussionOf({ commentStatus, pingStatus }: WxrItem, { takesLetters }: Around, note: Say): Record<string, string> {
  const wanted = commentStatus === 'open' ? 'open' : 'closed';
  if (wanted === 'open' && !takesLetters) note({ code: 'comments-closed', text: 'Its comments were open. They are closed here, since site.yaml gives no address to write to (editor).' });
  return { comments: takesLetters ? wanted : 'closed', trackbacks: pingStatus === 'open' ? 'open' : 'closed' };
}

const MOST_TAGS = { boroughs: 60, partnerships: 60, topics: 100 };

function tagsOf(item: WxrItem, { tags }: Around, note: Say): Record<keyof typeof MOST_TAGS, string[]> {
  const found = { boroughs: new Set<string>(), partnerships: new Set<string>(), topics: new Set<string>() };
  for (const tag of item.tags) {
    const target = tags.get(keyOf(tag));
    if (!target) continue;
    const set = found[target.register];
    if (set.size < MOST_TAGS[target.register]) set.add(target.slug);
    else if (!set.has(target.slug)) note({ code: 'tag-dropped', text: `It has more than ${MOST_TAGS[target.register]} ${target.register}; "${target.slug}" was left out.` });
  }
  return { boroughs: [...found.boroughs], partnerships: [...found.partnerships], topics: [...found.topics] };
}

const shapes = { posts: post, news, pages: page };

/** The fields that an export of this site carried, where they still fit their shape; the place and the old addresses are this import's. */
function ownFields({ kind, fields }: OwnItem, { place, draft }: Task, { known }: Around): Record<string, unknown> | undefined {
  const { success, data } = shapes[kind].safeParse(fields);
  if (!success || !place.id.startsWith(`${kind}/`)) return undefined;
  if ('author' in data && !(known.people.has(data.author) && (['boroughs', 'partnerships', 'topics'] as const).every((register) => data[register].every((slug) => known[register].has(slug))))) return undefined;
  if (kind !== 'pages' && yearOf(String(fields['published'])) !== place.id.split('/')[1]) return undefined;
  return { ...fields, ...(draft && { draft: true }) };
}

async function ownBody({ body }: OwnItem, task: Task, library: Library, item: WxrItem): Promise<Body> {
  const copies = new Map<string, string>();
  const parent = task.place.id.slice(0, task.place.id.lastIndexOf('/'));
  for (const image of pictureAddresses(parseHtml(item.content))) {
    const found = await library.picture(image, item.link);
    const [, path] = /\/wp-content\/uploads\/(.+)$/.exec(image) ?? [];
    if ('source' in found && path?.startsWith(`${parent}/`) && !path.includes('..')) copies.set(found.source, decodeURIComponent(path));
  }
  return { body: body.trimStart(), pictures: [...copies].map(([source, file]) => ({ source, file })) };
}
