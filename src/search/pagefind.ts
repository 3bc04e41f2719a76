/** The part of Pagefind's browser interface that the search page uses (pagefind.app/docs/api). */

export type Found = {
  url: string;
  /** HTML of words and `<mark>`. */
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
};

export type Pagefind = {
  options: (options: { excerptLength: number }) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  search: (words: string | null, options: { filters: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> }) => Promise<{
    results: { data: () => Promise<Found> }[];
    /** How many results each further filter would leave. */
    filters: Record<string, Record<string, number>>;
  }>;
};

/** Fetches Pagefind from the finished site. The address is not known to the bundler, since the index is written after it. */
export async function fetchPagefind(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ excerptLength: 28 });
  return pagefind;
}
