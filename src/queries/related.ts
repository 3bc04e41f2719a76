import { instant } from '../text/date.ts';
import { groupBy } from '../text/list.ts';
import type { Article, PartnershipRecord, SiteRecord } from './record.ts';
import { stateOrder, type State } from './status.ts';

/** Up to `most` other articles about the same partnerships, those that share most first, then the newest. */
export function relatedTo(article: Article, { byPartnership }: Pick<SiteRecord, 'byPartnership'>, most = 5): Article[] {
  const shared = new Map<Article, number>();
  for (const slug of article.partnerships) {
    for (const other of byPartnership.get(slug)?.slice(0, 50) ?? []) if (other !== article) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared].sort(([one, a], [other, b]) => b - a || instant(other.published) - instant(one.published)).slice(0, most).map(([other]) => other);
}

/** Partnerships by where they stand, in the order of `stateOrder`. */
export function byState(partnerships: readonly PartnershipRecord[]): Map<State, PartnershipRecord[]> {
  const groups = groupBy(partnerships, ({ status }) => status.state);
  return new Map(stateOrder.flatMap((state) => (groups.has(state) ? [[state, groups.get(state) ?? []]] : [])));
}

/** How many partnerships each borough is or was a member of, by slug. */
export function partnershipCounts({ partnerships }: Pick<SiteRecord, 'partnerships'>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { members } of partnerships.values()) for (const { borough } of members) if (borough) counts.set(borough, (counts.get(borough) ?? 0) + 1);
  return counts;
}

/** The partnerships that deal with a topic. */
export function partnershipsAbout(topic: string, { partnerships }: Pick<SiteRecord, 'partnerships'>): PartnershipRecord[] {
  return [...partnerships.values()].filter(({ topics }) => topics.includes(topic));
}

/** The partnerships of which a borough is or was a member. */
export function partnershipsOf(borough: string, { partnerships }: Pick<SiteRecord, 'partnerships'>): PartnershipRecord[] {
  return [...partnerships.values()].filter(({ members }) => members.some((member) => member.borough === borough));
}
