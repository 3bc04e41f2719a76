/** What posts and news items share. */
import { z } from 'astro/zod';
import { day, dayOrTime, distinct, line, slug, text, webAddress } from './fields.ts';

/** `open` takes new ones, `closed` does not. */
export const openOrClosed = z.enum(['open', 'closed'], 'is neither "open" nor "closed". Write one of the two');

export const discussion = z.strictObject({
  /** May readers still write in? */
  comments: openOrClosed.optional(),
  /** May other sites still have their links listed? */
  trackbacks: openOrClosed.optional(),
  /** The day the discussion was closed, where the thread does not say it. */
  closed: day.optional(),
});

export type Discussion = z.infer<typeof discussion>;

const correction = z.strictObject({
  /** The day it was put right. */
  date: day,
  /** What was wrong. */
  wrong: text(1_000),
  /** What is right. */
  right: text(1_000),
});

const download = z.strictObject({
  /** What the reader gets. */
  title: line(),
  /** A file in `content/files`, like `/files/report.pdf`, or a web address. */
  address: z.union([webAddress, z.string().regex(/^\/[^/\\][^\\]*$/)], 'is neither a web address nor a file like /files/report.pdf'),
  /** What kind of file: PDF, CSV. */
  type: line(40),
  /** Its size as people say it: 1.2 MB. */
  size: line(40).optional(),
});

/** An old address on this site, as readers saw it. */
export const oldAddress = z.string().max(1_000).regex(/^\/(?!\/)[^\s?#\\]+$/, 'is not an address on this site. Write it from the first slash, like /2010/09/10/sharing-a-chief-executive/');
export const oldAddresses = distinct(oldAddress);

/** The frontmatter that every article has. */
export const article = z.strictObject({
  /** The headline. */
  title: line(200),
  /** What it says, in one or two sentences. Shown in lists and search results. */
  summary: line(400),
  /** The day it is published, or a time with its zone. In the future: it waits until then. */
  published: dayOrTime,
  /** When it last changed in substance. */
  updated: dayOrTime.optional(),
  /** Whose it is: a file name from content/people. */
  author: slug,
  /** Borough tags, from content/boroughs. */
  boroughs: distinct(z.string()),
  /** Partnership tags, from content/partnerships. */
  partnerships: distinct(z.string()),
  /** Topic tags, from content/topics. */
  topics: distinct(z.string(), 100),
  /** The ward it is about. */
  ward: line(100).optional(),
  /** True while it is being written: shown on your own machine, never published. */
  draft: z.boolean().default(false),
  /** True for an article written to show how the site works. */
  sample: z.boolean().default(false),
  /** What is open for discussion; what is not said here comes from site.yaml. */
  discussion: discussion.default({}),
  /** Old addresses on this site that must go on working, like `/2010/09/10/sharing-a-chief-executive/`. */
  aliases: oldAddresses,
  /** What was wrong and has been put right, newest last. */
  corrections: z.array(correction).default([]),
  /** Set when the article is taken back: its page stays, with the date and the reason. */
  withdrawn: z.strictObject({ date: day, reason: text(1_000) }).optional(),
  /** Files that go with it. */
  downloads: z.array(download).max(50).default([]),
});
