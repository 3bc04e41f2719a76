import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/search/ask.ts';
import { offer } from '../../../src/search/offer.ts';
import { sentence } from '../../../src/search/sentence.ts';
import { missingFrom, tellingWords } from '../../../src/search/words.ts';

describe('telling words', () => {
  it('are those that say what is looked for', () => expect(tellingWords('What became of the shared chief executive plan?')).toEqual(['shared', 'chief', 'executive', 'plan']));
  it('are all words where all are little', () => expect(tellingWords('who was it')).toEqual(['who', 'was', 'it']));
});

describe('missing words', () => {
  it('are those of which no text has any form', () => expect(missingFrom(['Councils share a policy with H&F'], ['councillors', 'council', 'shared', 'policies', 'withheld', 'h&f'])).toEqual(['councillors', 'withheld']));
});

describe('offered pages', () => {
  const pages = ['Shared Digital', 'Camden', 'Camden and Islington shared chief executive', 'Local plan'].map((name) => ({ names: [name] }));
  const names = (words: string) => offer(pages, words).map(({ names: [name] }) => name);
  it('put a whole name first', () => expect(names('camden')[0]).toBe('Camden'));
  it('hold more than half of the telling words', () => expect(names('what became of the shared chief executive plan')).toEqual(['Camden and Islington shared chief executive']));
  it('are none where little matches, or nothing is asked', () => expect([...names('shared bicycles'), ...names('')]).toEqual([]));
});

/** An index of texts that wants every word, as Pagefind does. */
const index = (...texts: string[]) => ({
  search: (words: string | null) => Promise.resolve({ filters: {}, results: texts.filter((text) => (words ?? '').split(' ').every((word) => text.split(' ').includes(word))).map(() => ({ data: () => Promise.reject(new Error()) })) }),
});
const outcome = async (typed: string, ...texts: string[]) => {
  const { search, looked, how } = await ask(index(...texts), typed, { filters: {} });
  return [search.results.length, looked, how];
};

describe('a question', () => {
  it('is asked as typed where that finds enough', async () => expect(await outcome('the plan', 'the plan', 'the plan', 'the plan', 'plan')).toEqual([3, 'the plan', 'as typed']));
  it('is asked without little words where that finds more', async () => expect(await outcome('the plan', 'the plan', 'plan')).toEqual([2, 'plan', 'telling words']));
  it('is asked with fewer words where no article has all', async () => expect(await outcome('shared kumquat plan', 'shared plan', 'plan')).toEqual([1, 'shared plan', 'fewer words']));
  it('keeps its quotation marks', async () => expect(await outcome('"shared kumquat"', 'shared')).toEqual([0, '"shared kumquat"', 'as typed']));
});

describe('the sentence', () => {
  const plain = { looked: 'plan', how: 'as typed', count: 2, narrowed: [], missing: [] } as const;
  it('names the filters', () => expect(sentence({ ...plain, narrowed: ['Camden', '2018'] })).toBe('2 articles for “plan”, narrowed to Camden and 2018.'));
  it('owns up to fewer words', () => expect(sentence({ ...plain, how: 'fewer words', count: 1 })).toBe('No article holds all of these words; 1 article holds “plan”.'));
  it('owns up to close matches', () => expect(sentence({ ...plain, missing: ['plan'] })).toBe('2 close matches for “plan”. No article found has “plan” itself.'));
  it('says what to try', () => expect(sentence({ ...plain, count: 0, narrowed: ['Camden'] })).toBe('Nothing was found for “plan”, narrowed to Camden. Try fewer or other words, or take a filter away.'));
});
