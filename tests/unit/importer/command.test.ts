import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeExport } from '../../bench/wxr.ts';
import { comment, exportOf, faultsIn, filesIn, item, newHouse, PRIVATE, write } from './exports.ts';

function pump(...args: string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/pump.ts', ...args], { encoding: 'utf8', env: { ...process.env, PUMP_CONTENT: undefined } });
  return { status, text: stdout + stderr };
}

describe('pump import', () => {
  it('writes the record and a report beside the content folder, in words and for programs, and says so', async () => {
    const content = newHouse();
    const { status, text } = pump('import', write('blog.xml', exportOf(item({ more: comment() }))), '--into', content);
    expect(status).toBe(0);
    expect(text).toContain('1 item in the file: 1 post and no pages came along, 0 were kept out.');
    const report = readFileSync(join(dirname(content), 'import-report.md'), 'utf8');
    expect(report).toContain('## Brought along');
    expect(JSON.parse(readFileSync(join(dirname(content), 'import-report.json'), 'utf8'))).toMatchObject({ counts: { posts: 1 } });
    expect(report + text).not.toMatch(PRIVATE);
    expect(await faultsIn(content)).toEqual([]);
  });

  it('writes nothing at all in a dry run, and prints the report', () => {
    const content = newHouse();
    const { status, text } = pump('import', write('blog.xml', exportOf(item())), '--into', content, '--dry-run');
    expect(status).toBe(0);
    expect(text).toContain('This was a dry run: nothing was written.');
    expect(filesIn(content)).toEqual({});
    expect(existsSync(join(dirname(content), 'import-report.md'))).toBe(false);
  });

  it('prints the whole report where it cannot be written, and says that the import is done', () => {
    const content = newHouse();
    // A folder of that name stands in the way even of those who may write everywhere.
    mkdirSync(join(dirname(content), 'import-report.md/x'), { recursive: true });
    const { status, text } = pump('import', write('blog.xml', exportOf(item())), '--into', content);
    expect(status).toBe(2);
    expect(text).toContain('## Brought along');
    expect(text).toContain('The import is done, but its report could not be written');
    expect(text).not.toMatch(/\n\s+at /);
    expect(Object.keys(filesIn(content))).toContain('posts/2010/waste.mdx');
  });

  it('stopped with Ctrl-C, says that what is written is whole and how to go on, and leaves no lock', async () => {
    const file = write('many.xml', '');
    writeExport(file, { posts: 2_000, comments: 4_000, bytes: 10_000_000 });
    const content = newHouse();
    const child = spawn(process.execPath, ['src/cli/pump.ts', 'import', file, '--into', content], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (data) => { said += data; });
    await expect.poll(() => existsSync(join(content, 'posts')), { timeout: 40_000 }).toBe(true);
    child.kill('SIGINT');
    const [status] = await once(child, 'close');
    expect(status).toBe(2);
    expect(said.trim()).toBe('Stopped. What was written so far is whole; run the same command again to go on.');
    expect(existsSync(join(content, '.import-lock'))).toBe(false);
    expect(Object.values(filesIn(content)).every((text) => text.endsWith('\n'))).toBe(true);
  });

  it.each([['the file itself', 'a-file'], ['a folder in a file', 'a-file/content']])('takes no file for the content folder: %s', (_, into) => {
    const { status, text } = pump('import', write('blog.xml', exportOf(item())), '--into', into.replace('a-file', write('a-file', 'x')));
    expect(status).toBe(2);
    expect(text).toMatch(/is a file, and the import goes into a folder|A file lies where a folder is needed/);
    expect(text).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['a file that is not there', ['nowhere.xml'], /There is no file nowhere\.xml/],
    ['a file that was cut off', [write('cut.xml', exportOf(item()).slice(0, 900))], /Item 1, byte \d+: the file ends in the middle\. .* Nothing was written\./],
    ['uploads that are not there', [write('blog.xml', exportOf(item())), '--uploads', 'nowhere'], /There is no folder nowhere/],
    ['a map that is none', [write('blog.xml', exportOf(item())), '--map', write('map.yaml', 'a: [b')], /map\.yaml/],
  ])('ends with status 2 and one clear sentence for %s', (_, args, words) => {
    const { status, text } = pump('import', ...args, '--into', newHouse());
    expect(status).toBe(2);
    expect(text).toMatch(words);
    expect(text).not.toMatch(/\n\s+at /);
  });
});
