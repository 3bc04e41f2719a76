/** Text that looks like part of a value and is not read: in YAML a blank and # begin a remark. */
import { visit, type Document } from 'yaml';
import { isSlug } from '../text/slug.ts';
import { isWebAddress } from '../text/url.ts';
import type { Fault } from './finding.ts';
import type { Place } from './yaml.ts';

/** A warning for each line of prose without quotes that a remark cuts short. */
export function remarkFaults(document: Document, text: string, at: (offset: number) => Place): Fault[] {
  if (!text.includes('#')) return [];
  const faults: Fault[] = [];
  visit(document, {
    Scalar(key, { type, value, range, comment }) {
      if (key === 'key' || type !== 'PLAIN' || !range || !comment || !isProse(value)) return;
      const [before] = /^[ \t]+(?=#)/.exec(text.slice(range[1], range[2])) ?? [];
      if (before) faults.push({ ...cutShort, ...at(range[1] + before.length) });
    },
  });
  return faults;
}

const cutShort = {
  code: 'yaml-remark', severity: 'warning', message: 'What follows the sign # is a remark and is not read.',
  remedy: 'Put the whole text in quotes if it belongs to it, else move the remark to a line of its own.',
} as const;

/** Text in which a # may well be meant: no short name, date, number or address. */
const isProse = (value: unknown): value is string => typeof value === 'string' && !isSlug(value) && !/^\d{4}-\d{2}-\d{2}/.test(value) && !isWebAddress(value);
