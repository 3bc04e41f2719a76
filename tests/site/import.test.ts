/** WordPress's own theme test file, imported into a content folder that holds only site.yaml and the boroughs, and built. */
import { load } from 'cheerio';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../src/checker/content.ts';
import { walk } from '../../src/files/walk.ts';
import { importExport } from '../../src/importer/import.ts';
import { readExport } from '../../src/importer/wxr/read.ts';
import type { WxrItem } from '../../src/importer/wxr/records.ts';
import type { ItemReport, Report } from '../../src/importer/report.ts';
import { pagesIn, page } from './dist.ts';
import { build } from './sites.ts';

const file = join(process.cwd(), '../shared/data/themeunittestdata.wordpress.xml');
const missing = !existsSync(file);
if (missing) console.warn(`The tests of the theme test file are skipped: there is no ${file}.`);

const SITE = 'name: The old blog\nsummary: An old blog that has moved.\naddress: https://blog.example\nimprint:\n  promoter: P. Rinter\n  address: 1 Press Lane, London E1 0AA\neditor:\n  name: The Editor\n  address: 1 Press Lane, London E1 0AA\n';

describe.skipIf(missing)('The theme test file of WordPress', () => {
  let place: string;
  let report: Report;
  const items = new Map<number, WxrItem>();
  const content = () => join(place, 'content');
  const dist = () => join(place, 'dist');

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'pump-theme-'));
    mkdirSync(content());
    writeFileSync(join(content(), 'site.yaml'), SITE);
    cpSync(join(process.cwd(), 'content/boroughs'), join(content(), 'boroughs'), { recursive: true });
    report = await importExport({ file, content: content(), drafts: false, dryRun: false, now: Date.now() });
    for await (const { records } of readExport(file)) for (const record of records) if (record.kind === 'item') items.set(record.item.place, record.item);
    const { status, output } = build(content(), dist(), { PUMP_INDEX: 'no' });
    expect(output.split('\n').filter((line) => line && !/^Built \d+ pages|^warning: \S+ (?:empty-article|column-unnamed|closed-unknown|comment-before-article|mention-before-article): /.test(line))).toEqual([]);
    expect(status).toBe(0);
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('brings 48 posts, 21 pages, 24 comments (3 of them on pages) and 4 mentions, and keeps out 4 comments, the draft, the scheduled and the locked post', () => {
    expect(report.counts).toMatchObject({
      items: 180, posts: 48, pages: 21, drafts: 0, keptOut: { draft: 1, scheduled: 1, password: 1, library: 38, menu: 70 },
      comments: { inFile: 32, shown: 24, mentions: 4, keptOut: { pending: 3, 'on-password': 1 } },
    });
    expect(report.items.filter(({ became }) => became === 'page').reduce((sum, { comments }) => sum + (comments?.shown ?? 0), 0)).toBe(3);
    expect(report.items).toHaveLength(180);
  });

  it('passes every check', async () => {
    const { findings } = await readContent(content(), { root: place });
    // One post of the file has a title and no text; its tables have no heads, it does not say since when comments are closed, and two posts are younger than what was said of them. The check asks for a look.
    expect(new Set(findings.map(({ severity, code }) => `${severity} ${code}`))).toEqual(new Set(['warning column-unnamed', 'warning empty-article', 'warning closed-unknown', 'warning comment-before-article', 'warning mention-before-article']));
  });

  it('shows every comment and every mention in the finished site, and nothing that was kept out', () => {
    const shown = along().map((one) => page(dist(), addressOf(one)));
    expect(shown.reduce((sum, $) => sum + $('article.comment').length, 0)).toBe(24);
    expect(shown.reduce((sum, $) => sum + $('.mention').length, 0)).toBe(4);
    expect(page(dist(), '/page-with-comments/')('article.comment')).toHaveLength(3);
    expect(existsSync(join(dist(), 'posts/2030'))).toBe(false);
    expect(pagesIn(dist()).some((address) => /password-protected|\/draft|\/scheduled/.test(address))).toBe(false);
  });

  it('leads from every old address to the new one, and has no link inside that leads nowhere', () => {
    for (const { link = '', file: name = '' } of along()) {
      const old = decodeURIComponent(new URL(link).pathname).replace(/\/{2,}/g, '/');
      const text = readFileSync(join(dist(), old, 'index.html'), 'utf8');
      const { address } = { address: addressOf({ file: name }) };
      expect(old === address || text.includes(`url=${address}"`), old).toBe(true);
    }
    const addresses = new Set(pagesIn(dist()));
    const dead = pagesIn(dist()).flatMap((address) => page(dist(), address)('a[href^="/"]').toArray().map((link) => decodeURI(link.attribs['href']!.replace(/#.*/, '')))
      .filter((href) => href.endsWith('/') && !addresses.has(href) && !addresses.has(encodeURI(href))).map((href) => `${address} → ${href}`));
    expect(dead).toEqual([]);
  });

  it('keeps the words of every article, in their order', () => {
    const lost = along().flatMap((one) => {
      const wanted = wordsOfWordPress(items.get(one.place)!.content);
      const found = words(page(dist(), addressOf(one))('.prose').first().text());
      const gone = notFound(wanted, found);
      return gone.length > 0 ? [`${one.file}: ${gone.slice(0, 12).join(' ')}`] : [];
    });
    expect(lost).toEqual([]);
  });

  it('holds no e-mail address of an author or a reader, no address of their machine and no password', () => {
    const xml = readFileSync(file, 'utf8');
    const secret = new Set([...xml.matchAll(/<wp:(?:author_email|comment_author_email|comment_author_IP|post_password)>(?:<!\[CDATA\[)?([^<\]]+)/g)].map(([, value = '']) => value.trim()).filter((value) => /[@.]/.test(value)));
    expect(secret.size).toBeGreaterThan(5);
    const written = walk(content()).map((name) => readFileSync(join(content(), name), 'utf8')).join('\n') + JSON.stringify(report);
    expect([...secret].filter((value) => written.includes(value))).toEqual([]);
    expect(JSON.stringify(report)).not.toContain('the password is');
  });

  const along = (): ItemReport[] => report.items.filter(({ became }) => became !== 'kept-out');
});

const addressOf = ({ file: name = '' }: Pick<ItemReport, 'file'>): string => `/${name.replace(/^pages\//, '').replace(/\.mdx$/, '')}/`;

/** The words that WordPress would show: without shortcodes, scripts and the comments of the editor. Bare addresses of embeds are links now. */
function wordsOfWordPress(content: string): string[] {
  const $ = load(content.replace(/<!--[\s\S]*?-->/g, ' ').replace(/\[caption[^\]]*?caption="([^"]*)"[^\]]*\]/g, '$1 ').replace(/\[\/?(?:caption|gallery|audio|video|embed)[^\]]*\]/g, ' ').replace(/^\s*https?:\/\/\S+\s*$/gm, ' '), undefined, false);
  // The report names these buttons, which say the link once more.
  $('script, style, iframe, video, audio, .wp-block-file__button').remove();
  $('br, p, li, td, th, div, h1, h2, h3, h4, h5, h6, dt, dd, figcaption, blockquote, pre, cite, address').after(' ');
  return words($.root().text());
}

/** Letters and digits; `H₂O` and `H2O` are the same words. */
const words = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** The words that do not come, in their order, among those found. What stands between them there (what a link now says) does not matter. */
function notFound(wanted: string[], found: string[]): string[] {
  const all = found.join('');
  let at = 0;
  return wanted.filter((word) => {
    const next = all.indexOf(word, at);
    if (next < 0) return true;
    at = next + word.length;
    return false;
  });
}
