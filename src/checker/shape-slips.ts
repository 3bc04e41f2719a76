/** Slips that are known by what stands in the file, and that the shape alone would call by another name. */
import type { Fault } from '../files/finding.ts';

type Words = Pick<Fault, 'message' | 'remedy'>;

/** A field without a value. `source` is what stands in its place. */
export function emptyField(name: string, field: string | number | undefined, source: string, needed: boolean): Words {
  if (source.startsWith('#')) {
    return { message: `${name} is empty: the sign # begins a remark, and what follows it is not read.`, remedy: `Put the text in quotes: ${label(field)}${quoted(source)}.` };
  }
  return { message: `${name} is empty.`, remedy: needed ? 'Fill it in.' : 'Fill it in, or remove the line.' };
}

/** Something else where a list is wanted. */
export function noList(name: string, kind: string, value: unknown, source: string): Words {
  const message = `${name} is ${kind}, not a list.`;
  const lines = 'each entry on a line of its own, beginning with a hyphen and a space';
  if (typeof value === 'object') return { message, remedy: `Write ${lines}.` };
  const entries = source.slice(0, MOST).split(/[\n,;]/).map((entry) => withoutQuotes(entry.trim().replace(/\s#.*$/, '').replace(/^-\s+/, ''))).filter(Boolean);
  const [first = ''] = entries;
  if (/^-[^\s-]/.test(first)) return { message: `${name} is text, not a list: there is no space after the hyphen.`, remedy: `Write - ${first.slice(1, 60)}.` };
  return { message, remedy: `Write [${entries.join(', ').slice(0, 60)}], or ${lines}.` };
}

/** Text where a group of fields is wanted, because a colon and what follows it stand together. */
export function noGroup(name: string, source: string): Words | undefined {
  const [, field, value] = /^([a-z][\w-]*):([^\s:/].*)/i.exec(source) ?? [];
  return field ? { message: `${name} is text, not a group of fields: there is no space after the colon below.`, remedy: `Write ${field}: ${value?.slice(0, 60)}.` } : undefined;
}

/** A text that is refused because it stands in quotes that YAML does not know. */
export function curlyQuotes(nameAndValue: string, field: string | number | undefined, value: unknown): Words | undefined {
  if (typeof value !== 'string' || !/^[“”„‘’«‹].*[“”‘’»›]$/su.test(value.trim())) return undefined;
  return { message: `${nameAndValue} has curly quotes, which are taken as part of it.`, remedy: `Write ${label(field)}${withoutQuotes(value.trim()).slice(0, 80)} without quotes.` };
}

const label = (field: string | number | undefined): string => (typeof field === 'string' ? `${field}: ` : '');

/** Beyond so many signs nothing is quoted from a text. */
const MOST = 2_000;

const withoutQuotes = (text: string): string => text.slice(0, MOST).replace(/^["'“”„‘’«‹]+|["'“”‘’»›]+$/gu, '');

const quoted = (text: string): string => (text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`);
