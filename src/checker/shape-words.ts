/** What a record's shape finds wrong, in sentences for the person who fills it in. */
import type { z } from 'astro/zod';
import type { Words } from '../files/finding.ts';
import type { Parsed } from '../files/yaml.ts';
import { nearest } from '../text/nearest.ts';
import { valueAt, type Steps } from './shape-parts.ts';
import { curlyQuotes, emptyField, noGroup, noList } from './shape-slips.ts';

/** One issue about the part at `path`, which may be `needed`. */
export function sentence(issue: z.core.$ZodIssue, path: Steps, parsed: Parsed, needed: boolean): Words {
  const name = path.length > 0 ? `"${written(path)}"` : 'The record';
  const value = valueAt(parsed.data, path);
  if (path.length === 0 && (parsed.data === null || parsed.data === undefined)) {
    return { code: 'empty-record', message: 'The record is empty.', remedy: 'Fill in its fields; the README says which.' };
  }
  if (value === undefined && issue.code !== 'custom') return { code: 'missing-field', message: `${name} is missing.`, remedy: `Add a line "${path.at(-1)}: …".` };
  if (value === null) return { code: 'wrong-type', ...emptyField(name, path.at(-1), parsed.writtenAt(path), needed) };
  if (issue.code === 'invalid_type') return wrongType(name, issue.expected, value, path.at(-1), parsed.writtenAt(path));
  const curly = issue.code === 'too_big' ? undefined : curlyQuotes(withValue(name, value), path.at(-1), value);
  if (curly) return { code: codeOf(issue, value), ...curly };
  const [near] = nearest(String(value), valuesOf(issue));
  if (near) return { code: codeOf(issue, value), message: `${withValue(name, value)} ${wordsOf(issue)}.`, remedy: `Did you mean "${near}"?` };
  if (/^(?:Invalid|Too) /.test(issue.message)) return plain(name, issue, value);
  const [message = '', ...remedy] = issue.message.split(/(?<=[^0-9])\. /);
  const own = /^(is|has|names|runs|stands|and|looks) /.test(message);
  const subject = /^(is not|is neither|has something) /.test(message) ? withValue(name, value) : name;
  return {
    code: codeOf(issue, value),
    message: own ? `${subject} ${message.replace(/\.$/, '')}.` : `${withValue(name, value)} is not right: ${message.replace(/\.$/, '')}.`,
    remedy: remedy.length > 0 ? `${remedy.join('. ').replace(needed ? /, or remove the line$/ : '', '').replace(/\.$/, '')}.` : remedyFor(message),
  };
}

/** The words that might stand there, where only certain words may. */
function valuesOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap(valuesOf);
  return issue.code === 'invalid_value' ? issue.values.map(String) : [];
}

/** What is wrong with a word that is none of them, without what to do about it. */
const wordsOf = (issue: z.core.$ZodIssue): string => (issue.message.startsWith('Invalid') ? `is not one of: ${valuesOf(issue).join(', ')}` : issue.message.replace(/\. .*$/s, ''));

function remedyFor(message: string): string {
  if (/^is (not one of|neither) ?/.test(message)) return message.startsWith('is neither') ? 'Write one of the two.' : 'Write one of these.';
  return message.startsWith('is longer') ? 'Shorten it.' : message.startsWith('has more') ? 'Remove some.' : 'See how other records of this kind write it.';
}

function codeOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'too_big' && issue.origin !== 'number') return 'too-large';
  return value === undefined ? 'missing-field' : 'wrong-value';
}

/** An issue for which the shape has no words of its own. */
function plain(name: string, issue: z.core.$ZodIssue, value: unknown): Words {
  const code = codeOf(issue, value);
  switch (issue.code) {
    case 'invalid_value': return { code, message: `${withValue(name, value)} ${wordsOf(issue)}.`, remedy: 'Write one of these.' };
    case 'too_small': return issue.origin === 'array'
      ? { code, message: `${name} is empty.`, remedy: 'Give at least one entry.' }
      : { code, message: `${withValue(name, value)} is too small.`, remedy: issue.inclusive === false ? `Write a number above ${issue.minimum}.` : `Write ${issue.minimum} or more.` };
    case 'too_big': return issue.origin === 'number'
      ? { code, message: `${withValue(name, value)} is too large.`, remedy: `Write ${issue.maximum} or less.` }
      : { code, message: `${name} ${issue.origin === 'array' ? `has more than ${issue.maximum} entries` : `is longer than ${issue.maximum.toLocaleString('en-GB')} characters`}.`, remedy: issue.origin === 'array' ? 'Remove some.' : 'Shorten it.' };
    case 'invalid_key': return { code, message: `${name} is not a short name.`, remedy: 'Use lower-case letters, digits and single hyphens, like council-report.' };
    default: return { code, message: `${withValue(name, value)} is not right.`, remedy: 'See how other records of this kind write it.' };
  }
}

/** Fields that hold dates, by their names. */
const DATES = new Set(['published', 'updated', 'date', 'closed', 'received', 'verified', 'recorded', 'from', 'to', 'checked']);

function wrongType(name: string, expected: string, value: unknown, field: string | number | undefined, source: string): Words {
  const code = 'wrong-type';
  switch (expected) {
    case 'string':
      if (typeof value === 'object') return { code, message: `${name} is ${kindOf(value)}, not text.`, remedy: 'Write plain text.' };
      if (DATES.has(String(field))) return { code, message: `${name} is ${kindOf(value)}, not a date.`, remedy: 'Write year, month and day like 2018-12-31.' };
      return { code, message: `${name} is ${kindOf(value)}, not text.`, remedy: `Put it in quotes: "${String(value)}".` };
    case 'array': return { code, ...noList(name, kindOf(value), value, source) };
    case 'boolean': return { code, message: `${name} is ${kindOf(value)}, not true or false.`, remedy: 'Write true or false, without quotes.' };
    case 'number': case 'int': return { code, message: `${name} is ${kindOf(value)}, not a whole number.`, remedy: 'Write digits only, without quotes, commas or a pound sign.' };
    default: return { code, ...noGroup(name, source) ?? { message: `${name} is ${kindOf(value)}, where a group of fields is wanted.`, remedy: 'Write its fields on the lines below, indented by two spaces.' } };
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'number' ? 'a number' : typeof value === 'boolean' ? 'true or false' : 'text';
}

/** `"date: 31 May"`: the field with what is written in it. */
function withValue(name: string, value: unknown): string {
  if ((typeof value !== 'string' && typeof value !== 'number') || String(value).trim() === '') return name;
  const text = String(value);
  return `${name.slice(0, -1)}: ${text.slice(0, 60)}${text.length > 60 ? '…' : ''}"`;
}

/** `events[2].date` as people count: `events, entry 3, date`. */
export const written = (path: Steps): string => path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : step)).join(', ');
