import { few, type Finding } from '../../files/finding.ts';
import type { Path } from '../../files/yaml.ts';
import type { Partnership } from '../../schema/partnership.ts';
import { comparePartial } from '../../text/date.ts';
import { nearest } from '../../text/nearest.ts';
import { findingAt, type Check, type Entry } from '../entry.ts';

/** Inside a partnership's file, sources and earlier claims that are named are there, ids are distinct, and dates are in order. */
export const partnershipsHoldTogether: Check = (content) => content.records.partnerships.flatMap((entry) => [
  ...sources(entry), ...ids(entry), ...superseded(entry), ...inOrder(entry, 'events'), ...inOrder(entry, 'claims'),
]);

function sources(entry: Entry<Partnership>): Finding[] {
  const { data } = entry;
  const known = Object.keys(data.sources);
  const missing = (path: Path, source: string | undefined): Finding[] => {
    if (source === undefined || Object.hasOwn(data.sources, source)) return [];
    const [near] = nearest(source, known);
    return [findingAt(entry, [...path, 'source'], {
      code: 'unknown-source', message: `There is no source "${source.slice(0, 80)}" in this file.`,
      remedy: near ? `Did you mean "${near}"?` : 'Add it under "sources", or use one of the names there.',
    })];
  };
  return [
    ...(['events', 'claims', 'members', 'phases'] as const).flatMap((list) => few<{ source?: string | undefined }>(data[list], ({ source }, at) => missing([list, at], source))),
    ...data.events.flatMap(({ accounts }, event) => accounts.flatMap(({ source }, at) => missing(['events', event, 'accounts', at], source))),
  ];
}

function ids(entry: Entry<Partnership>): Finding[] {
  const seen = new Map<string, number>();
  return (['events', 'claims'] as const).flatMap((list) => entry.data[list].flatMap(({ id }, at) => {
    const line = entry.placeOf([list, at, 'id']).line;
    const before = seen.get(id);
    seen.set(id, before ?? line);
    return before === undefined ? [] : [findingAt(entry, [list, at, 'id'], {
      code: 'id-shared', message: `The id "${id}" already stands on line ${before}.`, remedy: 'Give this one another id.',
    })];
  }));
}

function superseded(entry: Entry<Partnership>): Finding[] {
  const claims = entry.data.claims;
  return claims.flatMap(({ supersedes, id }, at) => {
    if (supersedes === undefined) return [];
    const before = claims.findIndex((claim) => claim.id === supersedes);
    if (before >= 0 && supersedes !== id && before < at) return [];
    return [findingAt(entry, ['claims', at, 'supersedes'], {
      code: 'unknown-claim', message: `The claim supersedes "${supersedes}", which is not a claim above it in this file.`, remedy: 'Write the id of an earlier claim.',
    })];
  });
}

function inOrder(entry: Entry<Partnership>, list: 'events' | 'claims'): Finding[] {
  const items = entry.data[list];
  return items.flatMap(({ date }, at) => {
    const before = items[at - 1];
    return before && comparePartial(before.date, date) > 0 ? [findingAt(entry, [list, at, 'date'], {
      code: 'out-of-order', message: `The date ${date} stands after ${before.date}.`, remedy: `Put the ${list} in the order of their dates, "unknown" last.`,
    })] : [];
  });
}
