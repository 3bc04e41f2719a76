import type { Finding } from '../../files/finding.ts';
import { count } from '../../text/list.ts';
import { documentsOf, type Check } from '../entry.ts';

/** Every column of a table has a name: a screen reader says it with each cell below (WCAG 2.2, 1.3.1). */
export const columnsHaveNames: Check = (content) => documentsOf(content).flatMap(({ file, document }) => document.emptyHeads.map(({ cells, line, column }): Finding => ({
  file, line, column, severity: 'warning', code: 'column-unnamed', message: `The first line of this table has ${count(cells, 'empty cell')}, and a screen reader reads that line out as the names of the columns.`,
  remedy: 'Say in each what stands below it, like "Year" or "Council".',
})));
