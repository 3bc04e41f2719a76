import { z } from 'astro/zod';
import { day, line, partialDate, slug, text, distinct } from './fields.ts';
import { source } from './source.ts';

/** What kind of arrangement it is, in the words of `kind` in the register it was built from. */
export const kinds = ['shared-management', 'joint-procurement', 'shared-service', 'shared-service-host', 'shared-staffing', 'joint-committee',
  'company', 'statutory-joint-authority', 'joint-advisory-board', 'sub-regional'] as const;

/** How it is governed; several may hold at once. */
export const governances = ['joint-committee', 'delegation', 'staff-placed', 'lead-authority', 'company', 'joint-procurement',
  'statutory-authority', 'advisory-board', 'informal'] as const;

/**
 * What can happen to a partnership. `reported` is a step told without a change, `contract` one in buying from a supplier,
 * `exit-intended` a member's wish to leave before notice is given.
 */
export const eventTypes = ['proposed', 'agreed', 'started', 'member-joined', 'member-left', 'reviewed', 'reported', 'contract', 'revised',
  'exit-intended', 'notice-given', 'end-announced', 'ended', 'abandoned', 'incident'] as const;

export const claimTypes = ['estimated', 'planned', 'claimed', 'achieved', 'revised', 'disputed', 'exit-cost'] as const;

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, `is not one of: ${values.join(', ')}`);

/** The name of one source in the list at the top of the same file. */
const sourceName = z.string();
const id = slug;
/** How sure we are of it: `high` is read at the source, `medium` has one weak point, `low` is a lead. */
const confidence = oneOf(['high', 'medium', 'low']);

const member = z.strictObject({
  /** A borough from content/boroughs… */
  borough: slug.optional(),
  /** …or the name of a council outside London. */
  outside: line(120).optional(),
  /** `host` employs the staff or signs the contracts, `client` buys from the others, `member` is anything else. */
  role: oneOf(['member', 'host', 'client']).default('member'),
  /** Since when. */
  from: partialDate.optional(),
  /** True when even that is only about right. */
  fromAbout: z.boolean().default(false),
  /** The day it left, or the whole ended. Not a day that was only planned: that is `plannedEnd` of an event. */
  to: partialDate.optional(),
  /** True when even that is only about right. */
  toAbout: z.boolean().default(false),
  source: sourceName.optional(),
}).refine((value) => Boolean(value.borough) !== Boolean(value.outside), { path: ['borough'], message: 'and "outside" exclude each other. Give exactly one of the two' });

const phase = z.strictObject({
  /** Since when. */
  from: partialDate,
  /** True when even that is only about right. */
  fromAbout: z.boolean().default(false),
  /** Until when; left out while it lasts. */
  to: partialDate.optional(),
  /** True when even that is only about right. */
  toAbout: z.boolean().default(false),
  /** How it is governed. */
  governance: distinct(oneOf(governances)),
  /** The borough that hosts it. */
  host: slug.optional(),
  /** Whose staff they are: each council's own, lent by them (seconded), or moved to the host (transferred). */
  staffing: oneOf(['own', 'seconded', 'transferred']).optional(),
  source: sourceName.optional(),
});

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

const event = z.strictObject({
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

const claim = z.strictObject({
  /** Its name in the address, unique in this file, like `2015-09-estimated`. It never changes: `#claim-2015-09-estimated` can be cited. */
  id,
  type: oneOf(claimTypes),
  /** Whole pounds, or `none-published`. */
  amount: z.union([z.number().int().positive(), z.literal('none-published')], 'is not an amount. Write whole pounds without commas, like 2400000, or none-published'),
  /** `up-to` and `over` when the claim says so. */
  bound: oneOf(['about', 'up-to', 'over']).optional(),
  /** Is it money saved or money spent? */
  direction: oneOf(['saving', 'cost']),
  /** For a year, in total, or not said. */
  per: oneOf(['year', 'total', 'unstated']),
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

/**
 * What boroughs do together, through its whole life: `content/partnerships/shared-digital.yaml`.
 * Nothing that can be derived stands here: the status comes from the events.
 */
export const partnership = z.strictObject({
  /** Its name. */
  name: line(160),
  /** What it is, in one or two sentences. */
  summary: text(600),
  kind: oneOf(kinds),
  /** What else it is called. An import looks these up. */
  aliases: distinct(line(160)),
  /** Topics from content/topics. */
  topics: distinct(slug),
  /** Every source used below, each under a short name. */
  sources: z.record(slug, source),
  members: z.array(member).min(1).max(40),
  phases: z.array(phase).default([]),
  /** Everything that happened, in order. */
  events: z.array(event).min(1),
  /** Every claim about money, in order. They are shown side by side and never added up. */
  claims: z.array(claim).default([]),
});
export type Partnership = z.infer<typeof partnership>;
export type Member = z.infer<typeof member>;
export type Phase = z.infer<typeof phase>;
export type PartnershipEvent = z.infer<typeof event>;
export type Account = z.infer<typeof account>;
export type Claim = z.infer<typeof claim>;
