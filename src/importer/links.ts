/** Links of the old blog → links of this site. */
import { isLink } from '../articles/components.ts';
import { fitLine } from '../text/fit.ts';
import { withoutPersonal } from '../text/personal.ts';
import { hostOf } from '../text/url.ts';
import { oldPath } from './plan/places.ts';

export type Links = { host: string; addresses: ReadonlyMap<string, string> };

/**
 * A link as it is to be written: under its new address where it led to something that was imported, whole where it was relative;
 * nothing where it is not an address that a page may link (`javascript:`, `ftp:`, spaces, a user's name).
 */
export function newLink(href: string, base: string, { host, addresses }: Links): string | undefined {
  const written = href.trim();
  if (written.startsWith('#')) return isLink(written) ? written : undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) && !/^https?:/i.test(written)) return isLink(written) ? written : undefined;
  if (/[\s\\]/.test(written)) return undefined;
  if (!URL.canParse(written, base || undefined)) return isLink(written) ? written : undefined;
  const url = new URL(written, base || undefined);
  // A link of this site itself, in what it exported.
  const whole = written.startsWith('//') ? `https:${written}` : /^[/?]/.test(written) || !/^https?:/i.test(written) ? url.href : written;
  const moved = hostOf(url.href) === host ? addresses.get(keyOf(url)) : undefined;
  // Places on a page have other names here.
  if (moved) return moved;
  return isLink(whole) ? whole : undefined;
}

function keyOf({ pathname, searchParams }: URL): string {
  const number = searchParams.get('p') ?? searchParams.get('page_id');
  return number && pathname === '/' ? `?p=${number}` : oldPath(pathname);
}

/** An address as a report may quote it: without a user's name and password, and without what is personal. */
export const quotable = (href: string, most = 200): string => fitLine(withoutPersonal(href.replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]*@/i, '$1//')), most);

/** True for an address in WordPress's folder of files. */
export const isUpload = (address: string): boolean => /\/wp-content\/uploads\/./.test(address);
