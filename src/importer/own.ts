/**
 * What `pump export` wrote beside an item, a comment or a mention, so that a second import gives the same content: fields that WordPress
 * has no place for, in the metadata `_parish_pump` as JSON. It is held to the same shapes as everything else, and counts only as long as nobody
 * has changed the text that it goes with.
 */
import { z } from 'astro/zod';
import { digest } from '../files/write.ts';
import { day, slug } from '../schema/fields.ts';

const item = z.object({
  /** The digest of the text (content:encoded) it was written for. */
  of: z.string(),
  /** The folder, and so the kind: `posts`, `news` or `pages`. */
  kind: z.enum(['posts', 'news', 'pages']),
  /** Every field of the frontmatter. */
  fields: z.record(z.string(), z.unknown()),
  /** The MDX document without its frontmatter. */
  body: z.string(),
  /** The fields of the thread without its comments. */
  thread: z.object({ closed: day.optional(), sample: z.boolean().optional() }).optional(),
});
export type OwnItem = z.infer<typeof item>;

const comment = z.object({
  id: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  /** The text as it stands in the thread. */
  text: z.string().optional(),
  of: z.string(),
  name: z.string(),
  person: slug.optional(),
  website: z.string().optional(),
  date: z.string(),
  answers: z.string().optional(),
  withheld: z.object({ date: z.string(), reason: z.string() }).optional(),
});
export type OwnComment = z.infer<typeof comment>;

const mention = z.object({ of: z.string(), file: z.string().regex(/^\d{4}\/[a-z0-9-]{1,100}$/), fields: z.record(z.string(), z.unknown()) });
export type OwnMention = z.infer<typeof mention>;

export const ownItem = (json: string | undefined, content: string): OwnItem | undefined => read(item, json, content);
export const ownMention = (json: string | undefined, content?: string): OwnMention | undefined => read(mention, json, content);
/** Without `content` the id alone is asked for. */
export const ownComment = (json: string | undefined, content?: string): OwnComment | undefined => read(comment, json, content);

/** True for a file of the library that `pump export` named: it comes along with the texts that show it or link to it. */
export const isOwnFile = (json: string | undefined): boolean => json === '{"file":true}';

function read<T extends z.ZodType<{ of: string }>>(shape: T, json: string | undefined, content: string | undefined): z.infer<T> | undefined {
  if (json === undefined || json.length > 4_000_000) return undefined;
  try {
    const result = shape.safeParse(JSON.parse(json));
    return result.success && (content === undefined || result.data.of === ownDigest(content)) ? result.data : undefined;
  } catch {
    return undefined;
  }
}

/** WordPress may change line ends and space at the edges on its way. */
export const ownDigest = (content: string): string => digest(content.replace(/\r\n?/g, '\n').trim());

/** Standing pages may have these two components, which say what the site already says. */
export const withoutStanding = (body: string): string => body.replace(/^<(?:Editor|Imprint) \/>$/gm, '');
