import { z } from 'astro/zod';
import { day, dayOrTime, line, slug, text } from './fields.ts';

const withheld = z.strictObject({
  /** The day it was taken down. */
  date: day,
  /** Why, in one sentence a reader may see. */
  reason: line(300),
});

const comment = z.strictObject({
  /** Its name in the address, unique among all threads. It never changes. */
  id: z.union([z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'is not a short name. Use letters, digits and hyphens'), z.number().int().positive().transform(String)]),
  /** The name shown. Never an e-mail address. */
  name: line(120),
  /** Who of content/people wrote it, where the editor has made sure of that. */
  person: slug.optional(),
  /** The writer's own site, if they gave one. Anything but a web address is shown as text and not linked. */
  website: z.string().max(2_000).optional(),
  /** When it was written: a day, or a time with its zone. */
  date: dayOrTime,
  /** What it says: plain text. An empty line begins a new paragraph. A withheld comment has none. */
  text: text(20_000).optional(),
  /** The comment it answers, by its id. */
  answers: z.union([z.string(), z.number().int().positive().transform(String)]).optional(),
  status: z.enum(['shown', 'withheld'], 'is neither "shown" nor "withheld"').default('shown'),
  /** Needed when the status is `withheld`. */
  withheld: withheld.optional(),
}).superRefine((value, context) => {
  if (value.status === 'withheld' && !value.withheld) context.addIssue({ code: 'custom', path: ['withheld'], message: 'is missing. Say the date and the reason' });
  if (value.status === 'withheld' && value.text) context.addIssue({ code: 'custom', path: ['text'], message: 'stands in a withheld comment. Remove it: what is withheld must not be published here' });
  if (value.status === 'shown' && !value.text) context.addIssue({ code: 'custom', path: ['text'], message: 'is missing. Write what the comment says' });
  if (value.status === 'shown' && value.withheld) context.addIssue({ code: 'custom', path: ['withheld'], message: 'stands in a comment that is shown. Set its status to withheld, or remove this' });
});

/**
 * The comments of one article, in the order they came: `content/threads/posts/2010/sharing-a-chief-executive.yaml`
 * belongs to `content/posts/2010/sharing-a-chief-executive.mdx`.
 */
export const thread = z.strictObject({
  /** The day commenting ended; left out while it is open. */
  closed: day.optional(),
  /** True for comments written to show how the site works. */
  sample: z.boolean().default(false),
  comments: z.array(comment),
});
export type Thread = z.infer<typeof thread>;
export type Comment = z.infer<typeof comment>;
