/** One article or standing page → an item of an export. */
import { posix } from 'node:path';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Data } from '../../schema/collections.ts';
import type { Site } from '../../schema/site.ts';
import { dayOf, instant } from '../../text/date.ts';
import { withdrawalText } from '../../text/notices.ts';
import { imprintText } from '../../text/imprint.ts';
import { absolute } from '../../text/url.ts';
import { addressOf } from '../plan/places.ts';
import { ownDigest } from '../own.ts';
import { commentsOf } from './comments.ts';
import type { Content, Entry, Numbers } from './export.ts';
import { filesOf } from './files.ts';
import { noticesOf } from './notices.ts';

/** `html` is missing for a standing page that holds code; `images` are as written, in the order of their numbers. */
export type Written = { fields: Record<string, unknown>; body: string; html: string | undefined; images: string[] };
/** `threads` and `mentions` by the article that they belong to. */
export type Around = { content: Content; site: Site; numbers: Numbers; now: number; threads: ReadonlyMap<string, Data<'threads'>>; mentions: ReadonlyMap<string, Entry<Data<'mentions'>>[]> };
const UPLOADS = '/wp-content/uploads/';
type Kind = 'posts' | 'news' | 'pages';

/** The item, and after it the files that it shows and links to. */
export function itemsOf(kind: Kind, entry: Entry<Data<Kind>>, written: Written, around: Around): Element[] {
  const { site, numbers, now, content: { records } } = around;
  const key = `${kind}/${entry.id}`;
  const page = kind === 'pages' ? (entry.data as Data<'pages'>) : undefined;
  const article = page ? undefined : (entry.data as Data<'posts'>);
  const published = article?.published ?? page!.updated;
  const content = htmlOf(key, written, article, around);
  const thread = around.threads.get(key);
  const own = { of: ownDigest(content), kind, fields: written.fields, body: written.body, ...(thread && { thread: { closed: thread.closed, sample: thread.sample || undefined } }) };
  const status = article?.draft ? 'draft' : instant(published) > now ? 'future' : 'publish';
  const defaults = page ? { comments: 'closed', trackbacks: 'closed' } : site.discussion;
  const number = String(numbers.items.get(key));
  return [x('item', [
    x('title', entry.data.title), x('link', absolute(site.address, addressOf(key))), x('pubDate', new Date(instant(published)).toUTCString()), x('dc:creator', article?.author ?? ''),
    x('guid', { isPermaLink: 'false' }, absolute(site.address, addressOf(key))), x('description'), x('content:encoded', content), x('excerpt:encoded', article?.withdrawn ? withdrawalText(article.withdrawn) : entry.data.summary),
    x('wp:post_id', number), ...dates('post_date', published), ...dates('post_modified', article?.updated ?? published),
    x('wp:comment_status', entry.data.discussion.comments ?? defaults.comments), x('wp:ping_status', entry.data.discussion.trackbacks ?? defaults.trackbacks),
    x('wp:post_name', entry.id.split('/').at(-1)), x('wp:status', status), x('wp:post_parent', String(numbers.items.get(`pages/${page?.parent}`) ?? 0)), x('wp:menu_order', String(page?.order ?? 0)),
    x('wp:post_type', page ? 'page' : 'post'), x('wp:post_password'), x('wp:is_sticky', '0'),
    ...(article ? tagsOf(article, records) : []), meta('wp:postmeta', own), ...commentsOf(key, around),
  ]), ...filesOf({ content, parent: number, published, uploads: absolute(site.address, UPLOADS), next: numbers.nextItem, known: numbers.files })];
}

/** What only an import here understands, as WordPress keeps such things. */
export const meta = (element: string, value: object): Element => x(element, [x('wp:meta_key', '_parish_pump'), x('wp:meta_value', JSON.stringify(value))]);

/** A moment as WordPress writes it, once by the clock that the record names, whose day readers see, and once in UTC. A day alone begins at midnight. */
export function dates(name: string, date: string): Element[] {
  const utc = instant(date);
  const [, sign, hours, minutes] = /T.*([+-])(\d\d):(\d\d)$/.exec(date) ?? [];
  const ahead = (sign === '-' ? -60_000 : 60_000) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  return [x(`wp:${name}`, moment(utc + ahead)), x(`wp:${name}_gmt`, moment(utc))];
}

/** `2010-09-01 09:30:00`. */
const moment = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');

function tagsOf(article: Data<'posts'>, records: Content['records']): Element[] {
  return (['boroughs', 'partnerships', 'topics'] as const).flatMap((register) => article[register].map((slug) =>
    x('category', { domain: 'category', nicename: slug }, records[register].find(({ id }) => id === slug)?.data.name ?? slug)));
}

/**
 * The clean HTML with the addresses that its pictures and files have in WordPress, after what was put right and before the imprint, which must
 * not be lost on the way. What was withdrawn is not published again: its notice stands in place of its text and its summary. The words
 * themselves travel only in `_parish_pump`, which WordPress shows to nobody, so that a second import gives the same record:
 * whoever exports it has them in the content folder already.
 */
function htmlOf(key: string, { html, body, images }: Written, article: Data<'posts'> & Partial<Data<'news'>> | undefined, { site, content }: Around): string {
  if (html === undefined) return `<pre>${escaped(body)}</pre>`;
  const folder = posix.dirname(key);
  const uploads = absolute(site.address, UPLOADS);
  const address = (src: string) => `${uploads}${posix.join(folder, src).split('/').map(encodeURIComponent).join('/')}`;
  const filled = html.replace(/<img data-image="(\d+)"/g, (_, number: string) => `<img src="${address(images[Number(number)] ?? '')}"`)
    .replace(/(<a [^>]*?\bhref=")\/(?=files\/)/g, `$1${uploads}`);
  const person = content.records.people.find(({ id }) => id === article?.author)?.data;
  const { source } = article ?? {};
  return [
    ...(article ? noticesOf(article) : []),
    !article?.withdrawn && filled,
    source && `<p>About a report: ${source.address ? `<a href="${escaped(source.address)}">${escaped(source.title ?? source.publisher)}</a>` : escaped(source.title ?? '')} (${escaped(source.publisher)}${source.date ? `, ${escaped(dayOf(source.date))}` : ''})</p>`,
    article && key.startsWith('posts/') && `<p>${escaped(imprintText(person?.imprint ?? site.imprint))}</p>`,
  ].filter(Boolean).join('\n');
}

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
