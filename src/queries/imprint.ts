import type { Imprint } from '../schema/person.ts';
import type { Site } from '../schema/site.ts';
import type { Article, PersonRecord } from './record.ts';

/** The imprint a councillor's post must carry, their own or the site's; news items carry the site's at the foot of the page only. */
export function imprintOf(article: Pick<Article, 'kind'>, author: Pick<PersonRecord, 'imprint'> | undefined, site: Pick<Site, 'imprint'>): Imprint | undefined {
  return article.kind === 'post' ? (author?.imprint ?? site.imprint) : undefined;
}
