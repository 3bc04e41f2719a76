import type { z } from 'astro/zod';
import type { Fault } from '../files/finding.ts';
import type { Parsed } from '../files/yaml.ts';
import { inWords } from '../text/list.ts';
import { nearest } from '../text/nearest.ts';
import { sentence, written } from './shape-words.ts';

type Issue = z.core.$ZodIssue;

/** Holds what was read against its shape. Each fault names the field and says what to do. */
export function fitShape<Shape extends z.ZodType>(shape: Shape, parsed: Parsed): { data: z.infer<Shape>; faults: [] } | { data: undefined; faults: Fault[] } {
  const result = shape.safeParse(parsed.data);
  if (result.success) return { data: result.data, faults: [] };
  return { data: undefined, faults: oneEach(result.error.issues.slice(0, ENOUGH)).flatMap((issue) => faultsOf(issue, shape, parsed)) };
}

/** The first issue about each part; what follows from it is not said again. */
function oneEach(issues: Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, path }) => code === 'unrecognized_keys' || (!seen.has(path.join('\n')) && seen.add(path.join('\n'))));
}

/** A file with more faults than this has one fault many times over; looking each of them up would take hours. */
const ENOUGH = 101;

function faultsOf(issue: Issue, shape: z.ZodType, parsed: Parsed): Fault[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(shape, path);
    const below = known.flatMap((group) => keysAt(shape, [...path, group]).map((field): [string, string] => [field, group]));
    return issue.keys.slice(0, ENOUGH).map((key) => ({ ...unknownKey(key, path, known, new Map(below)), ...parsed.placeOf([...path, key]) }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && issue.message.startsWith('Invalid')) {
    const [best] = [...issue.errors].sort((a, b) => weight(a) - weight(b));
    return (best ?? []).flatMap((inner) => faultsOf({ ...inner, path: [...issue.path, ...inner.path] } as Issue, shape, parsed));
  }
  return [{ ...sentence(issue, path, parsed), ...parsed.placeOf(path) }];
}

/** Fields that other systems export and that must not be public. */
const PERSONAL = /^(?:author[_-]?)?(?:e[_-]?mail|ip)(?:[_-]?address)?$/i;

/** A field that is not known: `known` ones beside it, and those `below` them with the group in which they belong. */
function unknownKey(key: string, path: (string | number)[], known: string[], below: ReadonlyMap<string, string>): Pick<Fault, 'code' | 'message' | 'remedy'> {
  if (PERSONAL.test(key) && !known.includes('email')) {
    return { code: 'personal-data', message: `"${key}" is personal data, and everything in the record is public.`, remedy: 'Remove the line.' };
  }
  const [near] = nearest(key, known);
  const [inGroup] = near ? [] : nearest(key, below.keys());
  return {
    code: 'unknown-key', message: `There is no field "${key.slice(0, 80)}"${path.length > 0 ? ` under "${written(path)}"` : ''}.`,
    remedy: near ? `Did you mean "${near}"?` : inGroup ? `Did you mean "${inGroup}" under "${below.get(inGroup)}"?` : known.length > 0 ? `The fields are ${inWords(known)}.` : 'Remove the line.',
  };
}

/** Of several shapes, the one the writer most likely meant has faults deepest inside, not at its own type. */
const weight = (issues: Issue[]): number => issues.filter((issue) => issue.path.length === 0 && issue.code === 'invalid_type').length * 100 + issues.length;

/** The names of the fields at a path of a shape. */
function keysAt(shape: unknown, path: (string | number)[]): string[] {
  const inner = unwrap(shape) as { shape?: Record<string, unknown>; element?: unknown; valueType?: unknown; options?: unknown[] };
  const [step, ...rest] = path;
  if (inner.options) return inner.options.flatMap((option) => keysAt(option, path));
  if (step === undefined) return Object.keys(inner.shape ?? {});
  return keysAt(typeof step === 'number' ? inner.element : (inner.shape?.[step] ?? inner.valueType), rest);
}

function unwrap(shape: unknown): unknown {
  const def = (shape as { def?: { type: string; innerType?: unknown; in?: unknown } } | undefined)?.def;
  if (!def) return {};
  if (def.innerType) return unwrap(def.innerType);
  return def.type === 'pipe' ? unwrap(def.in) : shape;
}
