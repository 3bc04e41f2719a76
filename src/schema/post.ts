import type { z } from 'astro/zod';
import { article } from './article.ts';

/** A councillor's post: `content/posts/2010/sharing-a-chief-executive.mdx`. */
export const post = article;
export type Post = z.infer<typeof post>;
