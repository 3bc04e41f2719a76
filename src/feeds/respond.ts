/** The answers that feed routes give. */
import { changesOf } from '../queries/changes.ts';
import { bodyOf, loadRecord } from '../queries/load.ts';
import type { Article } from '../queries/record.ts';
import { articlesIn, registers, type RegisterName } from '../queries/registers.ts';
import { site } from '../site.ts';
import { newestFirst } from '../text/date.ts';
import { articleEntry } from './articles.ts';
import { atom, FEED_SIZE, type Feed, type FeedEntry } from './atom.ts';
import { changeEntry } from './changes.ts';

/** A feed of the newest articles of a list, whole, and of `others` that stand among them by their dates. */
export async function articleFeed(articles: readonly Article[], feed: Omit<Feed, 'entries' | 'self'>, others: readonly FeedEntry[] = []): Promise<Response> {
  const record = await loadRecord();
  const entries = await Promise.all(articles.slice(0, FEED_SIZE).map(async (article) => articleEntry(article, await bodyOf(article, { whole: true }), record, site)));
  const newest = others.length === 0 ? entries : [...entries, ...others].sort(newestFirst(({ published }) => published, ({ address }) => address)).slice(0, FEED_SIZE);
  return feedResponse({ ...feed, self: `${feed.address}feed.xml`, entries: newest });
}

const OF_A_REGISTER = new RegExp(`^/(${Object.keys(registers).join('|')})/([a-z0-9-]+)/feed\\.xml$`);

/** True for the feed of the whole site, or of a borough, a partnership, a topic or a person. */
export const isFeed = (address: string): boolean => address === '/feed.xml' || OF_A_REGISTER.test(address);

/** One of these feeds by its address. */
export async function feedAt(address: string): Promise<Response> {
  const record = await loadRecord();
  const [, register, slug = ''] = OF_A_REGISTER.exec(address) ?? [];
  if (!register) return articleFeed(record.articles, { title: site.name, subtitle: site.summary, address: '/' });
  const entry = record[register as RegisterName].get(slug);
  if (!entry) throw new Error(`There is no feed at ${address}`);
  // Who follows a plan wants to know what became of it, also where no article says so.
  const recorded = register === 'partnerships' ? changesOf(record).filter(({ kind, target }) => kind === 'recorded' && target === entry.address).slice(0, FEED_SIZE) : [];
  return articleFeed(articlesIn(record, register as RegisterName, slug), { title: `${entry.name} · ${site.name}`, address: entry.address }, recorded.map((change) => changeEntry(change, record, site)));
}

/** Any feed. */
export function feedResponse(feed: Feed): Response {
  return new Response(atom(feed, site), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
