/** Addresses on this site, from the first slash: which are taken, and which can be a page at all. */
import { percentDecoded } from './percent.ts';

/** First parts of addresses that the site makes itself. */
const ours = new Set(['', 'posts', 'news', 'boroughs', 'partnerships', 'topics', 'people', 'trackbacks', 'archive', 'search', 'changes', 'corrections',
  'data', 'embed', 'glossary', 'favicon.svg', '_headers', 'feed.xml', 'sitemap.xml', 'sitemap', 'robots.txt', 'pagefind', '_astro', '404', '404.html', 'files', 'page']);

/** How a file system or host may see an address: without case, composed, with one slash at the end. */
export const plainAddress = (address: string): string => `${percentDecoded(address).normalize('NFC').toLowerCase().replace(/\/(?:index\.html\/?)?$/, '')}/`;

/** True where the site has a page of its own, so that a standing page cannot live there. */
export const isOurs = (address: string): boolean => ours.has(plainAddress(address).split('/')[1] ?? '');

/** Whether a register has a record: `('topics', 'waste')`. */
export type InRegister = (register: 'topics' | 'people', slug: string) => boolean;

/**
 * True where an old address would hide a page of the site's own. Old addresses may lie where articles lie, `/posts/2010/…/`, and wherever else
 * below these names no page can be: `/news/my-post/`, `/topics/parks/` as long as no topic has that name.
 */
export function hidesOurs(address: string, isIn: InRegister): boolean {
  const [, first = '', second = '', third = ''] = plainAddress(address).split('/');
  if (!ours.has(first)) return false;
  if ((first === 'posts' || first === 'news') && /^\d{4}$/.test(second)) return third === '';
  // Lists and their further pages.
  if (second === '' || /^(?:\d+|page|feed\.xml)$/.test(second)) return true;
  if (first === 'posts' || first === 'news') return false;
  return first === 'topics' || first === 'people' ? isIn(first, second) : true;
}

/** An address becomes a folder of the finished site: none may lead out of it, or have a name that no disk can hold. */
export const cannotBeFolder = (address: string): boolean => address.split('/').slice(1).some((part, at, parts) =>
  /^(?:\.|%2e){1,2}$/i.test(part) || /%(?:2f|5c|00|3f|23)/i.test(part) || !/^(?:[^%]|%[0-9a-f]{2})*$/i.test(part) || (/^index\.html$/i.test(part) && at < parts.length - 1) || Buffer.byteLength(percentDecoded(part)) > 255 || (part === '' && at < parts.length - 1));

/** The folder of the finished site in which a page at that address lies: letters that the address has in codes are themselves there. */
export const folderOf = (address: string): string => percentDecoded(address).slice(1).replace(/\/(?:index\.html)?$/, '');
