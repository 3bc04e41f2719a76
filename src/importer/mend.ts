/** Dates that an export of this site carried, and that cannot be right: somebody may have written into the file, or an earlier version of the checks let them pass. */
import type { Crossed } from '../schema/date-order.ts';
import { dayOf, formatDate } from '../text/date.ts';

/** The record with each of these dates moved to the day before which it cannot lie; the same record where there are none. */
export function mended<T extends object>(record: T, crossed: readonly Crossed[], say: (code: string, text: string) => void): T {
  if (crossed.length === 0) return record;
  const copy = structuredClone(record);
  for (const { path, date, since } of crossed) {
    const group = path.slice(0, -1).reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], copy) as Record<string | number, unknown>;
    group[path.at(-1)!] = dayOf(since);
    say('date-mended', `the date under "${path[0]}", ${formatDate(date)}, cannot be before ${formatDate(since)}, and was moved to that.`);
  }
  return copy;
}
