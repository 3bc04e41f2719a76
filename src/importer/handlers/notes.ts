import { defaultHandlers } from 'hast-util-to-mdast';
import { property, type HandlersFor } from './kit.ts';
import { raised } from './words.ts';

/** Footnotes of the block editor: `<sup data-fn="…">` in the text, their words in the item's metadata. */
export const notes: HandlersFor = (context) => ({
  sup(state, element) {
    const id = property(element, 'dataFn');
    if (!id || !context.footnotes.has(id)) return raised(state, element, 'sup') ?? defaultHandlers['sup']!(state, element);
    if (!context.cited.includes(id)) context.cited.push(id);
    return { type: 'footnoteReference', identifier: String(context.cited.indexOf(id) + 1), label: null };
  },
});
