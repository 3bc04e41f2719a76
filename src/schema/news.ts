import type { z } from 'astro/zod';
import { article } from './article.ts';
import { distinct, slug } from './fields.ts';
import { source } from './source.ts';

/** An item about a report elsewhere: our own words, with the report named. `content/news/2018/….mdx`. */
export const news = article.extend({
  /** The report it is about. */
  source,
  /** People from content/people whose words it quotes. */
  quotes: distinct(slug),
});
export type News = z.infer<typeof news>;
