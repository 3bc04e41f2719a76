import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

type Import = { from: string; to: string; typeOnly: boolean };

/** `queries/load.ts` → `queries`; a file at the top is a room of its own. */
const room = (path: string): string => path.split('/')[0] ?? '';

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(src.length).replaceAll('\\', '/'));

const imports = files.flatMap(importsOf);
const between = imports.filter(({ to }) => to.startsWith('src:'));
const others = imports.filter(({ to }) => !to.startsWith('src:'));

function importsOf(from: string): Import[] {
  // Comments may speak of imports; templates of .astro files may not.
  const code = readFileSync(join(src, from), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statements = code.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const calls = code.matchAll(/\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]/g);
  return [
    ...[...statements].map(([, type, to = '']) => ({ from, to: resolved(from, to), typeOnly: type !== undefined })),
    ...[...calls].map(([, to = '']) => ({ from, to: resolved(from, to), typeOnly: false })),
  ];
}

/** A path in src as `src:text/date.ts`; a package as it is. */
function resolved(from: string, to: string): string {
  return to.startsWith('.') ? `src:${posix.join(posix.dirname(from), to)}` : to;
}

const broken = (forbidden: (one: { from: string; to: string; typeOnly: boolean }) => boolean): string[] =>
  between.map((one) => ({ ...one, to: one.to.slice(4) })).filter(forbidden).map(({ from, to }) => `${from} imports ${to}`);

/** A room that may import these rooms, and itself where it is among them. */
const only = (name: string, ...allowed: string[]): string[] => broken(({ from, to }) => room(from) === name && !allowed.includes(room(to)));

describe('The rooms of the house', () => {
  it('are read in full, with the imports of every file', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(between.length).toBeGreaterThan(250);
    expect(new Set(files.map(room))).toContain('pages');
  });

  it('text stands on its own but for its own room', () => expect(only('text', 'text')).toEqual([]));
  it('schema knows only text', () => expect(only('schema', 'schema', 'text')).toEqual([]));
  it('files knows only schema and text', () => expect(only('files', 'files', 'schema', 'text')).toEqual([]));
  it('articles knows only files, schema and text', () => expect(only('articles', 'articles', 'files', 'schema', 'text')).toEqual([]));
  it('checker knows only files, schema, text and articles', () => expect(only('checker', 'checker', 'files', 'schema', 'text', 'articles')).toEqual([]));

  it('desk, which begins records and says what is due, knows only schema, text, files and what the checker read', () => expect(only('desk', 'desk', 'schema', 'text', 'files', 'checker')).toEqual([]));

  it('importer knows only files, schema, text and articles, and never the checker', () => expect(only('importer', 'importer', 'files', 'schema', 'text', 'articles')).toEqual([]));

  it.each(['checker', 'importer'])('%s never asks Astro for anything', (name) => {
    expect(others.filter(({ from, to }) => room(from) === name && to.startsWith('astro:')).map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('queries are pure: they know schema, text and what articles are, and only load.ts knows more', () => {
    expect(broken(({ from, to, typeOnly }) => room(from) === 'queries' && from !== 'queries/load.ts'
      && !['queries', 'schema', 'text'].includes(room(to)) && !(room(to) === 'articles' && typeOnly))).toEqual([]);
    expect(broken(({ from, to }) => room(from) === 'queries' && from !== 'queries/load.ts' && to === 'queries/load.ts')).toEqual([]);
  });

  it('only load.ts asks for collections', () => {
    const callers = files.filter((file) => /\bgetCollection\s*\(|\bgetEntry\s*\(|\bgetEntries\s*\(/.test(readFileSync(join(src, file), 'utf8')));
    expect(callers).toEqual(['queries/load.ts']);
  });

  it('pictures are pure: they draw what queries choose', () => {
    expect(broken(({ from, to, typeOnly }) => room(from) === 'pictures' && !(['pictures', 'text'].includes(room(to)) || (room(to) === 'queries' && to !== 'queries/load.ts') || (room(to) === 'schema' && typeOnly)))).toEqual([]);
  });

  it('open data is pure: it turns the record into files and asks nobody', () => {
    expect(broken(({ from, to }) => room(from) === 'open-data' && !(['open-data', 'text', 'schema'].includes(room(to)) || (room(to) === 'queries' && to !== 'queries/load.ts')))).toEqual([]);
  });

  it('components are given what they show: they fetch nothing, and only the standing ones know the site', () => {
    expect(broken(({ from, to, typeOnly }) => room(from) === 'components' && !(
      ['components', 'pictures', 'text'].includes(room(to))
      || (room(to) === 'queries' && to !== 'queries/load.ts')
      || (room(to) === 'schema' && typeOnly)
      || (to === 'site.ts' && from.startsWith('components/Standing'))
    ))).toEqual([]);
  });

  it('feeds know nothing of pages, components and layouts', () => {
    expect(broken(({ from, to }) => room(from) === 'feeds' && ['pages', 'components', 'layouts', 'pictures', 'open-data'].includes(room(to)))).toEqual([]);
  });

  it('nothing leans on pages or on the command', () => {
    expect(broken(({ from, to }) => room(to) === 'pages' || (room(to) === 'cli' && room(from) !== 'cli'))).toEqual([]);
  });

  it('process and console belong to the command, to the processes that read articles, to writing, and to the loaders', () => {
    const users = files.filter((file) => /(?<![\w-])process\.(?!env\b|cwd\b)|\bconsole\./.test(readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')) && room(file) !== 'cli');
    expect(users).toEqual(['articles/ahead.ts', 'articles/reading-process.ts', 'files/lock.ts', 'files/write.ts', 'loaders/record.ts']);
  });

  it('what is imported is named with its ending, and is there', () => {
    expect(broken(({ to }) => !/\.(ts|astro|css)$/.test(to))).toEqual([]);
    expect(broken(({ to }) => /\.(ts|astro)$/.test(to) && !files.includes(to))).toEqual([]);
  });
});
