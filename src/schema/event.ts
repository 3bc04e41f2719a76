import { z } from 'astro/zod';
import { confidence, id, oneOf, sourceName } from './fact.ts';
import { day, distinct, line, partialDate, slug, text } from './fields.ts';

/**
 * What can happen to a partnership. `reported` is a step told without a change, `contract` one in buying from a supplier,
 * `exit-intended` a member's wish to leave before notice is given.
 */
export const eventTypes = ['proposed', 'agreed', 'started', 'member-joined', 'member-left', 'reviewed', 'reported', 'contract', 'revised',
  'exit-intended', 'notice-given', 'end-announced', 'ended', 'abandoned', 'incident'] as const;

/** What another source says of the same event. Both stand; neither is preferred. */
const account = z.strictObject({
  /** The date that it gives, if that is what differs. */
  date: partialDate.optional(),
  /** True when even that is only about right. */
  about: z.boolean().default(false),
  /** What it says, in one sentence of our own. */
  text: text(500),
  /** Left out when it is not on file which source says so; the sentence then has to say that. */
  source: sourceName.optional(),
});

/** One step in the life of a partnership. */
export const event = z.strictObject({
  /** Its name in the address, unique in this file, like `2018-12-31-ended`. It never changes: `#event-2018-12-31-ended` can be cited. */
  id,
  /** When it happened, as far as that is known. */
  date: partialDate,
  /** True when even that is only about right. */
  about: z.boolean().default(false),
  type: oneOf(eventTypes),
  /** What happened, in one or two sentences of our own. */
  text: text(1_000),
  source: sourceName,
  confidence,
  /** The borough that joined or left. */
  borough: slug.optional(),
  /** The end that was planned at this step, if it named one: `2016`. The status says so until an end is recorded. */
  plannedEnd: partialDate.optional(),
  /** People from content/people who took part in it. */
  people: distinct(slug),
  /** Where sources disagree: what the others say. */
  accounts: z.array(account).max(20).default([]),
  /** The article here that reports it, like `posts/2010/sharing-a-chief-executive`. */
  article: line().optional(),
  /** The day it was written down here. */
  recorded: day,
});
export type PartnershipEvent = z.infer<typeof event>;
export type Account = z.infer<typeof account>;
