import { z } from 'astro/zod';
import { distinct, line, partialDate, slug, text, webAddress } from './fields.ts';

export const roleKinds = ['councillor', 'reporter'] as const;

const role = z.strictObject({
  /** What they are: "Ward councillor", "Cabinet member for finance", "Reporter". */
  title: line(120),
  /** `councillor` asks for an imprint on every post; `reporter` does not. */
  kind: z.enum(roleKinds, 'is neither "councillor" nor "reporter"'),
  /** The borough they serve, from content/boroughs. */
  borough: slug.optional(),
  /** The ward they sit for. */
  ward: line(100).optional(),
  /** Since when. */
  from: partialDate.optional(),
  /** Until when. */
  to: partialDate.optional(),
});

/** Promoter's name and postal address, as the Elections Act 2022 asks (sections 41 to 48). */
export const imprint = z.strictObject({
  /** The name of the person who promotes the material. */
  promoter: line(200),
  /** Their postal address, in one line. */
  address: line(300),
  /** On whose behalf, if not their own. */
  onBehalfOf: line(200).optional(),
  /** True for an imprint that is only an example. */
  sample: z.boolean().default(false),
});
export type Imprint = z.infer<typeof imprint>;

/** In characters. */
export const LONGEST_HANDLE = 39;

/** Somebody who writes here or is written about: `content/people/….yaml`. */
export const person = z.strictObject({
  /** The name shown. */
  name: line(120),
  /** The short name shown beside it, like `kilburn-rose`. */
  handle: z.string().regex(/^[a-z0-9][a-z0-9-]{1,38}$/, 'is not a handle. Use 2 to 39 lower-case letters, digits and hyphens'),
  /** One or two sentences about them. */
  summary: text(600).optional(),
  /** What they are and were, the newest first. */
  roles: z.array(role).min(1, 'is empty. Give at least one role').max(40),
  /** Their own website. */
  website: webAddress.optional(),
  /** Their imprint, where it differs from the one in site.yaml. */
  imprint: imprint.optional(),
  /** What else they are called. An import looks these up. */
  aliases: distinct(line(120)),
  /** True for somebody made up to show how the site works. */
  sample: z.boolean().default(false),
});
export type Person = z.infer<typeof person>;
