/** Links from an article's text to the glossary. Works on the clean HTML that `articles/` makes, where a mark's values stand in double quotes. */
import type { TermRecord } from './record.ts';

/** Marks whose text stays as it is, any other mark, or a word of the glossary. */
const SKIPPED = '<(a|h[1-6]|code|pre|blockquote|figcaption)[ >][^]*?</\\1>|<(?:"[^"]*"|[^">])*>';

/**
 * Gives a function that links the first use of each term and leaves the rest. Headings, links, quotations and code are left alone.
 * Where no term stands the text comes back as it was.
 */
export function termLinker(terms: Iterable<Pick<TermRecord, 'address' | 'name' | 'forms'>>): (html: string) => string {
  const addresses = new Map<string, string>();
  for (const { address, name, forms } of terms) for (const form of [name, ...forms]) addresses.set(form.toLowerCase(), address);
  if (addresses.size === 0) return (html) => html;
  const words = [...addresses.keys()].sort((a, b) => b.length - a.length).map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const used = new RegExp(`${SKIPPED}|(?<![\\p{L}\\p{N}-])(${words})(?![\\p{L}\\p{N}-])`, 'giu');
  const any = new RegExp(words, 'iu');
  return (html) => {
    if (!any.test(html)) return html;
    const seen = new Set<string>();
    return html.replace(used, (whole: string, _mark: string | undefined, word: string | undefined) => {
      const address = word === undefined ? undefined : addresses.get(word.toLowerCase());
      if (address === undefined || seen.has(address)) return whole;
      seen.add(address);
      return `<a class="term" href="${address}">${whole}</a>`;
    });
  };
}
