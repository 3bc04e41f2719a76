/** Everything on the site that one person has said or taken part in, apart from what they wrote. */
import { groupByEach } from '../text/list.ts';
import type { DatedEvent } from './events.ts';
import type { Article, SiteRecord } from './record.ts';

export type PersonWork = {
  /** News items that quote them, newest first. */
  quotedIn: Article[];
  /** Events they took part in, newest first, undated ones last. */
  tookPart: DatedEvent[];
  /** Steps in partnerships that their own articles report, newest first. */
  reported: DatedEvent[];
};

const known = new WeakMap<object, { quotes: Map<string, Article[]>; events: DatedEvent[] }>();

export function workOf(person: string, record: Pick<SiteRecord, 'articles' | 'article' | 'partnerships'>): PersonWork {
  const { quotes, events } = gathered(record);
  return {
    quotedIn: quotes.get(person) ?? [],
    tookPart: events.filter(({ event }) => event.people.includes(person)),
    reported: events.filter(({ event }) => event.article !== undefined && record.article.get(event.article)?.author === person),
  };
}

function gathered(record: Pick<SiteRecord, 'articles' | 'partnerships'>) {
  const before = known.get(record);
  if (before) return before;
  const quotes = groupByEach(record.articles, (article) => article.quotes ?? []);
  const events = [...record.partnerships.values()].flatMap((partnership) => partnership.events.map((event) => ({ event, partnership }))).sort(newestEventFirst);
  const found = { quotes, events };
  known.set(record, found);
  return found;
}

const newestEventFirst = ({ event: a }: DatedEvent, { event: b }: DatedEvent): number =>
  Number(a.date === 'unknown') - Number(b.date === 'unknown') || (a.date < b.date ? 1 : a.date > b.date ? -1 : 0);
