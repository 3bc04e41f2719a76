import { z } from 'astro/zod';
import { day, line } from './fields.ts';

/** A standing page: `content/pages/privacy.mdx` becomes `/privacy/`. */
export const page = z.strictObject({
  /** The heading. */
  title: line(120),
  /** What it is for, in one sentence. */
  summary: line(300),
  /** When it was last read through. */
  updated: day,
  /** Its place in the list at the foot of every page; smaller comes first. Left out: not listed. */
  order: z.number().int().optional(),
});
export type Page = z.infer<typeof page>;
