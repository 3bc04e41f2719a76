import { yearOf } from '../text/date.ts';
import { writeYaml } from '../files/write-yaml.ts';

/** What is known of an article before it is written. */
export type Beginning = {
  kind: 'post' | 'news';
  title: string;
  summary: string;
  /** A day, or a time with its zone. */
  published: string;
  /** A file name from content/people; the tags are from their registers. */
  author: string;
  boroughs: string[];
  partnerships: string[];
  topics: string[];
  ward?: string | undefined;
  /** Of news only: the report it is about. */
  source?: { publisher: string; title?: string | undefined; address: string; date?: string | undefined; paywall?: boolean | undefined } | undefined;
  /** The name in the address. */
  name: string;
};

/** A new record: its path in the content folder, and its text. */
export type NewRecord = { path: string; text: string };

/** A draft with its frontmatter filled in. The text is for its author to write. */
export function newArticle({ kind, name, source, ward, boroughs, partnerships, topics, ...rest }: Beginning): NewRecord {
  const folder = kind === 'post' ? 'posts' : 'news';
  const { title, summary, published, author } = rest;
  const fields = { title, summary, published, author, ...whereAny({ boroughs, partnerships, topics }), ...(ward && { ward }), draft: true, ...(source && { source: given(source) }) };
  return { path: `${folder}/${yearOf(published)}/${name}.mdx`, text: `---\n${writeYaml(fields)}---\n\n` };
}

const whereAny = (lists: Record<string, string[]>): Record<string, string[]> => Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
const given = (fields: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== false && value !== ''));
