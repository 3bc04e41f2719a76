/**
 * Dates as they are written in the record: `2018-12-31`, `2018-12-31T09:30:00Z`, `2016-10`, `2016`, `unknown`.
 * They stay text; nothing here guesses.
 */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export type Precision = 'day' | 'month' | 'year' | 'unknown';

/** True for a day that is in the calendar, from year 1000 on. */
export function isDate(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (!year || !month || !day || Number(year) < 1000) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** True for a day, or for a time that names its zone. */
export function isDateOrTime(text: string): boolean {
  if (isDate(text)) return true;
  const [, date, hour, minute, second = '0'] = TIME.exec(text) ?? [];
  return Boolean(date && isDate(date) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 && !Number.isNaN(Date.parse(text)));
}

/** True for a day, a month, a year or the word `unknown`. */
export function isPartialDate(text: string): boolean {
  return text === 'unknown' || isDate(text) || /^[1-9]\d{3}$/.test(text) || /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text);
}

/** How exactly a partial date is known. */
export function precision(date: string): Precision {
  return date === 'unknown' ? 'unknown' : date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** In milliseconds. */
export const DAY_LONG = 86_400_000;

/** Milliseconds since 1970 at which a day (from midnight UTC, as ECMAScript reads a date alone) or a time begins. */
export const instant = (date: string): number => Date.parse(date);

/** The moment some days later, in milliseconds since 1970. */
export const daysAfter = (date: string, days: number): number => instant(date) + days * DAY_LONG;

/** The year, as text. */
export const yearOf = (date: string): string => date.slice(0, 4);

/** The year and month, `2018-12`. */
export const monthOf = (date: string): string => date.slice(0, 7);

/** The day alone, without a time. */
export const dayOf = (date: string): string => date.slice(0, 10);

/** `31 December 2018`, `December 2018`, `2018` or `date not stated`; `about` is said in words. */
export function formatDate(date: string, about = false): string {
  if (date === 'unknown') return 'date not stated';
  const [year, month, day] = dayOf(date).split('-');
  const parts = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year];
  return (about ? 'about ' : '') + parts.filter(Boolean).join(' ');
}

/** `on 31 December 2018`, `in December 2018`, `in 2018`, or nothing when the date is not stated. */
export function formatWhen(date: string, about = false): string {
  if (date === 'unknown') return '';
  return `${precision(date) === 'day' ? 'on' : 'in'} ${formatDate(date, about)}`;
}

/** The name of a month from its number, 1 to 12. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';

/** Later first; where two are of one moment, `tieBreak` says which, in the order of its signs. */
export function newestFirst<T>(date: (item: T) => string, tieBreak: (item: T) => string = () => ''): (a: T, b: T) => number {
  return (a, b) => instant(date(b)) - instant(date(a)) || Number(tieBreak(a) > tieBreak(b)) - Number(tieBreak(a) < tieBreak(b));
}

/** The last day that a partial date may mean: `2016` → `2016-12-31`. Nothing for `unknown`. */
export function lastDay(date: string): string | undefined {
  if (date === 'unknown') return undefined;
  const [year = '', month = '12', day] = dayOf(date).split('-');
  return `${year}-${month}-${day ?? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`;
}

/** Compares partial dates; `unknown` comes last, and where one lies within the other (2011-06 and 2011-06-20) neither is earlier. */
export function comparePartial(a: string, b: string): number {
  if (a === 'unknown' || b === 'unknown') return Number(a === 'unknown') - Number(b === 'unknown');
  return a.startsWith(b) || b.startsWith(a) ? 0 : a < b ? -1 : a > b ? 1 : 0;
}
