import { describe, expect, it } from 'vitest';
import { DEEPEST, discussionOf, nest, shownCount, type CommentNode } from '../../../src/queries/discussion.ts';
import { article, NOW, site, talk } from './stored.ts';

const DAY = 86_400_000;
const settings = (comments: 'open' | 'closed', trackbacks: 'open' | 'closed', closeAfterDays?: number) => ({ ...site, discussion: { comments, trackbacks, closeAfterDays } });

describe('What is open under an article', () => {
  it.each([['open', 'open'], ['closed', 'open'], ['open', 'closed'], ['closed', 'closed']] as const)('is what the site says when the article says nothing: comments %s, trackbacks %s', (comments, trackbacks) => {
    expect(discussionOf(article(), undefined, settings(comments, trackbacks), NOW)).toMatchObject({ comments, trackbacks });
  });

  it.each([['open', 'open'], ['closed', 'open'], ['open', 'closed'], ['closed', 'closed']] as const)('is what the article says when it says something: comments %s, trackbacks %s', (comments, trackbacks) => {
    const opposite = { open: 'closed', closed: 'open' } as const;
    expect(discussionOf(article({ discussion: { comments, trackbacks } }), undefined, settings(opposite[comments], opposite[trackbacks]), NOW)).toMatchObject({ comments, trackbacks });
  });

  it('is never closed by time when the site sets no time', () => {
    expect(discussionOf(article({ published: '1950-01-01' }), undefined, settings('open', 'open'), NOW)).toEqual({ comments: 'open', trackbacks: 'open', closed: undefined });
  });

  it('is nothing any more once the days that the site allows are over, whatever the article says', () => {
    const open = article({ published: '2026-11-01', discussion: { comments: 'open', trackbacks: 'open' } });
    const at = (days: number) => discussionOf(open, undefined, settings('open', 'open', 14), Date.UTC(2026, 10, 1) + days * DAY);
    expect(at(13.99)).toEqual({ comments: 'open', trackbacks: 'open', closed: undefined });
    expect(at(14)).toEqual({ comments: 'closed', trackbacks: 'closed', closed: '2026-11-15' });
  });
});

describe('The day on which comments closed', () => {
  const closed = settings('closed', 'open');

  it('is the one of the thread, or else of the article', () => {
    expect(discussionOf(article({ discussion: { closed: '2010-11-01' } }), talk([], { closed: '2010-10-10' }), closed, NOW).closed).toBe('2010-10-10');
    expect(discussionOf(article({ discussion: { closed: '2010-11-01' } }), talk([]), closed, NOW).closed).toBe('2010-11-01');
  });

  it('is not made up when nobody wrote it down', () => expect(discussionOf(article(), undefined, closed, NOW).closed).toBeUndefined());
  it('is not said while comments are open', () => expect(discussionOf(article(), talk([], { closed: '2010-10-10' }), settings('open', 'open'), NOW).closed).toBeUndefined());
});

/** A tree as `a(b(c),d)`. */
const drawn = (nodes: CommentNode[]): string => nodes.map(({ comment, answers }) => comment.id + (answers.length > 0 ? `(${drawn(answers)})` : '')).join(',');
const tree = (...comments: string[]) => drawn(nest(talk(comments).comments));

describe('A thread', () => {
  it('shows answers under what they answer, each line in the order in which they came', () => {
    expect(tree('a', 'b', 'c a', 'd b', 'e a', 'f c')).toBe('a(c(f),e),b(d)');
  });

  it('is empty when nobody has said anything', () => expect(tree()).toBe(''));
  it('shows a comment whose parent is missing at the top, with the answers to it', () => expect(tree('a', 'b nobody', 'c b')).toBe('a,b(c)'));
  it('shows a comment that answers a later one at the top', () => expect(tree('a b', 'b')).toBe('a,b'));
  it('shows every comment of a circle', () => expect(tree('a a', 'b d', 'c b', 'd c')).toBe('a,b(c(d))'));

  it('goes no deeper than a phone can show, and puts deeper answers in one line', () => {
    expect(tree('a', 'b a', 'c b', 'd c', 'e d', 'f e', 'g f', 'h d', 'i e')).toBe('a(b(c(d(e,f,g,h,i))))');
  });

  it('a thousand answers deep loses none and keeps their order', () => {
    const chain = Array.from({ length: 1_000 }, (_, at) => (at === 0 ? 'c0' : `c${at} c${at - 1}`));
    const flat: string[] = [];
    let deepest = 0;
    const walk = (nodes: CommentNode[], depth: number): void => {
      deepest = Math.max(deepest, depth);
      for (const { comment, answers } of nodes) {
        flat.push(comment.id);
        walk(answers, depth + 1);
      }
    };
    walk(nest(talk(chain).comments), 0);
    expect(flat).toEqual(chain.map((comment) => comment.split(' ')[0]));
    expect(deepest).toBe(DEEPEST);
  });

  it('of a hundred thousand comments is put in order', () => {
    const comments = Array.from({ length: 100_000 }, (_, at) => ({ id: `c${at}`, name: 'A', date: '2010-09-11', text: 'Text.', status: 'shown' as const, ...(at > 0 && { answers: `c${Math.floor(at / 2)}` }) }));
    let count = 0;
    const walk = (nodes: CommentNode[]): void => nodes.forEach(({ answers }) => {
      count += 1;
      walk(answers);
    });
    walk(nest(comments));
    expect(count).toBe(100_000);
  });

  it('keeps the place of a comment that was withheld, with the answers to it', () => {
    const thread = talk(['a', 'b a', 'c b']);
    thread.comments[1] = { id: 'b', name: 'b', date: '2010-09-11', answers: 'a', status: 'withheld', withheld: { date: '2010-09-12', reason: 'On request.' } };
    expect(drawn(nest(thread.comments))).toBe('a(b(c))');
    expect(shownCount(thread)).toBe(2);
  });

  it('that does not exist has no comments', () => expect(shownCount(undefined)).toBe(0));
});
