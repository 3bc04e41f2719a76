/**
 * `npm run bench`: ten thousand articles built cold and again, the search index, and the same text through Hugo in the same run.
 * Figures are for one machine on one day; the ratio is what counts. `npm run bench -- 1000` takes fewer articles.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folders } from '../../src/files/folders.ts';
import { walk } from '../../src/files/walk.ts';
import { articles, writeContent, writeHugo } from './corpus.ts';

const count = Number(process.argv[2] ?? 10_000);
const root = process.cwd();
const place = join(tmpdir(), 'parish-pump-bench');
const content = join(place, 'content');
const out = join(place, 'dist');
const hugo = join(place, 'hugo');
const { cache } = folders({ PUMP_CONTENT: content }, root);

rmSync(place, { recursive: true, force: true });
rmSync(cache, { recursive: true, force: true });
mkdirSync(place, { recursive: true });
const boroughs = readdirSync(join(root, 'content', 'boroughs')).map((name) => name.replace('.yaml', ''));
const samples = articles(count, boroughs);
const words = samples.reduce((sum, { body }) => sum + body.split(/\s+/).length, 0);
console.log(`${count} articles of ${Math.round(words / count)} words`);
writeContent(content, samples, join(root, 'content'));
writeHugo(hugo, samples);

const environment = { PUMP_CONTENT: content, PUMP_OUT: out };
const withHugo = spawnSync('hugo', ['version']).status === 0;
const peer = withHugo ? await measure('Hugo, bare template', 'hugo', ['--quiet', '--destination', join(place, 'hugo-out')], {}, hugo) : undefined;
if (!withHugo) console.log('Hugo is not installed (Debian: apt-get install hugo), so there is no ratio.');
if (withHugo) {
  rmSync(hugo, { recursive: true, force: true });
  writeHugo(hugo, samples, { alike: true });
}
const alike = withHugo ? await measure('Hugo, the same lists and feeds', 'hugo', ['--quiet', '--destination', join(place, 'hugo-alike')], {}, hugo) : undefined;
if (alike) console.log(`  ${walk(join(place, 'hugo-alike')).filter((name) => name.endsWith('.html')).length} pages`);
const cold = await measure('cold build, no index', 'node', ['--max-old-space-size=1024', 'src/cli/build.ts'], { ...environment, PUMP_INDEX: 'no' });
console.log(`  ${walk(out).filter((name) => name.endsWith('.html')).length} pages, ${walk(out).filter((name) => name.endsWith('feed.xml')).length} feeds`);
await measure('again, nothing changed', 'node', ['--max-old-space-size=1024', 'src/cli/build.ts'], { ...environment, PUMP_INDEX: 'no' });
const changed = join(content, 'posts', '2010', 'article-4.mdx');
writeFileSync(changed, `${readFileSync(changed, 'utf8')}\nOne more sentence.\n`);
await measure('again, one article changed', 'node', ['--max-old-space-size=1024', 'src/cli/build.ts'], { ...environment, PUMP_INDEX: 'no' });
await measure('again, with the search index', 'node', ['--max-old-space-size=1024', 'src/cli/build.ts'], environment);
if (peer && alike) console.log(`cold build / Hugo: ${(cold.seconds / peer.seconds).toFixed(1)} with a bare template, ${(cold.seconds / alike.seconds).toFixed(1)} with the same lists and feeds`);
rmSync(place, { recursive: true, force: true });
rmSync(cache, { recursive: true, force: true });

/** Runs a command and says how long it took and the most memory that it and its children held at once. */
async function measure(name: string, command: string, args: string[], extra: Record<string, string>, cwd = root): Promise<{ seconds: number; megabytes: number }> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, env: { ...process.env, ...extra }, stdio: ['ignore', 'inherit', 'inherit'] });
  let most = 0;
  const timer = setInterval(() => { most = Math.max(most, residentOf(child.pid ?? 0)); }, 100);
  const code = await new Promise<number | null>((resolve) => { child.on('close', resolve); });
  clearInterval(timer);
  if (code !== 0) throw new Error(`${name} failed with status ${code}`);
  const seconds = (performance.now() - start) / 1000;
  const megabytes = Math.round(most / 1024);
  console.log(`${name.padEnd(32)} ${seconds.toFixed(1).padStart(7)} s ${String(megabytes).padStart(6)} MB`);
  return { seconds, megabytes };
}

/** Resident kilobytes of a process and those below it (Linux). */
function residentOf(pid: number): number {
  const table = spawnSync('ps', ['-eo', 'pid=,ppid=,rss=']).stdout?.toString() ?? '';
  const rows = table.trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const below = new Set([pid]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [child = 0, parent = 0] of rows) if (below.has(parent) && !below.has(child)) grown = Boolean(below.add(child));
  }
  return rows.reduce((sum, [child = 0, , rss = 0]) => sum + (below.has(child) ? rss : 0), 0);
}
