import { describe, expect, it } from 'vitest';
import { changeEntry } from '../../../src/feeds/changes.ts';
import { changesByMonth, changesInWords, changesOf } from '../../../src/queries/changes.ts';
import { pairsOf, pairsWith } from '../../../src/queries/pairs.ts';
import { workOf } from '../../../src/queries/person-work.ts';
import { byState, partnershipCounts, partnershipsAbout } from '../../../src/queries/related.ts';
import { thread as threadShape } from '../../../src/schema/thread.ts';
import { link, news, place, post, record, shared, site, someone } from './stored.ts';

const site2 = record({
  posts: [
    post('2010/hello', { title: 'Hello', corrections: [{ date: '2010-10-01', wrong: 'It was two.', right: 'It is three.' }, { date: '2011-01-05', wrong: 'A.', right: 'B.' }] }),
    post('2010/gone', { title: 'Gone', withdrawn: { date: '2010-09-12', reason: 'Wrong from end to end.' } }), post('2010/secret', { draft: true }),
  ],
  people: [someone('rose')],
  partnerships: [shared('meals', [['started', '2011'], ['ended', '2016']], { claims: [{ id: 'c', type: 'estimated', amount: 5, direction: 'saving', per: 'year', claimant: 'C', date: '2011', text: 'T.', source: 'paper', confidence: 'high', recorded: '2026-11-22' }] })],
  mentions: [link('2010/x', { title: 'A title', author: 'A group' })],
});

describe('The changes', () => {
  const changes = changesOf(site2);

  it('tell what was published, corrected, withdrawn, recorded and listed, the newest first', () => {
    expect(changes.map(({ date, kind, title }) => `${date} ${kind} ${title}`)).toEqual([
      '2026-11-22 recorded meals', '2026-11-21 recorded meals', '2011-01-05 corrected Hello', '2010-10-01 corrected Hello', '2010-09-12 mention Hello', '2010-09-12 withdrawn Gone', '2010-09-10 published Gone', '2010-09-10 published Hello',
    ]);
  });

  it('go by the day on which something was written down here, not by the day it happened', () => {
    expect(changes[1]).toMatchObject({ text: '2 events recorded.', parts: [{ text: 'Started, 2011', target: '/partnerships/meals/#event-e0' }, { text: 'Ended, 2016' }] });
    expect(changes[0]).toMatchObject({ text: '1 claim about money recorded.', parts: [{ text: 'Estimated: £5 a year', target: '/partnerships/meals/#claim-c' }] });
  });

  it('name the newest step where there is little room', () => {
    expect(changes[1]?.brief).toBe('Ended, 2016, with 1 other event.');
    expect(changes[0]?.brief).toBeUndefined();
    const brief = (events: [string, string][], claims = 0) => changesOf(record({ partnerships: [shared('one', events, { claims: Array.from({ length: claims }, (_, at) => ({ id: `c${at}`, type: 'estimated', amount: 5, direction: 'saving', per: 'year', claimant: 'C', date: '2011', text: 'T.', source: 'paper', confidence: 'high', recorded: '2026-11-21' })) })] }))[0]?.brief;
    expect(brief([['started', '2011']])).toBe('Started, 2011.');
    expect(brief([['proposed', '2010'], ['started', '2011'], ['reviewed', 'unknown']], 2)).toBe('Started, 2011, with 2 other events and 2 claims about money.');
    expect(brief([['reviewed', 'unknown']])).toBe('Reviewed, date not stated.');
  });

  it('have each an address of its own on the page of its month', () => {
    expect(changes[2]?.address).toBe('/changes/2011/01/#corrected-posts-2010-hello-2');
    expect(new Set(changes.map(({ address }) => address)).size).toBe(changes.length);
  });

  it('are gathered by month and said in words', () => {
    const months = changesByMonth(changes);
    expect([...months.keys()]).toEqual(['2026-11', '2011-01', '2010-10', '2010-09']);
    expect(changesInWords(months.get('2010-09') ?? [])).toBe('2 articles published, 1 article withdrawn and 1 link listed');
  });

  it('tell nothing of what is not published', () => expect(JSON.stringify(changes)).not.toContain('secret'));

  it('carry into the feed what was wrong and what is right, with the imprint of the post', () => {
    const entry = changeEntry(changes[3]!, site2, site);
    expect(entry).toMatchObject({ title: 'Corrected: Hello', address: '/changes/2010/10/#corrected-posts-2010-hello-1', updated: '2010-10-01' });
    expect(entry.html).toBe('<p>It was two. It is three.</p>\n<p><a href="https://test-pump.example/posts/2010/hello/">Hello</a></p>\n<p>Promoted by A. Sample of 1 Sample Street.</p>');
  });
});

describe('Pairs of boroughs', () => {
  const all = record({
    boroughs: ['brent', 'camden', 'islington', 'sutton'].map((id) => place(id, id)),
    partnerships: [shared('meals', [['started', '2011']], { members: [{ borough: 'islington' }, { borough: 'camden' }, { outside: 'Windsor' }] })],
    posts: [post('2010/both', { boroughs: ['brent', 'camden'] }), post('2012/both', { published: '2012-01-01', boroughs: ['camden', 'brent', 'atlantis'] }), post('2010/alone', { boroughs: ['sutton'] })],
  });

  it('are those that share a partnership or an article, in the order of the alphabet', () => {
    expect([...pairsOf(all).values()].map(({ address, partnerships, articles }) => [address, partnerships.map(({ id }) => id), articles.map(({ id }) => id)])).toEqual([
      ['/boroughs/camden/islington/', ['meals'], []], ['/boroughs/brent/camden/', [], ['posts/2012/both', 'posts/2010/both']],
    ]);
  });

  it('are found from both boroughs', () => {
    expect(pairsWith('camden', all).map(({ other }) => other.id)).toEqual(['brent', 'islington']);
    expect(pairsWith('islington', all).map(({ other, pair }) => [other.id, pair.id])).toEqual([['camden', 'camden/islington']]);
    expect(pairsWith('sutton', all)).toEqual([]);
  });

  it('stand beside a count of each borough’s partnerships, and these by where they stand', () => {
    expect(partnershipCounts(all)).toEqual(new Map([['islington', 1], ['camden', 1]]));
    expect(partnershipsAbout('meals', record({ partnerships: [shared('one', undefined, { topics: ['meals'] }), shared('two')] })).map(({ id }) => id)).toEqual(['one']);
    const { partnerships } = record({ partnerships: [shared('over', [['ended', '2018']]), shared('on'), shared('on-too')] });
    expect([...byState([...partnerships.values()])].map(([state, items]) => [state, items.length])).toEqual([['running', 2], ['ended', 1]]);
  });
});

describe('Everything that one person has said', () => {
  const meals = shared('meals', [['proposed', '2010'], ['started', '2011-04'], ['reviewed', 'unknown']]);
  meals.data.events[1]!.people = ['rose'];
  meals.data.events[2]!.people = ['rose'];
  meals.data.events[0]!.article = 'posts/2010/hello';
  const all = record({ posts: [post('2010/hello')], news: [news('2010/old', { quotes: ['rose'] }), news('2012/new', { published: '2012-01-01', quotes: ['rose', 'ben'] })], people: [someone('rose'), someone('ben')], partnerships: [meals] });

  it('is the news that quotes them, the events they took part in and the steps that their articles report, the newest first', () => {
    const { quotedIn, tookPart, reported } = workOf('rose', all);
    expect(quotedIn.map(({ id }) => id)).toEqual(['news/2012/new', 'news/2010/old']);
    expect(tookPart.map(({ event }) => event.date)).toEqual(['2011-04', 'unknown']);
    expect(reported.map(({ event }) => event.type)).toEqual(['proposed']);
  });

  it('is also what the editor knows them to have commented, and no other comment', () => {
    const threads = [{ id: 'posts/2010/hello', data: threadShape.parse({ comments: [{ id: 'a', name: 'Rose', person: 'rose', date: '2010-02-01', text: 'Mine.' }, { id: 'b', name: 'Rose', date: '2010-02-02', text: 'Not known to be hers.' }, { id: 'c', name: 'Rose', person: 'rose', date: '2010-02-03', status: 'withheld', withheld: { date: '2010-02-04', reason: 'Taken down.' } }] }) }];
    const { comments } = workOf('rose', record({ posts: [post('2010/hello')], people: [someone('rose')], threads }));
    expect(comments.map(({ comment, target }) => [comment.id, target.address])).toEqual([['a', '/posts/2010/hello/']]);
  });

  it('is nobody else’s', () => {
    expect(workOf('ben', all)).toMatchObject({ quotedIn: [{ id: 'news/2012/new' }], tookPart: [], reported: [] });
    expect(workOf('stranger', all)).toEqual({ quotedIn: [], tookPart: [], reported: [], comments: [] });
  });
});
