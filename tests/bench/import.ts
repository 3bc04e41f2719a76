/** `npm run bench:import`: writes an export of 200 MB with 20,000 posts and 100,000 comments, imports it, and says how long that took and how much memory. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { walk } from '../../src/files/walk.ts';
import { writeExport } from './wxr.ts';

const folder = mkdtempSync(join(tmpdir(), 'pump-import-'));
try {
  const file = join(folder, 'blog.xml');
  writeExport(file, { posts: 20_000, comments: 100_000, bytes: 200_000_000 });
  const content = join(folder, 'content');
  mkdirSync(content);
  writeFileSync(join(content, 'site.yaml'), 'name: Bench\nsummary: A made-up blog.\naddress: https://bench.example\nimprint:\n  promoter: B. Ench\n  address: 1 Bench Street\n');
  console.log(`The export: ${(statSync(file).size / 1e6).toFixed(1)} MB.`);
  for (const run of ['first import', 'the same again']) {
    const began = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'measured.ts'), file, content], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stdout + stderr);
    console.log(`${run}: ${((performance.now() - began) / 1_000).toFixed(1)} s, peak memory ${/peak (\d+)/.exec(stdout)?.[1]} MB, ${/files .*/.exec(stdout)?.[0]}`);
  }
  console.log(`${walk(content).length} files in the content folder.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
