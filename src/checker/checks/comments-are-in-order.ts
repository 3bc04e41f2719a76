import type { Finding } from '../../files/finding.ts';
import type { Comment, Thread } from '../../schema/thread.ts';
import { instant } from '../../text/date.ts';
import { findingAt, type Check, type Entry } from '../entry.ts';

/** The comments of a thread have ids of their own, answer comments that are there, never themselves, and come in the order of their dates. */
export const commentsAreInOrder: Check = (content) => content.records.threads.flatMap((entry) => [
  ...sameIds(entry), ...answersWithoutComment(entry), ...circles(entry), ...afterClosing(entry),
]);

function sameIds(entry: Entry<Thread>): Finding[] {
  const first = new Map<string, number>();
  return entry.data.comments.flatMap(({ id }, at) => {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, at);
      return [];
    }
    return [findingAt(entry, ['comments', at, 'id'], {
      code: 'comment-id-shared', message: `Two comments have the id "${id}", on lines ${entry.placeOf(['comments', before, 'id']).line} and ${entry.placeOf(['comments', at, 'id']).line}.`,
      remedy: 'Give the later one another id.',
    })];
  });
}

function answersWithoutComment(entry: Entry<Thread>): Finding[] {
  const byId = new Map(entry.data.comments.map((comment) => [comment.id, comment]));
  return entry.data.comments.flatMap((comment, at) => {
    if (comment.answers === undefined) return [];
    const parent = byId.get(comment.answers);
    if (!parent) {
      return [findingAt(entry, ['comments', at, 'answers'], {
        code: 'comment-orphan', severity: 'warning', message: `The comment answers "${comment.answers}", which is not in this thread; it is shown at the top level.`, remedy: 'Put the id right, or remove the line.',
      })];
    }
    return instant(parent.date) > instant(comment.date) && parent.date.length === comment.date.length ? [findingAt(entry, ['comments', at, 'date'], {
      code: 'comment-before-parent', severity: 'warning', message: 'The comment is older than the one it answers.', remedy: 'Check the two dates.',
    })] : [];
  });
}

/** Follows each chain of answers upwards once; a comment met again on the same way closes a circle. */
function circles({ data, placeOf, file }: Entry<Thread>): Finding[] {
  const byId = new Map(data.comments.map((comment, at) => [comment.id, { comment, at }]));
  const settled = new Set<string>();
  const findings: Finding[] = [];
  for (const { id } of data.comments) {
    const way = new Set<string>();
    let here: { comment: Comment; at: number } | undefined = byId.get(id);
    while (here && !settled.has(here.comment.id) && !way.has(here.comment.id)) {
      way.add(here.comment.id);
      here = here.comment.answers === undefined ? undefined : byId.get(here.comment.answers);
    }
    if (here && way.has(here.comment.id)) {
      findings.push(findingAt({ file, placeOf }, ['comments', here.at, 'answers'], {
        code: 'comment-circle', message: `The comment "${here.comment.id}" answers itself, directly or through others.`, remedy: 'Remove "answers" from the one that was written first.',
      }));
    }
    for (const step of way) settled.add(step);
  }
  return findings;
}

function afterClosing(entry: Entry<Thread>): Finding[] {
  const { closed, comments } = entry.data;
  if (!closed) return [];
  return comments.flatMap((comment, at) => (comment.date.slice(0, 10) > closed ? [findingAt(entry, ['comments', at, 'date'], {
    code: 'comment-after-closing', message: `The comment is dated after the thread closed on ${closed}.`, remedy: 'Check the two dates.',
  })] : []));
}
