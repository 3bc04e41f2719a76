/** Whole or not at all, again and again, and whatever happens on the way. */
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seeded, writeExport } from '../../bench/wxr.ts';
import { comment, exportOf, faultsIn, filesIn, imported, item, newHouse, PRIVATE, tag, write } from './exports.ts';

const blog = exportOf([
  item({ content: 'Words with [caption]<img src="/wp-content/uploads/x.png" alt="x"> y[/caption] and a <table><tr><td>cell</td></tr></table>', comments: 'open', pings: 'open', more: tag('Camden', 'camden') + tag('Waste & bins', 'bins', 'post_tag') + comment() + comment({ id: '2', parent: '1', content: 'No <b>way</b>.' }) + comment({ id: '3', type: 'pingback', url: 'https://ward.example/1', content: '[...] a link [...]' }) }),
  item({ id: '8', name: 'second', status: 'draft', title: 'private-draft', content: 'private-draft' }), item({ id: '9', name: 'third', password: 'hunter2', content: 'private-text' }),
  item({ id: '10', type: 'page', name: 'about-us', title: 'About us', more: comment({ id: '4' }) }), item({ id: '11', type: 'page', name: 'the-ward', parent: '10', link: 'https://old.example/about-us/the-ward/', excerpt: 'In short.' }),
].join(''));

describe('An export that was cut off', () => {
  it('in the middle of a letter, names the item and not the letter', async () => {
    const whole = Buffer.from(exportOf(item({ content: 'Café' })));
    await expect(imported(whole.subarray(0, whole.indexOf('é') + 1))).rejects.toThrow(/^Item 1, byte \d+: the file ends in the middle\./);
  });

  it('at any of 200 places, is refused with byte and item, and nothing is written', async () => {
    const bytes = Buffer.from(blog);
    const content = newHouse();
    const random = seeded(7);
    for (let cut = 0; cut < 200; cut += 1) {
      const end = Math.floor(random() * (bytes.length - 10));
      const error = await imported(bytes.subarray(0, end), { content }).then(() => undefined, (reason: unknown) => reason as Error & { byte: number; item: number });
      expect(error?.name, `cut at byte ${end}`).toBe('ExportFault');
      expect(error?.message).toMatch(/^(?:Item \d+, byte|Byte) \d+: .* .*\.$/);
      expect(error?.byte).toBeLessThanOrEqual(end);
      expect(error?.item).toBe((bytes.subarray(0, end).toString('latin1').match(/<item>/g) ?? []).length);
    }
    expect(filesIn(content)).toEqual({});
    expect(existsSync(join(content, '.import-lock'))).toBe(false);
  });
});

describe('An export in which anything may be wrong', () => {
  it('never brings the import down, and never lets out what is private, in 1,000 changed copies', async () => {
    const bytes = Buffer.from(blog);
    const random = seeded(11);
    let came = 0;
    for (let round = 0; round < 1_000; round += 1) {
      const result = await imported(mutated(bytes, random)).then((done) => done, (error: unknown) => error as Error);
      if (result instanceof Error) {
        expect(result.name, `round ${round}: ${result.stack}`).toBe('ExportFault');
        continue;
      }
      came += 1;
      expect(JSON.stringify(result.files) + JSON.stringify(result.report), `round ${round}`).not.toMatch(PRIVATE);
      if (round % 5 === 0) expect((await faultsIn(result.content)).filter((fault) => !/scheduled|comment-(?:link|before-parent)/.test(fault)), `round ${round}`).toEqual([]);
      rmSync(result.content, { recursive: true });
    }
    expect(came).toBeGreaterThan(100);
  }, 120_000);
});

/** One to three bytes changed, a stretch left out or doubled. */
function mutated(bytes: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * bytes.length);
  const length = Math.floor(random() * 40);
  const kind = Math.floor(random() * 4);
  if (kind === 0) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
  if (kind === 1) return Buffer.concat([bytes.subarray(0, at), Buffer.from('<>&{}[]"\'`\\\u0000\u00ff9a '[Math.floor(random() * 17)] ?? 'x'), bytes.subarray(at)]);
  const copy = Buffer.from(bytes);
  for (let change = 0; change <= kind; change += 1) copy[Math.floor(random() * copy.length)] = 32 + Math.floor(random() * 95);
  return copy;
}

describe('Importing again', () => {
  it('changes nothing where nothing has changed', async () => {
    const first = await imported(blog);
    const again = await imported(blog, { content: first.content });
    expect(again.files).toEqual(first.files);
    expect(again.report.counts.files).toEqual({ new: 0, updated: 0, unchanged: 7, edited: 0, removed: 0 });
  });

  it('brings what has changed in WordPress, and leaves what a person has changed or removed here', async () => {
    const { content, files } = await imported(blog);
    const post = join(content, 'posts/2010/waste.mdx');
    const mention = Object.keys(files).find((name) => name.startsWith('mentions/'))!;
    appendFileSync(post, '\nA line by hand.\n');
    rmSync(join(content, mention));
    const { report } = await imported(blog.replaceAll('Well said.', 'Better said.').replace('Words with', 'New words with'), { content });
    expect(report.counts.files).toMatchObject({ updated: 2, edited: 1, removed: 1 });
    expect(readFileSync(post, 'utf8')).toContain('A line by hand.');
    expect(existsSync(join(content, mention))).toBe(false);
    expect(readFileSync(join(content, 'threads/posts/2010/waste.yaml'), 'utf8')).toContain('Better said.');
    expect(report.items[0]?.notes.map(({ code }) => code)).toEqual(expect.arrayContaining(['edited-by-hand', 'removed-by-hand']));
  });

  it('of another blog that uses the same names keeps both', async () => {
    const { content, files } = await imported(exportOf(item({ content: 'Of the first.', more: comment({ content: 'Said there.' }) }) + item({ id: '8', type: 'page', name: 'about', content: 'First page.' })));
    const other = exportOf(item({ content: 'Of the second.', more: comment({ content: 'Said here.' }) }) + item({ id: '8', type: 'page', name: 'about', content: 'Second page.' })).replaceAll('https://old.example', 'https://other.example');
    const both = (await imported(other, { content })).files;
    for (const name of Object.keys(files).filter((file) => !file.startsWith('people/'))) expect(both[name], name).toBe(files[name]);
    expect(both['posts/2010/waste-2.mdx']).toContain('Of the second.');
    expect(both['threads/posts/2010/waste-2.yaml']).toContain('Said here.');
    expect(both['pages/about-2.mdx']).toContain('Second page.');
    expect(await faultsIn(content)).toEqual([]);
  });

  it('takes out again what has become private in WordPress, with its discussion', async () => {
    const { content, files } = await imported(blog);
    const { files: after, report } = await imported(blog.replaceAll('<wp:status>publish', '<wp:status>private'), { content });
    expect(Object.keys(files)).toContain('threads/posts/2010/waste.yaml');
    expect(Object.keys(after).filter((name) => /^(?:posts|pages|threads|mentions)/.test(name))).toEqual([]);
    expect(report.notes.map(({ code }) => code)).toContain('taken-out');
    expect(await faultsIn(content)).toEqual([]);
  });

  it('takes out a thread whose last comment was binned, and leaves a private article that was edited here, and says so', async () => {
    const post = exportOf(item({ more: comment() }));
    const { content } = await imported(post);
    const binned = await imported(post.replace('<wp:comment_approved>1', '<wp:comment_approved>trash'), { content });
    expect(Object.keys(binned.files)).not.toContain('threads/posts/2010/waste.yaml');
    appendFileSync(join(content, 'posts/2010/waste.mdx'), '\nBy hand.\n');
    const { report, files } = await imported(post.replace('<wp:status>publish', '<wp:status>private'), { content });
    expect(files['posts/2010/waste.mdx']).toContain('By hand.');
    expect(report.notes.find(({ code }) => code === 'still-there')?.text).toContain('posts/2010/waste.mdx');
  });

  it('moves an article whose year has changed, and its old address leads there', async () => {
    const { content } = await imported(exportOf(item({ more: comment() })));
    const { files } = await imported(exportOf(item({ date: '2011-01-02 09:30:00', link: 'https://old.example/2011/01/02/waste/', more: comment({ date: '2011-01-03 10:00:00' }) })), { content });
    expect(Object.keys(files).filter((name) => name.includes('waste'))).toEqual(['posts/2011/waste.mdx', 'threads/posts/2011/waste.yaml']);
    expect(files['posts/2011/waste.mdx']).toMatch(/- \/posts\/2010\/waste\/\n[\s\S]*- \/2010\/09\/01\/waste\/\n/);
    expect(await faultsIn(content)).toEqual([]);
  });

  it('knows its authors again, whatever they are called and whatever has been written into their files', async () => {
    const nameless = exportOf(item()).replace('Rose Ward', 'private-x@secret.example');
    const first = await imported(nameless);
    expect((await imported(nameless, { content: first.content })).report.counts.files).toMatchObject({ new: 0, updated: 0 });
    const { content } = await imported(blog);
    writeFileSync(join(content, 'people/rose-ward.yaml'), 'name: Rose of the Ward\nhandle: rose\nroles:\n  - title: Reporter\n    kind: reporter\n');
    expect((await imported(blog, { content })).report.counts.files).toMatchObject({ new: 0, updated: 0 });
  });

  it('never overwrites an article that was here before', async () => {
    const content = newHouse();
    mkdirSync(join(content, 'posts/2010'), { recursive: true });
    writeFileSync(join(content, 'posts/2010/waste.mdx'), 'mine');
    const { files } = await imported(blog, { content });
    expect(files['posts/2010/waste.mdx']).toBe('mine');
    expect(files['posts/2010/waste-2.mdx']).toContain('title: Waste');
  });

  it('writes nothing in a dry run, and says what it would do', async () => {
    const content = newHouse();
    const { report, files } = await imported(blog, { content, dryRun: true });
    expect(files).toEqual({});
    expect(existsSync(join(content, '.import-ledger'))).toBe(false);
    expect(report.counts.files.new).toBe(9);
  });

  it('takes up an interrupted import where it stopped, whenever that was', async () => {
    const file = write('many.xml', '');
    writeExport(file, { posts: 400, comments: 800, bytes: 2_000_000 });
    const content = newHouse();
    const run = () => spawn(process.execPath, ['tests/bench/measured.ts', file, content], { stdio: 'ignore' });
    for (const after of [700, 1_000, 1_300, 1_600]) {
      const child = run();
      await new Promise((resolve) => { setTimeout(resolve, after); });
      child.kill('SIGKILL');
      await new Promise((resolve) => { child.once('close', resolve); if (child.exitCode !== null || child.signalCode !== null) resolve(undefined); });
    }
    const whole = newHouse();
    const { report } = await imported(readFileSync(file), { content });
    await imported(readFileSync(file), { content: whole });
    expect(filesIn(content)).toEqual(filesIn(whole));
    expect(report.counts.files).toMatchObject({ edited: 0, removed: 0 });
    expect(existsSync(join(content, '.import-lock'))).toBe(false);
  });

  it('is refused while another import is at work, and not when that one is gone', async () => {
    const content = newHouse();
    writeFileSync(join(content, '.import-lock'), String(process.pid));
    await expect(imported(blog, { content })).rejects.toMatchObject({ name: 'Busy' });
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(content, '.import-lock'), String(gone));
    expect(Object.keys((await imported(blog, { content })).files).length).toBe(9);
  });

  it('leaves what was written whole where the disk takes no more, and goes on from there', async () => {
    const content = newHouse();
    writeFileSync(join(content, 'threads'), 'a file where a folder is wanted');
    await expect(imported(blog, { content })).rejects.toMatchObject({ code: expect.stringMatching(/ENOTDIR|EEXIST/) });
    for (const [name, text] of Object.entries(filesIn(content))) if (name !== 'threads') expect(text, name).toMatch(/\n$/);
    expect(existsSync(join(content, '.import-lock'))).toBe(false);
    rmSync(join(content, 'threads'));
    expect((await imported(blog, { content })).files).toEqual((await imported(blog)).files);
  });
});
