/** What the search did, in a sentence or two. */
import { inWords } from '../text/list.ts';
import type { Answer } from './ask.ts';
import type { Word } from './question.ts';

type Outcome = Pick<Answer, 'looked' | 'how'> & {
  count: number;
  /** The names of the filters that are set. */
  narrowed: readonly string[];
  /** The words that were asked. */
  words: readonly Word[];
};

export function sentence({ count, looked, how, narrowed, words }: Outcome): string {
  const within = narrowed.length > 0 ? `, narrowed to ${inWords(narrowed)}` : '';
  const asked = looked ? ` for “${looked}”` : '';
  if (count === 0) return `Nothing was found${asked}${within}. Try fewer or other words${narrowed.length > 0 ? ', take a filter away' : ''}, or look through the lists below.`;
  const sum = count === 1 ? '1 article' : `${count} articles`;
  if (how === 'fewer words') return `No article holds all of these words${within}; ${sum} ${count === 1 ? 'holds' : 'hold'} “${looked}”.`;
  const read = words.flatMap(({ shown, means }) => (means ? [`, ${shown} read as ${means}`] : [])).join('');
  return `${sum}${asked}${how === 'telling words' ? ', the little words left out' : ''}${read}${within}.`;
}
