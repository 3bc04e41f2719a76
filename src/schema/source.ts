import { z } from 'astro/zod';
import { line, partialDate, text, webAddress } from './fields.ts';

/** Where a fact comes from. Shared by news items, partnership events and claims. */
export const source = z.strictObject({
  /** Who published it: a newspaper, a council, a trade magazine. */
  publisher: line(),
  /** The title it carries there, if it has one. */
  title: line().optional(),
  /** What it is, in our own words, where its title is not known: "Executive decision of 4 January 2018". */
  label: line().optional(),
  /** Who wrote it, as the publisher names them. */
  author: line().optional(),
  /** Where it can be read. Leave it out only when there is none, and say so in `note`. */
  address: webAddress.optional(),
  /** When it was published, as far as that is known. */
  date: partialDate.optional(),
  /** True when a reader must pay to read it. */
  paywall: z.boolean().default(false),
  /** A copy kept elsewhere, such as a web archive. */
  archived: webAddress.optional(),
  /** The day somebody last opened the address. */
  checked: partialDate.optional(),
  /** False once the address no longer answers. */
  answers: z.boolean().optional(),
  /** Anything a reader should know about it: "undated page", "summary, not the paper itself". */
  note: text(500).optional(),
}).refine((value) => value.address || value.note, {
  path: ['address'],
  message: 'is missing. Give the web address, or say in a note why there is none',
});

export type Source = z.infer<typeof source>;
