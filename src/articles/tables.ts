import type { Fault } from '../files/finding.ts';

/** Cells in all tables of a document. A table of the size a page can show has a few hundred. */
/** Of all tables of a document together. */
export const MOST_CELLS = 20_000;

/**
 * Refuses a table of absurd size. Every row is filled up to the width of the first, so that a text of twenty kilobytes can ask for millions of cells.
 * Reads the text only, before a parser does.
 */
export function tableFaults(text: string): Fault[] {
  let columns = 0;
  let cells = 0;
  let begins = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') columns = 0;
    else if (isRule(line)) {
      columns = line.split('|').length;
      begins = index;
    }
    cells += columns;
    if (cells > MOST_CELLS) return [tooLarge(begins)];
  }
  return [];
}

/** The line of hyphens below the heads of a table, wherever in lists or quotes it stands. */
const isRule = (line: string): boolean => line.includes('|') && line.includes('-') && /^[-|:\s>+*\d.)]+$/.test(line);

const tooLarge = (line: number): Fault => ({
  code: 'too-large', message: `The tables have more than ${MOST_CELLS.toLocaleString('en-GB')} cells up to this one.`, remedy: 'Show the part that matters, and offer the whole as a download.', line, column: 1,
});
