import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportOf, faultsIn, imported, item, PRIVATE } from './exports.ts';

const cases = join(import.meta.dirname, '../../fixtures/importer');

/** The whole export, or the text of its only post. */
function exportIn(folder: string): string {
  if (existsSync(join(folder, 'export.xml'))) return readFileSync(join(folder, 'export.xml'), 'utf8');
  return exportOf(item({ content: readFileSync(join(folder, 'content.html'), 'utf8') }));
}

/**
 * Each folder holds an export or the HTML of a post, and in expected.txt every file that the import makes of it, but for people and old addresses, and what the report says.
 * UPDATE=1 writes that file anew; read what changed.
 */
describe('An import, of the export in the folder', () => {
  it.each(readdirSync(cases))('%s, writes what is expected, and what passes every check', async (name) => {
    const folder = join(cases, name);
    const uploads = join(folder, 'uploads');
    const { content, files, report } = await imported(exportIn(folder), existsSync(uploads) ? { uploads } : {});
    const notes = [...report.notes, ...report.items.flatMap((one) => one.notes)].map(({ code, text }) => `${code}: ${text}\n`);
    const kept = report.items.flatMap(({ id, code }) => (code ? [`kept out ${id}: ${code}\n`] : []));
    const written = Object.entries(files).filter(([file]) => !/^(?:people|redirects)\//.test(file)).map(([file, text]) => `=== ${file}\n${text}\n`).join('');
    const found = `${written}=== the report\n${[...kept, ...notes].join('')}`;
    const expected = join(folder, 'expected.txt');
    if (process.env['UPDATE']) writeFileSync(expected, found);
    expect(existsSync(expected), 'expected.txt is missing; run with UPDATE=1 to write it').toBe(true);
    expect(found).toBe(readFileSync(expected, 'utf8'));
    expect(await faultsIn(content)).toEqual([]);
    expect(found).not.toMatch(PRIVATE);
  });
});
