import { isIPv6 } from 'node:net';
import { findingAt, type Check } from '../entry.ts';

/** A name, an @ and a host with a dot. `@name@host`, as the fediverse writes public handles, is none. */
const EMAIL = /(?<![@\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const IP = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?!\d|\.\d)/;
const MAYBE_IPV6 = /(?<![\p{L}\p{N}:.])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?![\p{L}\p{N}:])/giu;

/** No thread and no mention carries an e-mail address or an IP address. */
export const threadsArePrivate: Check = (content) => [
  ...content.records.threads.flatMap((entry) => entry.data.comments.flatMap((comment, at) => [
    ...(['name', 'text', 'website'] as const).flatMap((field) => personal(comment[field]).map((what) => findingAt(entry, ['comments', at, field], fault(what)))),
    ...personal(comment.withheld?.reason).map((what) => findingAt(entry, ['comments', at, 'withheld', 'reason'], fault(what))),
  ])),
  ...content.records.mentions.flatMap((entry) =>
    (['title', 'author', 'excerpt', 'reason'] as const).flatMap((field) => personal(entry.data[field]).map((what) => findingAt(entry, [field], fault(what))))),
];

function personal(text = ''): string[] {
  return [...(EMAIL.test(text) ? ['an e-mail address'] : []), ...(IP.test(text) || hasIPv6(text) ? ['an IP address'] : [])];
}

/** At least two groups of digits: `::` alone is punctuation. */
const hasIPv6 = (text: string): boolean => [...text.matchAll(MAYBE_IPV6)].some(([word]) => isIPv6(word) && word.split(':').filter(Boolean).length > 1);

const fault = (what: string) => ({
  code: 'personal-data', message: `This holds ${what}, which must not be published.`, remedy: 'Take it out, and write […] in its place.',
});
