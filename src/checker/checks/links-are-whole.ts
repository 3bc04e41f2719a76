import type { Finding } from '../../files/finding.ts';
import { articlesOf, type Check } from '../entry.ts';

/** Links to other sites say `https:`; without it a copy of the article outside the web leads nowhere. */
export const linksAreWhole: Check = (content) => articlesOf(content).flatMap((entry) => (entry.document?.links ?? [])
  .filter(({ href }) => href.startsWith('//'))
  .map(({ href, line, column }): Finding => ({
    file: entry.file, line, column, code: 'link-scheme', severity: 'warning',
    message: `The link ${href.slice(0, 80)} leaves out https:.`, remedy: `Write https:${href.slice(0, 80)}.`,
  })));
