import { isIPv6 } from 'node:net';

/** Personal data that may not stand in what readers and other sites sent: e-mail addresses and IP addresses. */

/** What may stand before the @ of a web address; a second @, or one that is written %40, could be that of an e-mail address. */
const USER = String.raw`(?:(?!%40)[^\s/?#@:])*`;
const PASSWORD = String.raw`:(?:(?!%40)[^\s/?#@])*`;
const HOST = String.raw`@[\p{L}\p{N}.:-]+(?![\p{L}\p{N}.:-])(?![^\s/?#]*(?:@|%40))`;
/**
 * A web address with a user name, which is neither a link nor an e-mail address: `http://user:password@host`, `http://user@host/`.
 * `http://resident@mail.example`, without password and path, is how people write an e-mail address as a link.
 */
const WITH_USER = String.raw`https?://${USER}(?:${PASSWORD}${HOST}|${HOST}(?=[/?#]))`;
/** A name, an @ and a host with a dot. `@name@host`, as the fediverse writes public handles, is none. */
const EMAIL = String.raw`(?<![@\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`;
const USER_OR_EMAIL = new RegExp(`(${WITH_USER})|${EMAIL}`, 'giu');
const IP = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?!\d|\.\d)/g;
const MAYBE_IPV6 = /(?<![\p{L}\p{N}:.])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?![\p{L}\p{N}:])/giu;
/** What a text holds of it, in words: `an e-mail address`, `an IP address`. */
export function personalIn(text = ''): string[] {
  // Most texts hold none of the signs that such an address must have.
  const email = text.includes('@') && [...text.matchAll(USER_OR_EMAIL)].some(([, address]) => address === undefined);
  const ip = /\d\.\d|:[\da-f]*:/i.test(text) && (text.search(IP) >= 0 || [...text.matchAll(MAYBE_IPV6)].some(([word]) => isAddress(word)));
  return [...(email ? ['an e-mail address'] : []), ...(ip ? ['an IP address'] : [])];
}

/** The text with `[…]` in place of each. */
export function withoutPersonal(text: string): string {
  return text.replace(USER_OR_EMAIL, (_, address?: string) => address ?? '[…]').replace(IP, '[…]').replace(MAYBE_IPV6, (word) => (isAddress(word) ? '[…]' : word));
}

/** At least two groups of digits: `::` alone is punctuation. */
const isAddress = (word: string): boolean => isIPv6(word) && word.split(':').filter(Boolean).length > 1;
