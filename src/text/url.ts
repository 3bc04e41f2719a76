/** Addresses: what may be linked, and how a link reads. */

/** True for an absolute `http` or `https` address that `URL` accepts, without user name, password or white space. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^/?#]/i.test(text) || /[\s\p{Cc}<>"\\]/u.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return (url.protocol === 'http:' || url.protocol === 'https:') && !url.username && !url.password && isHost(url.hostname);
}

/** Names as the Domain Name System has them, with or without the dot of the root; no IPv6 literals. */
const isHost = (host: string): boolean => host.length <= 254 && /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.?$/.test(host);

/** The host as it truly is (punycode for other scripts), without `www.`. Empty for anything but a web address. */
export function hostOf(address: string): string {
  return isWebAddress(address) ? new URL(address).hostname.replace(/\.$/, '').replace(/^www\.(?=.)/, '') : '';
}

/** The address with its host in punycode, so that a look-alike letter shows. */
export function trueAddress(address: string): string {
  return isWebAddress(address) ? new URL(address).href : address;
}

/** `site` and `path` as one absolute address. */
export function absolute(site: string, path: string): string {
  return new URL(path, site).href;
}
