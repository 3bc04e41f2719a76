import { PLACEHOLDER, shortcodeOf } from '../html/context.ts';
import type { HandlersFor } from './kit.ts';
import { shortcodes } from './shortcodes.ts';

/** The elements that stand for shortcodes; one that nobody put there leaves what it holds. */
export const placeholders: HandlersFor = (context) => ({
  [PLACEHOLDER](state, element) {
    const shortcode = shortcodeOf(element, context);
    const handler = shortcode && Object.hasOwn(shortcodes, shortcode.name) ? shortcodes[shortcode.name] : undefined;
    return shortcode && handler ? handler.toMdast(state, element, shortcode, context) : state.all(element);
  },
});
