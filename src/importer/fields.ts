/** One item → the fields at the top of its document. */
import { writeYaml } from '../files/write-yaml.ts';
import { crossedInArticle } from '../schema/date-order.ts';
import { news } from '../schema/news.ts';
import { page } from '../schema/page.ts';
import { post } from '../schema/post.ts';
import { dayOf, yearOf } from '../text/date.ts';
import { fitLine } from '../text/fit.ts';
import { momentOf } from './dates.ts';
import type { Note } from './discussion/thread.ts';
import { passes } from './html/convert.ts';
import { handlerFor, isPlugin } from './handlers/shortcodes.ts';
import { markLeftovers } from './html/leftovers.ts';
import { replaceTags } from './html/tags.ts';
import { lineOfWords, paragraphsOfWords } from './html/words.ts';
import { mended } from './mend.ts';
import type { OwnItem } from './own.ts';
import type { Around, Task } from './plan/plan.ts';
import { keyOf } from './plan/tags.ts';
import type { WxrItem } from './wxr/records.ts';

type Say = (note: Note) => void;
type Fields = Record<string, unknown>;

/** Those of WordPress. `body` is the text below them. */
export function fieldsOf(item: WxrItem, task: Task, around: Around, { title, body }: { title: string; body: string }, note: Say): Fields {
  return plainFields(item.type === 'page' ? pageFields(item, task, around, title, note) : postFields(item, task, around, title, note), body);
}

export function titleOf(item: WxrItem, note: Say): string {
  const title = lineOfWords(item.title);
  const most = item.type === 'page' ? 120 : 200;
  if (title.length > most) note({ code: 'title-long', text: `Its title is longer than ${most} characters and was cut.` });
  if (title) return fitLine(title, most);
  note({ code: 'title-missing', text: 'It has no title; its first words stand in.' });
  return fitLine(wordsOf(item), 60) || 'Untitled';
}

/** The words of an item, or where it has none of its own, those that belong to its pictures, without what only means something to WordPress. */
function wordsOf(item: WxrItem): string {
  const content = withoutShortcodes(markLeftovers(item.content, () => undefined));
  return beginning(content, [...apart, ...marks]) || beginning(content, marks);
}

/** Words in brackets stay, captions too: where a text has nothing else, they are its beginning. */
const withoutShortcodes = (content: string): string => replaceTags(content, (tag) =>
  (tag.rest.trim() === '…' || isPlugin(tag.name) || (handlerFor(tag) && !CAPTION.test(tag.name)) || (tag.rest === '' && content.includes(`[/${tag.name}]`, tag.end)) ? { text: ' ', end: tag.end } : undefined))
  .replace(/\[\/(?!(?:wp_)?caption\])[a-z][\w-]*\]/gi, ' ');

const CAPTION = /^(?:wp_)?caption$/;

function beginning(content: string, without: readonly RegExp[]): string {
  const words = (length: number) => paragraphsOfWords(without.reduce((text, pattern) => text.replace(pattern, (found) => (/^(?:<sup|<a\b[^>]*#|http)/i.test(found) ? '' : ' ')), content.slice(0, length))).join(' ');
  const first = words(2_000);
  return first.length > 400 || content.length <= 2_000 ? first : words(40_000);
}

/** Captions, players and buttons. Where the end of one is not in sight, all that follows belongs to it. */
const apart = [
  /\[(caption|wp_caption)\b[\s\S]*?(?:\[\/\1\]|$)/gi, /<figcaption\b[\s\S]*?(?:<\/figcaption>|$)/gi, /<p\b[^>]*\bwp-caption-text[\s\S]*?(?:<\/p>|$)/gi, /<(video|audio|object|iframe|noscript)\b[\s\S]*?(?:<\/\1>|$)/gi,
  /<(a|button)\b[^>]*\bwp-(?:block-button__link|element-button)[\s\S]*?(?:<\/\1>|$)/gi,
];
/** Buttons beside files, signs of footnotes, bare addresses, and what was cut off. */
const marks = [
  /\[\/?(?:wp_)?caption\b[^\]]*\]/gi,
  /<a\b[^>]*\bwp-block-file__button[\s\S]*?<\/a>/gi, /<sup\b[^>]*\bdata-fn=[\s\S]*?<\/sup>/gi, /<sup\b[^>]*>\s*<a\b[^>]*#[^>]*>[^<]{0,6}<\/a>\s*<\/sup>/gi, /<a\b[^>]*#[^>]*>\s*\[\d{1,3}\]\s*<\/a>/gi, /(?<!["'=])https?:\/\/[^\s<]+/gi, /<[^>]*$/g,
];

/** What the author wrote as an excerpt, or the beginning of the text. */
function summaryOf(item: WxrItem, title: string, most: number): string {
  return fitLine(lineOfWords(item.excerpt), most) || fitLine(wordsOf(item), 240) || title;
}

function postFields(item: WxrItem, { place, draft }: Task, around: Around, title: string, note: Say): Fields {
  const tags = tagsOf(item, around, note);
  const modified = momentOf({ gmt: item.modifiedGmt, local: item.modified });
  return {
    title, summary: summaryOf(item, title, 400), published: place.published,
    updated: modified && dayOf(modified) > dayOf(place.published) ? modified : undefined,
    author: around.people.get(item.author), boroughs: listed(tags.boroughs), partnerships: listed(tags.partnerships), topics: listed(tags.topics),
    draft: draft || undefined, discussion: discussionOf(item, around, note), aliases: listed(place.aliases),
  };
}

function pageFields(item: WxrItem, { place, parent }: Task, around: Around, title: string, note: Say): Fields {
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
export function ownFields({ kind, fields }: OwnItem, { place, draft }: Task, { known }: Around, note: Say): Fields | undefined {
  const { success, data } = shapes[kind].safeParse(fields);
  if (!success || !place.id.startsWith(`${kind}/`)) return undefined;
  if ('author' in data && !(known.people.has(data.author) && (['boroughs', 'partnerships', 'topics'] as const).every((register) => data[register].every((slug) => known[register].has(slug))))) return undefined;
  if (kind !== 'pages' && yearOf(String(fields['published'])) !== place.id.split('/')[1]) return undefined;
  const sound = mended(fields, 'published' in data ? crossedInArticle(data) : [], (code, text) => note({ code, text: `Its fields: ${text}` }));
  return { ...sound, ...('aliases' in fields && { aliases: place.aliases }), ...(draft && { draft: true }) };
}

/** Fields that say `<` and `{` too often would make the reader of the document stumble: then these signs are left out of title and summary. */
function plainFields(fields: Fields, body: string): Fields {
  if (!/[<{([]/.test(`${String(fields['title'])}${String(fields['summary'])}`) || passes(body, writeYaml(fields))) return fields;
  const plain = (value: unknown) => String(value).replace(/[<>{}()[\]]/g, ' ').replace(/\s+/g, ' ').trim() || 'Untitled';
  return { ...fields, title: plain(fields['title']), summary: plain(fields['summary']) };
}

