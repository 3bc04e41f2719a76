/** Finding one's way in a record and in its shape, by the same path. */
import type { z } from 'astro/zod';

export type Steps = (string | number)[];

/** What stands at a path of the record. */
export const valueAt = (data: unknown, path: Steps): unknown => path.reduce<unknown>((part, step) => (part as Record<string | number, unknown> | null | undefined)?.[step], data);

/** The names of the fields at a path of a shape. */
export function keysAt(shape: unknown, path: Steps): string[] {
  return partsAt(shape, path).flatMap((part) => Object.keys((unwrap(part) as Inner).shape ?? {}));
}

/** True for a field that may not be left out. */
export function isNeeded(shape: unknown, path: Steps): boolean {
  if (typeof path.at(-1) !== 'string') return false;
  const [field] = partsAt(shape, path) as { safeParse?: (value: unknown) => { success: boolean } }[];
  return field?.safeParse?.(undefined).success === false;
}

/** The fields of a group, or what a list is made of; neither for anything else. */
export const innerOf = (shape: z.ZodType): { shape?: Record<string, z.ZodType>; element?: z.ZodType } => unwrap(shape) as ReturnType<typeof innerOf>;

type Inner = { shape?: Record<string, unknown>; element?: unknown; valueType?: unknown; options?: unknown[] };

/** The part of a shape at a path; several where there is a choice. */
function partsAt(shape: unknown, path: Steps): unknown[] {
  const inner = unwrap(shape) as Inner;
  const [step, ...rest] = path;
  if (step !== undefined && inner.options) return inner.options.flatMap((option) => partsAt(option, path));
  if (step === undefined) return inner.options ? [shape, ...inner.options.flatMap((option) => partsAt(option, path))] : [shape];
  const part = typeof step === 'number' ? inner.element : (inner.shape?.[step] ?? inner.valueType);
  return part === undefined ? [] : partsAt(part, rest);
}

function unwrap(shape: unknown): unknown {
  const def = (shape as { def?: { type: string; innerType?: unknown; in?: unknown } } | undefined)?.def;
  if (!def) return {};
  if (def.innerType) return unwrap(def.innerType);
  return def.type === 'pipe' ? unwrap(def.in) : shape;
}
