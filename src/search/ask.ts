/** One question to Pagefind, and a second one where the first finds little. */
import type { Pagefind, Search } from './pagefind.ts';
import { tellingWords } from './words.ts';

/** Fewer articles than this are few enough to ask again. */
const FEW = 3;
/** More words than this are not tried one by one. */
const MOST_WORDS = 8;

export type Answer = {
  search: Search;
  /** What was looked for in the end. */
  looked: string;
  /** Whether that is what was typed, the same without little words, or fewer words because no article has all. */
  how: 'as typed' | 'telling words' | 'fewer words';
};

/** Pagefind wants every word in an article. What stands in quotation marks is asked as it is. */
export async function ask(pagefind: Pick<Pagefind, 'search'>, typed: string, options: Parameters<Pagefind['search']>[1]): Promise<Answer> {
  const search = await pagefind.search(typed || null, options);
  const first: Answer = { search, looked: typed, how: 'as typed' };
  if (typed.includes('"') || search.results.length >= FEW) return first;
  const words = tellingWords(typed);
  const look = async (some: readonly string[]) => ({ looked: some.join(' '), search: await pagefind.search(some.join(' '), options) });
  const telling: Answer = { ...(await look(words)), how: 'telling words' };
  if (telling.search.results.length > search.results.length) return telling;
  if (search.results.length > 0 || words.length < 2 || words.length > MOST_WORDS) return first;
  return (await fewer(words, look)) ?? first;
}

type Look = (words: readonly string[]) => Promise<Pick<Answer, 'looked' | 'search'>>;

/** All words but one, whichever finds most; else the one word that the fewest articles have. */
async function fewer(words: readonly string[], look: Look): Promise<Answer | undefined> {
  const some = async (attempts: string[][]) => (await Promise.all(attempts.map(look)))
    .filter(({ search }) => search.results.length > 0)
    .sort((a, b) => b.search.results.length - a.search.results.length);
  const found = (await some(words.map((word) => words.filter((other) => other !== word))))[0] ?? (await some(words.map((word) => [word]))).at(-1);
  return found && { ...found, how: 'fewer words' };
}
