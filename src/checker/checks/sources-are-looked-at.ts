import { DAY_LONG, formatDate, instant } from '../../text/date.ts';
import type { Source } from '../../schema/source.ts';
import type { Path } from '../../files/yaml.ts';
import { findingAt, type Check, type Entry } from '../entry.ts';

const YEAR = 366 * DAY_LONG;

/** Addresses of sources die: each that was looked at is looked at again within a year. */
export const sourcesAreLookedAt: Check = ({ records, now }) => {
  const stale = (entry: Entry<unknown>, path: Path, { checked, address, answers }: Source) =>
    (checked === undefined || checked === 'unknown' || !address || answers === false || instant(checked) > now - YEAR ? [] : [findingAt(entry, [...path, 'checked'], {
      severity: 'warning', code: 'source-stale', message: `The source was last looked at ${formatDate(checked)}, more than a year ago.`,
      remedy: 'Open its address. If it answers, write today\'s date; if not, write "answers: false" and add an archived copy.',
    })]);
  return [
    ...records.news.flatMap((entry) => stale(entry, ['source'], entry.data.source)),
    ...records.partnerships.flatMap((entry) => Object.entries(entry.data.sources).flatMap(([name, source]) => stale(entry, ['sources', name], source))),
  ];
};
