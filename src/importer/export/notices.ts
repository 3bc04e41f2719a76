/** What became of an article since it was published, as paragraphs that stand before its text wherever it goes. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from '../../articles/components.ts';
import type { Data } from '../../schema/collections.ts';
import { correctionText, withdrawalText } from '../../text/notices.ts';

type Changed = Pick<Data<'posts'>, 'withdrawn' | 'corrections'>;

/** Each notice as HTML; nothing for an article that stands as it was published. */
export const noticesOf = ({ withdrawn, corrections }: Changed): string[] => [
  ...(withdrawn ? [notice(withdrawalText(withdrawn))] : []),
  ...corrections.map((correction) => notice(correctionText(correction))),
];

const notice = (value: string): string => toHtml(h('p', {}, [{ type: 'text', value }]) as Element);
