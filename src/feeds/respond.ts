/** The answers that feed routes give. */
import { bodyOf, loadRecord } from '../queries/load.ts';
import type { Article } from '../queries/record.ts';
import { site } from '../site.ts';
import { articleEntry } from './articles.ts';
import { atom, FEED_SIZE, type Feed } from './atom.ts';

/** A feed of the newest articles of a list, whole. */
export async function articleFeed(articles: readonly Article[], feed: Omit<Feed, 'entries' | 'self'>): Promise<Response> {
  const record = await loadRecord();
  const entries = await Promise.all(articles.slice(0, FEED_SIZE).map(async (article) => articleEntry(article, await bodyOf(article, { whole: true }), record, site)));
  return feedResponse({ ...feed, self: `${feed.address}feed.xml`, entries });
}

/** Any feed. */
export function feedResponse(feed: Feed): Response {
  return new Response(atom(feed, site), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
