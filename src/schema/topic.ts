import { z } from 'astro/zod';
import { distinct, line } from './fields.ts';

/** A subject: `content/topics/housing.yaml`. */
export const topic = z.strictObject({
  /** Its name. */
  name: line(80),
  /** What belongs to it, in one sentence. */
  summary: line(300),
  /** What else it is called. An import looks these up. */
  aliases: distinct(line(80)),
});
export type Topic = z.infer<typeof topic>;
