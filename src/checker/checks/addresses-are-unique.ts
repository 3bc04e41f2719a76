import type { Finding } from '../../files/finding.ts';
import { groupBy, inWords } from '../../text/list.ts';
import { articlesOf, findingAt, type Check, type Entry } from '../entry.ts';

/** First parts of addresses that the site makes itself. */
const ours = new Set(['posts', 'news', 'boroughs', 'partnerships', 'topics', 'people', 'trackbacks', 'archive', 'search', 'changes', 'corrections',
  'data', 'embed', 'glossary', 'feed.xml', 'sitemap.xml', 'sitemap', 'robots.txt', 'pagefind', '_astro', '404', '404.html', 'files', 'page']);

type Claimed = { address: string; entry: Entry<unknown>; path: (string | number)[] };

/** No two records, and no record and old address, live at one address; letters that differ only in case do not tell them apart. */
export const addressesAreUnique: Check = (content) => {
  const articles = articlesOf(content);
  const claimed: Claimed[] = [
    ...articles.map((entry) => ({ address: `/${entry.key}/`, entry, path: [] })),
    ...content.records.pages.map((entry) => ({ address: `/${entry.id}/`, entry, path: [] })),
    ...(['boroughs', 'partnerships', 'topics', 'people'] as const).flatMap((register) =>
      content.records[register].map((entry) => ({ address: `/${register}/${entry.id}/`, entry, path: [] }))),
    ...articles.flatMap((entry) => entry.data.aliases.map((alias, at) => ({ address: alias, entry, path: ['aliases', at] }))),
  ];
  return [...sharedAddresses(claimed), ...claimed.filter(takesOurs).map(({ address, entry, path }) => findingAt(entry, path, {
    code: 'address-taken', message: `The address ${address} belongs to a page that the site makes itself.`,
    remedy: path.length > 0 ? 'Remove this old address, or give the one that the article really had.' : 'Give the file another name.',
  }))];
};

function sharedAddresses(claimed: Claimed[]): Finding[] {
  const groups = groupBy(claimed, ({ address }) => plain(address));
  return [...groups.values()].filter((group) => group.length > 1).flatMap((group) => group.map(({ address, entry, path }) => {
    const others = group.filter((other) => other.entry !== entry || other.path !== path).map((other) => other.entry.file);
    return findingAt(entry, path, {
      code: 'address-shared', message: `The address ${address} is also that of ${inWords([...new Set(others)])}.`,
      remedy: path.length > 0 ? 'Remove one of the two.' : 'Rename one of the files.',
    });
  }));
}

/** How a file system or host may see an address: without case, composed, with one slash at the end. */
const plain = (address: string): string => `${address.normalize('NFC').toLowerCase().replace(/\/(?:index\.html)?$/, '')}/`;

function takesOurs({ address, path, entry }: Claimed): boolean {
  const [, first = '', second = ''] = plain(address).split('/');
  if (path.length > 0) return ours.has(first) && !(first === 'posts' || first === 'news') && !/^\d{4}$/.test(second);
  return entry.file.includes('/pages/') && ours.has(first);
}
