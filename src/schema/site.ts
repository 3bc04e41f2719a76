import { z } from 'astro/zod';
import { openOrClosed } from './article.ts';
import { day, line, webAddress } from './fields.ts';
import { imprint } from './person.ts';

/** The one file that says what this site is: `content/site.yaml`. */
export const site = z.strictObject({
  /** Its name. */
  name: line(80),
  /** What it is, in one sentence. */
  summary: line(300),
  /** Its language, as BCP 47 writes it. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag like en-GB').default('en-GB'),
  /** Where it will be read: scheme and host, nothing behind. */
  address: webAddress.refine((value) => URL.canParse(value) && new URL(value).pathname === '/' && !/[?#]/.test(value), 'has something behind the host. The site lives at the root of its own host, like https://parish-pump.example'),
  /** Who answers for it; stands on every post whose author has no imprint of their own. */
  imprint,
  /** `council` when a council pays for the site or hosts it: the Publicity Code then applies. */
  hosting: z.enum(['personal', 'council'], 'is neither "personal" nor "council"').default('personal'),
  /** Elections, for a site that a council hosts: nothing is published from the notice of one to the end of its polling day. */
  elections: z.array(z.strictObject({
    /** Which: "the council elections". */
    name: line(120),
    /** The day of the notice. */
    notice: day,
    /** Polling day. */
    poll: day,
  }).refine(({ notice, poll }) => notice <= poll, { path: ['poll'], message: 'lies before the notice. Check both days' })).default([]),
  /** On what terms others may use the open data under /data/. Left out: the page says that no terms are given. */
  licence: z.strictObject({
    /** Its short name in the list of SPDX, like CC-BY-4.0. */
    name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.+-]{0,60}$/, 'is not the short name of a licence, like CC-BY-4.0'),
    /** Its name in words. */
    title: line(120),
    /** Where it can be read. */
    address: webAddress,
  }).optional(),
  /** Where letters for the comment threads go. Without it comments cannot be open. */
  editor: z.strictObject({
    /** The name to write to: a post rather than a person. */
    name: line(120),
    /** A postal address in one line. */
    address: line(300).optional(),
    /** An e-mail address of the post, not of a person. */
    email: z.email('is not an e-mail address').optional(),
  }).refine((value) => value.address || value.email, { path: ['address'], message: 'is missing. Give a postal address or an e-mail address' }).optional(),
  /** What holds where an article does not say. */
  discussion: z.strictObject({
    comments: openOrClosed.default('closed'),
    trackbacks: openOrClosed.default('closed'),
    /** Close both after this many days; left out: never. */
    closeAfterDays: z.number().int().positive().optional(),
  }).prefault({}),
  /** Where a receiver for trackbacks, pingbacks and webmentions answers, if one runs. */
  receiver: webAddress.optional(),
});
export type Site = z.infer<typeof site>;
