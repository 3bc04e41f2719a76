/** Dates of which one cannot lie before the other. The checker tells of those that do, and an import writes none that nobody can mean. */
import { comparePartial, DAY_LONG, dayOf, instant } from '../text/date.ts';

/** The date at `path` lies before `since`, and should not. */
export type Crossed = { path: (string | number)[]; date: string; since: string };

/** Of a record that does not fit its shape, anything may be missing. */
type Maybe<T> = T | undefined;
type Article = { published: Maybe<string>; discussion: Maybe<{ closed?: Maybe<string> }>; corrections: readonly { date: Maybe<string> }[]; withdrawn?: Maybe<{ date: Maybe<string> }> };
type Comment = { date: Maybe<string>; withheld?: Maybe<{ date: Maybe<string> }> };
export type Span = { from?: Maybe<string>; fromAbout?: boolean; to?: Maybe<string>; toAbout?: boolean };

/** An article whose discussion was closed, or which was put right or taken back, before it was published. */
export const crossedInArticle = ({ published, discussion, corrections, withdrawn }: Article): Crossed[] => [
  ...crossed(['discussion', 'closed'], discussion?.closed, published),
  ...corrections.flatMap(({ date }, at) => crossed(['corrections', at, 'date'], date, published)),
  ...crossed(['withdrawn', 'date'], withdrawn?.date, published),
];

/** A thread that closed before its article was published. Where comments are older too, the article was dated anew. */
export const crossedInThread = ({ closed, comments }: { closed?: Maybe<string>; comments: readonly Comment[] }, published: string): Crossed[] =>
  (comments.some(({ date }) => isEarly(date, published)) ? [] : crossed(['closed'], closed, published));

/** A comment that was withheld before it was written. */
export const crossedInComment = ({ date, withheld }: Comment): Crossed[] => crossed(['withheld', 'date'], withheld?.date, date);

/** Stretches of time, in the list of this name, that end before they begin. */
export const crossedInSpans = (list: string, spans: readonly Span[]): Crossed[] => spans.flatMap(({ from = 'unknown', to = 'unknown' }, at) =>
  (from !== 'unknown' && to !== 'unknown' && comparePartial(to, from) < 0 ? [{ path: [list, at, 'to'], date: to, since: from }] : []));

/** True where both are known, and the first is of an earlier day. */
export const isDayBefore = (date: Maybe<string>, other: Maybe<string>): boolean => date !== undefined && other !== undefined && dayOf(date) < dayOf(other);

/** The same for what others wrote by their own clocks: their day may have been the one before. */
export const isEarly = (date: Maybe<string>, published: Maybe<string>): boolean => isDayBefore(date, published) && instant(dayOf(date!)) < instant(dayOf(published!)) - DAY_LONG;

const crossed = (path: Crossed['path'], date: Maybe<string>, since: Maybe<string>): Crossed[] => (isDayBefore(date, since) ? [{ path, date: date!, since: since! }] : []);
