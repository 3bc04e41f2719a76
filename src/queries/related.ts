import { instant } from '../text/date.ts';
import type { Article, PartnershipRecord, SiteRecord } from './record.ts';

/** Up to `most` other articles about the same partnerships, those that share most first, then the newest. */
export function relatedTo(article: Article, { byPartnership }: Pick<SiteRecord, 'byPartnership'>, most = 5): Article[] {
  const shared = new Map<Article, number>();
  for (const slug of article.partnerships) {
    for (const other of byPartnership.get(slug)?.slice(0, 50) ?? []) if (other !== article) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared].sort(([one, a], [other, b]) => b - a || instant(other.published) - instant(one.published)).slice(0, most).map(([other]) => other);
}

/** The partnerships of which a borough is or was a member. */
export function partnershipsOf(borough: string, { partnerships }: Pick<SiteRecord, 'partnerships'>): PartnershipRecord[] {
  return [...partnerships.values()].filter(({ members }) => members.some((member) => member.borough === borough));
}
