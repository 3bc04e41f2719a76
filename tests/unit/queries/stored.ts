/** What the content store would hold, made small: each record has what it must have, and what the test is about. */
import type { Article, SiteRecord, Stored } from '../../../src/queries/record.ts';
import { joinUp } from '../../../src/queries/join-up.ts';
import { mention } from '../../../src/schema/mention.ts';
import { partnership } from '../../../src/schema/partnership.ts';
import { post as postShape } from '../../../src/schema/post.ts';
import { person } from '../../../src/schema/person.ts';
import { site as siteShape } from '../../../src/schema/site.ts';
import { term } from '../../../src/schema/term.ts';
import { thread } from '../../../src/schema/thread.ts';
import { topic } from '../../../src/schema/topic.ts';
import { borough } from '../../../src/schema/borough.ts';

export const NOW = Date.UTC(2026, 10, 21, 12);

export const site = siteShape.parse({
  name: 'Test Pump', summary: 'A site for tests.', address: 'https://test-pump.example', imprint: { promoter: 'A. Sample', address: '1 Sample Street' },
});

export const stored = (part: Partial<Stored> = {}): Stored => ({ posts: [], news: [], glossary: [], boroughs: [], partnerships: [], topics: [], people: [], threads: [], mentions: [], ...part });

type StoredPost = Stored['posts'][number];

/** A post under an id like `2010/hello`. */
export const post = (id: string, fields: Partial<StoredPost['data']> = {}): StoredPost =>
  ({ id, data: { ...postShape.parse({ title: id, summary: 'Summary.', published: '2010-09-10', author: 'rose' }), document: { key: id, images: [] }, ...fields } });

export const news = (id: string, fields: Partial<Stored['news'][number]['data']> = {}): Stored['news'][number] =>
  ({ id, data: { ...post(id, fields).data, author: 'newsdesk', source: { publisher: 'The Paper', address: 'https://paper.example/a', date: '2010-09-08', paywall: false }, quotes: fields.quotes ?? [] } });

export const someone = (id: string, fields: object = {}): Stored['people'][number] =>
  ({ id, data: person.parse({ name: id, handle: id, roles: [{ title: 'Ward councillor', kind: 'councillor' }], ...fields }) });

export const place = (id: string, name: string): Stored['boroughs'][number] =>
  ({ id, data: borough.parse({ name, gss: 'E09000007', tile: { row: 0, column: 0 }, part: 'inner' }) });

export const subject = (id: string, name: string): Stored['topics'][number] => ({ id, data: topic.parse({ name, summary: 'Summary.' }) });

/** A partnership to which this happened: `[type, date]`. */
export const shared = (id: string, events: [type: string, date: string, about?: boolean][] = [['started', '2011']], fields: object = {}): Stored['partnerships'][number] => ({
  id,
  data: partnership.parse({
    name: id, summary: 'Summary.', kind: 'shared-service', sources: { paper: { publisher: 'The Paper', address: 'https://paper.example/a' } }, members: [{ borough: 'camden' }],
    events: events.map(([type, date, about = false], at) => ({ id: `e${at}`, type, date, about, text: 'Text.', source: 'paper', confidence: 'high', recorded: '2026-11-21' })), ...fields,
  }),
});

export const word = (id: string, fields: object = {}): Stored['glossary'][number] => ({ id, data: term.parse({ name: id, text: 'A meaning.', ...fields }) });

export const link = (id: string, fields: object = {}): Stored['mentions'][number] =>
  ({ id, data: mention.parse({ kind: 'trackback', source: `https://ward-group.example/${id}`, target: 'posts/2010/hello', received: '2010-09-12', status: 'shown', ...fields }) });

/** A thread of comments, each `id` or `id answers`. */
export const talk = (comments: string[], fields: object = {}) => thread.parse({
  comments: comments.map((comment) => {
    const [id, answers] = comment.split(' ');
    return { id, name: id, date: '2010-09-11', text: 'Text.', ...(answers && { answers }) };
  }), ...fields,
});

export const record = (part: Partial<Stored>): SiteRecord => joinUp(stored(part), { now: NOW, unpublished: false });

/** The only article of a record. */
export function article(fields: Partial<StoredPost['data']> = {}, kind: 'post' | 'news' = 'post'): Article {
  const [only] = record(kind === 'post' ? { posts: [post('2010/hello', fields)] } : { news: [news('2010/plan', fields)] }).articles;
  if (!only) throw new Error('The article is not published');
  return only;
}
