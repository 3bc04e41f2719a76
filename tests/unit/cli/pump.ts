/** The command as it is typed, on a copy of the small faultless record. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { cases } from '../checker/record.ts';

const command = join(process.cwd(), 'src/cli/pump.ts');

/** A folder with `content/` in it, made anew for each test of the file that calls this. */
export function desk(): { root: string; pump: (...words: string[]) => { status: number | null; out: string; err: string } } {
  const place = { root: '', pump: (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { cwd: place.root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
    return { status, out: stdout, err: stderr };
  } };
  beforeEach(() => {
    place.root = mkdtempSync(join(tmpdir(), 'pump-desk-'));
    cpSync(join(cases, 'base'), place.root, { recursive: true });
  });
  afterEach(() => rmSync(place.root, { recursive: true, force: true }));
  return place;
}
