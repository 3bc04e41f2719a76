import type { Finding } from '../../files/finding.ts';
import type { Thread } from '../../schema/thread.ts';
import { findingAt, type Check, type Entry } from '../entry.ts';

type Place = { entry: Entry<Thread>; at: number };

/** No two comments have one id, in one thread or in two: an id that stands twice is most often a comment that was copied. */
export const commentIdsAreUnique: Check = (content) => {
  const first = new Map<string, Place>();
  return content.records.threads.flatMap((entry) => entry.data.comments.flatMap(({ id }, at): Finding[] => {
    if (id === undefined) return [];
    const before = first.get(id);
    if (!before) first.set(id, { entry, at });
    return before ? [findingAt(entry, ['comments', at, 'id'], {
      code: 'comment-id-shared', message: `The id "${id}" is already that of the comment ${placeOf(before, entry)}.`, remedy: 'Give the later one another id.',
    })] : [];
  }));
};

function placeOf({ entry, at }: Place, here: Entry<Thread>): string {
  const { line } = entry.placeOf(['comments', at, 'id']);
  return entry === here ? `on line ${line}` : `on line ${line} of ${entry.file}`;
}
