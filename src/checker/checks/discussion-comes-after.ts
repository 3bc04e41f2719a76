import type { Finding } from '../../files/finding.ts';
import { crossedInThread, isEarly } from '../../schema/date-order.ts';
import { formatDate } from '../../text/date.ts';
import { count, groupBy } from '../../text/list.ts';
import { articlesOf, findingAt, type Check, type Content, type Entry } from '../entry.ts';

/** More of them than this come from one cause, and one finding speaks for all. */
const MOST = 3;

/** Comments and mentions came, and threads closed, after their article was published. WordPress lets an article be dated anew, and its comments keep their dates. */
export const discussionComesAfter: Check = (content) => {
  const published = new Map(articlesOf(content).flatMap(({ key, data }) => (data.published === undefined ? [] : [[key, data.published] as const])));
  return [...content.records.threads.flatMap((entry) => inThread(entry, published.get(entry.id))), ...mentions(content.records.mentions, published)];
};

type Thread = Content['records']['threads'][number];
type Mention = Content['records']['mentions'][number];

function inThread(entry: Thread, published: string | undefined): Finding[] {
  if (published === undefined) return [];
  const early = entry.data.comments.flatMap(({ date }, at): Early[] => (isEarly(date, published) ? [{ entry, path: ['comments', at, 'date'], date }] : []));
  return [...tell(early, 'comment', published), ...crossedInThread(entry.data, published).map(({ path, date, since }) => findingAt(entry, path, {
    code: 'before-published', message: `The date, ${formatDate(date)}, lies before the article was published, on ${formatDate(since)}.`, remedy: 'Put the wrong one of the two dates right.',
  }))];
}

function mentions(all: readonly Mention[], published: ReadonlyMap<string, string>): Finding[] {
  const early = all.filter(({ data }) => isEarly(data.received, published.get(data.target)));
  return [...groupBy(early, ({ data }) => data.target)].flatMap(([target, group]) =>
    tell(group.map((entry) => ({ entry, path: ['received'], date: entry.data.received })), 'mention', published.get(target)!));
}

type Early = { entry: Entry<unknown>; path: (string | number)[]; date: string };

/** About the comments or mentions of one article. */
function tell(early: readonly Early[], what: 'comment' | 'mention', published: string): Finding[] {
  const many = early.length > MOST;
  return (many ? early.slice(0, 1) : early).map(({ entry, path, date }) => findingAt(entry, path, {
    code: `${what}-before-article`, severity: 'warning',
    message: many ? `${count(early.length, what)} of this article are dated before it was published, on ${formatDate(published)}; this one is of ${formatDate(date)}.`
      : `The ${what} is dated ${formatDate(date)}, before its article was published, on ${formatDate(published)}.`,
    remedy: 'Put the wrong one of the two dates right; nothing needs doing if the article was dated anew.',
  }));
}
