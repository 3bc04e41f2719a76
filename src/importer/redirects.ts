/** Old addresses of lists, feeds and files → records, of which an import writes as many files as it needs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../files/read.ts';
import { walk } from '../files/walk.ts';
import { writeYaml } from '../files/write-yaml.ts';
import { parseYaml } from '../files/yaml.ts';
import { redirects as shape } from '../schema/redirects.ts';
import { plainAddress } from '../text/address.ts';
import { slugify } from '../text/slug.ts';
import type { Outcome } from './item.ts';
import type { Redirect } from './plan/old-addresses.ts';
import type { Plan } from './plan/plan.ts';

/** A file holds as many as its shape allows. */
const MOST_ADDRESSES = 10_000;

/** Those of this export, those of the files that came along, and those that an earlier export of the same blog brought and that still lead somewhere. */
export function putRedirects(content: string, { oldAddresses: { lists, feeds, filePages, own } }: Plan, outcomes: ReadonlyMap<number, Outcome>, blog: string, put: (file: string, key: string, text: string) => void): void {
  for (const { file, fields } of own) put(file, `record ${file}`, writeYaml(fields));
  if (own.length > 0) return;
  const copied = new Map([...outcomes.values()].flatMap(({ copies }) => copies.flatMap(({ from, file }) => (from ? [[from, `/${file}`] as const] : []))));
  const now = [...feeds, ...lists, ...filePages, ...[...copied].sort().map(([from, to]) => ({ from, to }))];
  const all = distinctAddresses([...now, ...earlierOf(content, blog)]);
  for (let at = 0; at < all.length; at += MOST_ADDRESSES) {
    const number = at / MOST_ADDRESSES + 1;
    put(fileOf(blog, number), `${blog} redirects ${number}`, writeYaml({ note: `Old addresses of ${blog}: lists, feeds and files. Those of articles stand in the articles.`, addresses: all.slice(at, at + MOST_ADDRESSES) }));
  }
}

const fileOf = (blog: string, number: number): string => `redirects/${slugify(blog)}${number > 1 ? `-${number}` : ''}.yaml`;

/** A blog may be exported in parts: what an earlier part brought is kept, as far as it leads to what is there. */
function earlierOf(content: string, blog: string): Redirect[] {
  const files = walk(join(content, 'redirects')).filter((name) => name === `${slugify(blog)}.yaml` || new RegExp(`^${slugify(blog)}-\\d+\\.yaml$`).test(name));
  return files.flatMap((name) => {
    const read = shape.safeParse(parseYaml(readText(join(content, 'redirects', name)).text ?? '').data);
    return read.success ? read.data.addresses.filter(({ to }) => isThere(content, to)) : [];
  });
}

/** True where the content folder has what a page, a feed or a file of the site is made from. */
function isThere(content: string, to: string): boolean {
  const path = to.slice(1).replace(/\/(?:feed\.xml)?$/, '');
  return /^(?:archive\/|feed\.xml$)/.test(path) || ['', '.mdx', '.yaml'].some((ending) => existsSync(join(content, `${path}${ending}`))) || existsSync(join(content, 'pages', `${path}.mdx`));
}

/** One of each, as hosts tell addresses apart. */
function distinctAddresses(redirects: readonly Redirect[]): Redirect[] {
  const seen = new Set<string>();
  return redirects.filter(({ from }) => !seen.has(plainAddress(from)) && Boolean(seen.add(plainAddress(from))));
}
