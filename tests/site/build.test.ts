import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, shell, sites, takeTurn } from './sites.ts';

let place: string;
beforeAll(() => { place = mkdtempSync(join(tmpdir(), 'pump-build-')); });
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The fixture with some files changed. */
function broken(name: string, changes: Record<string, (text: string) => string>): string {
  const content = join(place, name);
  cpSync(sites.fixture.content, content, { recursive: true });
  for (const [file, change] of Object.entries(changes)) writeFileSync(join(content, file), change(existsSync(join(content, file)) ? readFileSync(join(content, file), 'utf8') : ''));
  return content;
}

describe('a build', () => {
  it('stops on bad content, tells every fault in one run with file, line and remedy, and writes nothing', () => {
    const content = broken('bad', {
      'posts/2020/both-open.mdx': (text) => text.replace('  - camden', '  - camdn'),
      'posts/2020/both-closed.mdx': (text) => text.replace('2020-03-04', '2020-02-31'),
      'posts/2020/comments-closed.mdx': (text) => `${text}\n{process.env.HOME}\n`,
      'posts/2020/long-thread.mdx': (text) => text.replace('summary:', 'sumary:'),
      'news/2020/an-item.mdx': (text) => text.replace('discussion:', 'aliases:\n  - /posts/2020/corrected/\ndiscussion:'),
    });
    const { status, output } = build(content, join(place, 'bad-dist'));
    expect(status).toBe(1);
    expect(output).toMatch(/both-open\.mdx:7:\d+ unknown-borough: "camdn" is not in content\/boroughs\. Did you mean "camden"\?/);
    expect(output).toMatch(/both-closed\.mdx:4:\d+ .*2020-02-31/);
    expect(output).toMatch(/comments-closed\.mdx:\d+:1 expression: /);
    expect(output).toMatch(/long-thread\.mdx:3:\d+ unknown-key: There is no field "sumary"\. Did you mean "summary"\?/);
    expect(output).toMatch(/an-item\.mdx:\d+:\d+ address-shared: .*corrected\.mdx/);
    expect(output).toContain('Nothing was built.');
    expect(output).not.toMatch(/\n\s+at .*\(/);
    expect(existsSync(join(place, 'bad-dist', 'index.html'))).toBe(false);
  });

  it('does not lose one of two articles that would live at one address', () => {
    const content = broken('twins', {});
    renameSync(join(content, 'posts/2020/both-open.mdx'), join(content, 'posts/2020/Both-Closed.mdx'));
    const { status, output } = build(content, join(place, 'twins-dist'));
    expect(status).toBe(1);
    expect(output).toContain('address-shared');
    expect(output).toContain('Both-Closed.mdx');
  });

  it('says everything that is wrong with site.yaml together with the rest', () => {
    const content = broken('site', { 'site.yaml': (text) => text.replace('https://fixture.example', 'fixture'), 'topics/finance.yaml': (text) => text.replace('name:', 'nam:') });
    const { status, output } = build(content, join(place, 'site-dist'));
    expect(status).toBe(1);
    expect(output).toMatch(/site\.yaml:3:\d+ wrong-value: .*is not a web address/);
    expect(output).toMatch(/finance\.yaml:1:\d+ unknown-key/);
  });

  it('never runs what a document holds', () => {
    const trace = join(place, 'ran');
    const content = broken('code', { 'posts/2020/both-open.mdx': (text) => `${text}\nimport { writeFileSync } from 'node:fs'\n\nexport const x = writeFileSync('${trace}', 'x')\n\n{x}\n` });
    expect(build(content, join(place, 'code-dist')).status).toBe(1);
    expect(existsSync(trace)).toBe(false);
  });

  it('imports no file that a record names, and shows the words instead', () => {
    const trace = join(place, 'imported');
    const mark = '__ASTRO_IMAGE_';
    const content = broken('marks', {
      'topics/.e.js': () => `import fs from 'node:fs'; fs.writeFileSync('${trace}', 'x'); export default 'Finance';`,
      'topics/finance.yaml': (text) => text.replace('name: Finance', `name: "${mark}${join(place, 'marks/topics/.e.js')}?a.png"`),
      'threads/posts/2020/both-open.yaml': (text) => text.replace('name: First', `name: "${mark}/proc/self/environ?raw&.png"`),
    });
    const dist = join(place, 'marks-dist');
    const { status, output } = build(content, dist, { PUMP_INDEX: 'no', SECRET_TOKEN: 'zqsecretxq' });
    expect(output).not.toContain('error');
    expect(status).toBe(0);
    expect(existsSync(trace)).toBe(false);
    const html = readFileSync(join(dist, 'posts/2020/both-open/index.html'), 'utf8');
    expect(html).toContain(`${mark}/proc/self/environ?raw&amp;.png`);
    expect(html).not.toContain('zqsecretxq');
  });

  it('shows a change in the next build, and forgets what was removed', () => {
    const content = broken('changed', {});
    const dist = join(place, 'changed-dist');
    expect(build(content, dist, { PUMP_INDEX: 'no' }).status).toBe(0);
    const file = join(content, 'posts/2020/both-open.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('marmalade', 'quince jelly'));
    rmSync(join(content, 'posts/2020/trackbacks-closed.mdx'));
    expect(build(content, dist, { PUMP_INDEX: 'no' }).status).toBe(0);
    expect(readFileSync(join(dist, 'posts/2020/both-open/index.html'), 'utf8')).toContain('quince jelly');
    expect(existsSync(join(dist, 'posts/2020/trackbacks-closed'))).toBe(false);
  });

  it('publishes no draft, whatever variables the shell has', () => {
    const dist = join(place, 'drafts-dist');
    expect(build(sites.fixture.content, dist, { DEV: '1', MODE: 'development', PUMP_INDEX: 'no' }).status).toBe(0);
    expect(existsSync(join(dist, 'posts/2020/both-open/index.html'))).toBe(true);
    expect(existsSync(join(dist, 'posts/2020/a-draft'))).toBe(false);
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain('Content-Security-Policy');
  });

  it('works on a content folder with nothing but site.yaml', () => {
    const content = join(place, 'empty');
    cpSync(join(sites.fixture.content, 'site.yaml'), join(content, 'site.yaml'));
    const { status, output } = build(content, join(place, 'empty-dist'));
    expect(output).toMatch(/^Built \d+ pages into \S+empty-dist\.\n$/);
    expect(status).toBe(0);
    expect(readFileSync(join(place, 'empty-dist/index.html'), 'utf8')).toContain('A small site that holds one of everything.');
  });
});

describe('the development server', () => {
  it('shows a change to an article, and a draft that is marked as one', async () => {
    const content = broken('dev', {});
    const port = 4400 + Math.floor(Math.random() * 500);
    const release = takeTurn();
    const server = spawn('node_modules/.bin/astro', ['dev', '--port', String(port), '--host', '127.0.0.1'], { env: { ...shell, PUMP_CONTENT: content }, stdio: 'ignore', detached: true });
    try {
      const read = async (path: string) => fetch(`http://127.0.0.1:${port}${path}`).then((response) => response.text()).catch(() => '');
      await expect.poll(() => read('/posts/2020/both-open/'), { timeout: 40_000, interval: 500 }).toContain('marmalade');
      expect(await read('/posts/2020/a-draft/')).toContain('draft, not published');
      const file = join(content, 'posts/2020/both-open.mdx');
      writeFileSync(file, readFileSync(file, 'utf8').replace('marmalade', 'quince jelly'));
      await expect.poll(() => read('/posts/2020/both-open/'), { timeout: 20_000, interval: 300 }).toContain('quince jelly');
    } finally {
      if (server.pid) process.kill(-server.pid);
      release();
    }
  });
});

describe('npm start', () => {
  it('says which port is taken and how to choose another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => { other.once('listening', resolve); });
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = spawnSync('node', ['src/cli/start.ts'], { env: { ...shell, PORT: String(port) }, encoding: 'utf8' });
    other.close();
    expect(status).toBe(2);
    expect(stderr.trim()).toBe(`Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`);
  });

  it('says what is wrong with a port that is no port', () => {
    const { status, stderr } = spawnSync('node', ['src/cli/start.ts'], { env: { ...shell, PORT: 'http' }, encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('PORT is "http", which is not a port.');
  });
});
