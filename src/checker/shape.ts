import type { z } from 'astro/zod';
import type { Fault } from '../files/finding.ts';
import type { Parsed } from '../files/yaml.ts';
import { nearest } from '../text/nearest.ts';

type Issue = z.core.$ZodIssue;

/** Holds what was read against its shape. Each fault names the field and says what to do. */
export function fitShape<Shape extends z.ZodType>(shape: Shape, parsed: Parsed): { data: z.infer<Shape>; faults: [] } | { data: undefined; faults: Fault[] } {
  const result = shape.safeParse(parsed.data);
  if (result.success) return { data: result.data, faults: [] };
  return { data: undefined, faults: result.error.issues.flatMap((issue) => faultsOf(issue, shape, parsed)) };
}

function faultsOf(issue: Issue, shape: z.ZodType, parsed: Parsed): Fault[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = keysAt(shape, path);
      const [near] = nearest(key, known);
      const where = path.length > 0 ? ` under "${written(path)}"` : '';
      return {
        code: 'unknown-key', message: `There is no field "${key}"${where}.`,
        remedy: near ? `Did you mean "${near}"?` : known.length > 0 ? `The fields are ${known.join(', ')}.` : 'Remove the line.',
        ...parsed.placeOf([...path, key]),
      };
    });
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && issue.message.startsWith('Invalid')) {
    const [best] = [...issue.errors].sort((a, b) => weight(a) - weight(b));
    return (best ?? []).flatMap((inner) => faultsOf({ ...inner, path: [...issue.path, ...inner.path] } as Issue, shape, parsed));
  }
  return [{ ...sentence(issue, path, parsed), ...parsed.placeOf(path) }];
}

/** Of several shapes, the one the writer most likely meant has faults deepest inside, not at its own type. */
const weight = (issues: Issue[]): number => issues.filter((issue) => issue.path.length === 0 && issue.code === 'invalid_type').length * 100 + issues.length;

function sentence(issue: Issue, path: (string | number)[], parsed: Parsed): Pick<Fault, 'code' | 'message' | 'remedy'> {
  const name = path.length > 0 ? `"${written(path)}"` : 'The record';
  const value = path.reduce<unknown>((part, step) => (part as Record<string | number, unknown> | undefined)?.[step], parsed.data);
  if (path.length === 0 && (parsed.data === null || parsed.data === undefined)) {
    return { code: 'empty-record', message: 'The record is empty.', remedy: 'Fill in its fields; the README says which.' };
  }
  if (value === undefined && issue.code !== 'custom') return { code: 'missing-field', message: `${name} is missing.`, remedy: `Add a line "${path.at(-1)}: …".` };
  if (issue.code === 'invalid_type') return wrongType(name, issue.expected, value);
  const [message = '', ...remedy] = issue.message.split(/(?<=[^0-9])\. /);
  const own = /^(is|has|names|runs|stands|and|looks) /.test(message);
  return {
    code: value === undefined ? 'missing-field' : 'wrong-value',
    message: own ? `${name} ${message.replace(/\.$/, '')}${shown(value)}.` : `${name} is not right${shown(value)}: ${message.replace(/\.$/, '')}.`,
    remedy: remedy.length > 0 ? `${remedy.join('. ').replace(/\.$/, '')}.` : 'Put it right.',
  };
}

function wrongType(name: string, expected: string, value: unknown): Pick<Fault, 'code' | 'message' | 'remedy'> {
  const code = 'wrong-type';
  if (value === null) return { code, message: `${name} is empty.`, remedy: 'Fill it in, or remove the line.' };
  switch (expected) {
    case 'string': return { code, message: `${name} is ${kindOf(value)}, not text.`, remedy: typeof value === 'object' ? 'Write plain text.' : `Put it in quotes: "${String(value)}".` };
    case 'array': return { code, message: `${name} is ${kindOf(value)}, not a list.`, remedy: 'Write each entry on a line of its own, beginning with a hyphen.' };
    case 'boolean': return { code, message: `${name} is ${kindOf(value)}, not true or false.`, remedy: 'Write true or false, without quotes.' };
    case 'number': case 'int': return { code, message: `${name} is ${kindOf(value)}, not a number.`, remedy: 'Write digits only, without quotes, commas or a pound sign.' };
    default: return { code, message: `${name} is ${kindOf(value)}, where a group of fields is wanted.`, remedy: 'Write its fields on the lines below, indented by two spaces.' };
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'number' ? 'a number' : typeof value === 'boolean' ? 'true or false' : 'text';
}

const shown = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `: "${String(value).slice(0, 60)}${String(value).length > 60 ? '…' : ''}"` : '');

/** `events[2].date` as people count: `events, entry 3, date`. */
const written = (path: (string | number)[]): string => path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : step)).join(', ');

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
