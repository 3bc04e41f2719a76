/** What the facts of a partnership's file have in common. */
import { z } from 'astro/zod';
import { slug } from './fields.ts';

export const confidences = ['high', 'medium', 'low'] as const;

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, `is not one of: ${values.join(', ')}`);

/** The name of one source in the list at the top of the same file. */
export const sourceName = z.string();
/** The name of a fact in its address. */
export const id = slug;
/** How sure we are of it: `high` is read at the source, `medium` has one weak point, `low` is a lead. */
export const confidence = oneOf(confidences);
