/** What was added, corrected and withdrawn here, by the day on which it was done here and not the day it happened. */
import { dayOf, formatDate, monthOf } from '../text/date.ts';
import { count, groupBy, inWords } from '../text/list.ts';
import { amountText, claimNames, eventName } from './partnership-words.ts';
import type { Article, PartnershipRecord, SiteRecord } from './record.ts';

export type Change = {
  kind: 'published' | 'corrected' | 'withdrawn' | 'recorded' | 'mention';
  /** A day. */
  date: string;
  /** Its name on the page of its month. */
  anchor: string;
  /** Its own address: the page of its month, and its place there. */
  address: string;
  /** What it is about. */
  title: string;
  /** Where that is. */
  target: string;
  /** What changed, in a sentence or two. */
  text: string;
  /** The same where there is little room, if it can be said shorter: of what was recorded, the newest step. */
  brief?: string;
  /** The events and claims that were recorded together. */
  parts: { text: string; target: string }[];
  article?: Article;
};

export const changeNames: Record<Change['kind'], string> = { published: 'Published', corrected: 'Corrected', withdrawn: 'Withdrawn', recorded: 'Recorded', mention: 'Link listed' };

const known = new WeakMap<object, Change[]>();

/** Every change, newest first; worked out once a record. */
export function changesOf(record: Pick<SiteRecord, 'articles' | 'partnerships' | 'mentions' | 'article'>): Change[] {
  const before = known.get(record);
  if (before) return before;
  const changes = [...record.articles.flatMap(ofArticle), ...[...record.partnerships.values()].flatMap(ofPartnership), ...ofMentions(record)]
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.anchor < b.anchor ? -1 : 1));
  known.set(record, changes);
  return changes;
}

const monthWords: [Change['kind'], one: string, many: string][] = [
  ['published', 'article published', 'articles published'], ['corrected', 'mistake corrected', 'mistakes corrected'], ['withdrawn', 'article withdrawn', 'articles withdrawn'],
  ['recorded', 'dossier added to', 'dossiers added to'], ['mention', 'link listed', 'links listed'],
];

/** `2 articles published, 1 mistake corrected and 23 dossiers added to`. */
export function changesInWords(changes: readonly Change[]): string {
  return inWords(monthWords.map(([kind, one, many]) => [changes.filter((each) => each.kind === kind).length, one, many] as const).filter(([number]) => number > 0).map((words) => count(...words)));
}

/** Changes by month, `2026-11`, the newest first. */
export const changesByMonth = (changes: readonly Change[]): Map<string, Change[]> => groupBy(changes, ({ date }) => monthOf(date));

export const monthAddress = (month: string): string => `/changes/${month.replace('-', '/')}/`;

function ofArticle(article: Article): Change[] {
  const { id, title, address: target, summary, published, corrections, withdrawn } = article;
  const name = id.replaceAll('/', '-');
  return [
    change({ kind: 'published', date: dayOf(published), name, title, target, text: summary, article }),
    ...corrections.map(({ date, wrong, right }, at) => change({ kind: 'corrected', date, name: `${name}-${at + 1}`, title, target, text: `${wrong} ${right}`, article })),
    ...(withdrawn ? [change({ kind: 'withdrawn', date: withdrawn.date, name, title, target, text: withdrawn.reason, article })] : []),
  ];
}

/** What was recorded of one partnership on one day is one change. */
function ofPartnership(partnership: PartnershipRecord): Change[] {
  const { id, name, address, events, claims } = partnership;
  const facts = [
    ...events.map((event) => ({ claim: false, dated: event.date !== 'unknown', recorded: event.recorded, target: `${address}#event-${event.id}`, text: `${eventName(event, partnership)}, ${formatDate(event.date, event.about)}` })),
    ...claims.map((claim) => ({ claim: true, dated: false, recorded: claim.recorded, target: `${address}#claim-${claim.id}`, text: `${claimNames[claim.type]}: ${amountText(claim)}` })),
  ];
  return [...groupBy(facts, ({ recorded }) => recorded)].map(([date, parts]) => {
    const sums = parts.filter(({ claim }) => claim).length;
    const steps = parts.length - sums;
    // Events stand in the record in the order in which they happened.
    const newest = parts.findLast(({ dated }) => dated) ?? parts.find(({ claim }) => !claim);
    return change({
      kind: 'recorded', date, name: `${id}-${date}`, title: name, target: address, text: `${inWords(factsInWords(steps, sums))} recorded.`,
      ...(newest && { brief: [newest.text, inWords(factsInWords(steps - 1, sums, 'other '))].filter(Boolean).join(', with ') + '.' }),
      parts: parts.map(({ target, text: part }) => ({ target, text: part })),
    });
  });
}

/** `2 events`, `1 claim about money`; nothing of which there is none. */
function factsInWords(events: number, claims: number, other = ''): string[] {
  return [...(events > 0 ? [count(events, `${other}event`)] : []), ...(claims > 0 ? [count(claims, 'claim about money', 'claims about money')] : [])];
}

function ofMentions({ mentions, article }: Pick<SiteRecord, 'mentions' | 'article'>): Change[] {
  return mentions.map(({ received, anchor, address, author, title, target }) => change({
    kind: 'mention', date: dayOf(received), name: anchor, title: article.get(target)?.title ?? target, target: address, text: `A link from another site is listed: ${[author, title].filter(Boolean).join(', ') || 'no title given'}.`,
  }));
}

function change({ name, parts = [], ...rest }: Omit<Change, 'anchor' | 'address' | 'parts'> & { name: string; parts?: Change['parts'] }): Change {
  const anchor = `${rest.kind}-${name}`;
  return { ...rest, parts, anchor, address: `${monthAddress(monthOf(rest.date))}#${anchor}` };
}
