import { defaultHandlers } from 'hast-util-to-mdast';
import type { Nodes, RootContent } from 'mdast';
import { hasClass, paragraph, type HandlersFor } from './kit.ts';

/** Lists of terms and meanings: each term in bold, each meaning a paragraph below it. */
export const lists: HandlersFor = () => ({
  menu: defaultHandlers['ul']!,
  // The block editor writes a gallery as a list; its pictures are figures.
  ul: (state, element) => (hasClass(element, 'wp-block-gallery') || hasClass(element, 'blocks-gallery-grid')
    ? element.children.flatMap((item) => (item.type === 'element' ? (state.toFlow(state.all(item) as RootContent[]) as Nodes[]) : []))
    : defaultHandlers['ul']!(state, element)),
  dl: (state, element) => state.toFlow(state.all(element)),
  dt: (state, element) => {
    const words = state.all(element);
    return words.length > 0 ? paragraph([{ type: 'strong', children: words as never }]) : undefined;
  },
  dd: (state, element) => state.toFlow(state.all(element) as RootContent[]) as Nodes[],
});
