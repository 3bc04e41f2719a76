import type { z } from 'astro/zod';
import type { Fault } from '../files/finding.ts';
import type { Parsed } from '../files/yaml.ts';
import { isNeeded, keysAt, valueAt, type Steps } from './shape-parts.ts';
import { sentence } from './shape-words.ts';
import { explained, unknownKey } from './unknown-fields.ts';

type Issue = z.core.$ZodIssue;

/** Holds what was read against its shape. Each fault names the field and says what to do. */
export function fitShape<Shape extends z.ZodType>(shape: Shape, parsed: Parsed): { data: z.infer<Shape>; faults: [] } | { data: undefined; faults: Fault[] } {
  const result = shape.safeParse(parsed.data);
  if (result.success) return { data: result.data, faults: [] };
  return { data: undefined, faults: oneEach(result.error.issues.slice(0, ENOUGH), shape, parsed.data).flatMap((issue) => faultsOf(issue, shape, parsed)) };
}

/** The first issue about each part; what follows from it, or from a field out of place, is not said again. */
function oneEach(issues: Issue[], shape: z.ZodType, data: unknown): Issue[] {
  const seen = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const part of explained(issue.keys.slice(0, ENOUGH), stepsOf(issue), shape, data)) seen.add(part.join('\n'));
  }
  return issues.filter(({ code, path }) => code === 'unrecognized_keys' || (!seen.has(path.join('\n')) && seen.add(path.join('\n'))));
}

/** A file with more faults than this has one fault many times over; looking each of them up would take hours. */
const ENOUGH = 101;

function faultsOf(issue: Issue, shape: z.ZodType, parsed: Parsed): Fault[] {
  const path = stepsOf(issue);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(shape, path);
    const below = known.flatMap((group) => keysAt(shape, [...path, group]).map((field) => ({ field, group })));
    const here = { path, known, below, data: valueAt(parsed.data, path) };
    return issue.keys.slice(0, ENOUGH).map((key) => ({ ...unknownKey(key, here), ...parsed.placeOf([...path, key]) }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && issue.message.startsWith('Invalid')) {
    const [best] = [...issue.errors].sort((a, b) => weight(a) - weight(b));
    return (best ?? []).flatMap((inner) => faultsOf({ ...inner, path: [...issue.path, ...inner.path] } as Issue, shape, parsed));
  }
  return [{ ...sentence(issue, path, parsed, isNeeded(shape, path)), ...parsed.placeOf(path) }];
}

const stepsOf = (issue: Issue): Steps => issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));

/** Of several shapes, the one the writer most likely meant has faults deepest inside, not at its own type. */
const weight = (issues: Issue[]): number => issues.filter((issue) => issue.path.length === 0 && issue.code === 'invalid_type').length * 100 + issues.length;
