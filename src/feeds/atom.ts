/** Articles and mentions → Atom (RFC 4287). Pure. */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Site } from '../schema/site.ts';
import { instant } from '../text/date.ts';
import { absolute } from '../text/url.ts';

export type FeedEntry = {
  title: string;
  /** On this site, from the first slash. It is also the entry's id. */
  address: string;
  published: string;
  updated: string;
  author: string;
  summary?: string | undefined;
  /** Clean HTML with whole addresses. */
  html: string;
  categories: string[];
  /** What it is about elsewhere. */
  via?: string | undefined;
};

export type Feed = {
  title: string;
  subtitle?: string | undefined;
  /** The page that the feed follows. */
  address: string;
  /** Its own address. */
  self: string;
  entries: FeedEntry[];
};

/** A feed holds this many entries. */
export const FEED_SIZE = 30;

/** The feed as an XML document. An empty feed is dated 1970, since nothing in it has a date. */
export function atom({ title, subtitle, address, self, entries }: Feed, site: Pick<Site, 'address' | 'name' | 'language'>): string {
  const whole = (path: string) => absolute(site.address, path);
  const newest = entries.reduce((latest, { updated }) => Math.max(latest, instant(updated)), 0);
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language }, [
    x('id', whole(address)),
    x('title', title),
    subtitle ? x('subtitle', subtitle) : undefined,
    x('link', { rel: 'self', type: 'application/atom+xml', href: whole(self) }),
    x('link', { rel: 'alternate', type: 'text/html', href: whole(address) }),
    x('updated', rfc3339(newest)),
    x('author', [x('name', site.name)]),
    ...entries.map((entry) => x('entry', [
      x('id', whole(entry.address)),
      x('title', entry.title),
      x('link', { rel: 'alternate', type: 'text/html', href: whole(entry.address) }),
      entry.via ? x('link', { rel: 'via', href: entry.via }) : undefined,
      x('published', rfc3339(instant(entry.published))),
      x('updated', rfc3339(instant(entry.updated))),
      x('author', [x('name', entry.author)]),
      ...entry.categories.map((term) => x('category', { term })),
      entry.summary ? x('summary', entry.summary) : undefined,
      x('content', { type: 'html' }, entry.html),
    ])),
  ]);
  return toXml([{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, { type: 'text', value: '\n' }, feed]);
}

const rfc3339 = (milliseconds: number): string => new Date(milliseconds).toISOString().replace('.000Z', 'Z');
