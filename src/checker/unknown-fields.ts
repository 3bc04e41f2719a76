/** Fields that a record does not have: misspelt, out of place, or not for the public. */
import type { Words } from '../files/finding.ts';
import { inWords } from '../text/list.ts';
import { nearest } from '../text/nearest.ts';
import { keysAt, valueAt, type Steps } from './shape-parts.ts';
import { written } from './shape-words.ts';

/** A group of fields in a record: where it is, which fields it may have, which of them groups may have in their turn, and what it holds. */
type Here = { path: Steps; known: string[]; below: { field: string; group: string }[]; data: unknown };

/** Fields that other systems export and that must not be public. */
const PERSONAL = /^(?:author[_-]?)?(?:e[_-]?mail|ip)(?:[_-]?address)?$/i;

export function unknownKey(key: string, { path, known, below, data }: Here): Words {
  if (PERSONAL.test(key) && !known.includes('email')) {
    return { code: 'personal-data', message: `"${key}" is personal data, and everything in the record is public.`, remedy: 'Remove the line.' };
  }
  const emptied = below.find(({ field, group }) => field === key && valueAt(data, [group]) === null)?.group;
  if (emptied) return { code: 'unknown-key', message: `"${key}" belongs to "${emptied}", and is not indented.`, remedy: 'Begin the line with two spaces.' };
  const [near] = nearest(key, known);
  const [inGroup] = near ? [] : nearest(key, below.map(({ field }) => field));
  const group = below.findLast(({ field }) => field === inGroup)?.group;
  return {
    code: 'unknown-key', message: `There is no field "${key.slice(0, 80)}"${path.length > 0 ? ` under "${written(path)}"` : ''}.`,
    remedy: near ? `Did you mean "${near}"?` : inGroup ? `Did you mean "${inGroup}" under "${group}"?` : known.length > 0 ? `The fields are ${inWords(known)}.` : 'Remove the line.',
  };
}

/** The parts that seem to be missing or empty only because these unknown fields stand for them. */
export function explained(keys: string[], path: Steps, shape: unknown, data: unknown): Steps[] {
  const known = keysAt(shape, path);
  const empty = known.filter((group) => valueAt(data, [...path, group]) === null).map((group) => ({ group, fields: keysAt(shape, [...path, group]) }));
  return keys.flatMap((key) => {
    const [near] = nearest(key, known);
    const group = empty.find(({ fields }) => fields.includes(key))?.group;
    if (group) return [[...path, group]];
    return near && valueAt(data, [...path, near]) === undefined ? [[...path, near]] : [];
  });
}
