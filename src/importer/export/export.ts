/** The record → a WordPress export (WXR 1.2), piece by piece, so that nobody is locked in. It holds no e-mail address, IP address or password. */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { readDocument } from '../../articles/document.ts';
import { splitFrontmatter } from '../../files/frontmatter.ts';
import { readText } from '../../files/read.ts';
import { parseYaml } from '../../files/yaml.ts';
import type { CollectionName, Data } from '../../schema/collections.ts';
import type { Site } from '../../schema/site.ts';
import { withoutStanding } from '../own.ts';
import { OWN } from '../wxr/records.ts';
import { itemsOf, type Written } from './item.ts';

export type Entry<T> = { id: string; path: string; data: T };

/** The record as `pump check` has read and passed it. */
export type Content = { site: { data: Site } | undefined; records: { [Name in CollectionName]: readonly Entry<Data<Name>>[] } };

/** Numbers as WordPress wants them: every item and every comment has one of its own. */
export type Numbers = { items: Map<string, number>; comments: Map<string, number>; nextComment: () => number; nextItem: () => number; /** Addresses of files that have an item. */ files: Set<string> };

const NAMESPACES = {
  'xmlns:excerpt': 'http://wordpress.org/export/1.2/excerpt/', 'xmlns:content': 'http://purl.org/rss/1.0/modules/content/', 'xmlns:wfw': 'http://wellformedweb.org/CommentAPI/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/', 'xmlns:wp': 'http://wordpress.org/export/1.2/', 'xmlns:pump': OWN,
};

/** The whole export. `now` is the moment of exporting, in milliseconds since 1970. */
export function* exportPieces(content: Content, now: number): Generator<string> {
  const { site, records } = content;
  if (!site) throw new Error('An export needs site.yaml');
  const root = toXml(x('rss', { version: '2.0', ...NAMESPACES }));
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${root.replace(/(?:\/>|><\/rss>)$/, '>')}\n<channel>\n`;
  yield* channelPieces(site.data, records, now);
  const around = {
    content, site: site.data, numbers: numbersOf(records), now,
    threads: new Map(records.threads.map(({ id, data }) => [id, data])), mentions: Map.groupBy(records.mentions, ({ data }) => data.target),
  };
  for (const kind of ['pages', 'posts', 'news'] as const) {
    for (const entry of records[kind]) for (const item of itemsOf(kind, entry, writtenOf(entry.path), around)) yield `${toXml(item)}\n`;
  }
  yield '</channel>\n</rss>\n';
}

function* channelPieces(site: Site, records: Content['records'], now: number): Generator<string> {
  const head = [
    x('title', site.name), x('link', site.address), x('description', site.summary), x('pubDate', new Date(now).toUTCString()), x('language', site.language),
    x('wp:wxr_version', '1.2'), x('wp:base_site_url', site.address), x('wp:base_blog_url', site.address), x('generator', 'Parish Pump'),
  ];
  for (const node of head) yield `${toXml(node)}\n`;
  for (const [at, { id, data }] of records.people.entries()) {
    yield `${toXml(x('wp:author', [x('wp:author_id', String(at + 1)), x('wp:author_login', id), x('wp:author_email'), x('wp:author_display_name', data.name), x('wp:author_first_name'), x('wp:author_last_name')]))}\n`;
  }
  // Every borough has a record here; a blog wants those as categories that it writes about.
  const carried = new Set([...records.posts, ...records.news].flatMap(({ data }) => (['boroughs', 'partnerships'] as const).flatMap((register) => data[register].map((slug) => `${register}/${slug}`))));
  for (const register of ['boroughs', 'partnerships', 'topics'] as const) {
    for (const { id, data } of records[register].filter(({ id }) => register === 'topics' || carried.has(`${register}/${id}`))) {
      yield `${toXml(x('wp:category', [x('wp:category_nicename', id), x('wp:category_parent'), x('wp:cat_name', data.name), ...('summary' in data ? [x('wp:category_description', data.summary)] : [])]))}\n`;
    }
  }
  for (const register of ['people', 'topics', 'redirects'] as const) {
    for (const { id, path } of records[register]) yield `${toXml(x('pump:record', { file: `${register}/${id}.yaml` }, JSON.stringify(parseYaml(readText(path).text ?? '').data)))}\n`;
  }
}

/** Comments keep the number they have; the others get numbers above all of these. */
function numbersOf({ pages, posts, news, threads }: Content['records']): Numbers {
  const items = new Map([...pages.map(({ id }) => `pages/${id}`), ...posts.map(({ id }) => `posts/${id}`), ...news.map(({ id }) => `news/${id}`)].map((key, at) => [key, at + 1]));
  const ids = threads.flatMap(({ data }) => data.comments.map(({ id }) => id));
  const plain = ids.filter((id) => /^[1-9]\d{0,14}$/.test(id));
  let last = plain.reduce((most, id) => Math.max(most, Number(id)), 0);
  const nextComment = (): number => (last += 1);
  const known = new Set(plain);
  let lastItem = items.size;
  return { items, nextComment, nextItem: () => (lastItem += 1), files: new Set(), comments: new Map(ids.map((id) => [id, known.has(id) ? Number(id) : nextComment()])) };
}

/** A document as it stands in its file: its fields, its text, and the HTML of that. */
function writtenOf(path: string): Written {
  const text = readText(path).text ?? '';
  const split = splitFrontmatter(text);
  const [fields, body] = split.fault ? [{}, ''] : [parseYaml(split.yaml).data as Record<string, unknown>, split.body.replace(/^\n+/, '')];
  const { rendered } = readDocument(`---\n---\n\n${withoutStanding(body)}`);
  return { fields, body, html: rendered?.html, images: rendered?.images.map(({ src }) => src) ?? [] };
}
