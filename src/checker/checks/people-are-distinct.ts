import { groupBy } from '../../text/list.ts';
import { fold } from '../../text/nearest.ts';
import { findingAt, type Check } from '../entry.ts';

/** No two people are shown under one name: bylines and the filters of the search could not tell them apart. */
export const peopleAreDistinct: Check = ({ records }) =>
  [...groupBy(records.people, ({ data }) => fold(data.name)).values()].flatMap(([first, ...later]) => later.map((entry) => findingAt(entry, ['name'], {
    code: 'name-shared', severity: 'warning', message: `"${entry.data.name}" is also the name of ${first?.file}, and readers cannot tell the two apart.`,
    remedy: 'Add a middle name or a place to one of them, like "Ann Lee (Camden)".',
  })));
