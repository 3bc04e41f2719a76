/** Addresses that no article answers for: lists, feeds, pages of files, and files themselves. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/files/yaml.ts';
import { bodyOf, comment, exportOf, faultsIn, imported, item, newHouse, tag, type Imported } from './exports.ts';

const category = (nicename: string, name: string, parent = ''): string => `<wp:category><wp:category_nicename>${nicename}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${name}</wp:cat_name></wp:category>`;
const attachment = (id: string, parent: string, link: string): string => `<item><title>A picture</title><link>${link}</link><wp:post_id>${id}</wp:post_id><wp:status>inherit</wp:status><wp:post_parent>${parent}</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://old.example/wp-content/uploads/a.jpg</wp:attachment_url></item>`;

function redirectsIn({ files }: Pick<Imported, 'files'>, file = 'redirects/old-example.yaml'): Record<string, string> {
  const { addresses } = (parseYaml(files[file] ?? 'addresses: []').data ?? {}) as { addresses: { from: string; to: string }[] };
  return Object.fromEntries(addresses.map(({ from, to }) => [from, to]));
}

/** A folder of WordPress's files. */
function uploads(files: Record<string, string>): string {
  const folder = join(newHouse(), '../uploads');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe('Old addresses of lists', () => {
  it('lead to the borough, topic, person and month that they became, and their feeds to its feed', async () => {
    const found = await imported(exportOf(item({ more: tag('Camden', 'lb-camden') + tag('Bins', 'bins', 'post_tag') }), { channel: category('places', 'Places') + category('lb-camden', 'Camden', 'places') }));
    expect(redirectsIn(found)).toEqual({
      '/feed/': '/feed.xml', '/feed/rss/': '/feed.xml', '/feed/rss2/': '/feed.xml', '/feed/rdf/': '/feed.xml', '/feed/atom/': '/feed.xml',
      '/category/places/lb-camden/': '/boroughs/camden/', '/category/places/lb-camden/feed/': '/boroughs/camden/feed.xml',
      '/tag/bins/': '/topics/bins/', '/tag/bins/feed/': '/topics/bins/feed.xml', '/author/rose/': '/people/rose-ward/', '/author/rose/feed/': '/people/rose-ward/feed.xml',
      '/2010/': '/archive/2010/', '/2010/09/': '/archive/2010/09/',
    });
    expect(await faultsIn(found.content)).toEqual([]);
  });

  it('begin where the blog began, and where its posts did', async () => {
    const blog = exportOf(item({ link: 'https://old.example/blog/archives/waste/' }) + item({ id: '8', name: 'bins', link: 'https://old.example/blog/archives/bins/' })).replaceAll('<wp:base_blog_url>https://old.example<', '<wp:base_blog_url>https://old.example/blog<');
    expect(Object.keys(redirectsIn(await imported(blog), 'redirects/old-example-blog.yaml'))).toEqual(expect.arrayContaining(['/blog/feed/', '/blog/archives/author/rose/', '/blog/archives/2010/09/']));
  });

  it('are none where posts were questions (?p=7), and not those of what stays private', async () => {
    expect(redirectsIn(await imported(exportOf(item({ link: 'https://old.example/?p=7' }))))).toEqual({});
    const hidden = await imported(exportOf(item() + item({ id: '8', name: 'secret', status: 'private', author: 'mole', date: '2011-01-01 10:00:00', more: tag('Hush', 'hush') })));
    expect(Object.keys(redirectsIn(hidden)).join()).not.toMatch(/mole|hush|2011/);
  });

  it('stay away from what lives there now, and say so', async () => {
    const content = newHouse();
    mkdirSync(join(content, 'redirects'));
    writeFileSync(join(content, 'redirects/mine.yaml'), 'addresses:\n  - from: /tag/bins/\n    to: /boroughs/camden/\n');
    const found = await imported(exportOf(item({ more: tag('Bins', 'bins', 'post_tag') }) + item({ id: '8', type: 'page', name: 'feed', title: 'Feed the birds', link: 'https://old.example/feed/' })), { content });
    expect(Object.keys(redirectsIn(found))).not.toContain('/tag/bins/');
    expect(found.report.oldAddresses.refused).toContain('/tag/bins/');
    expect(await faultsIn(content)).toEqual([]);
  });

  it('are followed by links in the texts', async () => {
    const { files } = await imported(exportOf(item({ content: '<a href="https://old.example/category/camden">Camden</a> and <a href="/2010/09/">then</a>', more: tag('Camden', 'camden') })));
    expect(bodyOf(files['posts/2010/waste.mdx'])).toBe('[Camden](/boroughs/camden/) and [then](/archive/2010/09/)');
  });
});

describe('The page that WordPress gave to a picture', () => {
  it('leads to the article that the picture was put into, and nowhere where that is not public', async () => {
    const found = await imported(exportOf(item() + item({ id: '8', name: 'secret', status: 'draft' })
      + attachment('20', '7', 'https://old.example/2010/09/01/waste/bin/') + attachment('21', '8', 'https://old.example/2010/09/01/secret/bin/')));
    expect(redirectsIn(found)).toMatchObject({ '/2010/09/01/waste/bin/': '/posts/2010/waste/' });
    expect(JSON.stringify(found.files)).not.toContain('secret');
  });
});

describe('A file that a text links to', () => {
  const link = (path: string, words = 'the report') => `<a href="https://old.example/wp-content/uploads/${path}">${words}</a>`;

  it('comes along under a name that can stand in an address, and its old address leads there', async () => {
    const found = await imported(exportOf(item({ content: link('2010/09/Annual%20Report_FINAL.PDF') })), { uploads: uploads({ '2010/09/Annual Report_FINAL.PDF': '%PDF-1.4' }) });
    expect(bodyOf(found.files['posts/2010/waste.mdx'])).toBe('[the report](/files/2010/09/annual-report-final.pdf)');
    expect(Object.keys(found.files)).toContain('files/2010/09/annual-report-final.pdf');
    expect(redirectsIn(found)).toMatchObject({ '/wp-content/uploads/2010/09/Annual%20Report_FINAL.PDF': '/files/2010/09/annual-report-final.pdf' });
    expect(await faultsIn(found.content)).toEqual([]);
  });

  it('is told apart from another of nearly the same name', async () => {
    const found = await imported(exportOf(item({ content: `${link('a/Plan.pdf', 'one')} ${link('a/plan.pdf', 'two')} ${link('a/PLAN.pdf', 'three')}` })), { uploads: uploads({ 'a/Plan.pdf': 'one', 'a/plan.pdf': 'two', 'a/PLAN.pdf': 'three' }) });
    expect(new Set(bodyOf(found.files['posts/2010/waste.mdx']).match(/\/files\/\S+(?=\))/g)).size).toBe(3);
    expect(bodyOf(found.files['posts/2010/waste.mdx'])).toContain('[two](/files/a/plan.pdf)');
    expect(await faultsIn(found.content)).toEqual([]);
  });

  it('stays behind where it is missing, could run in a browser, lies outside the folder or belongs to a draft, and the report says why', async () => {
    const folder = uploads({ 'a/page.html': '<script>', '../outside.pdf': 'x', 'a/b.pdf': 'x' });
    const text = [link('a/gone.pdf'), link('a/page.html'), link('..%2Foutside.pdf')].join(' ');
    const { files, report, notes } = await imported(exportOf(item({ content: text }) + item({ id: '8', name: 'later', status: 'draft', content: link('a/b.pdf') })), { uploads: folder, drafts: true });
    expect(Object.keys(files).filter((name) => name.startsWith('files/'))).toEqual([]);
    expect(notes.filter((code) => code === 'file-linked')).toHaveLength(3);
    expect(report.items[0]?.notes.map(({ text: why }) => why).join('\n')).toMatch(/not in the folder given[\s\S]*browser might run it[\s\S]*not in the folder given/);
  });

  it('is copied once however many link to it, and again not at all', async () => {
    const blog = exportOf(item({ content: link('a/b.pdf') }) + item({ id: '8', name: 'more', content: link('a/b.pdf') }));
    const folder = uploads({ 'a/b.pdf': 'x' });
    const { content } = await imported(blog, { uploads: folder });
    const { report } = await imported(blog, { content, uploads: folder });
    expect(report.counts.files).toMatchObject({ new: 0, updated: 0, edited: 0, removed: 0 });
  });
});

describe('A blog that was exported in parts', () => {
  it('keeps the old addresses that an earlier part brought, as long as they lead somewhere', async () => {
    const { content } = await imported(exportOf(item({ more: tag('Bins', 'bins') }) + attachment('20', '7', 'https://old.example/2010/09/01/waste/bin/')));
    const second = exportOf(item({ id: '9', name: 'parks', date: '2011-03-01 10:00:00', link: 'https://old.example/2011/03/01/parks/', more: tag('Parks', 'parks') }));
    const both = await imported(second, { content });
    expect(redirectsIn(both)).toMatchObject({ '/category/parks/': '/topics/parks/', '/category/bins/': '/topics/bins/', '/2010/09/01/waste/bin/': '/posts/2010/waste/' });
    const gone = await imported(exportOf(item({ status: 'private', more: tag('Bins', 'bins') })), { content });
    expect(Object.keys(redirectsIn(gone))).not.toContain('/2010/09/01/waste/bin/');
    expect(await faultsIn(content)).toEqual([]);
  });
});

describe('The old address of an article', () => {
  const meta = (slug: string): string => `<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>${slug}</wp:meta_value></wp:postmeta>`;
  const aliasesIn = (document = ''): string[] => [...document.matchAll(/^ {2}- (\/\S+)$/gm)].map(([, alias = '']) => alias);

  it('may lie below the names of our own lists, where no page of ours is', async () => {
    const { files, content, notes } = await imported(exportOf(['/news/my-post/', '/topics/parks/', '/topics/bins/', '/news/page/2/'].map((path, at) => item({ id: String(at + 1), name: `post-${at}`, link: `https://old.example${path}`, more: tag('Bins', 'bins') })).join('')));
    expect(Object.keys(files).filter((name) => name.startsWith('posts/')).map((name) => aliasesIn(files[name]))).toEqual([['/news/my-post/'], ['/topics/parks/'], [], []]);
    expect(notes.filter((code) => code === 'old-address')).toHaveLength(2);
    expect(await faultsIn(content)).toEqual([]);
  });

  it('is one more for each name that it had before, and stays when the name changes between imports', async () => {
    const first = await imported(exportOf(item({ more: meta('first') + meta('second') })));
    expect(aliasesIn(first.files['posts/2010/waste.mdx'])).toEqual(['/2010/09/01/waste/', '/2010/09/01/first/', '/2010/09/01/second/']);
    const { files, content } = await imported(exportOf(item({ link: 'https://old.example/2010/09/01/bins/' })), { content: first.content });
    expect(aliasesIn(files['posts/2010/waste.mdx'])).toEqual(['/2010/09/01/bins/', '/2010/09/01/waste/', '/2010/09/01/first/', '/2010/09/01/second/']);
    expect(await faultsIn(content)).toEqual([]);
  });
});

describe('A link to the old blog', () => {
  const ours = '/posts/2010/waste/';
  it.each([
    ['/blog/?p=7', ours], ['/blog/index.php?p=7', ours], ['/blog/waste/amp/', ours], ['/blog/waste/2/', ours], ['/blog/waste/comment-page-1/#comment-77', `${ours}#comment-77`],
    ['/blog/waste/#comment-78', ours], ['#comment-77', `${ours}#comment-77`],
  ])('arrives, however it was written: %s', async (href, to) => {
    const more = `${comment({ id: '77' })}${comment({ id: '78', approved: 'spam' })}`;
    const blog = exportOf(item({ link: 'https://old.example/blog/waste/', content: `<a href="${href}">there</a>`, more })).replaceAll('<wp:base_blog_url>https://old.example<', '<wp:base_blog_url>https://old.example/blog<');
    const { files, content } = await imported(blog);
    expect(bodyOf(files['posts/2010/waste.mdx'])).toBe(`[there](${to})`);
    expect(await faultsIn(content)).toEqual([]);
  });
});
