import type { Discussion } from '../../schema/article.ts';
import type { Thread } from '../../schema/thread.ts';
import { count } from '../../text/list.ts';
import { daysAfter } from '../../text/date.ts';
import { articlesOf, findingAt, type Check, type Content, type Entry } from '../entry.ts';

/** More of them than this came from somewhere that did not keep the day, and one finding speaks for all. */
const MOST = 3;

/** Where comments are closed, the page says since when: the thread or its article gives the day, or site.yaml lets it be reckoned. */
export const closingDaysAreKnown: Check = (content) => {
  const discussions = closedWithoutDay(content);
  const threads = content.records.threads.filter(({ id, data }) => data.comments.length > 0 && data.closed === undefined && discussions.has(id));
  const [first] = threads;
  return first && threads.length > MOST ? [forAll(first, threads.length)] : threads.map((entry) => findingAt(entry, [], { ...unknown, message: 'Comments are closed, and the day on which they closed is not given, so the page cannot say since when.' }));
};

const unknown = { code: 'closed-unknown', severity: 'warning', remedy: 'Write it at the top of the thread, like "closed: 2010-10-10".' } as const;

const forAll = (first: Entry<Thread>, number: number) => findingAt(first, [], {
  ...unknown, message: `${count(number, 'thread')} with comments do not give the day on which they closed, so their pages cannot say since when; this is the first.`,
  remedy: 'Where it is known, write it at the top of the thread, like "closed: 2010-10-10".',
});

/** The articles and pages on which comments are closed without a day, by the names of their threads. */
function closedWithoutDay(content: Content): Set<string> {
  const { comments = 'closed', closeAfterDays } = content.site?.data.discussion ?? {};
  const isOver = (published: string): boolean => closeAfterDays !== undefined && daysAfter(published, closeAfterDays) <= content.now;
  const isOpen = (discussion: Discussion, otherwise: string): boolean => (discussion.comments ?? otherwise) === 'open';
  return new Set([
    ...articlesOf(content).filter(({ data }) => !isOpen(data.discussion, comments) && data.discussion.closed === undefined && !isOver(data.published)).map(({ key }) => key),
    ...content.records.pages.filter(({ data }) => !isOpen(data.discussion, 'closed') && data.discussion.closed === undefined).map(({ id }) => `pages/${id}`),
  ]);
}
