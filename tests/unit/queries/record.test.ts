import { describe, expect, it } from 'vitest';
import { joinUp } from '../../../src/queries/join-up.ts';
import { link, news, NOW, place, post, record, someone, stored, subject, talk } from './stored.ts';

const ids = (items: readonly { id: string }[] | undefined) => items?.map(({ id }) => id);

describe('What may be read', () => {
  it('does not include drafts', () => {
    expect(ids(record({ posts: [post('2010/a'), post('2010/b', { draft: true })] }).articles)).toEqual(['posts/2010/a']);
  });

  it('includes drafts and articles that wait for their day where they are written, and nowhere else', () => {
    const waiting = stored({ posts: [post('2010/a', { draft: true }), post('2999/b', { published: '2999-01-01' })] });
    expect(ids(joinUp(waiting, { now: NOW, unpublished: true }).articles)).toEqual(['posts/2999/b', 'posts/2010/a']);
    expect(ids(joinUp(waiting, { now: NOW, unpublished: false }).articles)).toEqual([]);
  });

  it('begins to include an article at the moment for which it is set, and not before', () => {
    const later = stored({ posts: [post('2026/a', { published: '2026-12-01T09:00:00Z' }), post('2026/b', { published: '2026-12-01' })] });
    const at = (moment: string) => ids(joinUp(later, { now: Date.parse(moment), unpublished: false }).articles);
    expect(at('2026-11-30T23:59:59Z')).toEqual([]);
    expect(at('2026-12-01T00:00:00Z')).toEqual(['posts/2026/b']);
    expect(at('2026-12-01T08:59:59Z')).toEqual(['posts/2026/b']);
    expect(at('2026-12-01T09:00:00Z')).toEqual(['posts/2026/a', 'posts/2026/b']);
  });

  it.each([['a draft', { draft: true }], ['set for later', { published: '2999-01-01' }]])('keeps an article that is %s out of every list', (_, fields) => {
    const hidden = record({
      posts: [post('2010/a', { ...fields, boroughs: ['camden'], partnerships: ['meals'], topics: ['schools'] })], mentions: [link('2010/x', { target: 'posts/2010/a' })],
    });
    expect([hidden.articles, hidden.mentions]).toEqual([[], []]);
    expect([hidden.article, hidden.byBorough, hidden.byPartnership, hidden.byTopic, hidden.byAuthor, hidden.mentionsOf, hidden.mentionsFrom].map(({ size }) => size)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('includes an article that was withdrawn, since its page stays', () => {
    expect(record({ posts: [post('2010/a', { withdrawn: { date: '2011-01-01', reason: 'Wrong.' } })] }).articles).toHaveLength(1);
  });
});

describe('Articles', () => {
  const full = record({
    posts: [post('2010/b', { boroughs: ['camden', 'brent'] }), post('2012/a', { published: '2012-01-01', boroughs: ['camden'], partnerships: ['meals'], topics: ['schools'] })],
    news: [news('2010/a'), news('2011/n', { published: '2011-05-05T10:00:00Z', boroughs: ['camden'] })],
  });

  it('stand newest first, posts and news together, by name where the day is the same', () => {
    expect(ids(full.articles)).toEqual(['posts/2012/a', 'news/2011/n', 'news/2010/a', 'posts/2010/b']);
  });

  it('stand in the same order under each tag and each author', () => {
    expect(ids(full.byBorough.get('camden'))).toEqual(['posts/2012/a', 'news/2011/n', 'posts/2010/b']);
    expect(ids(full.byBorough.get('brent'))).toEqual(['posts/2010/b']);
    expect(ids(full.byPartnership.get('meals'))).toEqual(['posts/2012/a']);
    expect(ids(full.byTopic.get('schools'))).toEqual(['posts/2012/a']);
    expect(ids(full.byAuthor.get('newsdesk'))).toEqual(['news/2011/n', 'news/2010/a']);
    expect(full.byBorough.get('barnet')).toBeUndefined();
  });

  it('have addresses of their own, and all that the store left out because it was empty', () => {
    expect(full.article.get('posts/2010/b')).toMatchObject({ kind: 'post', address: '/posts/2010/b/', partnerships: [], corrections: [], draft: false, discussion: {}, document: { images: [] } });
    expect(full.article.get('news/2010/a')).toMatchObject({ kind: 'news', address: '/news/2010/a/', source: { publisher: 'The Paper' } });
  });
});

describe('Registers', () => {
  it('stand in the order in which a reader would look names up', () => {
    const registers = record({ boroughs: [place('westminster', 'Westminster'), place('b', 'Éaling'), place('a', 'camden'), place('c', 'Ealing')], topics: [subject('z', 'Adult care')], people: [someone('rose')] });
    expect([...registers.boroughs.values()].map(({ name }) => name)).toEqual(['camden', 'Ealing', 'Éaling', 'Westminster']);
    expect(registers.topics.get('z')?.address).toBe('/topics/z/');
    expect(registers.people.get('rose')?.address).toBe('/people/rose/');
  });
});

describe('Links from other sites', () => {
  const listed = record({
    posts: [post('2010/hello'), post('2010/other'), post('2010/draft', { draft: true })],
    mentions: [
      link('2010/first'), link('2011/later', { received: '2011-01-01T10:00:00Z', source: 'https://www.blog.example/a' }), link('2010/held', { status: 'held' }), link('2010/withheld', { status: 'withheld', reason: 'Spam.' }),
      link('2010/lost', { target: 'posts/2010/nowhere' }), link('2010/to-a-draft', { target: 'posts/2010/draft' }), link('2010/other', { target: 'posts/2010/other', received: '2010-09-20' }),
    ],
  });

  it('are only those that somebody has let through, to articles that can be read, newest first', () => {
    expect(ids(listed.mentions)).toEqual(['2011/later', '2010/other', '2010/first']);
  });

  it('stand oldest first under their article, as a conversation went', () => {
    expect(ids(listed.mentionsOf.get('posts/2010/hello'))).toEqual(['2010/first', '2011/later']);
  });

  it('are gathered by the site they come from', () => {
    expect([...listed.mentionsFrom].map(([host, items]) => [host, ids(items)])).toEqual([['blog.example', ['2011/later']], ['ward-group.example', ['2010/other', '2010/first']]]);
  });

  it('have addresses on their article’s page', () => {
    expect(listed.mentions.at(-1)).toMatchObject({ anchor: 'trackback-2010-first', address: '/posts/2010/hello/#trackback-2010-first' });
  });
});

describe('Comments', () => {
  it('are counted without those that were withheld', () => {
    const thread = talk(['a', 'b a', 'c nobody']);
    thread.comments.push({ id: 'd', name: 'd', date: '2010-09-11', status: 'withheld', withheld: { date: '2010-09-12', reason: 'On request.' } });
    expect(record({ threads: [{ id: 'posts/2010/hello', data: thread }] }).commentCounts.get('posts/2010/hello')).toBe(3);
  });
});
