import { z } from 'astro/zod';
import { claim } from './claim.ts';
import { event } from './event.ts';
import { oneOf, sourceName } from './fact.ts';
import { distinct, line, partialDate, slug, text } from './fields.ts';
import { source } from './source.ts';

export const staffings = ['own', 'seconded', 'transferred'] as const;
export const memberRoles = ['member', 'host', 'client'] as const;

/** What kind of arrangement it is, in the words of `kind` in the register it was built from. */
export const kinds = ['shared-management', 'joint-procurement', 'shared-service', 'shared-service-host', 'shared-staffing', 'joint-committee',
  'company', 'statutory-joint-authority', 'joint-advisory-board', 'sub-regional'] as const;

/** How it is governed; several may hold at once. */
export const governances = ['joint-committee', 'delegation', 'staff-placed', 'lead-authority', 'company', 'joint-procurement',
  'statutory-authority', 'advisory-board', 'informal'] as const;

const member = z.strictObject({
  /** A borough from content/boroughs… */
  borough: slug.optional(),
  /** …or the name of a council outside London. */
  outside: line(120).optional(),
  /** `host` employs the staff or signs the contracts, `client` buys from the others, `member` is anything else. */
  role: oneOf(memberRoles).default('member'),
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
  staffing: oneOf(staffings).optional(),
  source: sourceName.optional(),
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
