/** The answers that feed routes give. */
import { bodyOf, loadRecord } from '../queries/load.ts';
import type { Article } from '../queries/record.ts';
import { articlesIn, registers, type RegisterName } from '../queries/registers.ts';
import { site } from '../site.ts';
import { articleEntry } from './articles.ts';
import { atom, FEED_SIZE, type Feed } from './atom.ts';

/** A feed of the newest articles of a list, whole. */
export async function articleFeed(articles: readonly Article[], feed: Omit<Feed, 'entries' | 'self'>): Promise<Response> {
  const record = await loadRecord();
  const entries = await Promise.all(articles.slice(0, FEED_SIZE).map(async (article) => articleEntry(article, await bodyOf(article, { whole: true }), record, site)));
  return feedResponse({ ...feed, self: `${feed.address}feed.xml`, entries });
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
  return articleFeed(articlesIn(record, register as RegisterName, slug), { title: `${entry.name} · ${site.name}`, address: entry.address });
}

/** Any feed. */
export function feedResponse(feed: Feed): Response {
  return new Response(atom(feed, site), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
