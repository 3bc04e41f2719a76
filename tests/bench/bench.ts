/**
 * `npm run bench`: ten thousand articles built cold and again, the search index, and the same text through Hugo in the same run.
 * Figures are for one machine on one day; the ratio is what counts. `npm run bench -- 1000` takes fewer articles.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folders } from '../../src/files/folders.ts';
import { walk } from '../../src/files/walk.ts';
import { articles, writeContent, writeHugo } from './corpus.ts';

const ROUNDS = 3;
const count = Number(process.argv[2] ?? 10_000);
const root = process.cwd();
// Nothing is deleted before the end: ext4 passes over the places of files deleted in the last minutes one by one, at a cost of seconds.
const place = mkdtempSync(join(tmpdir(), 'parish-pump-bench-'));
const content = join(place, 'content');
const { cache } = folders({ PUMP_CONTENT: content }, root);
const [command = '', ...options] = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { build: string } }).scripts.build.split(' ');

const boroughs = readdirSync(join(root, 'content', 'boroughs')).map((name) => name.replace('.yaml', ''));
const samples = articles(count, boroughs);
const words = samples.reduce((sum, { body }) => sum + body.split(/\s+/).length, 0);
console.log(`${count} articles of ${Math.round(words / count)} words`);
writeContent(content, samples, join(root, 'content'));
writeHugo(join(place, 'hugo-bare'), samples);
writeHugo(join(place, 'hugo-alike'), samples, { alike: true });
const withHugo = spawnSync('hugo', ['version']).status === 0;
if (!withHugo) console.log('Hugo is not installed (Debian: apt-get install hugo), so there is no ratio.');

const rounds = [];
for (let round = 1; round <= ROUNDS; round += 1) {
  const bare = withHugo ? await hugo('hugo-bare', 'Hugo, bare template', round) : 0;
  const alike = withHugo ? await hugo('hugo-alike', 'Hugo, the same lists and feeds', round) : 0;
  if (round > 1) renameSync(cache, join(place, `cache-${round}`));
  rounds.push({ bare, alike, cold: await pump('cold build, no index', round, { PUMP_INDEX: 'no' }) });
}
const out = `out-${ROUNDS}`;
console.log(`  ${walk(join(place, out)).filter((name) => name.endsWith('.html')).length} pages, ${walk(join(place, out)).filter((name) => name.endsWith('feed.xml')).length} feeds`);
await pump('again, nothing changed', ROUNDS, { PUMP_INDEX: 'no' });
const changed = join(content, 'posts', '2010', 'article-4.mdx');
writeFileSync(changed, `${readFileSync(changed, 'utf8')}\nOne more sentence.\n`);
await pump('again, one article changed', ROUNDS, { PUMP_INDEX: 'no' });
await pump('again, with the search index', ROUNDS, {});
renameSync(cache, join(place, 'cache-checked'));
await check('pump check, nothing remembered');
await check('pump check, all remembered');
await check('pump check, one file', changed);
const median = (ratios: number[]): string => `${ratios.toSorted((a, b) => a - b)[ratios.length >> 1]?.toFixed(1)} (${ratios.map((ratio) => ratio.toFixed(1)).join(', ')})`;
if (withHugo) console.log(`cold build / Hugo: ${median(rounds.map(({ cold, bare }) => cold / bare))} with a bare template, ${median(rounds.map(({ cold, alike }) => cold / alike))} with the same lists and feeds`);
rmSync(place, { recursive: true, force: true });
rmSync(cache, { recursive: true, force: true });

function hugo(folder: string, name: string, round: number): Promise<number> {
  return measure(name, 'hugo', ['--quiet', '--destination', join(place, `${folder}-${round}`)], {}, join(place, folder));
}

function pump(name: string, round: number, extra: Record<string, string>): Promise<number> {
  return measure(name, command, options, { PUMP_CONTENT: content, PUMP_OUT: join(place, `out-${round}`), ...extra });
}

function check(name: string, ...files: string[]): Promise<number> {
  return measure(name, 'node', ['src/cli/pump.ts', 'check', ...files], { PUMP_CONTENT: content });
}

/** Runs a command and says how long it took and the most memory that it and its children held at once. Gives seconds. */
async function measure(name: string, command: string, args: string[], extra: Record<string, string>, cwd = root): Promise<number> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, env: { ...process.env, ...extra }, stdio: ['ignore', 'inherit', 'inherit'] });
  let most = 0;
  const timer = setInterval(() => { most = Math.max(most, residentOf(child.pid ?? 0)); }, 100);
  const code = await new Promise<number | null>((resolve) => { child.on('close', resolve); });
  clearInterval(timer);
  if (code !== 0) throw new Error(`${name} failed with status ${code}`);
  const seconds = (performance.now() - start) / 1000;
  console.log(`${name.padEnd(32)} ${seconds.toFixed(1).padStart(7)} s ${String(Math.round(most / 1024)).padStart(6)} MB`);
  return seconds;
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
