/** Which pages of the registers answer a question: boroughs, partnerships, topics and people, by name or alias. */
import { shownOf, type Named, type Question, type Word } from './question.ts';
import { bare, formsIn, holds, tellingWords } from './words.ts';

const MOST = 8;

type Fit = {
  /** The share of the question's words that a name holds. */
  answered: number;
  /** The share of the name's words that the question holds, as typed. */
  named: number;
  name: string;
};

/** Those with a name that holds more than half of the words, or that stands in the question whole. The best fit first; of names that fit alike, the shorter. */
export function offer<T extends Named>(pages: readonly T[], { words }: Pick<Question, 'words'>): T[] {
  if (words.length === 0) return [];
  const typed = formsIn(shownOf(words));
  return pages
    .map((page) => ({ page, fit: page.names.map((name) => fitOf(name, words, typed)).sort(better)[0] }))
    .flatMap(({ page, fit }) => (fit && (fit.answered > 0.5 || fit.named === 1) ? [{ page, fit }] : []))
    .sort((a, b) => better(a.fit, b.fit))
    .slice(0, MOST)
    .map(({ page }) => page);
}

function fitOf(name: string, words: readonly Word[], typed: ReadonlySet<string>): Fit {
  const own = formsIn(name);
  const telling = tellingWords(name).map(bare);
  const answered = words.filter(({ shown, means, asked }) => holds(own, bare(shown)) || (means && asked.split(' ').every((one) => holds(own, one))));
  return { name, answered: answered.length / words.length, named: telling.length > 0 ? telling.filter((word) => holds(typed, word)).length / telling.length : 0 };
}

const better = (a: Fit, b: Fit): number => b.answered - a.answered || b.named - a.named || a.name.length - b.name.length;
