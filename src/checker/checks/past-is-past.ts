import type { Finding } from '../../files/finding.ts';
import type { Path } from '../../files/yaml.ts';
import { DAY_LONG, instant } from '../../text/date.ts';
import { findingAt, type Check, type Entry } from '../entry.ts';

/** A day begins earlier in the east, and clocks differ. */
const GRACE = DAY_LONG;

/** Comments, mentions, changes and corrections have happened: none is dated in the future. */
export const pastIsPast: Check = ({ records, now }) => {
  const future = (entry: Entry<unknown>, path: Path, date: string | undefined): Finding[] => (date === undefined || instant(date) <= now + GRACE ? [] : [findingAt(entry, path, {
    code: 'date-in-future', message: `The date ${date} is in the future.`, remedy: 'Check the year, the month and the day.',
  })]);
  return [
    ...records.threads.flatMap((entry) => entry.data.comments.flatMap((comment, at) => [
      ...future(entry, ['comments', at, 'date'], comment.date), ...future(entry, ['comments', at, 'withheld', 'date'], comment.withheld?.date),
    ])),
    ...records.mentions.flatMap((entry) => [...future(entry, ['received'], entry.data.received), ...future(entry, ['verified'], entry.data.verified)]),
    ...[...records.posts, ...records.news].flatMap((entry) => [
      ...future(entry, ['updated'], entry.data.updated),
      ...entry.data.corrections.flatMap(({ date }, at) => future(entry, ['corrections', at, 'date'], date)), ...future(entry, ['withdrawn', 'date'], entry.data.withdrawn?.date),
    ]),
  ];
};
