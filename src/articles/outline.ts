import type { Fault } from '../files/finding.ts';
import type { ReadDocument } from './document.ts';
import type { Rendered } from './render.ts';

/** What the rest of the site needs to know of a document while its HTML lies in its file. */
export type Outline = Omit<Rendered, 'html'> & { key: string };
export type Answer = { key: string; outline?: Outline; faults: Fault[] };

export function outlineOf({ key, rendered, faults }: ReadDocument): Answer {
  if (!rendered) return { key, faults };
  const { html: _, ...outline } = rendered;
  return { key, outline: { key, ...outline }, faults };
}
