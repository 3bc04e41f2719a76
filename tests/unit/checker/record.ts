/** Records for tests: the small faultless one of the fixtures, with something laid over it in a folder of its own. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContent, type Options } from '../../../src/checker/content.ts';
import type { Content } from '../../../src/checker/entry.ts';
import { describe, type Finding } from '../../../src/files/finding.ts';

export const cases = fileURLToPath(new URL('../../fixtures/checker/', import.meta.url));
/** The day of every check in the tests. */
export const NOW = Date.UTC(2026, 10, 21, 12);

type Read = Content & { findings: Finding[] };

/** Reads the base with what `lay` puts over it; `lay` gets the content folder, and may give back what must be undone before that is removed. */
export async function read(lay: (content: string) => void | (() => void), options: Partial<Options> = {}): Promise<Read> {
  const root = mkdtempSync(join(tmpdir(), 'pump-check-'));
  let undo: void | (() => void) = undefined;
  try {
    cpSync(join(cases, 'base'), root, { recursive: true });
    undo = lay(join(root, 'content'));
    return await readContent(join(root, 'content'), { root, now: NOW, ...options });
  } finally {
    undo?.();
    rmSync(root, { recursive: true, force: true });
  }
}

/** The base with these files over it; a file without text is removed. */
export const readWith = (files: Record<string, string | Uint8Array | undefined>): Promise<Read> => read((content) => {
  for (const [name, text] of Object.entries(files)) {
    const path = join(content, name);
    mkdirSync(dirname(path), { recursive: true });
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
  }
});

/** Findings as `content/topics/waste.yaml:3 unknown-key`. */
export const inShort = ({ findings }: Read): string[] => findings.map(({ file, line, code }) => `${file}:${line} ${code}`);

export const inFull = ({ findings }: Read): string[] => findings.map(describe);

/** A post by the base's councillor. */
export const post = (body = 'Text.\n', fields = ''): string => `---\ntitle: A post\nsummary: A post for a test.\npublished: 2010-09-10\nauthor: rose\n${fields}---\n\n${body}`;

/** A thread of comments with these fields, a line each. */
export const thread = (...comments: string[]): string => `comments:\n${comments.map((fields) => `  - ${fields.split('\n').join('\n    ')}\n`).join('')}`;
