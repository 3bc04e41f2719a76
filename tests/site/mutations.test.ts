/** The sample content with one thing spoilt at a time, five hundred times: what the checker lets pass, the build must bear. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/checker/content.ts';
import type { Finding } from '../../src/files/finding.ts';
import { folders } from '../../src/files/folders.ts';
import { walk } from '../../src/files/walk.ts';
import { numbers } from '../bench/corpus.ts';
import { pagesIn } from './dist.ts';
import { build, sites } from './sites.ts';
import { brokenLinksIn, invalidIn } from './sound.ts';

const TIMES = 500;
const place = mkdtempSync(join(tmpdir(), 'pump-mutations-'));
const content = join(place, 'content');
cpSync(sites.sample.content, content, { recursive: true });
const names = walk(content).filter((name) => /\.(mdx|yaml)$/.test(name));
const { cache } = folders({ PUMP_CONTENT: content }, process.cwd());

type Edit = { name: string; what: string; bytes: Buffer };
const random = numbers(2026);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** Each spoils the lines of a file in one way. */
const ways: Record<string, (text: string) => string> = {
  'a key dropped': (text) => without(text, /^\s*(?:- )?[\w-]+:.*$/gm),
  'a line dropped': (text) => without(text, /^.+$/gm),
  'a line twice': (text) => { const lines = text.split('\n'); const at = Math.floor(random() * lines.length); return lines.toSpliced(at, 0, lines[at]!).join('\n'); },
  'a letter changed': (text) => { const at = Math.floor(random() * text.length); return text.slice(0, at) + pick([...'abcxyz-. "\'{<:#0']) + text.slice(at + 1); },
  'a tag misspelt': (text) => text.replace(pick([/camden/, /islington/, /shared-digital/, /finance/, /governance/, /ward-councillor/, /started/, /shown/]), (word) => word.slice(0, -1)),
  'a date changed': (text) => { const dates = [...text.matchAll(/\d{4}-\d{2}-\d{2}/g)]; const date = dates.length > 0 ? pick(dates) : undefined; return date ? text.slice(0, date.index) + pick(['2018-02-30', '2999-01-01', '1066-10-14', '14/10/2010', '2010-10', 'soon', '']) + text.slice(date.index + 10) : text; },
  'the file cut': (text) => text.slice(0, Math.floor(random() * text.length)),
  'signs put in': (text) => { const at = Math.floor(random() * text.length); return text.slice(0, at) + pick(['{process.env}', '<script>', '</', '---\n', '\t', '\u202e', '\u0000', '&lt;', '[a](javascript:b)', '\n# Heading\n', '\n\n#### Deep\n\n', '*'.repeat(50), '|a|b\n|-|-\n', '!!js/function ', '&a *a', '\n<Note>\n', '[x](/nowhere/)', '"']) + text.slice(at); },
};

function without(text: string, lines: RegExp): string {
  const found = [...text.matchAll(lines)];
  if (found.length === 0) return text;
  const { index, 0: line } = pick(found);
  return text.slice(0, index) + text.slice(index + line.length + 1);
}

/** Files take turns, so that each has its share and few builds are needed for all. */
const turns = [...names].sort(() => random() - 0.5);

function edit(time: number): Edit {
  const name = turns[time % turns.length]!;
  const before = readFileSync(join(sites.sample.content, name));
  if (random() < 0.1) {
    const at = Math.floor(random() * before.length);
    return { name, what: 'bytes put in', bytes: Buffer.concat([before.subarray(0, at), Buffer.from(Array.from({ length: 1 + Math.floor(random() * 6) }, () => Math.floor(random() * 256))), before.subarray(at)]) };
  }
  const what = pick(Object.keys(ways));
  return { name, what, bytes: Buffer.from(ways[what]!(before.toString('utf8'))) };
}

const check = async (): Promise<Finding[]> => (await readContent(content, { root: process.cwd(), cache })).findings;
const put = ({ name, bytes }: Pick<Edit, 'name' | 'bytes'>): void => writeFileSync(join(content, name), bytes);
const restore = (name: string): void => cpSync(join(sites.sample.content, name), join(content, name));

describe('Five hundred faults made by chance', { timeout: 600_000 }, () => {
  const passed: Edit[] = [];

  it('are each told with file, line, sentence and remedy, or do no harm to the check', async () => {
    let told = 0;
    for (let time = 0; time < TIMES; time += 1) {
      const made = edit(time);
      put(made);
      const findings = await check();
      restore(made.name);
      const errors = findings.filter(({ severity }) => severity === 'error');
      if (errors.length === 0) passed.push(made);
      else told += 1;
      for (const { file, line, column, code, message, remedy } of findings) {
        expect(file && line > 0 && column > 0 && /^[a-z0-9-]+$/.test(code) && /[.?!]$/.test(message) && /[.?!]$/.test(remedy), `${made.what} in ${made.name}: ${file}:${line}:${column} ${code}: ${message} | ${remedy}`).toBe(true);
        expect(message + remedy).not.toMatch(/undefined|\[object|NaN|Invalid input|Expected/);
      }
    }
    expect(told).toBeGreaterThan(TIMES / 4);
    expect(passed.length).toBeGreaterThan(TIMES / 10);
  });

  it('let no broken site through the build', async () => {
    const waiting = [...passed];
    let round = 0;
    while (waiting.length > 0) {
      round += 1;
      const files = new Map<string, Edit>();
      for (const made of [...waiting]) if (!files.has(made.name)) files.set(made.name, waiting.splice(waiting.indexOf(made), 1)[0]!);
      for (const made of files.values()) put(made);
      // Edits that pass alone may be at odds with each other: what the checker names is left to the check, and the rest is built.
      for (let findings = await errors(); findings.length > 0; findings = await errors()) for (const { file } of findings) restoreWhatIsNamed(file, files);
      const dist = join(place, `dist-${round}`);
      const { status, output } = build(content, dist);
      expect(status, `${[...files.values()].map(({ what, name }) => `${what} in ${name}`).join('\n')}\n${output}`).toBe(0);
      expect(pagesIn(dist).length).toBeGreaterThan(100);
      expect(brokenLinksIn(dist)).toEqual([]);
      expect(await invalidIn(dist)).toEqual([]);
      for (const name of files.keys()) restore(name);
    }
    rmSync(place, { recursive: true, force: true });
  });

  const errors = async () => (await check()).filter(({ severity }) => severity === 'error');

  function restoreWhatIsNamed(file: string, files: Map<string, Edit>): void {
    const name = file.slice(content.length + 1);
    if (files.has(name)) {
      restore(name);
      files.delete(name);
    } else for (const other of files.keys()) { restore(other); files.delete(other); }
  }
});
