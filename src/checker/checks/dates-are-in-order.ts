import type { Finding } from '../../files/finding.ts';
import type { Post } from '../../schema/post.ts';
import type { News } from '../../schema/news.ts';
import { crossedInArticle, crossedInComment, crossedInSpans, isDayBefore, type Crossed, type Span } from '../../schema/date-order.ts';
import { comparePartial, dayOf, formatDate } from '../../text/date.ts';
import { articlesOf, findingAt, type Check, type Entry } from '../entry.ts';

/** Within a record nothing is dated before what it follows. Where that can only be a slip of the pen it is an error, else it asks for a look. */
export const datesAreInOrder: Check = (content) => {
  const { news, threads, partnerships, people } = content.records;
  return [
    ...articlesOf(content).flatMap((entry) => [...tell(entry, crossedInArticle(entry.data), beforePublished), ...updated(entry)]),
    ...news.flatMap(source),
    ...threads.flatMap((entry) => entry.data.comments.flatMap((comment, at) =>
      tell(entry, crossedInComment(comment).map((one) => ({ ...one, path: ['comments', at, ...one.path] })), withheldBefore))),
    ...partnerships.flatMap((entry) => (['members', 'phases'] as const).flatMap((list) => spans(entry, list, entry.data[list]))),
    ...people.flatMap((entry) => spans(entry, 'roles', entry.data.roles)),
  ];
};

type Wording = { code: string; message: (date: string, since: string) => string; severity?: Finding['severity'] };

const tell = (entry: Entry<unknown>, crossed: readonly Crossed[], { message, ...wording }: Wording): Finding[] => crossed.map(({ path, date, since }) =>
  findingAt(entry, path, { ...wording, message: message(formatDate(date), formatDate(since)), remedy: 'Put the wrong one of the two dates right.' }));

const beforePublished: Wording = { code: 'before-published', message: (date, since) => `The date, ${date}, lies before the article was published, on ${since}.` };
const withheldBefore: Wording = { code: 'withheld-before-written', message: (date, since) => `The comment was withheld on ${date}, before it was written, on ${since}.` };
const endsFirst: Wording = { code: 'ends-before-it-begins', message: (date, since) => `The end, ${date}, lies before the beginning, ${since}.` };

/** Dates that are only about right may cross a little. */
function spans(entry: Entry<unknown>, list: string, all: readonly Span[]): Finding[] {
  const isVague = ({ path: [, at] }: Crossed): boolean => Boolean(all[Number(at)]?.fromAbout || all[Number(at)]?.toAbout);
  return crossedInSpans(list, all).flatMap((one) => tell(entry, [one], { ...endsFirst, severity: isVague(one) ? 'warning' : 'error' }));
}

/** An article may be dated anew. */
const updated = (entry: Entry<Post>): Finding[] => (isDayBefore(entry.data.updated, entry.data.published) ? [findingAt(entry, ['updated'], {
  code: 'updated-before-published', severity: 'warning', message: `The article was changed on ${formatDate(entry.data.updated!)}, before it was published, on ${formatDate(entry.data.published)}.`,
  remedy: 'Put the wrong one of the two dates right, or remove "updated" if nothing has changed since.',
})] : []);

/** A paper or magazine may be out before the day that it bears. */
function source(entry: Entry<News>): Finding[] {
  const { published, source: report } = entry.data;
  const date = report?.date ?? 'unknown';
  return published === undefined || date === 'unknown' || comparePartial(date, dayOf(published)) <= 0 ? [] : [findingAt(entry, ['source', 'date'], {
    code: 'source-after-item', severity: 'warning', message: `The report is dated ${formatDate(date)}, after the item about it was published, on ${formatDate(published)}.`,
    remedy: 'Put the wrong one of the two dates right; nothing needs doing if the report came out before the day that it bears.',
  })];
}
