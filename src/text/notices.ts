/** What became of an article since it was published, in words. */
import { formatDate } from './date.ts';

/** `Withdrawn on 3 May 2014: …`, which also stands where the summary stood. */
export const withdrawalText = ({ date, reason }: { date: string; reason: string }): string => `Withdrawn on ${formatDate(date)}: ${reason}`;

/** `Corrected on 3 May 2014: …`: what was wrong, and what is right. */
export const correctionText = ({ date, wrong, right }: { date: string; wrong: string; right: string }): string => `Corrected on ${formatDate(date)}: ${wrong} ${right}`;
