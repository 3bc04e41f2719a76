/** One question to Pagefind, and a second one where the first finds nothing or has words that no article holds. */
import type { Found, Pagefind, Search } from './pagefind.ts';
import { shownOf, type Question, type Word } from './question.ts';
import { bare, formsIn, holds } from './words.ts';

/** So many articles are looked into for the words. */
const LOOKED_INTO = 10;
/** More words than this are not tried one by one. */
const MOST_WORDS = 8;

export type Answer = {
  search: Search;
  /** What was looked for in the end. */
  looked: string;
  /** Whether that is all that was typed, all but the little words, or fewer words because no article has all. */
  how: 'as typed' | 'telling words' | 'fewer words';
};

type Options = Parameters<Pagefind['search']>[1];
type Asked = { search: Search; words: readonly Word[]; missing: readonly Word[] };
type Look = (words: readonly Word[]) => Promise<Asked>;

/** Pagefind wants every word in an article. What stands in quotation marks is asked as it is, without the signs that its index has not. */
export async function ask(pagefind: Pick<Pagefind, 'search'>, question: Question, options: Options): Promise<Answer> {
  const { typed, quoted, words, shortened } = question;
  const whole = { looked: shortened && !quoted ? shownOf(words) : typed, how: shortened && !quoted ? 'telling words' : 'as typed' } as const;
  if (!typed) return { ...whole, search: await pagefind.search(null, options) };
  if (quoted) return { ...whole, search: await pagefind.search(typed.replace(/\p{S}/gu, ''), options) };
  if (words.length === 0) return { ...whole, search: nothing };
  const look: Look = (some) => lookFor(pagefind, some, options);
  const joined = await look(words);
  const first = joined.missing.some(isJoined) ? await look(words.flatMap((word) => (joined.missing.includes(word) ? parted(word) : [word]))) : joined;
  if (first.missing.length === 0 && first.search.results.length > 0) return { ...whole, search: first.search };
  const found = await fewer(first, look);
  return found ? { search: found.search, looked: shownOf(found.words), how: 'fewer words' } : { ...whole, search: nothing };
}

/** `tri-borough` is one word of the index, `back-office` may be two. */
const isJoined = ({ shown }: Word): boolean => shown.includes('-');
const parted = ({ shown, ...word }: Word): Word[] => shown.split('-').map((part) => ({ ...word, shown: part, asked: bare(part) }));

const nothing: Search = { results: [], filters: {} };

/**
 * Where no word of the index begins like the one that is asked, Pagefind takes the longest that the asked one begins with (`with` for `withheld`),
 * and it leaves out a word for which there is none. Then none of the articles has it. One or two letters alone begin too much: they are asked as a whole word.
 */
async function lookFor(pagefind: Pick<Pagefind, 'search'>, words: readonly Word[], options: Options): Promise<Asked> {
  const asked = words.map((word) => word.asked).join(' ');
  const search = await pagefind.search(asked.length < 3 ? `"${asked}"` : asked, options);
  const articles = await Promise.all(search.results.slice(0, LOOKED_INTO).map(({ data }) => data()));
  const forms = new Set(articles.flatMap((article) => [...formsIn(textOf(article))]));
  return { search, words, missing: articles.length === 0 ? [] : words.filter(({ asked }) => !asked.split(' ').every((one) => holds(forms, one))) };
}

/** Everything of an article that Pagefind searches. */
const textOf = ({ content, meta }: Found): string => [content, ...Object.values(meta)].join(' ');

/** The words that are there; else all but one, whichever find most; else the one word that the fewest articles have. */
async function fewer({ words, missing }: Asked, look: Look): Promise<Asked | undefined> {
  const some = async (attempts: (readonly Word[])[]) => (await Promise.all(attempts.filter((attempt) => attempt.length > 0).map(look)))
    .filter((one) => one.search.results.length > 0 && one.missing.length === 0)
    .sort((a, b) => b.search.results.length - a.search.results.length);
  if (missing.length > 0) return (await some([words.filter((word) => !missing.includes(word))]))[0];
  if (words.length < 2 || words.length > MOST_WORDS) return undefined;
  return (await some(words.map((word) => words.filter((other) => other !== word))))[0] ?? (await some(words.map((word) => [word]))).at(-1);
}
