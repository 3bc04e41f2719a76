/** What may be wrong with any page of a finished site. */
import { HtmlValidate } from 'html-validate';
import { fileAt, isThere, page, pagesIn } from './dist.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes `<!DOCTYPE html>`, and void elements without a slash; how it spaces attributes is no fault of the page.
    'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off',
    // `role="list"` gives a list without bullets its meaning back in Safari.
    'no-redundant-role': 'off',
    // One page may well have a search form in its head and another landmark of its kind below.
    'no-implicit-button-type': 'off',
  },
});

/** Faults of HTML, each with page, line and rule. */
export async function invalidIn(dist: string): Promise<string[]> {
  const faults: string[] = [];
  for (const address of pagesIn(dist)) {
    const report = await validator.validateString(fileAt(dist, address));
    for (const { messages } of report.results) for (const { ruleId, message, line, column } of messages) faults.push(`${address}:${line}:${column} ${ruleId}: ${message}`);
  }
  return faults;
}

/** Links within the site that lead to no file, or to no place on a page. */
export function brokenLinksIn(dist: string): string[] {
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = (address: string) => {
    const known = anchors.get(address) ?? new Set(page(dist, address)('[id]').toArray().map((element) => element.attribs['id'] ?? ''));
    anchors.set(address, known);
    return known;
  };
  const broken: string[] = [];
  for (const address of pagesIn(dist)) {
    for (const element of page(dist, address)('[href], [src], [action]').toArray()) {
      const link = element.attribs['href'] ?? element.attribs['src'] ?? element.attribs['action'] ?? '';
      if (!/^[/#]/.test(link) || link.startsWith('//')) continue;
      const { pathname, hash } = new URL(link, `https://x.example${address}`);
      if (!isThere(dist, pathname)) broken.push(`${address} → ${link}`);
      else if (hash && pathname.endsWith('/') && !anchorsOf(pathname).has(decodeURIComponent(hash.slice(1)))) broken.push(`${address} → ${link} (no such place)`);
    }
  }
  return broken;
}
