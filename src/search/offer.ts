/** Which pages of the registers answer a question: boroughs, partnerships, topics and people, by name or alias. */
import { holds, tellingWords, wordsIn } from './words.ts';

const MOST = 8;

/** Those that hold more than half of the telling words, the best first. A whole name or alias comes before words. */
export function offer<T extends { names: readonly string[] }>(pages: readonly T[], looked: string): T[] {
  const words = tellingWords(looked);
  if (words.length === 0) return [];
  const question = wordsIn(looked).join(' ');
  return pages
    .map((page) => ({ page, rank: Math.max(...page.names.map((name) => rankOf(name, question, words))) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST)
    .map(({ page }) => page);
}

/** 0 for none. The question is the name: 3; it has the whole name in it: 2; else the share of its words, from a half to 1. */
function rankOf(name: string, question: string, words: readonly string[]): number {
  const own = wordsIn(name);
  const whole = own.join(' ');
  if (whole === question) return 3;
  if (whole && ` ${question} `.includes(` ${whole} `)) return 2;
  const share = words.filter((word) => holds(own, word)).length / words.length;
  return share > 0.5 ? share : 0;
}
