/** Old addresses that must go on working: those of articles and standing pages, and those of lists, feeds and files. */
import type { SiteRecord } from './record.ts';

/** `title` says what is there now, in words for a link. */
export type Redirect = { from: string; to: string; title: string };

export function redirectsOf({ articles, pages, boroughs, partnerships, topics, people, redirects }: SiteRecord): Redirect[] {
  const moved = [...articles, ...pages.values()];
  const titles = new Map([
    ...moved.map(({ address, title }) => [address, title] as const),
    ...[boroughs, partnerships, topics, people].flatMap((register) => [...register.values()].map(({ address, name }) => [address, name] as const)),
  ]);
  return [
    ...moved.flatMap(({ aliases, address, title }) => aliases.map((from) => ({ from, to: address, title }))),
    ...redirects.map(({ from, to }) => ({ from, to, title: titles.get(to) ?? to })),
    ...yearsOf(articles),
  ];
}

/** An article's address that a reader has cut short by hand: `/posts/2018/`. */
function yearsOf(articles: SiteRecord['articles']): Redirect[] {
  const folders = new Set(articles.map(({ id }) => id.slice(0, id.lastIndexOf('/'))));
  return [...folders].map((folder) => {
    const year = folder.slice(-4);
    return { from: `/${folder}/`, to: `/archive/${year}/`, title: `The archive of ${year}` };
  });
}
