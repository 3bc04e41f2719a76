import { groupBy } from '../../text/list.ts';
import { findingAt, type Check } from '../entry.ts';

/** One mention per source and target, whatever protocol it came by. */
export const mentionsAreDistinct: Check = (content) =>
  [...groupBy(content.records.mentions, ({ data }) => `${data.source}\n${data.target}`).values()]
    .filter((group) => group.length > 1)
    .flatMap(([first, ...later]) => later.map((entry) => findingAt(entry, ['source'], {
      code: 'mention-twice', message: `The same link is already in ${first?.file}.`, remedy: 'Keep one of the two files.',
    })));
