/** Everything on the site that one person has said or taken part in, apart from what they wrote. */
import { newestFirst } from '../text/date.ts';
import { groupByEach } from '../text/list.ts';
import type { DatedEvent } from './events.ts';
import type { Article, Comment, SiteRecord } from './record.ts';

export type PersonWork = {
  /** News items that quote them, newest first. */
  quotedIn: Article[];
  /** Events they took part in, newest first, undated ones last. */
  tookPart: DatedEvent[];
  /** Steps in partnerships that their own articles report, newest first. */
  reported: DatedEvent[];
  /** Comments of which the editor has made sure that they are theirs, newest first, each with what it stands under. */
  comments: { comment: Comment; target: Pick<Article, 'address' | 'title'> }[];
};

type Gathered = { quotes: Map<string, Article[]>; events: DatedEvent[]; comments: Map<string, PersonWork['comments']> };
const known = new WeakMap<object, Gathered>();

export function workOf(person: string, record: Pick<SiteRecord, 'articles' | 'article' | 'partnerships' | 'threads' | 'pages'>): PersonWork {
  const { quotes, events, comments } = gathered(record);
  return {
    quotedIn: quotes.get(person) ?? [],
    tookPart: events.filter(({ event }) => event.people.includes(person)),
    reported: events.filter(({ event }) => event.article !== undefined && record.article.get(event.article)?.author === person),
    comments: comments.get(person) ?? [],
  };
}

function gathered(record: Pick<SiteRecord, 'articles' | 'article' | 'partnerships' | 'threads' | 'pages'>): Gathered {
  const before = known.get(record);
  if (before) return before;
  const quotes = groupByEach(record.articles, (article) => article.quotes ?? []);
  const events = [...record.partnerships.values()].flatMap((partnership) => partnership.events.map((event) => ({ event, partnership }))).sort(newestEventFirst);
  const comments = groupByEach(commentsOf(record).sort(newestFirst(({ comment }) => comment.date, ({ comment }) => comment.id)), ({ comment }) => (comment.person ? [comment.person] : []));
  const found = { quotes, events, comments };
  known.set(record, found);
  return found;
}

const commentsOf = ({ threads, article, pages }: Pick<SiteRecord, 'threads' | 'article' | 'pages'>): PersonWork['comments'] => [...threads].flatMap(([id, { comments }]) => {
  const target = article.get(id) ?? pages.get(id);
  return target ? comments.filter(({ person, status }) => person && status === 'shown').map((comment) => ({ comment, target })) : [];
});

const newestEventFirst = ({ event: a }: DatedEvent, { event: b }: DatedEvent): number =>
  Number(a.date === 'unknown') - Number(b.date === 'unknown') || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0);
