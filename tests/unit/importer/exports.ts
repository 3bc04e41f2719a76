/** Exports made small: each item has what it must have, and what the test is about. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { readContent } from '../../../src/checker/content.ts';
import { describe as inWords } from '../../../src/files/finding.ts';
import { walk } from '../../../src/files/walk.ts';
import { importExport, type Options } from '../../../src/importer/import.ts';
import type { Report } from '../../../src/importer/report.ts';

export const NOW = Date.UTC(2026, 10, 22, 12);
const place = mkdtempSync(join(tmpdir(), 'pump-importer-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));
let number = 0;

const SITE = `name: New house
summary: A blog that has moved.
address: https://new.example
imprint:
  promoter: P. Rinter
  address: 1 Press Lane, London E1 0AA
`;
const CAMDEN = 'name: Camden\ngss: E09000007\naliases: [LB Camden]\ntile: { row: 2, column: 3 }\npart: inner\n';

/** An empty content folder with one borough, in which readers can write to the editor. */
export function newHouse({ editor = true } = {}): string {
  const content = join(place, String(++number), 'content');
  mkdirSync(join(content, 'boroughs'), { recursive: true });
  writeFileSync(join(content, 'site.yaml'), SITE + (editor ? 'editor:\n  name: The Editor\n  address: 1 Press Lane, London E1 0AA\n' : ''));
  writeFileSync(join(content, 'boroughs/camden.yaml'), CAMDEN);
  return content;
}

/** A file beside the content folders. */
export function write(name: string, text: string | Uint8Array): string {
  mkdirSync(place, { recursive: true });
  const path = join(place, `${++number}-${name}`);
  writeFileSync(path, text);
  return path;
}

export const exportOf = (items: string, { channel = '', version = '<wp:wxr_version>1.2</wp:wxr_version>', root = NAMESPACES } = {}): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" ${root}><channel><title>Old house</title><link>https://old.example</link><pubDate>Sun, 01 Nov 2026 10:00:00 +0000</pubDate>${version}<wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_id>2</wp:author_id><wp:author_login>rose</wp:author_login><wp:author_email>private-author@secret.example</wp:author_email><wp:author_display_name><![CDATA[Rose Ward]]></wp:author_display_name></wp:author>${channel}
${items}</channel></rss>`;

const NAMESPACES = 'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"';

type Fields = Partial<Record<'id' | 'title' | 'content' | 'excerpt' | 'type' | 'status' | 'name' | 'password' | 'date' | 'gmt' | 'link' | 'parent' | 'author' | 'comments' | 'pings' | 'more' | 'order', string>>;

/** A public post called `waste`, unless said otherwise. */
export function item(fields: Fields = {}): string {
  const { id = '7', title = 'Waste', content = 'Words.', excerpt = '', type = 'post', status = 'publish', name = 'waste', password = '', date = '2010-09-01 09:30:00', parent = '0', author = 'rose', comments = 'closed', pings = 'closed', more = '', order = '0' } = fields;
  const { gmt = date } = fields;
  const link = fields.link ?? `https://old.example/2010/09/01/${name}/`;
  return `<item><title>${data(title)}</title><link>${link}</link><dc:creator>${data(author)}</dc:creator><content:encoded>${data(content)}</content:encoded><excerpt:encoded>${data(excerpt)}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${gmt}</wp:post_date_gmt><wp:comment_status>${comments}</wp:comment_status><wp:ping_status>${pings}</wp:ping_status>
<wp:post_name>${data(name)}</wp:post_name><wp:status>${status}</wp:status><wp:post_parent>${parent}</wp:post_parent><wp:menu_order>${order}</wp:menu_order><wp:post_type>${type}</wp:post_type><wp:post_password>${data(password)}</wp:post_password>${more}</item>\n`;
}

type CommentFields = Partial<Record<'id' | 'author' | 'url' | 'content' | 'approved' | 'type' | 'parent' | 'date' | 'gmt' | 'user', string>>;

/** An approved comment; its e-mail address and IP address are always there and always the same. */
export function comment({ id = '1', author = 'Ann Reader', url = '', content = 'Well said.', approved = '1', type = '', parent = '0', date = '2010-09-02 10:00:00', gmt = date, user = '0' }: CommentFields = {}): string {
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${data(author)}</wp:comment_author><wp:comment_author_email>private-reader@secret.example</wp:comment_author_email>
<wp:comment_author_url>${data(url)}</wp:comment_author_url><wp:comment_author_IP>203.0.113.77</wp:comment_author_IP><wp:comment_agent>SecretBrowser/9.9</wp:comment_agent><wp:comment_date>${date}</wp:comment_date><wp:comment_date_gmt>${gmt}</wp:comment_date_gmt>
<wp:comment_content>${data(content)}</wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type>${type}</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent><wp:comment_user_id>${user}</wp:comment_user_id></wp:comment>`;
}

export const tag = (name: string, nicename: string, domain = 'category'): string => `<category domain="${domain}" nicename="${nicename}">${data(name)}</category>`;

const data = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** Everything private that these exports hold. */
export const PRIVATE = /private-|secret\.example|203\.0\.113|SecretBrowser|hunter2/;

export type Imported = { content: string; report: Report; files: Record<string, string>; notes: string[] };

/** Imports an export, and reads back what lies in the content folder then. */
export async function imported(xml: string | Uint8Array, options: Partial<Options> = {}): Promise<Imported> {
  const content = options.content ?? newHouse();
  const report = await importExport({ file: write('export.xml', xml), drafts: false, dryRun: false, now: NOW, ...options, content });
  return { content, report, files: filesIn(content), notes: report.items.flatMap(({ notes }) => notes.map(({ code }) => code)) };
}

/** The records that an import writes. */
export function filesIn(content: string): Record<string, string> {
  return Object.fromEntries(walk(content).filter((name) => !/^(boroughs|site\.yaml|\.import)/.test(name)).map((name) => [name, /\.(mdx|yaml)$/.test(name) ? readFileSync(join(content, name), 'utf8') : '(a picture or a document)']));
}

/** What no export says, so that the check asks for it: since when comments are closed, and what the columns of a table are called. */
const UNSAID = ['closed-unknown', 'column-unnamed'];

/** Everything else that `pump check` says about a content folder. */
export async function faultsIn(content: string): Promise<string[]> {
  const { findings } = await readContent(content, { root: content, now: NOW });
  return findings.filter(({ code }) => !UNSAID.includes(code)).map(inWords);
}

/** The text of a document without its frontmatter. */
export const bodyOf = (document = ''): string => document.split(/^---$/m).slice(2).join('---').trim();
