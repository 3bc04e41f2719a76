import type { Element } from 'hast';
import { defaultHandlers } from 'hast-util-to-mdast';
import type { Nodes } from 'mdast';
import { below, paragraph, type HandlersFor } from './kit.ts';
import { clampSpans } from './spans.ts';

/** A table, with its caption as a paragraph above it. A table that only holds the page together keeps its words. */
export const tables: HandlersFor = ({ note }) => ({
  table(state, element) {
    const [caption] = own(element, 'caption');
    const above: Nodes[] = caption ? [paragraph(state.all(caption) as never)] : [];
    const cells = () => own(element, 'td', 'th').flatMap((cell) => state.toFlow(state.all(cell)) as Nodes[]);
    if (below(element, 'table', 'pre', 'blockquote', 'figure').length > 0) {
      note('table-flattened', 'A table that holds tables, quotes or pictures is now plain text in the same order: Markdown has no such tables.');
      return [...above, ...cells()];
    }
    if (!clampSpans(element)) {
      note('table-flattened', 'A table with more cells than a page can show is now plain text in the same order.');
      return [...above, ...cells()];
    }
    return [...above, ...[defaultHandlers['table']!(state, element) as Nodes].flat()];
  },
});

/** What belongs to a table itself, and not to a table in one of its cells. */
const own = (element: Element, ...names: string[]): Element[] => element.children.flatMap((child) => {
  if (child.type !== 'element' || child.tagName === 'table') return [];
  return names.includes(child.tagName) ? [child] : own(child, ...names);
});
