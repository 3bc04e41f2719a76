/** WordPress's dates, `2010-09-01 09:30:00`, as the record writes them. */
import { dayOf, isDate, isDateOrTime } from '../text/date.ts';

type Dates = { gmt: string; local: string; other?: string };

/** The moment in UTC; the day alone where only the blog's own time is known; nothing where there is no date that exists. */
export function momentOf({ gmt, local, other = '' }: Dates): string | undefined {
  const moment = `${gmt.trim().replace(' ', 'T')}Z`;
  if (isDateOrTime(moment)) return moment;
  if (isDate(dayOf(local.trim()))) return dayOf(local.trim());
  const parsed = other ? new Date(other) : undefined;
  return parsed && !Number.isNaN(parsed.getTime()) && isDateOrTime(parsed.toISOString()) ? parsed.toISOString().replace('.000', '') : undefined;
}

/** The day on which an export was made, for what has no date of its own. */
export function dayOfExport(published: string, now: number): string {
  const parsed = new Date(published);
  const day = Number.isNaN(parsed.getTime()) ? '' : dayOf(parsed.toISOString());
  return isDate(day) ? day : dayOf(new Date(now).toISOString());
}
