/** What became of an article since it was published, as paragraphs that stand before its text wherever it goes. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from '../../articles/components.ts';
import type { Data } from '../../schema/collections.ts';
import { formatDate } from '../../text/date.ts';

type Changed = Pick<Data<'posts'>, 'withdrawn' | 'corrections'>;

/** Each notice as HTML; nothing for an article that stands as it was published. */
export const noticesOf = ({ withdrawn, corrections }: Changed): string[] => [
  ...(withdrawn ? [notice(withdrawalOf(withdrawn))] : []),
  ...corrections.map(({ date, wrong, right }) => notice(`Corrected on ${formatDate(date)}: ${wrong} ${right}`)),
];

/** `Withdrawn on 3 May 2014: …`, which also stands where the summary stood. */
export const withdrawalOf = ({ date, reason }: NonNullable<Changed['withdrawn']>): string => `Withdrawn on ${formatDate(date)}: ${reason}`;

const notice = (value: string): string => toHtml(h('p', {}, [{ type: 'text', value }]) as Element);
