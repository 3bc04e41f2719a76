import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/articles/document.ts';
import { Remembered, rememberedFile } from '../../../src/articles/remember.ts';

const ARTICLE = '---\ntitle: A\n---\nText with a [link](/a).\n';
const key = Remembered.key(ARTICLE);
let cache = '';
beforeEach(() => void (cache = mkdtempSync(join(tmpdir(), 'pump-cache-'))));
afterEach(() => rmSync(cache, { recursive: true, force: true }));

/** Reads an article as one build would, and waits until what is to be remembered is on the disk. */
async function build(...texts: string[]) {
  const remembered = new Remembered(cache);
  const read = texts.map((text) => readDocument(text, remembered));
  await remembered.settle();
  return { read, html: read[0]?.rendered?.html, remembered };
}

const kept = () => readdirSync(join(cache, 'articles')).toSorted();

describe('An article that was rendered', () => {
  it('is remembered in a file named after its text', async () => {
    const { read: [first] } = await build(ARTICLE);
    expect(kept()).toEqual([`${key}.json`]);
    expect(JSON.parse(readFileSync(rememberedFile(cache, key), 'utf8'))).toEqual(first?.rendered);
  });

  it('is not rendered again: what is remembered is what is shown', async () => {
    await build(ARTICLE);
    writeFileSync(rememberedFile(cache, key), JSON.stringify({ html: '<p>From memory</p>', images: [], links: [], headings: [] }));
    expect((await build(ARTICLE)).html).toBe('<p>From memory</p>');
  });

  it('is not written again either', async () => {
    await build(ARTICLE);
    const before = statSync(rememberedFile(cache, key), { bigint: true }).mtimeNs;
    await build(ARTICLE);
    expect(statSync(rememberedFile(cache, key), { bigint: true }).mtimeNs).toBe(before);
  });

  it('is rendered anew when a letter of its text or its fields has changed', async () => {
    await build(ARTICLE, ARTICLE.replace('title: A', 'title: B'), ARTICLE.replace('Text', 'text'));
    expect(kept()).toHaveLength(3);
  });

  it('is kept once when two files hold the same', async () => {
    const { read } = await build(...Array.from({ length: 20 }, () => ARTICLE));
    expect(new Set(read.map(({ rendered }) => rendered?.html)).size).toBe(1);
    expect(kept()).toEqual([`${key}.json`]);
  });

  it.each(['', '{"html":"<p>cut o', 'null', '{}', '[]', '"text"', '{"html":"<p>a</p>"}'])('counts as forgotten when its file is broken: %j', async (broken) => {
    await build(ARTICLE);
    writeFileSync(rememberedFile(cache, key), broken);
    expect((await build(ARTICLE)).html).toBe('<p>Text with a <a href="/a">link</a>.</p>');
    expect(JSON.parse(readFileSync(rememberedFile(cache, key), 'utf8'))).toMatchObject({ links: [{ href: '/a' }], headings: [] });
  });

  it('is forgotten when nothing asks for it any more, and so are files that were left half written', async () => {
    await build(ARTICLE, ARTICLE.replace('Text', 'Other'));
    writeFileSync(join(cache, 'articles', `${key}.json.4711`), '{"html":"<p>ha');
    const { remembered } = await build(ARTICLE);
    remembered.forgetUnused();
    expect(kept()).toEqual([`${key}.json`]);
  });

  it('is kept when it was rendered for the first time', async () => {
    const { remembered } = await build(ARTICLE);
    remembered.forgetUnused();
    expect(kept()).toEqual([`${key}.json`]);
  });
});

describe('An article at fault', () => {
  it('is not remembered', async () => {
    const { read } = await build('---\ntitle: A\n---\n{b}\n');
    expect(read).toMatchObject([{ rendered: undefined, faults: [{ code: 'expression', line: 4 }] }]);
    expect(kept()).toEqual([]);
  });
});
