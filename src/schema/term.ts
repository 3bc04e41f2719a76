import { z } from 'astro/zod';
import { distinct, line, text } from './fields.ts';
import { source } from './source.ts';

/** A word of the trade and what it means: `content/glossary/tupe.yaml` stands at `/glossary/#tupe`. */
export const term = z.strictObject({
  /** The word as a heading. */
  name: line(80),
  /** As it stands in running text, plural and short forms too. Articles link to the glossary where one of these, or the name, first stands. */
  forms: distinct(line(80)),
  /** What it means, in words that need no glossary. */
  text: text(800),
  /** Where it can be looked up. */
  source: source.optional(),
});
export type Term = z.infer<typeof term>;
