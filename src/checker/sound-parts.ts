/** What can be used of a record that does not fit its shape. It is for the checks alone and is never published. */
import type { z } from 'astro/zod';
import { innerOf } from './shape-parts.ts';
import { explained } from './unknown-fields.ts';

/**
 * The fields that are sound each for itself, as the shape gives them. One that is not is `undefined`, whatever its type says; of a group or list,
 * what is sound in it is kept, and everything keeps its place. A list is always a list, and a group in a list always a group.
 */
export const soundParts = (shape: z.ZodType, data: unknown): unknown => partsOf(shape, isGroup(data) ? data : {});

/** True for a field that says what its writer meant it to: it is sound, or left out without a misspelt one in its place. */
export function isSound(shape: z.ZodType, data: unknown, name: string): boolean {
  return isGroup(data) && innerOf(shape).shape?.[name]?.safeParse(data[name]).success === true && !misspelt(shape, data).has(name);
}

function partsOf(shape: z.ZodType, data: unknown): unknown {
  const result = shape.safeParse(data);
  if (result.success) return result.data;
  const { shape: fields, element } = innerOf(shape);
  if (fields) return isGroup(data) ? Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, partsOf(field, data[name])])) : undefined;
  const tooMany = result.error.issues.some(({ code, path }) => code === 'too_big' && path.length === 0);
  if (element && Array.isArray(data) && !tooMany) return data.map((item) => (innerOf(element).shape ? soundParts(element, item) : partsOf(element, item)));
  return element ? [] : undefined;
}

/** The fields that seem to be left out because their names are misspelt. */
function misspelt(shape: z.ZodType, data: Record<string, unknown>): Set<unknown> {
  const unknown = Object.keys(data).filter((key) => !Object.hasOwn(innerOf(shape).shape ?? {}, key)).slice(0, MOST);
  return new Set(explained(unknown, [], shape, data).map(([name]) => name));
}

/** Unknown fields beyond these are one fault many times over. */
const MOST = 101;

const isGroup = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null && !Array.isArray(data);
