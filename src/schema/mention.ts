import { z } from 'astro/zod';
import { dayOrTime, line, text, webAddress } from './fields.ts';

export const mentionKinds = ['trackback', 'pingback', 'webmention'] as const;

/** One link from another site: `content/mentions/2010/….yaml`. One a file, so that two never conflict. */
export const mention = z.strictObject({
  /** How it reached us. */
  kind: z.enum(mentionKinds, 'is not one of: trackback, pingback, webmention'),
  /** The address of the page that links here. */
  source: webAddress,
  /** The title of that page. */
  title: line(250).optional(),
  /** The name of the blog, or of whoever wrote it. */
  author: line(250).optional(),
  /** A few words around the link. */
  excerpt: text(252).optional(),
  /** The article it links to, like `posts/2010/sharing-a-chief-executive`. */
  target: line(),
  /** When it came. */
  received: dayOrTime,
  /** When somebody last saw that the link is still there. */
  verified: dayOrTime.optional(),
  /** `held` waits for a person to read it, `shown` is listed, `withheld` is not. */
  status: z.enum(['held', 'shown', 'withheld'], 'is not one of: held, shown, withheld'),
  /** Why it is withheld. */
  reason: line(300).optional(),
  /** True for a link made up to show how the site works. */
  sample: z.boolean().default(false),
}).superRefine((value, context) => {
  if (value.status === 'withheld' && !value.reason) context.addIssue({ code: 'custom', path: ['reason'], message: 'is missing. Say why the mention is withheld' });
});
export type Mention = z.infer<typeof mention>;
