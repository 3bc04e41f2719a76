import { describe, expect, it } from 'vitest';
import { imprintOf } from '../../../src/queries/imprint.ts';
import { amountText } from '../../../src/queries/partnership-words.ts';
import { roleText } from '../../../src/queries/people.ts';
import { articleData, breadcrumbData, datasetData } from '../../../src/queries/structured-data.ts';
import { claimTypes } from '../../../src/schema/claim.ts';
import { eventTypes } from '../../../src/schema/event.ts';
import { governances, kinds } from '../../../src/schema/partnership.ts';
import { claimNames, eventName, eventNames, governanceNames, kindNames } from '../../../src/queries/partnership-words.ts';
import { article, place, record, shared, site, someone, talk } from './stored.ts';

describe('The imprint', () => {
  const own = { promoter: 'R. Rose', address: '2 Rose Street', sample: false };

  it('of a councillor’s post is the councillor’s own, or else the site’s', () => {
    expect(imprintOf({ kind: 'post' }, { imprint: own }, site)).toEqual(own);
    expect(imprintOf({ kind: 'post' }, {}, site)).toEqual(site.imprint);
    expect(imprintOf({ kind: 'post' }, undefined, site)).toEqual(site.imprint);
  });

  it('does not stand on a news item, which a councillor did not write', () => expect(imprintOf({ kind: 'news' }, { imprint: own }, site)).toBeUndefined());
});

describe('A claim about money', () => {
  it.each([
    [{ amount: 10_000_000, bound: 'up-to', per: 'year' }, 'up to £10m a year'], [{ amount: 19_100_000, per: 'total' }, '£19.1m in total'], [{ amount: 270_000, bound: 'over', per: 'unstated' }, 'over £270,000, period not stated'],
    [{ amount: 2_400_000, bound: 'about', per: 'year' }, 'about £2.4m a year'], [{ amount: 'none-published', per: 'year' }, 'no figure published'],
  ] as const)('%j reads “%s”', (claim, words) => expect(amountText({ bound: undefined, ...claim })).toBe(words));
});

describe('The words for a partnership', () => {
  it('are there for every term of the record', () => {
    expect(Object.keys(kindNames).toSorted()).toEqual([...kinds].toSorted());
    expect(Object.keys(eventNames).toSorted()).toEqual([...eventTypes].toSorted());
    expect(Object.keys(claimNames).toSorted()).toEqual([...claimTypes].toSorted());
    expect(Object.keys(governanceNames).toSorted()).toEqual([...governances].toSorted());
  });

  const members = (from?: string) => shared('digital', undefined, { members: [{ borough: 'camden', from: '2014' }, { borough: 'haringey', from }] }).data;
  it.each([
    ['before the record has it as a member', '2016-03', '2016-10', 'Agreed to join'], ['a year before', '2015', '2016-10', 'Agreed to join'],
    ['on the day', '2016-10', '2016-10', 'A member joined'], ['after it', '2016-11', '2016-10', 'A member joined'], ['in a year of which the day is a part', '2016', '2016-10', 'A member joined'],
    ['on a day not stated', 'unknown', '2016-10', 'A member joined'], ['where it is not stated since when it is a member', '2016-03', 'unknown', 'A member joined'], ['where nothing is said of that', '2016-03', undefined, 'A member joined'],
  ])('say of a member that joins %s what the record bears out', (_, date, from, words) => {
    expect(eventName({ type: 'member-joined', borough: 'haringey', date }, members(from))).toBe(words);
  });

  it('say of a council outside the register only that it joined', () => expect(eventName({ type: 'member-joined', date: '2013', borough: undefined }, members('2016'))).toBe('A member joined'));

  it('say of a borough that comes back that it joined', () => {
    const twice = shared('digital', undefined, { members: [{ borough: 'haringey', from: '2010', to: '2012' }, { borough: 'haringey', from: '2016' }] }).data;
    expect(eventName({ type: 'member-joined', borough: 'haringey', date: '2010' }, twice)).toBe('A member joined');
  });
});

describe('What somebody is', () => {
  const { boroughs } = record({ boroughs: [place('camden', 'Camden')] });

  it.each([
    [{ title: 'Ward councillor', ward: 'Kilburn', borough: 'camden', from: '2010-05' }, 'Ward councillor, Kilburn, Camden, since May 2010'], [{ title: 'Mayor', from: '2012', to: '2014' }, 'Mayor, 2012 to 2014'], [{ title: 'Reporter' }, 'Reporter'],
    [{ title: 'Mayor', from: 'unknown' }, 'Mayor'], [{ title: 'Mayor', to: '2014' }, 'Mayor, to 2014'], [{ title: 'Mayor', borough: 'kent' }, 'Mayor, kent'],
  ])('%j reads “%s”', (role, words) => expect(roleText({ kind: 'councillor', ...role }, boroughs)).toBe(words));
});

describe('What search engines are told', () => {
  const [author] = [...record({ people: [someone('rose')] }).people.values()];
  const told = (fields: Parameters<typeof article>[0] = {}, comments = talk([]).comments, kind: 'post' | 'news' = 'post') =>
    articleData({ article: article(fields, kind), author: author!, tags: ['Camden'], comments, site }) as Record<string, unknown>;

  it('is whose a post is, and when it was published and changed', () => {
    expect(told({ updated: '2011-01-01' })).toMatchObject({
      '@type': 'BlogPosting', url: 'https://test-pump.example/posts/2010/hello/', datePublished: '2010-09-10', dateModified: '2011-01-01', author: { name: 'rose', url: 'https://test-pump.example/people/rose/' }, commentCount: 0,
    });
  });

  it('is where the open data can be had, and on what terms', () => {
    const licence = { name: 'CC-BY-4.0', title: 'Attribution', address: 'https://licence.example/' };
    expect(datasetData([{ name: 'events.csv', type: 'text/csv' }], { ...site, licence })).toMatchObject({
      '@type': 'Dataset', license: 'https://licence.example/', distribution: [{ contentUrl: 'https://test-pump.example/data/events.csv', encodingFormat: 'text/csv' }],
    });
    expect(datasetData([], site)).not.toHaveProperty('license');
  });

  it('is the report on which a news item is based', () => {
    expect(told({}, [], 'news')).toMatchObject({ '@type': 'NewsArticle', isBasedOn: { url: 'https://paper.example/a', publisher: { name: 'The Paper' } } });
  });

  it('is every correction', () => {
    expect(told({ corrections: [{ date: '2011-01-01', wrong: 'It said four.', right: 'There are five.' }] })['correction']).toEqual([{ '@type': 'CorrectionComment', datePublished: '2011-01-01', text: 'It said four. There are five.' }]);
  });

  it('is what readers said, but nothing that was withheld and no unsafe address', () => {
    const { comments } = talk(['a', 'b a']);
    comments[0]!.website = 'javascript:alert(1)';
    comments[1]!.website = 'https://resident.example/';
    comments.push({ id: 'c', name: 'Somebody', date: '2010-09-11', status: 'withheld', withheld: { date: '2010-09-12', reason: 'On request.' } });
    const data = told({}, comments);
    expect(data).toMatchObject({ commentCount: 2, comment: [{ author: { name: 'a' } }, { author: { url: 'https://resident.example/' }, parentItem: { '@id': 'https://test-pump.example/posts/2010/hello/#comment-a' } }] });
    expect(JSON.stringify(data)).not.toMatch(/javascript|Somebody/);
  });

  it('does not weigh more than the page: fifty comments at most, all of them counted', () => {
    const data = told({}, talk(Array.from({ length: 80 }, (_, at) => `c${at}`)).comments);
    expect(data['comment']).toHaveLength(50);
    expect(data['commentCount']).toBe(80);
  });

  it('is the way from the home page to the page', () => {
    expect(breadcrumbData([{ name: 'Posts', address: '/posts/' }], site)).toMatchObject({ itemListElement: [{ position: 1, name: 'Test Pump', item: 'https://test-pump.example/' }, { position: 2, name: 'Posts', item: 'https://test-pump.example/posts/' }] });
  });
});
