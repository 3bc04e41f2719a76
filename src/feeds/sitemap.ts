/** Every page a search engine should know (sitemaps.org, version 0.9), with the day it last changed where that is known. Pure. */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { pairsOf } from '../queries/pairs.ts';
import { lastChanged, type SiteRecord } from '../queries/record.ts';
import type { Site } from '../schema/site.ts';
import { dayOf } from '../text/date.ts';
import { absolute } from '../text/url.ts';

export type SitemapEntry = { address: string; changed?: string | undefined };

/** The protocol allows 50,000; smaller files are kinder to those who read them. */
const MOST = 10_000;

/** All entries, cut into files. Further pages of lists and old addresses are left out. */
export function sitemapPages(record: SiteRecord): SitemapEntry[][] {
  const entries: SitemapEntry[] = [
    ...['/', '/posts/', '/news/', '/boroughs/', '/partnerships/', '/topics/', '/people/', '/trackbacks/', '/archive/', '/changes/', '/corrections/', '/glossary/', '/data/'].map((address) => ({ address })),
    ...[...record.pages.values()].map(({ address, updated }) => ({ address, changed: dayOf(updated) })),
    ...[record.boroughs, record.partnerships, record.topics, record.people].flatMap((register) => [...register.values()].map(({ address }) => ({ address }))),
    ...[...pairsOf(record).values()].map(({ address }) => ({ address })),
    ...record.articles.map((article) => ({ address: article.address, changed: dayOf(lastChanged(article)) })),
  ];
  return Array.from({ length: Math.ceil(entries.length / MOST) }, (_, at) => entries.slice(at * MOST, (at + 1) * MOST));
}

/** One file of the map. */
export const sitemap = (entries: readonly SitemapEntry[], site: Pick<Site, 'address'>): string => xml(
  x('urlset', { xmlns }, entries.map(({ address, changed }) => x('url', [x('loc', absolute(site.address, address)), changed ? x('lastmod', changed) : undefined]))),
);

/** The file that names the others. */
export const sitemapIndex = (files: number, site: Pick<Site, 'address'>): string => xml(
  x('sitemapindex', { xmlns }, Array.from({ length: files }, (_, at) => x('sitemap', [x('loc', absolute(site.address, `/sitemap/${at + 1}.xml`))]))),
);

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const xml = (root: ReturnType<typeof x>): string => `<?xml version="1.0" encoding="utf-8"?>\n${toXml(root)}\n`;
