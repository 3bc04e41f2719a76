import { isIPv6 } from 'node:net';

/** Personal data that may not stand in what readers and other sites sent: e-mail addresses and IP addresses. */

/** A name, an @ and a host with a dot. `@name@host`, as the fediverse writes public handles, is none. */
const EMAIL = /(?<![@\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const IP = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?!\d|\.\d)/g;
const MAYBE_IPV6 = /(?<![\p{L}\p{N}:.])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?![\p{L}\p{N}:])/giu;
/** What a text holds of it, in words: `an e-mail address`, `an IP address`. */
export function personalIn(text = ''): string[] {
  // Most texts hold none of the signs that such an address must have.
  const email = text.includes('@') && text.search(EMAIL) >= 0;
  const ip = /\d\.\d|:[\da-f]*:/i.test(text) && (text.search(IP) >= 0 || [...text.matchAll(MAYBE_IPV6)].some(([word]) => isAddress(word)));
  return [...(email ? ['an e-mail address'] : []), ...(ip ? ['an IP address'] : [])];
}

/** The text with `[…]` in place of each. */
export function withoutPersonal(text: string): string {
  return text.replace(EMAIL, '[…]').replace(IP, '[…]').replace(MAYBE_IPV6, (word) => (isAddress(word) ? '[…]' : word));
}

/** At least two groups of digits: `::` alone is punctuation. */
const isAddress = (word: string): boolean => isIPv6(word) && word.split(':').filter(Boolean).length > 1;
