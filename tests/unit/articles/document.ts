/** What an article's text becomes, for tests. */
import { readDocument } from '../../../src/articles/document.ts';

const TOP = '---\ntitle: A\n---\n';

export function rendered(text: string) {
  const read = readDocument(TOP + text);
  if (!read.rendered) throw new Error(read.faults.map(({ message }) => message).join('\n'));
  return read.rendered;
}

export const html = (text: string): string => rendered(text).html;

/** Faults as `line code`, lines counted in the text below the fields. */
export const faults = (text: string): string[] => readDocument(TOP + text).faults.map(({ line, code }) => `${line - 3} ${code}`);
