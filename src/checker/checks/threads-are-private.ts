import { findingAt, type Check } from '../entry.ts';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const IP = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/;

/** No thread and no mention carries an e-mail address or an IP address. */
export const threadsArePrivate: Check = (content) => [
  ...content.records.threads.flatMap((entry) => entry.data.comments.flatMap((comment, at) =>
    (['name', 'text', 'website'] as const).flatMap((field) => personal(comment[field]).map((what) => findingAt(entry, ['comments', at, field], fault(what)))))),
  ...content.records.mentions.flatMap((entry) =>
    (['title', 'author', 'excerpt'] as const).flatMap((field) => personal(entry.data[field]).map((what) => findingAt(entry, [field], fault(what))))),
];

function personal(text = ''): string[] {
  return [...(EMAIL.test(text) ? ['an e-mail address'] : []), ...(IP.test(text) ? ['an IP address'] : [])];
}

const fault = (what: string) => ({
  code: 'personal-data', message: `This holds ${what}, which must not be published.`, remedy: 'Take it out, and write […] in its place.',
});
