import type { Finding } from '../../files/finding.ts';
import { jargon } from '../../text/jargon.ts';
import { fold } from '../../text/nearest.ts';
import { articlesOf, type Check } from '../entry.ts';

/** Words of the town hall are explained where they first stand; those in the glossary are linked to it there. A hint, never a fault. */
export const wordsArePlain: Check = (content) => {
  const explained = new Set(content.records.glossary.flatMap(({ data }) => [data.name, ...data.forms].map(fold)));
  return articlesOf(content).flatMap(({ file, document }) => (document?.jargon ?? []).filter(({ term }) => !explained.has(fold(term))).map(({ term, line, column }): Finding => ({
    file, line, column, severity: 'hint', code: 'jargon', message: `"${term}" is a word of the town hall.`, remedy: `Explain it in brackets where it first stands, or write: ${jargon.get(term) ?? 'plain words'}.`,
  })));
};
