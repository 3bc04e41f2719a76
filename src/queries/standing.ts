/** Standing pages that belong to others: what is above a page, and what is below it. */
import type { Crumb } from './structured-data.ts';
import type { PageRecord, SiteRecord } from './record.ts';

/** From the outermost page to the one above; a circle ends where it closes. */
export function pagesAbove(page: PageRecord, { pages }: Pick<SiteRecord, 'pages'>): Crumb[] {
  const crumbs: Crumb[] = [];
  const seen = new Set([page.id]);
  let above = pages.get(`pages/${page.parent}`);
  while (above && !seen.has(above.id)) {
    seen.add(above.id);
    crumbs.unshift({ name: above.title, address: above.address });
    above = pages.get(`pages/${above.parent}`);
  }
  return crumbs;
}

/** The pages that name this one as theirs, in their order and then by name. */
export function pagesBelow(page: PageRecord, { pages }: Pick<SiteRecord, 'pages'>): PageRecord[] {
  return [...pages.values()].filter(({ parent }) => `pages/${parent}` === page.id).sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || a.title.localeCompare(b.title, 'en'));
}
