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

const kept = () => readdirSync(join(cache, 'articles')).toSorted();

describe('An article that was rendered', () => {
  it('is remembered in a file named after its text', () => {
    const { rendered } = readDocument(ARTICLE, new Remembered(cache));
    expect(kept()).toEqual([`${key}.json`]);
    expect(JSON.parse(readFileSync(rememberedFile(cache, key), 'utf8'))).toEqual(rendered);
  });

  it('is not rendered again: what is remembered is what is shown', () => {
    readDocument(ARTICLE, new Remembered(cache));
    writeFileSync(rememberedFile(cache, key), JSON.stringify({ html: '<p>From memory</p>', images: [], links: [], headings: [] }));
    expect(readDocument(ARTICLE, new Remembered(cache)).rendered?.html).toBe('<p>From memory</p>');
  });

  it('is not written again either', () => {
    readDocument(ARTICLE, new Remembered(cache));
    const before = statSync(rememberedFile(cache, key), { bigint: true }).mtimeNs;
    readDocument(ARTICLE, new Remembered(cache));
    expect(statSync(rememberedFile(cache, key), { bigint: true }).mtimeNs).toBe(before);
  });

  it('is rendered anew when a letter of its text or its fields has changed', () => {
    const remembered = new Remembered(cache);
    readDocument(ARTICLE, remembered);
    readDocument(ARTICLE.replace('title: A', 'title: B'), remembered);
    expect(kept()).toHaveLength(2);
  });

  it.each(['', '{"html":"<p>cut o', 'null', '{}', '[]', '"text"', '{"html":"<p>a</p>"}'])('counts as forgotten when its file is broken: %j', (broken) => {
    readDocument(ARTICLE, new Remembered(cache));
    writeFileSync(rememberedFile(cache, key), broken);
    expect(readDocument(ARTICLE, new Remembered(cache)).rendered).toMatchObject({ html: '<p>Text with a <a href="/a">link</a>.</p>', links: [{ href: '/a' }] });
    expect(JSON.parse(readFileSync(rememberedFile(cache, key), 'utf8'))).toMatchObject({ headings: [] });
  });

  it('is forgotten when nothing asks for it any more, and so are files that were left half written', () => {
    const first = new Remembered(cache);
    readDocument(ARTICLE, first);
    readDocument(ARTICLE.replace('Text', 'Other'), first);
    writeFileSync(join(cache, 'articles', `${key}.json.4711`), '{"html":"<p>ha');
    const second = new Remembered(cache);
    readDocument(ARTICLE, second);
    second.forgetUnused();
    expect(kept()).toEqual([`${key}.json`]);
  });

  it('is kept when it was rendered for the first time', () => {
    const remembered = new Remembered(cache);
    readDocument(ARTICLE, remembered);
    remembered.forgetUnused();
    expect(kept()).toEqual([`${key}.json`]);
  });
});

describe('An article at fault', () => {
  it('is not remembered', () => {
    const read = readDocument('---\ntitle: A\n---\n{b}\n', new Remembered(cache));
    expect(read).toMatchObject({ rendered: undefined, faults: [{ code: 'expression', line: 4 }] });
    expect(kept()).toEqual([]);
  });
});
