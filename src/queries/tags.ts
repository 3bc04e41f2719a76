import type { Article, SiteRecord } from './record.ts';

type Tag = { name: string; address: string; aliases: string[] };
export type Tags = { heading: string; filter: string; items: Tag[] }[];

/** An article's tags with their names and pages, under the headings readers see. */
export function tagsOf(article: Pick<Article, 'boroughs' | 'partnerships' | 'topics'>, record: Pick<SiteRecord, 'boroughs' | 'partnerships' | 'topics'>): Tags {
  const items = (register: ReadonlyMap<string, Tag>, slugs: readonly string[]) => slugs.flatMap((slug) => register.get(slug) ?? []);
  return [
    { heading: 'Boroughs', filter: 'borough', items: items(record.boroughs, article.boroughs) },
    { heading: 'Partnerships', filter: 'partnership', items: items(record.partnerships, article.partnerships) },
    { heading: 'Topics', filter: 'topic', items: items(record.topics, article.topics) },
  ];
}
