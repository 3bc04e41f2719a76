import type { Article, SiteRecord } from './record.ts';

export type Tags = { heading: string; filter: string; items: { name: string; address: string }[] }[];

/** An article's tags with their names and pages, under the headings readers see. */
export function tagsOf(article: Pick<Article, 'boroughs' | 'partnerships' | 'topics'>, record: Pick<SiteRecord, 'boroughs' | 'partnerships' | 'topics'>): Tags {
  const items = (register: ReadonlyMap<string, { name: string; address: string }>, slugs: readonly string[]) => slugs.flatMap((slug) => register.get(slug) ?? []);
  return [
    { heading: 'Boroughs', filter: 'borough', items: items(record.boroughs, article.boroughs) },
    { heading: 'Partnerships', filter: 'partnership', items: items(record.partnerships, article.partnerships) },
    { heading: 'Topics', filter: 'topic', items: items(record.topics, article.topics) },
  ];
}
