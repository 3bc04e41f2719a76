import type { Element } from 'hast';
import { defaultHandlers } from 'hast-util-to-mdast';
import type { Text } from 'mdast';
import { below, link, property, type HandlersFor } from './kit.ts';
import { raised } from './words.ts';

/** Footnotes of the block editor: `<sup data-fn="…">` in the text, their words in the item's metadata. */
export const notes: HandlersFor = (context) => {
  /** A figure above the line that is a link stays one. */
  const linked = (figure: Text | undefined, element: Element) => {
    const [anchor] = below(element, 'a');
    const written = anchor ? property(anchor, 'href') : '';
    const href = figure && written && context.link(written);
    return figure && href ? link(href, figure.value) : figure;
  };
  return {
    sup(state, element) {
      const id = property(element, 'dataFn');
      if (!id || !context.footnotes.has(id)) return linked(raised(element, 'sup'), element) ?? defaultHandlers['sup']!(state, element);
      if (!context.cited.includes(id)) context.cited.push(id);
      return { type: 'footnoteReference', identifier: String(context.cited.indexOf(id) + 1), label: null };
    },
  };
};
