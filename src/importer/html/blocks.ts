/** The block editor's comments, `<!-- wp:… -->`: most only frame HTML, and some stand for what WordPress makes when a page is asked for. */
import type { HtmlContext } from './context.ts';

/** True for text of the block editor, in which blank lines mean nothing. */
export const hasBlocks = (content: string): boolean => content.includes('<!-- wp:');

/** Blocks within blocks of other items. */
const MOST_NESTED = 5;
/** However often a reusable block is used, an article has an end. */
const MOST_CHARACTERS = 2_000_000;

/** The text with reusable blocks put in, and with what WordPress would have made on the spot named in the report. */
export function fillBlocks(content: string, reusable: (id: string) => string | undefined, { note }: Pick<HtmlContext, 'note'>, depth = 0): string {
  if (hidesPicture(content)) note('picture-missing', 'The picture behind the words of a cover block is not shown; the words are.');
  return content.replace(/<!-- wp:([a-z][\w/-]*)\s*(\{[^>]*?\})?\s*\/-->/g, (_, name: string, settings: string | undefined) => {
    if (name === 'block') {
      const id = /"ref":\s*(\d+)/.exec(settings ?? '')?.[1] ?? '';
      const text = reusable(id);
      if (text !== undefined && depth < MOST_NESTED && text.length + content.length < MOST_CHARACTERS) return fillBlocks(text, reusable, { note }, depth + 1);
      note('block-missing', `A reusable block (number ${id || 'unknown'}) is not in the export; a mark stands in its place.`);
      return `<p>[reusable block ${id || 'unknown'}]</p>`;
    }
    if (!SILENT.has(name)) note('block-dynamic', `The block "${name}" has no text of its own: WordPress made it up when the page was asked for. It was left out.`);
    return '';
  });
}

/** True where a cover block has its picture in its style alone: newer ones hold an `img`, which comes along. */
const hidesPicture = (content: string): boolean => content.split('<!-- wp:cover ').slice(1)
  .some((block) => /^\{[^>]*"url":/.test(block) && !/<img\b[^>]*wp-block-cover__image-background/.test(block.split('<!-- /wp:cover -->', 1)[0]!));

/** They show nothing, or what they show is carried over elsewhere. */
const SILENT = new Set(['spacer', 'separator', 'more', 'nextpage', 'footnotes', 'paragraph', 'post-content', 'navigation-link']);
