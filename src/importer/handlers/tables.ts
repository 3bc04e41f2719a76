import { defaultHandlers } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import { below, paragraph, type HandlersFor } from './kit.ts';

/** A table, with its caption as a paragraph above it. A table that only holds the page together keeps its words. */
export const tables: HandlersFor = ({ note }) => ({
  table(state, element) {
    const [caption] = below(element, 'caption');
    const above: Nodes[] = caption ? [paragraph(state.all(caption) as never)] : [];
    if (below(element, 'table', 'pre', 'blockquote', 'figure').length > 0) {
      note('table-flattened', 'A table that holds tables, quotes or pictures is now plain text in the same order: Markdown has no such tables.');
      return [...above, ...below(element, 'td', 'th').flatMap((cell) => state.toFlow(state.all(cell)) as Nodes[])];
    }
    return [...above, ...[defaultHandlers['table']!(state, element) as Nodes].flat()];
  },
});
