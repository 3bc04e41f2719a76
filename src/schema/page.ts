import { z } from 'astro/zod';
import { discussion, oldAddresses } from './article.ts';
import { day, line, slug } from './fields.ts';

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
  /** The standing page to which it belongs and which lists it, by its file name. */
  parent: slug.optional(),
  /** What is open for discussion. Left out: closed. A thread in content/threads/pages is shown either way. */
  discussion: discussion.default({}),
  /** Old addresses on this site that must go on working, like `/about/the-council/`. */
  aliases: oldAddresses,
});
export type Page = z.infer<typeof page>;
