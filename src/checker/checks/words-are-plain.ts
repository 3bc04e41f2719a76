import type { Finding } from '../../files/finding.ts';
import { jargon } from '../../text/jargon.ts';
import { articlesOf, type Check } from '../entry.ts';

/** Words of the town hall are explained where they first stand. A hint, never a fault. */
export const wordsArePlain: Check = (content) => articlesOf(content).flatMap(({ file, document }) => (document?.jargon ?? []).map(({ term, line, column }): Finding => ({
  file, line, column, severity: 'hint', code: 'jargon', message: `"${term}" is a word of the town hall.`, remedy: `Explain it in brackets where it first stands, or write: ${jargon.get(term) ?? 'plain words'}.`,
})));
