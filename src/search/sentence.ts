/** What the search did, in a sentence or two. */
import { inWords } from '../text/list.ts';
import type { Answer } from './ask.ts';

type Outcome = Pick<Answer, 'looked' | 'how'> & {
  count: number;
  /** The names of the filters that are set. */
  narrowed: readonly string[];
  /** Words that no article found holds as they are: Pagefind then takes words that begin alike. */
  missing: readonly string[];
};

export function sentence({ count, looked, how, narrowed, missing }: Outcome): string {
  const within = narrowed.length > 0 ? `, narrowed to ${inWords(narrowed)}` : '';
  const words = looked ? ` for “${looked}”` : '';
  if (count === 0) return `Nothing was found${words}${within}. Try fewer or other words${narrowed.length > 0 ? ', or take a filter away' : ''}.`;
  if (missing.length > 0) return `${count} close ${count === 1 ? 'match' : 'matches'}${words}${within}. No article found has ${inWords(missing.map((word) => `“${word}”`))} ${missing.length === 1 ? 'itself' : 'themselves'}.`;
  const sum = count === 1 ? '1 article' : `${count} articles`;
  if (how === 'fewer words') return `No article holds all of these words${within}; ${sum} ${count === 1 ? 'holds' : 'hold'} “${looked}”.`;
  return `${sum}${words}${how === 'telling words' ? ', the little words left out' : ''}${within}.`;
}
