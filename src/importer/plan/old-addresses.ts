/** Old addresses that no item answers for: lists by category, tag, author, month and year, their feeds, and the pages that WordPress gave to files. */
import { redirects as shape, type Redirects } from '../../schema/redirects.ts';
import { personalIn } from '../../text/personal.ts';
import { slugify } from '../../text/slug.ts';
import type { Survey } from '../survey.ts';
import type { Around, Task } from './plan.ts';
import { parsedJson } from '../../text/json.ts';
import { homeOf } from './blog.ts';
import { pathOf, type Places } from './places.ts';

export type Redirect = Redirects['addresses'][number];

export type OldAddresses = {
  /** Free ones, each with where it leads, by what they were. */
  lists: Redirect[];
  feeds: Redirect[];
  filePages: Redirect[];
  /** Those that cannot lead anywhere, because something else lives there. */
  refused: string[];
  /** Of an export of this site: the files as it carried them. */
  own: { file: string; fields: Redirects }[];
};

type Known = Pick<Around, 'tags' | 'people' | 'known'> & { tasks: ReadonlyMap<number, Task> };

/**
 * WordPress says in an export where items lived and not where lists did: these are at its usual places. Where items had plain addresses
 * (`?p=12`), so had the lists, and a site of files cannot answer those.
 */
export function planOldAddresses(survey: Survey, known: Known, places: Places): OldAddresses {
  const planned: OldAddresses = { lists: [], feeds: [], filePages: [], refused: [], own: [] };
  if (survey.records.length > 0 || survey.items.some(({ own }) => own)) return { ...planned, own: ownRedirects(survey, known, places) };
  const posts = survey.items.filter(({ type, place }) => type === 'post' && known.tasks.get(place)?.draft === false);
  const paths = posts.flatMap(({ link }) => pathOf(link) ?? []).filter((path) => path !== '/');
  if (paths.length === 0) return planned;
  const claim = (kind: 'lists' | 'feeds' | 'filePages', from: string, to: string): void => {
    if (places.claim([from]).length > 0) planned[kind].push({ from, to });
    else if (kind !== 'filePages') planned.refused.push(from);
  };
  const { root, front } = baseOf(survey, paths);
  for (const name of ['', 'rss/', 'rss2/', 'rdf/', 'atom/']) claim('feeds', `${root}feed/${name}`, '/feed.xml');
  for (const { path, to } of [...termsOf(survey, known), ...authorsOf(known)]) {
    claim('lists', `${front}${path}`, to);
    claim('feeds', `${front}${path}feed/`, `${to}feed.xml`);
  }
  for (const [path, to] of monthsOf(posts, known)) claim('lists', `${front}${path}`, to);
  for (const { from, to } of filePagesOf(survey, known)) claim('filePages', from, to);
  return planned;
}

/** Where the blog began (`/`, `/blog/`), and where its posts and lists did, which may have one part more (`/archives/`, `/index.php/`). */
function baseOf(survey: Survey, paths: readonly string[]): { root: string; front: string } {
  const home = homeOf(survey);
  const root = paths.every((path) => path.startsWith(`${home}index.php/`)) ? `${home}index.php/` : home;
  const firsts = new Set(paths.map((path) => (path.startsWith(root) ? path.slice(root.length).replace(/[^/]+\/?$/, '').split('/')[0] : '')));
  const [first = ''] = firsts;
  const categories = new Set(survey.terms.map(({ nicename }) => nicename));
  const shared = firsts.size === 1 && paths.length > 1 && first !== '' && !/^\d/.test(first) && !categories.has(first);
  return { root, front: shared ? `${root}${first}/` : root };
}

function termsOf({ terms }: Survey, { tags }: Known): { path: string; to: string }[] {
  const parents = new Map(terms.filter(({ taxonomy }) => taxonomy === 'category').map(({ nicename, parent }) => [nicename, parent]));
  return [...tags].flatMap(([key, { register, slug }]) => {
    const [domain, nicename = ''] = key.split('\n');
    const path = domain === 'category' ? `category/${chain(nicename, parents).join('/')}/` : `tag/${nicename}/`;
    return nicename === '' || /\s/.test(nicename) || (domain !== 'category' && domain !== 'post_tag') ? [] : [{ path, to: `/${register}/${slug}/` }];
  });
}

/** WordPress makes an author's address of the login; one that is an e-mail address stays out of everything. */
const authorsOf = ({ people }: Known): { path: string; to: string }[] =>
  [...people].filter(([login]) => personalIn(login).length === 0 && slugify(login) !== '').map(([login, slug]) => ({ path: `author/${slugify(login)}/`, to: `/people/${slug}/` }));

/** A category's address names those above it. A circle is cut. */
function chain(nicename: string, parents: ReadonlyMap<string, string>): string[] {
  const names = [nicename];
  for (let parent = parents.get(nicename); parent && !names.includes(parent); parent = parents.get(parent)) names.unshift(parent);
  return names;
}

function monthsOf(posts: Survey['items'], { tasks }: Known): Map<string, string> {
  const months = new Map<string, string>();
  for (const { date, place } of posts) {
    const [, year, month] = /^(\d{4})-(\d\d)-/.exec(date) ?? [];
    const [ourYear = '', ourMonth = ''] = tasks.get(place)!.place.published.split('-');
    if (!year || year === '0000') continue;
    if (!months.has(`${year}/`)) months.set(`${year}/`, `/archive/${ourYear}/`);
    if (!months.has(`${year}/${month}/`)) months.set(`${year}/${month}/`, `/archive/${ourYear}/${ourMonth}/`);
  }
  return months;
}

/** A file's page leads to the item that the file was put into. */
function filePagesOf({ attachments, attachmentPages, items }: Survey, { tasks }: Known): Redirect[] {
  const addresses = new Map(items.flatMap(({ id, place }) => (tasks.get(place)?.draft === false ? [[id, tasks.get(place)!.place.address] as const] : [])));
  const parents = new Map(attachments.map(({ id, parent }) => [id, parent]));
  return attachmentPages.flatMap(([link, id]) => {
    const from = pathOf(link);
    const to = addresses.get(parents.get(id) ?? '');
    return from && to && from !== '/' ? [{ from: from.endsWith('/') ? from : `${from}/`, to }] : [];
  });
}

const MADE = /^\/(?:archive|files)\/|^\/feed\.xml$/;

/** What an export of this site carried, as far as it is free here and leads to what comes along. */
function ownRedirects({ records }: Survey, { known, tasks }: Known, places: Places): OldAddresses['own'] {
  const there = new Set([...tasks.values()].map(({ place }) => place.address));
  const leads = (to: string): boolean => {
    const [, register = '', slug = ''] = /^\/(boroughs|partnerships|topics|people)\/([a-z0-9-]+)\/(?:feed\.xml)?$/.exec(to) ?? [];
    return register ? known[register as keyof typeof known].has(slug) : there.has(to) || MADE.test(to);
  };
  return records.filter(({ file }) => /^redirects\/[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$/.test(file)).flatMap(({ file, json }) => {
    const read = shape.safeParse(parsedJson(json));
    if (!read.success) return [];
    const addresses = read.data.addresses.filter(({ from, to }) => leads(to) && places.claim([from]).length > 0);
    return addresses.length > 0 ? [{ file, fields: { ...read.data, addresses } }] : [];
  });
}
