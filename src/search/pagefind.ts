/** The part of Pagefind's browser interface that the search page uses (pagefind.app/docs/api). */

export type Found = {
  url: string;
  /** HTML of words and `<mark>`. */
  excerpt: string;
  /** The whole text, comments included. */
  content: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
};

export type Search = {
  results: { data: () => Promise<Found> }[];
  /** How many results each further filter would leave. */
  filters: Counts;
};

/** How many articles there are for each value of each filter. */
export type Counts = Record<string, Record<string, number>>;

export type Pagefind = {
  options: (options: { excerptLength: number }) => Promise<void>;
  filters: () => Promise<Counts>;
  search: (words: string | null, options: { filters: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> }) => Promise<Search>;
};

/** Fetches Pagefind from the finished site. The address is not known to the bundler, since the index is written after it. */
export async function fetchPagefind(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ excerptLength: 28 });
  return pagefind;
}
