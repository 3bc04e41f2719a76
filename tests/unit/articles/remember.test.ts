import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/articles/document.ts';
import { rememberedFile } from '../../../src/articles/cache-file.ts';
import { Remembered } from '../../../src/articles/remember.ts';
import { textKey } from '../../../src/articles/text-key.ts';

const ARTICLE = '---\ntitle: A\n---\nText with a [link](/a).\n';
const key = textKey(ARTICLE);
let cache = '';
beforeEach(() => void (cache = mkdtempSync(join(tmpdir(), 'pump-cache-'))));
afterEach(() => rmSync(cache, { recursive: true, force: true }));

/** Reads articles as one build would. */
function build(...texts: string[]) {
  const remembered = new Remembered(cache);
  const read = texts.map((text) => readDocument(text, remembered));
  remembered.settle();
  remembered.forgetUnused();
  remembered.close();
  return { read, html: read[0]?.rendered?.html };
}

/** Asks what is remembered, or changes it behind the build's back. */
function sql(statement: string): Record<string, unknown>[] {
  const database = new DatabaseSync(rememberedFile(cache));
  try {
    return database.prepare(statement).all();
  } finally {
    database.close();
  }
}
const kept = () => sql('SELECT key FROM article ORDER BY key').map((row) => row['key']);

describe('An article that was rendered', () => {
  it('is remembered under the digest of its text', () => {
    const { read: [first] } = build(ARTICLE);
    expect(kept()).toEqual([key]);
    const { html, ...outline } = first!.rendered!;
    expect(sql('SELECT html, outline FROM article')).toEqual([{ html, outline: JSON.stringify(outline) }]);
  });

  it('is not rendered again: what is remembered is what is shown', () => {
    build(ARTICLE);
    sql("UPDATE article SET html = '<p>From memory</p>'");
    expect(build(ARTICLE).html).toBe('<p>From memory</p>');
    const remembered = new Remembered(cache);
    expect(remembered.html(key)).toBe('<p>From memory</p>');
    remembered.close();
  });

  it('is rendered anew when a letter of its text or its fields has changed', () => {
    build(ARTICLE, ARTICLE.replace('title: A', 'title: B'), ARTICLE.replace('Text', 'text'));
    expect(kept()).toHaveLength(3);
  });

  it('is kept once when two files hold the same', () => {
    const { read } = build(...Array.from({ length: 20 }, () => ARTICLE));
    expect(new Set(read.map(({ rendered }) => rendered?.html)).size).toBe(1);
    expect(kept()).toEqual([key]);
  });

  it('counts as forgotten when what is remembered of it is broken', () => {
    build(ARTICLE);
    sql("UPDATE article SET outline = '{\"links\":['");
    expect(build(ARTICLE).html).toBe('<p>Text with a <a href="/a">link</a>.</p>');
    expect(JSON.parse(String(sql('SELECT outline FROM article')[0]?.['outline']))).toMatchObject({ links: [{ href: '/a' }] });
  });

  it.each(['garbage '.repeat(1000), 'SQLite format 3\0 but no more than that '.repeat(100)])('is rendered anew when the whole file is broken', (broken) => {
    build(ARTICLE);
    writeFileSync(rememberedFile(cache), broken);
    expect(build(ARTICLE).html).toBe('<p>Text with a <a href="/a">link</a>.</p>');
    expect(kept()).toEqual([key]);
  });

  it('is forgotten when nothing asks for it any more', () => {
    build(ARTICLE, ARTICLE.replace('Text', 'Other'));
    build(ARTICLE);
    expect(kept()).toEqual([key]);
  });

  it('that nothing has read is asked for in vain, and the error says what to do', () => {
    const remembered = new Remembered(cache);
    expect(() => remembered.html(key)).toThrow(/Remove the folder \.cache and build again/);
    remembered.close();
  });
});

describe('An article at fault', () => {
  it('is not remembered', () => {
    const { read } = build('---\ntitle: A\n---\n{b}\n');
    expect(read).toMatchObject([{ rendered: undefined, faults: [{ code: 'expression', line: 4 }] }]);
    expect(kept()).toEqual([]);
  });
});
