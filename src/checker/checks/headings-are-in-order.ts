import type { Finding } from '../../files/finding.ts';
import { documentsOf, type Check } from '../entry.ts';

/** Headings go down one level at a time, from ## on: a screen reader's list of them is a table of contents. */
export const headingsAreInOrder: Check = (content) => documentsOf(content).flatMap(({ file, document }) => {
  const levels = [1, ...document.headings.map(({ level }) => level)];
  return document.headings.flatMap(({ level, text, line, column }, at): Finding[] => {
    const before = levels[at]!;
    return level <= before + 1 ? [] : [{
      file, line, column, code: 'heading-order', severity: 'error', message: `The heading "${text.slice(0, 60)}" is of level ${level}, and ${before === 1 ? 'no heading stands above it' : `the one above it of level ${before}`}.`,
      remedy: `Begin it with ${'#'.repeat(before + 1)}.`,
    }];
  });
});
