import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readApart } from '../../../src/articles/apart.ts';
import { readDocument } from '../../../src/articles/document.ts';
import { DocumentReader } from '../../../src/articles/reader.ts';
import { rememberedFile } from '../../../src/articles/cache-file.ts';
import { Remembered } from '../../../src/articles/remember.ts';

let cache = '';
beforeEach(() => void (cache = mkdtempSync(join(tmpdir(), 'pump-reader-'))));
afterEach(() => rmSync(cache, { recursive: true, force: true }));

const article = (at: number, body = `Text ${at} with a [link](/a${at}).\n\n## Heading ${at}\n\n![A](./a${at}.png)`) => `---\ntitle: A${at}\n---\n${body}\n`;

async function readAll(texts: string[], reader = new DocumentReader(cache)) {
  const answers = texts.map((text) => reader.read(text));
  await reader.settle();
  return Promise.all(answers);
}

function kept(): unknown[] {
  const database = new DatabaseSync(rememberedFile(cache));
  const rows = database.prepare('SELECT key FROM article').all();
  database.close();
  return rows;
}

describe('Three hundred articles', () => {
  const texts = Array.from({ length: 300 }, (_, at) => article(at));

  it('are read as each of them would be alone', async () => {
    const alone = texts.map((text) => readDocument(text));
    const answers = await readAll(texts);
    expect(answers.map(({ key }) => key)).toEqual(alone.map(({ key }) => key));
    expect(answers.map(({ outline }) => outline?.links)).toEqual(alone.map(({ rendered }) => rendered?.links));
    expect(answers.map(({ outline }) => outline?.headings)).toEqual(alone.map(({ rendered }) => rendered?.headings));
    expect(answers.map(({ outline }) => outline?.images)).toEqual(alone.map(({ rendered }) => rendered?.images));
    const remembered = new Remembered(cache);
    for (const { key, rendered } of alone) expect(remembered.recall(key)).toEqual(rendered);
    remembered.close();
  });

  it('are all remembered, and those that are gone the next time are forgotten', async () => {
    await readAll(texts);
    expect(kept()).toHaveLength(300);
    await readAll(texts.slice(0, 200));
    expect(kept()).toHaveLength(200);
  });

  it('are remembered before anyone asks when they were rendered ahead, the faulty ones left for the reading to tell', async () => {
    const content = join(cache, 'content');
    mkdirSync(join(content, 'news', '2020'), { recursive: true });
    const all = texts.with(7, article(7, '{code}'));
    for (const [at, text] of all.entries()) writeFileSync(join(content, 'news', '2020', `a${at}.mdx`), text);
    writeFileSync(join(content, 'news', '2020', 'broken.mdx'), new Uint8Array([0xff, 0xfe, 0x00]));
    const { status, stderr } = spawnSync(process.execPath, ['src/articles/ahead.ts', content, cache], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(kept()).toHaveLength(299);
    const answers = await readAll(all);
    expect(answers.filter(({ faults }) => faults.length === 0)).toHaveLength(299);
    expect(answers[7]?.faults.map(({ code }) => code)).toEqual(['expression']);
  });

  it('are remembered once when they all say the same', async () => {
    await readAll(Array.from({ length: 300 }, () => article(1)));
    expect(kept()).toHaveLength(1);
  });

  it('have their faults told, whichever process reads it', async () => {
    const answers = await readAll(texts.map((text, at) => (at % 150 === 149 ? article(at, '{code}') : text)));
    expect(answers.flatMap(({ faults }, at) => (faults.length === 0 ? [] : [`${at} ${faults.map(({ code, line }) => `${code} ${line}`)}`]))).toEqual(['149 expression 4', '299 expression 4']);
  });

  it('are read without leaving anything behind when nothing is to be remembered', async () => {
    const answers = await readAll(texts, new DocumentReader(undefined));
    expect(answers.every(({ outline }) => outline)).toBe(true);
    expect(readdirSync(cache)).toEqual([]);
  });

  it('that are as deep and as long as they come do not end the reading process', async () => {
    const hostile = ['*'.repeat(45_000) + 'a' + '*'.repeat(45_000), '*_'.repeat(22_000) + 'a' + '_*'.repeat(22_000), '[*'.repeat(9_000) + 'a' + '*](/b)'.repeat(9_000), '> '.repeat(500), '['.repeat(50_000), '|a'.repeat(2_000) + '\n' + '|-'.repeat(2_000) + '\n' + '|b|\n'.repeat(5_000)];
    const answers = await readAll([...texts.slice(0, 100), ...hostile.map((body, at) => article(at, body))]);
    expect(answers.slice(100).map(({ faults, outline }) => (outline ? 'read' : faults[0]?.code))).toEqual(['too-deep', 'read', 'read', 'too-deep', 'read', 'too-large']);
  }, 30_000);

  // Each of these ends the process that parses it (segmentation fault): labels within labels, hidden behind what only looks like a code sample.
  it.each([
    ['a code sample in a quotation', (code: string) => `> \`\`\`\n${code}\n> \`\`\`\n`],
    ['a backtick in a heading', (code: string) => `# a \`b\n${code}\n# \`c\n`],
    ['a backtick in a list', (code: string) => `- a \`b\n- ${code}\n- \`c\n`],
  ])('are read even when the parser falls over one of them: code behind %s', async (_, hide) => {
    const answers = await readAll(texts.with(150, article(150, hide(`{()=>{${'a:'.repeat(60_000)}1}}`))));
    expect(answers.flatMap(({ outline, faults }, at) => (outline ? [] : [[at, faults.map(({ code }) => code)]]))).toEqual([[150, ['unreadable-text']]]);
    expect(kept()).toHaveLength(299);
  });

  it('are read when the process that should read them has ended meanwhile', async () => {
    const [first = ''] = texts;
    await readApart({ kind: 'article', texts: [first], cache: undefined });
    const children = spawnSync('pgrep', ['-P', String(process.pid), '-f', 'reading-process'], { encoding: 'utf8' }).stdout.trim().split('\n').filter(Boolean).map(Number);
    expect(children).toHaveLength(1);
    process.kill(children[0]!, 'SIGKILL');
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    expect(await readApart({ kind: 'article', texts: [first], cache: undefined })).toMatchObject([{ faults: [] }]);
  });
});
