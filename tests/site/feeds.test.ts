import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { describe, expect, it } from 'vitest';
import { feedsIn, fileAt } from './dist.ts';
import { sites } from './sites.ts';

type Link = { '@_rel': string; '@_href': string };
type Entry = { id: string; title: string; updated: string; published: string; author: { name: string }; content: { '#text': string; '@_type': string }; link: Link[]; category?: { '@_term': string }[] };
type Feed = { id: string; title: string; updated: string; author: { name: string }; link: Link[]; entry?: Entry[] };

const parser = new XMLParser({ ignoreAttributes: false, processEntities: { maxTotalExpansions: 1_000_000, maxEntityCount: 1_000_000 }, htmlEntities: true, isArray: (name) => ['entry', 'link', 'category'].includes(name) });
const feed = (dist: string, address: string): Feed => (parser.parse(fileAt(dist, address)) as { feed: Feed }).feed;

describe('a feed', () => {
  it.each(Object.entries(sites))('is valid Atom, for every feed of the %s site', (_, { dist }) => {
    for (const address of feedsIn(dist)) {
      expect(SyntaxValidator.validate(fileAt(dist, address)), address).toBe(true);
      const { id, title, updated, author, link, entry = [] } = feed(dist, address);
      expect(id, address).toMatch(/^https:\/\//);
      expect(title, address).toBeTruthy();
      expect(author.name, address).toBeTruthy();
      expect(link.find((one) => one['@_rel'] === 'self')?.['@_href'], address).toMatch(new RegExp(`${address}$`));
      expect(new Set(entry.map((one) => one.id)).size, address).toBe(entry.length);
      for (const one of [{ updated }, ...entry]) expect(one.updated, address).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      for (const one of entry) expect(one.content['@_type']).toBe('html');
    }
  });

  it('exists for the site, every borough, pair of boroughs, partnership, topic and person, the trackbacks, the changes and the corrections', () => {
    expect(feedsIn(sites.fixture.dist).sort()).toEqual(['/boroughs/camden/feed.xml', '/boroughs/camden/islington/feed.xml', '/boroughs/islington/feed.xml', '/changes/feed.xml', '/corrections/feed.xml', '/feed.xml', '/partnerships/meals-test/feed.xml', '/partnerships/shared-test/feed.xml',
      '/people/ada/feed.xml', '/people/ben/feed.xml', '/people/desk/feed.xml', '/topics/finance/feed.xml', '/trackbacks/feed.xml']);
  });

  it('lies at its old addresses too, so that nobody who follows an old blog loses it', () => {
    expect(fileAt(sites.fixture.dist, '/feed/')).toBe(fileAt(sites.fixture.dist, '/feed.xml'));
    expect(fileAt(sites.fixture.dist, '/category/camden/feed/')).toBe(fileAt(sites.fixture.dist, '/boroughs/camden/feed.xml'));
  });

  it('holds the newest articles whole, with the imprint on every councillor’s post', () => {
    const { entry = [] } = feed(sites.fixture.dist, '/feed.xml');
    expect(entry.map(({ title }) => title)).toEqual(['An item', 'Put right', 'Taken back', 'A long thread', 'Both closed', 'Trackbacks closed', 'Comments closed', 'Both open', 'Everything a document may hold: <quotes> & "signs"']);
    for (const { content, id } of entry.filter((one) => one.id.includes('/posts/'))) expect(content['#text'], id).toMatch(/<p>Promoted by .+<\/p>$/);
    expect(entry[0]?.content['#text']).toContain('The Gazette reports that a service is shared.');
    expect(entry[0]?.link.find((link) => link['@_rel'] === 'via')?.['@_href']).toBe('https://gazette.example/shared');
  });

  it('holds at most thirty entries', () => {
    for (const address of feedsIn(sites.sample.dist)) expect((feed(sites.sample.dist, address).entry ?? []).length, address).toBeLessThanOrEqual(30);
    expect(feed(sites.sample.dist, '/feed.xml').entry).toHaveLength(28);
  });

  it('tells of corrections and withdrawals, and of neither in silence', () => {
    const { entry = [] } = feed(sites.fixture.dist, '/people/ada/feed.xml');
    const corrected = entry.find(({ title }) => title === 'Put right');
    expect(corrected?.content['#text']).toContain('Corrected on 10 March 2020: The sum was given as £2m. It is £3m.');
    expect(corrected?.updated).toBe('2020-03-10T00:00:00Z');
    const withdrawn = entry.find(({ title }) => title === 'Taken back');
    expect(withdrawn?.content['#text']).toContain('Withdrawn on 8 March 2020: It was wrong from end to end.');
    expect(withdrawn?.content['#text']).not.toContain('zqwithdrawnxq');
  });

  it('has whole addresses for links and pictures, so that they work in any reader', () => {
    const text = feed(sites.fixture.dist, '/boroughs/islington/feed.xml').entry?.find(({ id }) => id.includes('everything'))?.content['#text'] ?? '';
    expect(text).toContain('href="https://fixture.example/boroughs/islington/"');
    expect(text).toMatch(/<img src="https:\/\/fixture\.example\/_astro\/[^"]+\.webp"/);
    expect(text).not.toMatch(/(href|src)="[/#]/);
  });

  it('of the trackbacks names the linking page and what it links to', () => {
    const { entry = [] } = feed(sites.fixture.dist, '/trackbacks/feed.xml');
    expect(entry.map(({ title }) => title)).toEqual(['Books: Third', 'Ward Group: Second', 'Ward Group: A title <i>with</i> markup']);
    expect(entry[2]?.content['#text']).toContain('[…] words around the link […]');
    expect(entry[2]?.content['#text']).toContain('<a href="https://fixture.example/posts/2020/both-open/">Both open</a>');
  });
});
