import { monthOf, yearOf } from '../text/date.ts';
import { groupBy } from '../text/list.ts';
import type { Article } from './record.ts';

export type Month = { month: string; address: string; articles: Article[] };
export type Year = { year: string; address: string; months: Month[]; articles: Article[] };

/** Articles (newest first) by year and month, the newest first. */
export function archiveOf(articles: readonly Article[]): Year[] {
  return [...groupBy(articles, ({ published }) => yearOf(published))].map(([year, inYear]) => ({
    year,
    address: `/archive/${year}/`,
    articles: inYear,
    months: [...groupBy(inYear, ({ published }) => monthOf(published))].map(([month, inMonth]) => ({ month, address: `/archive/${month.replace('-', '/')}/`, articles: inMonth })),
  }));
}
