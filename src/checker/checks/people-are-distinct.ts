import { groupBy } from '../../text/list.ts';
import { fold } from '../../text/nearest.ts';
import { findingAt, type Check } from '../entry.ts';

/** No two people are shown under one name, which bylines could not tell apart, or have one handle, which is there to tell them apart. */
export const peopleAreDistinct: Check = ({ records: { people } }) => [
  ...later(people, ({ data }) => fold(data.name)).map(({ entry, first }) => findingAt(entry, ['name'], {
    code: 'name-shared', severity: 'warning', message: `"${entry.data.name}" is also the name of ${first.file}, and readers cannot tell the two apart.`,
    remedy: 'Add a middle name or a place to one of them, like "Ann Lee (Camden)".',
  })),
  ...later(people, ({ data }) => data.handle).map(({ entry, first }) => findingAt(entry, ['handle'], {
    code: 'handle-shared', message: `"${entry.data.handle}" is also the handle of ${first.file}.`, remedy: 'Give one of the two another.',
  })),
];

/** Each that shares a key with one before it, and the first of them. */
const later = <T>(all: readonly T[], key: (one: T) => string): { entry: T; first: T }[] =>
  [...groupBy(all, key).values()].flatMap(([first, ...others]) => others.map((entry) => ({ entry, first: first! })));
