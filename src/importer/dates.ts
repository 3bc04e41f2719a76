/** WordPress's dates, `2010-09-01 09:30:00`, as the record writes them. */
import { dayOf, isDate, isDateOrTime } from '../text/date.ts';

type Dates = { gmt: string; local: string; other?: string };

/**
 * The moment in the blog's own time, whose day is the one that readers saw (`2014-07-01T00:30:00+01:00`); in UTC where that is the same or not
 * known; the day alone where only the blog's own time is known; nothing where there is no date that exists.
 */
export function momentOf({ gmt, local, other = '' }: Dates): string | undefined {
  const moment = `${gmt.trim().replace(' ', 'T')}Z`;
  if (isDateOrTime(moment)) return inOwnTime(moment, local.trim().replace(' ', 'T'));
  if (isDate(dayOf(local.trim()))) return dayOf(local.trim());
  const parsed = other ? new Date(other) : undefined;
  return parsed && !Number.isNaN(parsed.getTime()) && isDateOrTime(parsed.toISOString()) ? parsed.toISOString().replace('.000', '') : undefined;
}

const MINUTE = 60_000;
/** Minutes: no clock in the world is further from UTC. */
const FURTHEST = 14 * 60;

/** Clocks differ by quarters of an hour; any other difference is a mistake in the file. */
function inOwnTime(moment: string, local: string): string {
  const ahead = (Date.parse(`${local}Z`) - Date.parse(moment)) / MINUTE;
  if (!(ahead % 15 === 0 && ahead !== 0 && Math.abs(ahead) <= FURTHEST)) return moment;
  const two = (number: number) => String(number).padStart(2, '0');
  const written = `${local}${ahead < 0 ? '-' : '+'}${two(Math.floor(Math.abs(ahead) / 60))}:${two(Math.abs(ahead) % 60)}`;
  return isDateOrTime(written) ? written : moment;
}

/** The day on which an export was made, for what has no date of its own. */
export function dayOfExport(published: string, now: number): string {
  const parsed = new Date(published);
  const day = Number.isNaN(parsed.getTime()) ? '' : dayOf(parsed.toISOString());
  return isDate(day) ? day : dayOf(new Date(now).toISOString());
}
