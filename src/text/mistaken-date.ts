/** Dates as people write them, for whom the form of the record can be told. */
import { isDate, isDateOrTime, monthName } from './date.ts';

/** How exactly a field wants to know: a month may be enough, or a time may follow. */
export type Wanted = 'month' | 'day' | 'time';

/** What is wrong with a text that is not a date of the record, and what to write, as far as that can be told. */
export function mistakenDate(text: string, wanted: Wanted): string | undefined {
  const written = text.trim();
  return impossibleDay(written) ?? figures(written) ?? withTime(written, wanted) ?? inWords(written, wanted);
}

/** `2009-11-31`: the right form, and no such day. */
function impossibleDay(text: string): string | undefined {
  const [, year, month] = /^([1-9]\d{3})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text) ?? [];
  if (!year || isDate(text.slice(0, 10))) return undefined;
  const name = monthName(Number(month));
  if (!name) return `is not a date: month ${month} does not exist. Write the year, then the month, then the day, like 2018-12-31`;
  return `is not a date: ${name}${month === '02' ? ` ${year}` : ''} has ${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()} days. Write a day that exists`;
}

/** `20/11/2009` as Britain reads it, `2009-9-1`, `2009/09/01`. */
function figures(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  const turned = form(year, month, day);
  if (turned) return `is not written as a date. Write ${turned}`;
  const [, first = '', second = '', last = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  const british = form(last, second, first);
  if (!british) return undefined;
  return `is not written as a date. Write ${british}${Number(first) > 12 ? '' : `, if it is ${Number(first)} ${monthName(Number(second))}`}`;
}

/** A day that is right, with a time that is not, or is not wanted. */
function withTime(text: string, wanted: Wanted): string | undefined {
  const [, day = '', time = ''] = /^(\d{4}-\d{2}-\d{2})[T ]+(\S.*)$/.exec(text) ?? [];
  if (!day) return undefined;
  if (wanted !== 'time') return `has more than a day in it. Write ${day}`;
  return isDateOrTime(`${day}T${time}Z`)
    ? `is not complete, as a time needs its zone. Write the day alone, ${day}, or ${day}T${time}Z where the clock is Greenwich time`
    : `has a time that cannot be read. Write the day alone, ${day}, or a time like ${day}T09:30:00Z`;
}

/** `20 November 2009`, `1st Nov 2009`, `November 20, 2009`, `Friday 20 November 2009`, `November 2009`. */
function inWords(text: string, wanted: Wanted): string | undefined {
  const [, year = ''] = /(?:^|\D)([1-9]\d{3})$/.exec(text) ?? [];
  const [name = '', ...others] = text.match(/\p{L}{3,}/gu)?.filter((word) => !WEEKDAY.test(word)) ?? [];
  const month = others.length === 0 ? two(String(monthNumber(name))) : '00';
  if (month === '00' || !year) return undefined;
  const days = text.slice(0, -4).match(/\d+/g) ?? [];
  if (days.length === 0) return `is not written as a date. Write ${year}-${month}${wanted === 'month' ? '' : ' and the day, like 2018-12-31'}`;
  const whole = form(year, month, days[0] ?? '');
  return whole && days.length === 1 ? `is not written as a date. Write ${whole}` : undefined;
}

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$|^the$/i;

/** 1 to 12 for the name of a month or its beginning, else 0. */
function monthNumber(name: string): number {
  if (name.length < 3) return 0;
  return Array.from({ length: 12 }, (_, at) => monthName(at + 1).toLowerCase()).findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
}

const two = (figures: string): string => figures.padStart(2, '0');

/** The form of the record, if that is a day. */
function form(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${two(month)}-${two(day)}`;
  return isDate(date) ? date : undefined;
}
