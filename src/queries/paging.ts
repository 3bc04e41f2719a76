/** One page of a list. */
export type ListPage<T> = {
  items: T[];
  /** From 1. */
  number: number;
  last: number;
  /** How many items there are on all pages. */
  total: number;
  /** The address of the first page; page 2 is `…page/2/` below it. */
  base: string;
};

export const PAGE_SIZE = 30;

/** A list cut into pages; an empty list has one empty page. */
export function pagesOf<T>(items: readonly T[], base: string, size = PAGE_SIZE): ListPage<T>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, at) => ({ items: items.slice(at * size, (at + 1) * size), number: at + 1, last, total: items.length, base }));
}
