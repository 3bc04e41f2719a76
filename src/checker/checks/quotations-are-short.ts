import type { Finding } from '../../files/finding.ts';
import type { Check } from '../entry.ts';

/** The house limit: a news item is our own words about somebody else's report. */
const MOST_WORDS = 50;

/** A news item quotes no more than fifty words in all (Copyright, Designs and Patents Act 1988, section 30: no more than the purpose needs). */
export const quotationsAreShort: Check = ({ records }) => records.news.flatMap(({ file, document }) => {
  let words = 0;
  const over = document?.quotes.find((quotation) => (words += quotation.words) > MOST_WORDS);
  if (!over) return [];
  const all = document!.quotes.reduce((sum, quotation) => sum + quotation.words, 0);
  return [{
    file, line: over.line, column: over.column, code: 'quotation-long', severity: 'error',
    message: `The item quotes ${all} words, and a news item may quote ${MOST_WORDS}.`, remedy: 'Say it in your own words, and link to the report.',
  } satisfies Finding];
});
