import { z } from 'astro/zod';
import { oldAddress } from './article.ts';
import { line } from './fields.ts';

/** A page, a feed or a file of this site. */
const address = z.string().max(300).regex(/^\/(?!\/)[^\s?\\]*$/, 'is not an address on this site. Write it from the first slash, like /topics/waste/');

/**
 * Old addresses that no article answers for, because they led to lists, feeds and files: `content/redirects/old-blog.yaml`.
 * An import writes them; those of an article stand in the article (`aliases`).
 */
export const redirects = z.strictObject({
  /** Where they come from. */
  note: line(300).optional(),
  /** Each old address and what it leads to. */
  addresses: z.array(z.strictObject({
    /** As readers and feed readers know it, like `/category/bins/`. */
    from: oldAddress,
    /** Where that is now, like `/topics/waste/`. */
    to: address,
  })).max(10_000, 'has more than 10,000 entries. Begin a second file'),
});
export type Redirects = z.infer<typeof redirects>;
