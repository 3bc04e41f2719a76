import { isWebAddress } from '../../text/url.ts';
import { findingAt, type Check } from '../entry.ts';

/** Addresses that a browser would run, or that hide where they lead. */
const UNSAFE = /\b(?:javascript|vbscript|data):\S|https?:\/\/[^\s/?#]*@/iu;

/** Addresses in comments are ones that can be linked. The others are kept and shown as text. */
export const commentLinksAreSafe: Check = (content) => content.records.threads.flatMap((entry) => entry.data.comments.flatMap(({ website, text }, at) => [
  ...(website !== undefined && !isWebAddress(website) ? [findingAt(entry, ['comments', at, 'website'], {
    code: 'comment-link', severity: 'warning', message: `The website "${website.slice(0, 80)}" is not a web address, so the name is not linked.`, remedy: 'Write an address that begins with https:// or http://, or remove the line.',
  })] : []),
  ...(text !== undefined && UNSAFE.test(text) ? [findingAt(entry, ['comments', at, 'text'], {
    code: 'comment-link', severity: 'warning', message: `The text holds an unsafe address ("${UNSAFE.exec(text)?.[0].slice(0, 40)}…"), which is shown as text and not linked.`, remedy: 'Nothing needs doing if the writer meant it so; else withhold the comment.',
  })] : []),
]));
