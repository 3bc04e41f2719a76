/** The old addresses of articles and pages. */
import type { Existing } from '../existing.ts';
import type { Brief } from '../survey.ts';
import { oldPath, pathOf, type Places } from './places.ts';
import type { Around, Plan } from './plan.ts';

/** Where items lived, also under the names they had before in WordPress, and what an earlier import gave them. Registers come first: nothing may hide their pages. */
export function addAliases(items: readonly (Brief & { draft: boolean })[], plan: Pick<Plan, 'tasks'> & Pick<Around, 'addresses'>, places: Places, existing: Existing): void {
  for (const item of items) {
    const { place } = plan.tasks.get(item.place)!;
    if (item.own) place.aliases = [...place.aliases, ...places.claim(item.own.aliases)];
    else if (!item.draft) places.addAlias(place, item.link);
    const path = pathOf(item.link);
    if (path) addOnce(plan.addresses, oldPath(path), place.address);
    if (item.id) addOnce(plan.addresses, `?p=${item.id}`, place.address);
  }
  for (const item of items.filter(({ draft, own }) => !draft && !own)) {
    const { place } = plan.tasks.get(item.place)!;
    for (const link of item.oldSlugs.flatMap((slug) => renamed(item.link, slug) ?? [])) {
      places.addAlias(place, link);
      addOnce(plan.addresses, oldPath(pathOf(link)!), place.address);
    }
    place.aliases.push(...places.claim(existing.aliases.get(place.before ?? place.id) ?? []));
  }
}

/** The address with another name at its end. */
function renamed(link: string, slug: string): string | undefined {
  const path = pathOf(link);
  return path && path !== '/' && /^[^\s/?#]+$/.test(slug) ? new URL(path.replace(/[^/]+(\/?)$/, (_, slash: string) => slug + slash), link).href : undefined;
}

/** The first that claims an address has it. */
export function addOnce(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value);
}
