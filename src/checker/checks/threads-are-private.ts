import { personalIn } from '../../text/personal.ts';
import { findingAt, type Check } from '../entry.ts';

/** No thread and no mention carries an e-mail address or an IP address. */
export const threadsArePrivate: Check = (content) => [
  ...content.records.threads.flatMap((entry) => entry.data.comments.flatMap((comment, at) => [
    ...(['name', 'text', 'website'] as const).flatMap((field) => personalIn(comment[field]).map((what) => findingAt(entry, ['comments', at, field], fault(what)))),
    ...personalIn(comment.withheld?.reason).map((what) => findingAt(entry, ['comments', at, 'withheld', 'reason'], fault(what))),
  ])),
  ...content.records.mentions.flatMap((entry) =>
    (['title', 'author', 'excerpt', 'reason'] as const).flatMap((field) => personalIn(entry.data[field]).map((what) => findingAt(entry, [field], fault(what))))),
];

const fault = (what: string) => ({
  code: 'personal-data', message: `This holds ${what}, which must not be published.`, remedy: 'Take it out, and write […] in its place.',
});
