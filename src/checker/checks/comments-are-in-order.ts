import type { Finding } from '../../files/finding.ts';
import type { Comment, Thread } from '../../schema/thread.ts';
import { dayOf, instant } from '../../text/date.ts';
import { findingAt, type Check, type Entry } from '../entry.ts';

/** Comments answer comments of the same thread, never themselves, and stand below what they answer; none is younger than the thread's end. */
export const commentsAreInOrder: Check = (content) => {
  const threadOf = new Map(content.records.threads.flatMap(({ file, data }) => data.comments.map(({ id }) => [id, file])));
  return content.records.threads.flatMap((entry) => [...answersElsewhere(entry, threadOf), ...answersBefore(entry), ...circles(entry), ...afterClosing(entry)]);
};

function answersElsewhere(entry: Entry<Thread>, threadOf: ReadonlyMap<string, string>): Finding[] {
  const here = new Set(entry.data.comments.map(({ id }) => id));
  return entry.data.comments.flatMap(({ answers }, at) => {
    if (answers === undefined || here.has(answers)) return [];
    const thread = threadOf.get(answers);
    return [findingAt(entry, ['comments', at, 'answers'], thread
      ? { code: 'comment-parent-elsewhere', message: `The comment answers "${answers.slice(0, 40)}", which is a comment in ${thread}.`, remedy: 'Move one of the two, or remove the line.' }
      : { code: 'comment-orphan', severity: 'warning', message: `The comment answers "${answers.slice(0, 40)}", which is not in this thread; it is shown at the top level.`, remedy: 'Put the id right, or remove the line.' })];
  });
}

function answersBefore(entry: Entry<Thread>): Finding[] {
  const byId = new Map(entry.data.comments.map((comment, at) => [comment.id, { comment, at }]));
  return entry.data.comments.flatMap((comment, at) => {
    const parent = comment.answers === undefined ? undefined : byId.get(comment.answers);
    if (!parent || parent.at === at) return [];
    if (isLater(parent.comment.date, comment.date)) {
      return [findingAt(entry, ['comments', at, 'date'], {
        code: 'comment-before-parent', severity: 'warning', message: 'The comment is older than the one it answers.', remedy: 'Check the two dates.',
      })];
    }
    return parent.at > at ? [findingAt(entry, ['comments', at, 'answers'], {
      code: 'comment-before-parent', severity: 'warning', message: 'The comment stands above the one it answers, and is therefore shown at the top level.', remedy: 'Move it below that one.',
    })] : [];
  });
}

/** Where one of the two is only a day, they are compared as days. */
const isLater = (a: string, b: string): boolean => (a.length === 10 || b.length === 10 ? dayOf(a) > dayOf(b) : instant(a) > instant(b));

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
  return comments.flatMap((comment, at) => (dayOf(comment.date) > closed ? [findingAt(entry, ['comments', at, 'date'], {
    code: 'comment-after-closing', message: `The comment is dated after the thread closed on ${closed}.`, remedy: 'Check the two dates.',
  })] : []));
}
