/** What was stored, joined up to the record that pages see. */
import type { News } from '../schema/news.ts';
import type { Post } from '../schema/post.ts';
import { dayOf, instant, newestFirst } from '../text/date.ts';
import { groupByEach, inWords } from '../text/list.ts';
import { withdrawalText } from '../text/notices.ts';
import { hostOf } from '../text/url.ts';
import { shownCount } from './discussion.ts';
import type { Addressed, Article, Document, Entry, MentionRecord, SiteRecord, Stored } from './record.ts';
import { statusOf } from './status.ts';

/** Joins up what may be published at the moment `now` (milliseconds). With `unpublished`, drafts and articles of the future as well. */
export function joinUp(stored: Stored, { now, unpublished }: { now: number; unpublished: boolean }): SiteRecord {
  const today = dayOf(new Date(now).toISOString());
  const names = { people: namesIn(stored.people), boroughs: namesIn(stored.boroughs) };
  const articles = [...stored.posts.map((entry) => articleOf('post', entry, names)), ...stored.news.map((entry) => articleOf('news', entry, names))]
    .filter(({ draft, published }) => unpublished || (!draft && instant(published) <= now))
    .sort(newestFirst(({ published }) => published, ({ id }) => id));
  const article = new Map(articles.map((item) => [item.id, item]));
  const pages = new Map((stored.pages ?? []).map(({ id, data }) => [`pages/${id}`, { ...data, id: `pages/${id}`, address: `/${id}/` }]));
  const mentions = stored.mentions
    .filter(({ data }) => data.status === 'shown' && (article.has(data.target) || pages.has(data.target)))
    .map(({ id, data }): MentionRecord => {
      const anchor = `trackback-${id.replace('/', '-')}`;
      return { ...data, id, anchor, address: `/${data.target.replace(/^pages\//, '')}/#${anchor}` };
    })
    .sort(newestFirst(({ received }) => received, ({ id }) => id));
  return {
    today,
    articles,
    article,
    boroughs: register('boroughs', stored.boroughs),
    partnerships: new Map([...register('partnerships', stored.partnerships)].map(([id, partnership]) => [id, { ...partnership, status: statusOf(partnership, today) }])),
    topics: register('topics', stored.topics),
    people: register('people', stored.people),
    glossary: new Map([...register('glossary', stored.glossary)].map(([id, term]) => [id, { ...term, address: `/glossary/#${id}` }])),
    byBorough: groupByEach(articles, ({ boroughs }) => boroughs),
    byPartnership: groupByEach(articles, ({ partnerships }) => partnerships),
    byTopic: groupByEach(articles, ({ topics }) => topics),
    byAuthor: groupByEach(articles, ({ author }) => [author]),
    pages,
    threads: new Map(stored.threads.map(({ id, data }) => [id, data])),
    commentCounts: new Map(stored.threads.map(({ id, data }) => [id, shownCount(data)])),
    mentions,
    mentionsOf: groupByEach(mentions.toReversed(), ({ target }) => [target]),
    mentionsFrom: groupByEach(mentions, ({ source }) => [hostOf(source)]),
    redirects: (stored.redirects ?? []).flatMap(({ data }) => data.addresses),
  };
}

type Names = { people: Map<string, string>; boroughs: Map<string, string> };

function articleOf(kind: Article['kind'], { id, data }: Entry<Post & Partial<Pick<News, 'source' | 'quotes'>> & { document: Document }>, { people, boroughs }: Names): Article {
  const key = `${kind === 'post' ? 'posts' : 'news'}/${id}`;
  const byline = { author: people.get(data.author) ?? data.author, boroughs: inWords(data.boroughs.map((slug) => boroughs.get(slug) ?? slug)) };
  return { ...data, ...(data.withdrawn && withoutWords(data.withdrawn)), kind, id: key, address: `/${key}/`, byline };
}

/** What was withdrawn is not said again in lists, feeds, data and search results: its headline stays, with what became of it. */
const withoutWords = (withdrawn: NonNullable<Post['withdrawn']>): Pick<Post, 'summary' | 'downloads'> => ({ summary: withdrawalText(withdrawn), downloads: [] });

const namesIn = (entries: readonly Entry<{ name: string }>[]): Map<string, string> => new Map(entries.map(({ id, data }) => [id, data.name]));

/** By name, as a reader would look it up. */
function register<T extends { name: string }>(folder: string, entries: Entry<T>[]): Map<string, Addressed<T>> {
  return new Map(entries
    .map(({ id, data }): Addressed<T> => ({ ...data, id, address: `/${folder}/${id}/` }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((entry) => [entry.id, entry]));
}
