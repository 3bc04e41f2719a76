import { z } from 'astro/zod';
import { confidence, id, oneOf, sourceName } from './fact.ts';
import { day, line, partialDate, slug, text } from './fields.ts';

export const perWhat = ['year', 'total', 'unstated'] as const;
export const directions = ['saving', 'cost'] as const;
export const bounds = ['about', 'up-to', 'over'] as const;
export const claimTypes = ['estimated', 'planned', 'claimed', 'achieved', 'revised', 'disputed', 'exit-cost'] as const;

/** What somebody says was or would be saved or spent. */
export const claim = z.strictObject({
  /** Its name in the address, unique in this file, like `2015-09-estimated`. It never changes: `#claim-2015-09-estimated` can be cited. */
  id,
  type: oneOf(claimTypes),
  /** Whole pounds, or `none-published`. */
  amount: z.union([z.number().int().positive(), z.literal('none-published')], 'is not an amount. Write whole pounds without commas, like 2400000, or none-published'),
  /** `up-to` and `over` when the claim says so. */
  bound: oneOf(bounds).optional(),
  /** Is it money saved or money spent? */
  direction: oneOf(directions),
  /** For a year, in total, or not said. */
  per: oneOf(perWhat),
  /** Which members it counts, each by name even where it is all of them. Left out: the claim does not say. */
  scope: z.array(slug).min(1).optional(),
  /** The period it covers, in words: "by 2015/16", "over five years". */
  period: line(120).optional(),
  /** Who says so. */
  claimant: line(200),
  /** When they said it. */
  date: partialDate,
  /** True when even that is only about right. */
  about: z.boolean().default(false),
  /** What is claimed, in one or two sentences of our own. */
  text: text(1_000),
  source: sourceName,
  confidence,
  /** The earlier claim that this one replaces, by its id. */
  supersedes: id.optional(),
  /** The article here that reports it. */
  article: line().optional(),
  /** The day it was written down here. */
  recorded: day,
});
export type Claim = z.infer<typeof claim>;
