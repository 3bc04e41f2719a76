import type { Fault } from '../files/finding.ts';
import type { ReadDocument } from './document.ts';
import type { Rendered } from './render.ts';

/** What the rest of the site needs to know of a document while its HTML lies in its file. */
export type Outline = Omit<Rendered, 'html'> & { key: string };
/** An outline beside faults is for the checks alone: the document itself is refused. */
export type Answer = { key: string; outline?: Outline; faults: Fault[] };

export function outlineOf(read: ReadDocument): Answer {
  const { key, faults } = read;
  if (!read.rendered) return { key, faults, ...(read.outline && { outline: { key, ...read.outline } }) };
  const { html: _, ...outline } = read.rendered;
  return { key, outline: { key, ...outline }, faults };
}
