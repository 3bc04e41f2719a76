import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/queries/archive.ts';
import { latestEvents } from '../../../src/queries/events.ts';
import { pagesOf, PAGE_SIZE } from '../../../src/queries/paging.ts';
import { partnershipsOf, relatedTo } from '../../../src/queries/related.ts';
import { tagsOf } from '../../../src/queries/tags.ts';
import { articlesIn } from '../../../src/queries/registers.ts';
import type { Article } from '../../../src/queries/record.ts';
import { place, post, record, shared, someone, subject } from './stored.ts';

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('A long list', () => {
  it('is cut into pages, and each knows which it is', () => {
    const pages = pagesOf(Array.from({ length: 61 }, (_, at) => at), '/posts/');
    expect(pages.map(({ items, number, last, total, base }) => [items.length, items[0], number, last, total, base])).toEqual([[PAGE_SIZE, 0, 1, 3, 61, '/posts/'], [PAGE_SIZE, 30, 2, 3, 61, '/posts/'], [1, 60, 3, 3, 61, '/posts/']]);
  });

  it('has no empty page behind a full one', () => expect(pagesOf(Array(60).fill('a'), '/posts/')).toHaveLength(2));
  it('has one page when it is empty', () => expect(pagesOf([], '/posts/')).toEqual([{ items: [], number: 1, last: 1, total: 0, base: '/posts/' }]));
});

describe('Articles on the same partnerships', () => {
  const { byPartnership, article } = record({
    posts: [
      post('2010/this', { partnerships: ['meals', 'health'] }), post('2011/one', { published: '2011-01-01', partnerships: ['meals'] }), post('2012/two', { published: '2012-01-01', partnerships: ['meals'] }),
      post('2009/both', { published: '2009-01-01', partnerships: ['health', 'meals'] }), post('2013/other', { published: '2013-01-01', partnerships: ['waste'] }), post('2013/none', { published: '2013-01-01' }),
    ],
  });
  const of = (id: string) => ids(relatedTo(article.get(id) as Article, { byPartnership }));

  it('begin with those that share most, then the newest', () => expect(of('posts/2010/this')).toEqual(['posts/2009/both', 'posts/2012/two', 'posts/2011/one']));
  it('do not include the article itself or others', () => expect(of('posts/2013/other')).toEqual([]));
  it('are none for an article on no partnership', () => expect(of('posts/2013/none')).toEqual([]));
  it('are as many as asked for', () => expect(relatedTo(article.get('posts/2010/this') as Article, { byPartnership }, 1)).toHaveLength(1));

  it('stand newest first where they share as much, whichever partnership they share', () => {
    const two = record({ posts: [post('2014/this', { partnerships: ['a', 'b'] }), post('2010/old', { published: '2010-01-01', partnerships: ['a'] }), post('2012/new', { published: '2012-01-01', partnerships: ['b'] })] });
    expect(ids(relatedTo(two.article.get('posts/2014/this') as Article, two))).toEqual(['posts/2012/new', 'posts/2010/old']);
  });
});

describe('The partnerships of a borough', () => {
  it('are those it is or was a member of', () => {
    const { partnerships } = record({ partnerships: [shared('b', [['started', '2011']], { members: [{ borough: 'camden', to: '2018' }] }), shared('a'), shared('c', [['started', '2011']], { members: [{ outside: 'Kent' }, { borough: 'brent' }] })] });
    expect(ids(partnershipsOf('camden', { partnerships }))).toEqual(['a', 'b']);
  });
});

describe('The archive', () => {
  it('lists years and their months, the newest first, with addresses', () => {
    const years = archiveOf(record({ posts: [post('2010/a'), post('2010/b', { published: '2010-12-31T23:00:00Z' }), post('2010/c', { published: '2010-09-30' }), post('2012/d', { published: '2012-01-01' })] }).articles);
    expect(years.map(({ year, address, articles, months }) => [year, address, ids(articles), months.map((month) => [month.month, month.address, ids(month.articles)])])).toEqual([
      ['2012', '/archive/2012/', ['posts/2012/d'], [['2012-01', '/archive/2012/01/', ['posts/2012/d']]]],
      ['2010', '/archive/2010/', ['posts/2010/b', 'posts/2010/c', 'posts/2010/a'], [['2010-12', '/archive/2010/12/', ['posts/2010/b']], ['2010-09', '/archive/2010/09/', ['posts/2010/c', 'posts/2010/a']]]],
    ]);
  });

  it('is empty when there is nothing', () => expect(archiveOf([])).toEqual([]));
});

describe('The tags of an article', () => {
  it('have names and pages, under the headings that readers see, and leave out what is in no register', () => {
    const registers = record({ boroughs: [place('camden', 'Camden')], partnerships: [shared('meals')], topics: [subject('schools', 'Schools')] });
    expect(tagsOf({ boroughs: ['camden', 'atlantis'], partnerships: ['meals'], topics: [] }, registers)).toEqual([
      { heading: 'Boroughs', filter: 'borough', items: [expect.objectContaining({ name: 'Camden', address: '/boroughs/camden/' })] },
      { heading: 'Partnerships', filter: 'partnership', items: [expect.objectContaining({ name: 'meals', address: '/partnerships/meals/' })] },
      { heading: 'Topics', filter: 'topic', items: [] },
    ]);
  });
});

describe('What happened last', () => {
  const { partnerships } = record({ partnerships: [shared('a', [['started', '2011-04'], ['ended', '2018-12-31'], ['reviewed', 'unknown']]), shared('b', [['proposed', '2010-09-08'], ['started', '2011-04-01']])] });

  it('is told over all partnerships, the newest first, without what has no date', () => {
    expect(latestEvents({ partnerships }, 10).map(({ event, partnership }) => `${partnership.id} ${event.date}`)).toEqual(['a 2018-12-31', 'b 2011-04-01', 'a 2011-04', 'b 2010-09-08']);
  });

  it('is told as far as asked for', () => expect(latestEvents({ partnerships }, 2)).toHaveLength(2));
});

describe('The articles of a register’s entry', () => {
  it('are found by borough, partnership, topic and author, and are none for a stranger', () => {
    const all = record({ posts: [post('2010/a', { boroughs: ['camden'], partnerships: ['meals'], topics: ['schools'] })], people: [someone('rose')] });
    expect((['boroughs', 'partnerships', 'topics', 'people'] as const).map((register, at) => ids(articlesIn(all, register, ['camden', 'meals', 'schools', 'rose'][at] ?? '')))).toEqual(Array(4).fill(['posts/2010/a']));
    expect(articlesIn(all, 'boroughs', 'atlantis')).toEqual([]);
  });
});
