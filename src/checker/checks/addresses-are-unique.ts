import type { Finding } from '../../files/finding.ts';
import { groupBy, inWords } from '../../text/list.ts';
import { articlesOf, findingAt, type Check, type Entry } from '../entry.ts';

/** First parts of addresses that the site makes itself. */
const ours = new Set(['', 'posts', 'news', 'boroughs', 'partnerships', 'topics', 'people', 'trackbacks', 'archive', 'search', 'changes', 'corrections',
  'data', 'embed', 'glossary', 'favicon.svg', '_headers', 'feed.xml', 'sitemap.xml', 'sitemap', 'robots.txt', 'pagefind', '_astro', '404', '404.html', 'files', 'page']);

type Claimed = { address: string; entry: Entry<unknown>; path: (string | number)[]; page?: true };

/** No two records, and no record and old address, live at one address; letters that differ only in case do not tell them apart. */
export const addressesAreUnique: Check = (content) => {
  const articles = articlesOf(content);
  const claimed: Claimed[] = [
    ...articles.map((entry) => ({ address: `/${entry.key}/`, entry, path: [] })),
    ...content.records.pages.map((entry) => ({ address: `/${entry.id}/`, entry, path: [], page: true as const })),
    ...(['boroughs', 'partnerships', 'topics', 'people'] as const).flatMap((register) =>
      content.records[register].map((entry) => ({ address: `/${register}/${entry.id}/`, entry, path: [] }))),
    ...articles.flatMap((entry) => entry.data.aliases.map((alias, at) => ({ address: alias, entry, path: ['aliases', at] }))),
  ];
  const unsafe = claimed.filter(({ address }) => cannotBeFolder(address)).map(({ address, entry, path }) => findingAt(entry, path, {
    code: 'address-unsafe', message: `The address ${address.slice(0, 80)} cannot be a page: it has empty, dotted or very long parts.`, remedy: 'Write it as readers saw it, like /2010/09/10/sharing-a-chief-executive/.',
  }));
  return [...unsafe, ...sharedAddresses(claimed), ...claimed.filter(takesOurs).map(({ address, entry, path }) => findingAt(entry, path, {
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
const plain = (address: string): string => `${decoded(address).normalize('NFC').toLowerCase().replace(/\/(?:index\.html\/?)?$/, '')}/`;

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Old addresses of articles may lie where articles lie, `/posts/2010/…/`, and nowhere else among our own. */
function takesOurs({ address, path, page }: Claimed): boolean {
  const [, first = '', second = '', third = ''] = plain(address).split('/');
  if (path.length > 0) return ours.has(first) && !((first === 'posts' || first === 'news') && /^\d{4}$/.test(second) && third);
  return page === true && ours.has(first);
}

/** An address becomes a folder of the finished site: none may lead out of it, or have a name that no disk can hold. */
const cannotBeFolder = (address: string): boolean => address.split('/').slice(1).some((part, at, parts) =>
  /^(?:\.|%2e){1,2}$/i.test(part) || /%(?:2f|5c|00)/i.test(part) || !/^(?:[^%]|%[0-9a-f]{2})*$/i.test(part) || (/^index\.html$/i.test(part) && at < parts.length - 1) || Buffer.byteLength(part) > 200 || (part === '' && at < parts.length - 1));
