/** `pump export`: what comes out can be imported again to the same content. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../../src/checker/content.ts';
import { exportPieces } from '../../../src/importer/export/export.ts';
import { bodyOf, exportOf, comment, faultsIn, filesIn, imported, item, newHouse, NOW, tag, type Imported } from './exports.ts';

async function exported(content: string): Promise<string> {
  return [...exportPieces(await readContent(content, { root: content, now: NOW }), NOW)].join('');
}

/** The export of a content folder, imported into an empty one that has the same site and the same registers of places. */
async function movedBack(content: string): Promise<Imported> {
  const house = newHouse();
  for (const part of ['site.yaml', 'boroughs', 'partnerships', 'glossary']) if (existsSync(join(content, part))) cpSync(join(content, part), join(house, part), { recursive: true });
  return imported(await exported(content), { content: house, uploads: content, drafts: true });
}

/** Every record as its shape reads it, and every text as it stands. */
async function contentOf(content: string): Promise<unknown> {
  const { records } = await readContent(content, { root: content, now: NOW });
  const bodies = Object.entries(filesIn(content)).filter(([name]) => name.endsWith('.mdx')).map(([name, text]) => [name, bodyOf(text)]);
  return [Object.entries(records).map(([name, entries]) => [name, entries.map(({ id, data }) => [id, data])]), bodies];
}

/** Adds fields to a document by hand. */
function withFields(content: string, file: string, yaml: string): void {
  const path = join(content, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace('\n---\n', `\n${yaml}---\n`));
}

describe('An export', () => {
  it('of an imported blog is imported again to the same files, byte for byte', async () => {
    const first = await imported(exportOf(item({ content: 'Words {and} a [gallery].\n\n<table><tr><th>a</th></tr><tr><td>b</td></tr></table>', excerpt: 'In short.', comments: 'open', more: tag('Bins', 'bins') + tag('Camden', 'camden') + comment() + comment({ id: '2', parent: '1' }) + comment({ id: '3', type: 'pingback', url: 'https://ward.example/', content: '[...] x [...]' }) })
      + item({ id: '8', type: 'page', name: 'the-ward', title: 'The ward', more: comment({ id: '4' }) })));
    expect((await movedBack(first.content)).files).toEqual(first.files);
  });

  it('brings the documents that its texts link to, and the old addresses of lists and feeds', async () => {
    const uploads = join(newHouse(), '../uploads/2010');
    mkdirSync(uploads, { recursive: true });
    writeFileSync(join(uploads, 'Report.pdf'), '%PDF');
    const first = await imported(exportOf(item({ content: 'Read <a href="https://old.example/wp-content/uploads/2010/Report.pdf">it</a>.', more: tag('Bins', 'bins') })), { uploads: join(uploads, '..') });
    const { files } = await movedBack(first.content);
    expect(files).toEqual(first.files);
    const xml = await exported(first.content);
    expect(xml).toContain('<wp:attachment_url>https://new.example/wp-content/uploads/files/2010/report.pdf</wp:attachment_url>');
    expect(xml).toContain('<wp:category_nicename>bins</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>Bins</wp:cat_name><wp:category_description>');
    expect(xml).not.toContain('<wp:cat_name>Camden');
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['files/2010/report.pdf', 'redirects/old-example.yaml']));
  });

  it('of the sample content is imported again to the same content', async () => {
    const sample = join(process.cwd(), 'content');
    const { content, report } = await movedBack(sample);
    expect(await contentOf(content)).toEqual(await contentOf(sample));
    expect(report.counts.keptOut).toEqual({});
    // The sample content has one picture.
    expect(report.notes.map(({ code }) => code)).toEqual(['own-files']);
    expect((await faultsIn(content)).filter((fault) => !fault.includes('warning'))).toEqual(expect.not.arrayContaining([expect.stringContaining('error')]));
  });

  it('carries the imprint with every post, and no e-mail address but what an article says itself', async () => {
    const { content } = await imported(exportOf(item({ more: comment() })));
    const xml = await exported(content);
    expect(xml).toContain('&#x3C;p>Promoted by P. Rinter of 1 Press Lane, London E1 0AA.&#x3C;/p>');
    expect(xml).not.toMatch(/@|203\.0\.113/);
  });

  it('publishes no text that was withdrawn, says what was put right, and brings all of it back', async () => {
    const { content } = await imported(exportOf(item({ content: 'Secret words.', excerpt: 'Secret summary.' }) + item({ id: '8', name: 'bins', content: 'Public words.' })));
    withFields(content, 'posts/2010/waste.mdx', 'withdrawn:\n  date: 2014-05-03\n  reason: The figure was <wrong>.\n');
    withFields(content, 'posts/2010/bins.mdx', 'corrections:\n  - date: 2014-05-04\n    wrong: We said ten.\n    right: It is twelve.\n');
    const xml = await exported(content);
    expect(xml.replace(/<wp:postmeta>.*?<\/wp:postmeta>/g, '')).not.toContain('Secret');
    const plain = xml.replace(/<wp:postmeta>.*?<\/wp:postmeta>/g, '').replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&');
    expect(plain).toContain('<content:encoded><p>Withdrawn on 3 May 2014: The figure was &#x3C;wrong>.</p>\n<p>Promoted by');
    expect(plain).toContain('<p>Corrected on 4 May 2014: We said ten. It is twelve.</p>\n<p>Public words.</p>');
    expect(plain).toContain('<excerpt:encoded>Withdrawn on 3 May 2014: ');
    expect(await contentOf((await movedBack(content)).content)).toEqual(await contentOf(content));
  });

  it('says nothing again of what was withdrawn where its borough is not known', async () => {
    const { content } = await imported(exportOf(item({ content: 'The marmalade figure.', more: tag('Camden', 'camden') })));
    withFields(content, 'posts/2010/waste.mdx', 'withdrawn:\n  date: 2014-05-03\n  reason: It was wrong.\n');
    const house = newHouse();
    rmSync(join(house, 'boroughs/camden.yaml'));
    const { files } = await imported(await exported(content), { content: house });
    expect(files['posts/2010/waste.mdx']).toContain('Withdrawn on 3 May 2014: It was wrong.');
    expect(JSON.stringify(files)).not.toContain('marmalade');
    expect(await faultsIn(house)).toEqual([]);
  });

  it('says when something was published by the clock of the record and in UTC, and who wrote a comment', async () => {
    const { content } = await imported(exportOf(item({ date: '2014-07-01 00:30:00', gmt: '2014-06-30 23:30:00', more: comment({ user: '2' }) })));
    const xml = await exported(content);
    expect(xml).toContain('<wp:post_date>2014-07-01 00:30:00</wp:post_date><wp:post_date_gmt>2014-06-30 23:30:00</wp:post_date_gmt>');
    expect(xml).toContain('<wp:comment_user_id>1</wp:comment_user_id>');
  });

  it('whose text was changed in WordPress gives the changed text', async () => {
    const { content } = await imported(exportOf(item({ content: 'Old words.' })));
    const changed = (await exported(content)).replace('Old words.', 'New words.');
    expect(bodyOf((await imported(changed)).files['posts/2010/waste.mdx'])).toContain('New words.');
  });

  it('into which somebody has put what is private or does not fit brings it along as plain WordPress does', async () => {
    const { content } = await imported(exportOf(item({ more: comment() + comment({ id: '3', type: 'pingback', url: 'https://ward.example/', content: '[...] x [...]' }) })));
    const changed = (await exported(content)).replaceAll('"name":"Ann Reader"', '"name":"private-x@secret.example"').replaceAll('"received":"2010', '"received":"2999').replace('"thread":{', '"thread":{"evil":1,');
    const { files, content: house } = await imported(changed);
    expect(files['threads/posts/2010/waste.yaml']).toMatch(/^comments:\n {2}- id: 1\n {4}name: Ann Reader\n/);
    expect(Object.keys(files).find((name) => name.startsWith('mentions/'))).toContain('mentions/2010/');
    expect(await faultsIn(house)).toEqual([]);
  });

  it('with dates that cannot be right, as an earlier checker let them pass, brings no error', async () => {
    const { content } = await imported(exportOf(item({ more: comment() })));
    withFields(content, 'posts/2010/waste.mdx', 'corrections:\n  - date: 2009-05-04\n    wrong: We said ten.\n    right: It is twelve.\nwithdrawn:\n  date: 2009-05-03\n  reason: The figure was wrong.\n');
    writeFileSync(join(content, 'threads/posts/2010/waste.yaml'), 'closed: 2009-10-10\ncomments:\n  - id: 1\n    name: Ann Reader\n    date: 2010-09-02\n    status: withheld\n    withheld:\n      date: 2010-08-01\n      reason: It named a child.\n');
    writeFileSync(join(content, 'people/rose-ward.yaml'), 'name: Rose Ward\nhandle: rose-ward\nroles:\n  - title: Councillor\n    kind: councillor\n    from: 2014-05\n    to: 2010-05\n');
    const { files, notes, report, content: house } = await imported(await exported(content));
    expect(await faultsIn(house)).toEqual([]);
    expect(files['posts/2010/waste.mdx']).toContain('corrections:\n  - date: 2010-09-01\n');
    expect(files['posts/2010/waste.mdx']).toContain('withdrawn:\n  date: 2010-09-01\n');
    expect(files['threads/posts/2010/waste.yaml']).toMatch(/^comments:\n[^]*withheld:\n {6}date: 2010-09-02\n/);
    expect(files['people/rose-ward.yaml']).toContain('from: 2014-05\n    to: 2014-05\n');
    expect(notes.filter((code) => code === 'date-mended')).toHaveLength(4);
    expect(report.notes.map(({ code }) => code)).toContain('date-mended');
  });

  it('whose people have handles that are taken here gives them others', async () => {
    const { content } = await imported(exportOf(item({})));
    const house = newHouse();
    mkdirSync(join(house, 'people'));
    writeFileSync(join(house, 'people/rose.yaml'), 'name: Rose of the Ward\nhandle: rose-ward\nroles:\n  - title: Reporter\n    kind: reporter\n');
    const { files } = await imported(await exported(content), { content: house });
    expect(files['people/rose-ward.yaml']).toContain('handle: rose-ward-2\n');
    expect(await faultsIn(house)).toEqual([]);
  });

  it('to which WordPress has added a comment after its thread was closed does not say when that was', async () => {
    const { content } = await imported(exportOf(item({ more: comment() })));
    writeFileSync(join(content, 'threads/posts/2010/waste.yaml'), 'closed: 2010-09-05\ncomments:\n  - id: 1\n    name: Ann Reader\n    date: 2010-09-02\n    text: Well said.\n');
    const xml = await exported(content);
    expect((await imported(xml)).files['threads/posts/2010/waste.yaml']).toMatch(/^closed: 2010-09-05\n/);
    const { files, content: house } = await imported(xml.replace('</item>', `${comment({ id: '50', date: '2010-09-09 10:00:00' })}</item>`));
    expect(files['threads/posts/2010/waste.yaml']).toMatch(/^comments:/);
    expect(await faultsIn(house)).toEqual([]);
  });

  it('that somebody has put code into brings none of it', async () => {
    const { content } = await imported(exportOf(item({ content: 'Old words.' })));
    const changed = (await exported(content)).replaceAll('"body":"Old words.', '"body":"{process.exit()}');
    const { files, content: house } = await imported(changed);
    expect(bodyOf(files['posts/2010/waste.mdx'])).not.toContain('{process');
    expect(await faultsIn(house)).toEqual([]);
  });
});
