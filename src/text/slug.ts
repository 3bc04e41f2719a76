/** Names as they stand in addresses. */

/** What a static host, a file system or this site already uses. */
const reserved = new Set(['con', 'prn', 'aux', 'nul', 'index', 'pagefind', 'page', 'feed', 'feed.xml', '404',
  ...Array.from({ length: 10 }, (_, n) => [`com${n}`, `lpt${n}`]).flat()]);

/** True for a name that stands for something else there. */
export const isReserved = (text: string): boolean => reserved.has(text.toLowerCase());

/** In characters. */
export const LONGEST_SLUG = 100;

/** True for lower-case ASCII letters and digits in words joined by single hyphens, at most `LONGEST_SLUG`, and not reserved. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST_SLUG && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && !isReserved(text);
}

/** The nearest slug to any text: `Camden & Islington’s plan` → `camden-and-islingtons-plan`. May be empty. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD').replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ').replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_SLUG).replace(/-+$/, '');
}
