/** The filters of the form. Their values are the names of files (`camden`); the page's lists know what those are called. */
import type { Counts } from './pagefind.ts';
import { plain } from './words.ts';

const selects = [...document.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
const names = new Map(selects.map((select) => [select.name, namesOf(select)]));

/** What a value is called, for each value of a filter. Years are called what they are. */
function namesOf({ name, options }: HTMLSelectElement): Map<string, string> {
  const links = document.querySelectorAll<HTMLAnchorElement>(`[data-names="${name}"] a`);
  return new Map([
    ...[...options].filter(({ value }) => value).map(({ value, text }): [string, string] => [value, text]),
    ...[...links].map((link): [string, string] => [link.dataset['value'] ?? '', link.textContent ?? '']),
  ]);
}

const nameOf = (filter: string, value: string): string => names.get(filter)?.get(value) ?? value;

/** The value for what stands in an address: `camden`, or `Camden` as addresses once had it. */
function valueOf(filter: string, asked: string): string {
  const known = names.get(filter) ?? new Map<string, string>();
  const looked = plain(asked);
  return known.has(looked) ? looked : [...known].find(([, name]) => plain(name) === looked)?.[0] ?? asked;
}

/** The filters that an address asks for. */
export function filtersIn(asked: URLSearchParams): Record<string, string> {
  return Object.fromEntries(selects.flatMap(({ name }) => (asked.get(name) ? [[name, valueOf(name, asked.get(name) ?? '')]] : [])));
}

/** The filters that are set in the form. */
export const chosenFilters = (): Record<string, string> => Object.fromEntries(selects.filter(({ value }) => value).map(({ name, value }) => [name, value]));

export const namesOfFilters = (chosen: Record<string, string>): string[] => Object.entries(chosen).map(([filter, value]) => nameOf(filter, value));

export const onFilter = (changed: () => void): void => selects.forEach((select) => select.addEventListener('change', changed));

/** Offers the values that lead somewhere, with how many articles each would leave; the chosen one always stays. */
export function fillFilters(counts: Counts, chosen: Record<string, string>): void {
  for (const select of selects) {
    const keep = chosen[select.name] ?? '';
    const values = Object.entries(counts[select.name] ?? {}).filter(([value, count]) => count > 0 || value === keep);
    if (keep && !values.some(([value]) => value === keep)) values.push([keep, 0]);
    const options = values.map(([value, count]) => new Option(`${nameOf(select.name, value)} (${count})`, value));
    options.sort((a, b) => (select.name === 'year' ? b.text.localeCompare(a.text) : a.text.localeCompare(b.text)));
    const [any] = select.options;
    select.replaceChildren(...(any ? [any] : []), ...options);
    select.value = keep;
  }
}
