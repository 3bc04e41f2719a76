import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/search/ask.ts';
import { offer } from '../../../src/search/offer.ts';
import { readQuestion } from '../../../src/search/question.ts';
import { sentence } from '../../../src/search/sentence.ts';
import { formsIn, holds } from '../../../src/search/words.ts';

const technology = { names: ['Technology', 'IT', 'ICT'] };
const read = (typed: string) => readQuestion(typed, [technology]);
const asked = (typed: string) => read(typed).words.map((word) => word.asked);

describe('the words of a question', () => {
  it('are those that say what is looked for', () => expect(asked('What became of the shared chief executive plan?')).toEqual(['shared', 'chief', 'executive', 'plan']));
  it('are all words where all are little', () => expect(asked('who was it')).toEqual(['who', 'was', 'it']));
  it('are asked for as Pagefind’s index has them, letters and figures alone', () => expect(asked('£6m, £6.9m or £1,000: H&F’s tri-borough <b>children’s</b>')).toEqual(['6m', '69m', '1000', 'hf', 'triborough', 'b', 'children']));
  it('are little in capitals too, unless the record calls something so', () => expect(asked('ALL of IT')).toEqual(['technology']));
  it('are left out in small letters', () => expect(asked('is it shared, or should I share it')).toEqual(['shared', 'should', 'share']));
});

describe('a text', () => {
  const forms = formsIn('Councils met twice and share a policy with H&F, after a consultation on £6.9m of e-mail. Newham');
  it.each(['council', 'councils', 'shared', 'policies', 'hf', 'consulted', 'consultations', '69m', 'email', 'mail', 'new'])('holds “%s”, in whatever form', (word) => expect(holds(forms, word)).toBe(true));
  it.each(['councillors', 'withheld', 'news', '6m', 'b', 'co', 'meeting'])('does not hold “%s”, which only begins or sounds alike', (word) => expect(holds(forms, word)).toBe(false));
});

describe('offered pages', () => {
  const pages = [technology, ...[['Shared Digital (three boroughs)', 'Shared Digital', 'Shared IT service'], ['Camden'], ['Camden and Islington shared chief executive'], ['Shared Technology Services'], ['Local plan']].map((names) => ({ names }))];
  const names = (words: string) => offer(pages, readQuestion(words, pages)).map(({ names: [name] }) => name);
  it('put a whole name first', () => expect(names('camden')[0]).toBe('Camden'));
  it('hold more than half of the telling words', () => expect(names('what became of the shared chief executive plan')).toEqual(['Camden and Islington shared chief executive']));
  it('are also those whose whole name is in the question', () => expect(names('bins in camden now')).toEqual(['Camden']));
  it('are none where little matches, or nothing is asked', () => expect([...names('shared bicycles'), ...names(''), ...names('what became of it now then')]).toEqual([]));
  it('come first where the name has all that was asked, and nearest to the letter', () => expect(names('shared IT')).toEqual(['Shared Digital (three boroughs)', 'Shared Technology Services', 'Technology']));
  it('are ordered by how much of the name was asked for, before any are cut', () => {
    const many = [...Array.from({ length: 9 }, (_, at) => ({ names: [`A long name of a shared thing ${at}`] })), { names: ['Staffing', 'Shared management'] }, { names: ['Shared Digital'] }];
    expect(offer(many, readQuestion('shared', many)).slice(0, 2).map(({ names: [name] }) => name)).toEqual(['Shared Digital', 'Staffing']);
  });
});

/** An index that answers as Pagefind does: every word, by its beginning; else by the longest that it begins with; a word without either counts for nothing. */
const index = (...texts: string[]) => {
  const known = texts.flatMap((text) => text.split(' '));
  const beginningsOf = (word: string) => (known.some((one) => one.startsWith(word)) ? [word] : known.filter((one) => word.startsWith(one)).slice(0, 1));
  const hits = (words: string) => {
    const looked = words.replaceAll('"', '').split(' ').flatMap(beginningsOf);
    return looked.length === 0 ? [] : texts.filter((text) => looked.every((word) => text.split(' ').some((one) => one.startsWith(word))));
  };
  return { search: (words: string | null) => Promise.resolve({ filters: {}, results: (words === null ? texts : hits(words)).map((content) => ({ data: () => Promise.resolve({ url: '', excerpt: '', content, meta: {}, sub_results: [] }) })) }) };
};
const outcome = async (typed: string, ...texts: string[]) => {
  const { search, looked, how } = await ask(index(...texts), read(typed), { filters: {} });
  return [search.results.length, looked, how];
};

describe('a question', () => {
  it('is asked as typed where all words tell', async () => expect(await outcome('shared plan', 'the shared plan', 'plan')).toEqual([1, 'shared plan', 'as typed']));
  it('is asked without little words', async () => expect(await outcome('the plan', 'the plan', 'the plan', 'the plan', 'plan')).toEqual([4, 'plan', 'telling words']));
  it('is asked with little words where there are no others', async () => expect(await outcome('what was it', 'what was it', 'plan')).toEqual([1, 'what was it', 'as typed']));
  it('asks for technology by IT in capitals', async () => expect(await outcome('shared IT', 'shared technology', 'it is shared')).toEqual([1, 'shared IT', 'as typed']));
  it('is asked with fewer words where no article has all', async () => expect(await outcome('shared plan meals', 'shared plan', 'plan', 'meals')).toEqual([1, 'shared plan', 'fewer words']));
  it('is asked without a word that no article has', async () => expect(await outcome('withheld plan kumquat', 'with a plan', 'plan')).toEqual([2, 'plan', 'fewer words']));
  it('finds nothing where only a short beginning matches', async () => expect(await outcome('withheld', 'with a plan')).toEqual([0, 'withheld', 'as typed']));
  it('is asked with the parts of a word with a hyphen where no article has it so', async () => expect([await outcome('back-office', 'the back office', 'back'), await outcome('e-mail', 'email', 'mail')]).toEqual([[1, 'back-office', 'as typed'], [1, 'e-mail', 'as typed']]));
  it('finds nothing where no word is asked', async () => expect(await outcome('£ & <>', 'a plan')).toEqual([0, '£ & <>', 'as typed']));
  it('keeps its quotation marks', async () => expect(await outcome('"shared kumquat"', 'kumquat')).toEqual([1, '"shared kumquat"', 'as typed']));
  it('may be the filters alone', async () => expect(await outcome('', 'shared', 'plan')).toEqual([2, '', 'as typed']));
});

describe('the sentence', () => {
  const plain = { looked: 'plan', how: 'as typed', count: 2, narrowed: [], words: [{ shown: 'plan', asked: 'plan' }] } as const;
  it('names the filters', () => expect(sentence({ ...plain, narrowed: ['Camden', '2018'] })).toBe('2 articles for “plan”, narrowed to Camden and 2018.'));
  it('owns up to fewer words', () => expect(sentence({ ...plain, how: 'fewer words', count: 1 })).toBe('No article holds all of these words; 1 article holds “plan”.'));
  it('says what a short name was read as', () => expect(sentence({ ...plain, looked: 'IT', words: [{ shown: 'IT', asked: 'technology', means: 'Technology' }] })).toBe('2 articles for “IT”, IT read as Technology.'));
  it('says what to try', () => expect(sentence({ ...plain, count: 0, narrowed: ['Camden'] })).toBe('Nothing was found for “plan”, narrowed to Camden. Try fewer or other words, take a filter away, or look through the lists below.'));
});
