import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cases, inFull, read } from './record.ts';

/** Each folder holds bad content and, in expected.txt, what the checker says about it. UPDATE=1 writes that file anew; read what changed. */
describe('The checker, for the content in the folder', () => {
  it.each(readdirSync(cases).filter((name) => name !== 'base'))('%s, says what is expected', async (name) => {
    const found = await read((content) => cpSync(join(cases, name, 'content'), content, { recursive: true }), { production: name.startsWith('production') });
    const report = inFull(found).map((line) => `${line}\n`).join('');
    const expected = join(cases, name, 'expected.txt');
    if (process.env['UPDATE']) writeFileSync(expected, report);
    expect(existsSync(expected), 'expected.txt is missing; run with UPDATE=1 to write it').toBe(true);
    expect(report).toBe(readFileSync(expected, 'utf8'));
  });

  it('base, finds nothing', async () => {
    const found = await read(() => undefined);
    expect(inFull(found)).toEqual([]);
    expect(Object.entries(found.records).map(([name, entries]) => [name, entries.length])).toEqual([
      ['posts', 1], ['news', 1], ['pages', 0], ['boroughs', 2], ['partnerships', 1], ['topics', 1], ['glossary', 0], ['people', 2], ['threads', 1], ['mentions', 1], ['redirects', 0],
    ]);
  });
});
