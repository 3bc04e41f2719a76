import { few, type Finding } from '../../files/finding.ts';
import { plainAddress } from '../../text/address.ts';
import { formatDate } from '../../text/date.ts';
import { nearest } from '../../text/nearest.ts';
import { addressBook, type AddressBook } from '../addresses.ts';
import { articlesOf, documentsOf, findingAt, type Check, type Content } from '../entry.ts';

/** Links within the site lead to a page that is there, or will be when the link is, and to a place on it. */
export const linksResolve: Check = (content) => {
  const book = addressBook(content);
  const own = content.site ? new URL(content.site.data.address).host : undefined;
  return [
    ...documentsOf(content).flatMap(({ file, address, opens, document }) => few(document.links, ({ href, line, column }) => {
      const path = within(own, href);
      if (!/^[/#](?!\/)/.test(path)) return [];
      const fault = faultOf(path.startsWith('#') ? address + path : path, opens, book, content);
      return fault ? [{ file, line, column, severity: 'error', ...fault } satisfies Finding] : [];
    })),
    ...articlesOf(content).flatMap((entry) => entry.data.downloads.flatMap(({ address }, at) => {
      const fault = address?.startsWith('/') ? faultOf(address, Infinity, book, content) : undefined;
      return fault ? [findingAt(entry, ['downloads', at, 'address'], fault)] : [];
    })),
    ...redirectsLead(content, book),
  ];
};

/** An old address leads to what is there, in one step. */
function redirectsLead(content: Content, book: AddressBook): Finding[] {
  const { redirects } = content.records;
  const old = new Set(redirects.flatMap(({ data }) => data.addresses.flatMap(({ from }) => (from === undefined ? [] : plainAddress(from)))));
  return redirects.flatMap((entry) => few(entry.data.addresses, ({ to }, at) => {
    if (to === undefined) return [];
    const fault = old.has(plainAddress(parts(to).path))
      ? { code: 'redirect-again', message: `${to.slice(0, 120)} is an old address itself.`, remedy: 'Write where the reader is to arrive.' }
      : faultOf(to, 0, book, content);
    return fault ? [findingAt(entry, ['addresses', at, 'to'], fault)] : [];
  }));
}

/** An address of this site, however it is written, from its first slash on. */
function within(own: string | undefined, href: string): string {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return href;
  const { host, pathname, search, hash } = new URL(href);
  return host === own ? `${pathname}${search}${hash}` : href;
}

/** Where not everything was read, an address that is not known may be the old one of an article that was not. */
const mayBeOld = (path: string, { hides }: Content): boolean => hides && !/^\/(?:boroughs|partnerships|topics|people)\//.test(path);

type Unplaced = Pick<Finding, 'code' | 'message' | 'remedy'>;

function faultOf(link: string, opens: number, book: AddressBook, content: Content): Unplaced | undefined {
  const { path, anchor } = parts(link);
  const page = book.find(path);
  const shown = link.slice(0, 120);
  if (page === undefined && mayBeOld(path, content)) return undefined;
  if (page === undefined) return book.find(`${path}/`)
    ? { code: 'link-missing', message: `The link ${shown} lacks the slash at its end.`, remedy: `Write ${path}/${anchor && `#${anchor}`}.` }
    : { code: 'link-missing', message: `The link ${shown} leads to no page of this site.`, remedy: near(path, book) };
  if (page.opens > Math.max(opens, content.now)) return {
    code: 'link-unpublished', message: `The link ${shown} leads to an article that ${page.opens === Infinity ? 'is a draft' : `waits until ${formatDate(new Date(page.opens).toISOString())}`}, so readers would find nothing.`,
    remedy: 'Publish that one first, or leave the link out until then.',
  };
  if (!anchor || !page.anchors || page.anchors.has(anchor) || page.partly?.test(anchor) || /^(?:user-content-)?fn/.test(anchor)) return undefined;
  const [close] = nearest(anchor, page.anchors);
  return {
    code: 'link-anchor', message: `There is no place "#${anchor.slice(0, 80)}" on the page ${path.slice(0, 120)}.`,
    remedy: close ? `Did you mean "#${close}"?` : 'Leave out what stands from # on, or look up the heading: its name in the address is in lower case with hyphens.',
  };
}

function parts(link: string): { path: string; anchor: string } {
  const [address = '', anchor = ''] = link.split('#');
  const path = address.replace(/\?.*$/s, '');
  try {
    return { path: decodeURI(path), anchor: decodeURIComponent(anchor) };
  } catch {
    return { path, anchor };
  }
}

function near(path: string, book: AddressBook): string {
  const [first] = nearest(path, book.addresses());
  return first ? `Did you mean ${first}?` : path.includes('.') ? 'Put the file into content/files, or put its name right.' : 'Open the page in a browser, copy its address, and leave out https:// and the name of the site.';
}
