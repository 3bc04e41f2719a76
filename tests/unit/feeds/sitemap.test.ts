import { describe, expect, it } from 'vitest';
import { sitemap, sitemapIndex, sitemapPages } from '../../../src/feeds/sitemap.ts';
import { place, post, record, shared, site, someone, subject } from '../queries/stored.ts';
import { readXml, texts } from './xml.ts';

describe('The map of the site', () => {
  const full = record({
    posts: [post('2010/hello', { updated: '2011-01-01T10:00:00Z', aliases: ['/old/'] }), post('2010/draft', { draft: true }), post('2999/later', { published: '2999-01-01' })],
    boroughs: [place('camden', 'Camden')], partnerships: [shared('meals')], topics: [subject('schools', 'Schools')], people: [someone('rose')],
    pages: [{ id: 'about', data: { title: 'About', summary: 'About it.', updated: '2012-02-02', discussion: {}, aliases: [] } }],
  });
  const [entries = []] = sitemapPages(full);
  const xml = sitemap(entries, site);

  it('names every page that a search engine should know', () => {
    const addresses = entries.map(({ address }) => address);
    for (const address of ['/', '/posts/', '/news/', '/trackbacks/', '/archive/', '/changes/', '/corrections/', '/glossary/', '/data/', '/about/', '/boroughs/camden/', '/partnerships/meals/', '/topics/schools/', '/people/rose/', '/posts/2010/hello/']) expect(addresses).toContain(address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('names no draft, nothing that is set for later and no old address', () => expect(JSON.stringify(entries)).not.toMatch(/draft|later|old/));

  it('is XML with whole addresses, and with days where they are known', () => {
    expect(readXml(xml)[0]).toMatchObject({ path: 'urlset', attributes: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' } });
    expect(texts(xml, 'urlset/url/loc')).toContain('https://test-pump.example/posts/2010/hello/');
    expect(texts(xml, 'urlset/url/lastmod')).toEqual(['2012-02-02', '2011-01-01']);
  });

  it('is cut into files that the others can read, with one that names them', () => {
    const many = record({ posts: Array.from({ length: 20_000 }, (_, at) => post(`2010/a${at}`)) });
    const pages = sitemapPages(many);
    expect(pages.map(({ length }) => length)).toEqual([10_000, 10_000, 13]);
    expect(texts(sitemapIndex(pages.length, site), 'sitemapindex/sitemap/loc')).toEqual([1, 2, 3].map((number) => `https://test-pump.example/sitemap/${number}.xml`));
  });
});
