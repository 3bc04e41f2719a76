/** Threads and mentions → the comments of an export's items. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Data } from '../../schema/collections.ts';
import type { Comment } from '../../schema/thread.ts';
import { isWebAddress } from '../../text/url.ts';
import { ownDigest } from '../own.ts';
import type { Entry } from './export.ts';
import { dates, escaped, meta, type Around } from './item.ts';

/** Comments in the order of the thread, then mentions. What is withheld is in WordPress's bin, without a word of it. */
export function commentsOf(key: string, { content: { records }, numbers, threads, mentions }: Around): Element[] {
  return [
    ...(threads.get(key)?.comments ?? []).map((comment) => fromComment(comment, numbers.comments, records.people)),
    ...(mentions.get(key) ?? []).map((entry) => fromMention(entry, numbers.nextComment())),
  ];
}

function fromComment(comment: Comment, numbers: ReadonlyMap<string, number>, people: readonly { id: string }[]): Element {
  const { id, name, person, website, date, text, answers, withheld } = comment;
  const content = escaped(text ?? '');
  return commentOf({
    id: numbers.get(id) ?? 0, author: name, url: website && isWebAddress(website) ? website : '', date, content, approved: withheld ? 'trash' : '1', type: 'comment', parent: numbers.get(answers ?? '') ?? 0,
    // Authors are numbered in the order of the people.
    user: people.findIndex(({ id: slug }) => slug === person) + 1,
    own: { id, of: ownDigest(content), text, name, person, website, date, answers, withheld },
  });
}

const APPROVED = { shown: '1', held: '0', withheld: 'trash' } as const;

function fromMention({ id, data }: Entry<Data<'mentions'>>, number: number): Element {
  const { kind, source, title, author, excerpt = '', received, status, sample, target, ...rest } = data;
  const quoted = excerpt ? `[...] ${escaped(excerpt)} [...]` : '';
  const content = kind === 'trackback' && title ? `<strong>${escaped(title)}</strong>\n\n${quoted}` : quoted;
  const fields = { kind, source, title, author, excerpt: excerpt || undefined, target, received, status, ...rest, ...(sample && { sample }) };
  return commentOf({
    // WordPress knows no webmentions; it shows a pingback the same way.
    id: number, author: (kind === 'trackback' ? author : title) ?? '', url: source, date: received, content, approved: APPROVED[status], type: kind === 'trackback' ? 'trackback' : 'pingback', parent: 0, user: 0,
    own: { of: ownDigest(content), file: id, fields },
  });
}

function commentOf(one: { id: number; author: string; url: string; date: string; content: string; approved: string; type: string; parent: number; user: number; own: object }): Element {
  const field = (name: string, value = '') => x(`wp:comment_${name}`, value);
  return x('wp:comment', [
    field('id', String(one.id)), field('author', one.author), field('author_email'), field('author_url', one.url), field('author_IP'), ...dates('comment_date', one.date),
    field('content', one.content), field('approved', one.approved), field('type', one.type), field('parent', String(one.parent)), field('user_id', String(one.user)), meta('wp:commentmeta', one.own),
  ]);
}
