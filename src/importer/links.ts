/** Links of the old blog → links of this site. */
import { isLink } from '../articles/components.ts';
import { fitLine } from '../text/fit.ts';
import { withoutPersonal } from '../text/personal.ts';
import { hostOf } from '../text/url.ts';
import { oldPath } from './plan/places.ts';

/** `home` is where the blog began, `/` or `/blog/`; `comments` says on which page each comment is shown that kept its number. */
export type Links = { host: string; home: string; addresses: ReadonlyMap<string, string>; comments: ReadonlyMap<string, string> };

/** A host without its scheme, as people type it. */
const SCHEMELESS = /^(?:www\.|(?:[a-z0-9-]+\.)+(?:com|org|net|info|biz|eu|uk|gov|edu|tv|io|london|scot|wales)(?:[/:?#]|$))/i;

/**
 * A link as it is to be written: under its new address where it led to something that was imported, whole where it was relative;
 * nothing where it is not an address that a page may link (`javascript:`, `ftp:`, spaces, a user's name).
 */
export function newLink(href: string, base: string, links: Links): string | undefined {
  const written = href.trim();
  if (written.startsWith('#') && !COMMENT.test(written)) return isLink(written) ? written : undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) && !/^https?:/i.test(written)) return isLink(written) ? written : undefined;
  if (/[\s\\]/.test(written) || SCHEMELESS.test(written)) return undefined;
  if (!URL.canParse(written, base || undefined)) return isLink(written) ? written : undefined;
  const url = new URL(written, base || undefined);
  // A link of this site itself, in what it exported.
  const whole = written.startsWith('//') ? `https:${written}` : /^[/?]/.test(written) || !/^https?:/i.test(written) ? url.href : written;
  const moved = hostOf(url.href) === links.host ? newAddress(url, links) : undefined;
  if (written.startsWith('#')) return moved?.endsWith(written) ? moved : written;
  if (moved) return moved;
  return isLink(whole) ? whole : undefined;
}

const COMMENT = /^#comment-([1-9]\d*)$/;

/** Comments keep their numbers; other places on a page have other names here. */
function newAddress(url: URL, { home, addresses, comments }: Links): string | undefined {
  const found = possibleKeys(url, home).map((key) => addresses.get(key));
  const moved = found[0] ?? found.find((address) => address !== undefined && !address.startsWith('/archive/'));
  const [, comment = ''] = COMMENT.exec(url.hash) ?? [];
  return moved && comments.get(comment) === moved ? moved + url.hash : moved;
}

/** How an item may be known: by its number, by its path, or by that of its further pages, its pages of comments or its copy for telephones. */
function possibleKeys({ pathname, searchParams }: URL, home: string): string[] {
  const number = searchParams.get('p') ?? searchParams.get('page_id');
  if (number && ['/', '/index.php', home, home.slice(0, -1), `${home}index.php`].includes(pathname)) return [`?p=${number}`];
  const whole = oldPath(pathname);
  return [whole, whole.replace(/\/(?:amp|(?:comment-page-|page\/)?\d{1,4})$/, '')];
}

/** An address as a report may quote it: without a user's name and password, and without what is personal. */
export const quotable = (href: string, most = 200): string => fitLine(withoutPersonal(href.replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]*@/i, '$1//')), most);

/** True for an address in WordPress's folder of files. */
export const isUpload = (address: string): boolean => /\/wp-content\/uploads\/./.test(address);
