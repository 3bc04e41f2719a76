/**
 * What earlier imports wrote, and with which content: `content/.import-ledger`, one JSON line a file.
 * By it the next import knows its own files, and which of them somebody has edited since. It holds no words and no names.
 */
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../files/write.ts';

/** `before` is what the file held until this import: an interrupted one may not have come to it. */
type Line = { file: string; key: string; digest: string; before?: string };

export class Ledger {
  readonly #path: string;
  readonly #lines = new Map<string, Line>();
  readonly #files = new Map<string, string>();
  /** False where the last import was interrupted: a file that is missing was then not removed by hand. */
  readonly finished: boolean;
  #unwritten: Line[] = [];

  constructor(content: string) {
    this.#path = join(content, '.import-ledger');
    let finished = false;
    for (const line of readLines(this.#path)) {
      if ('finished' in line) finished = line.finished;
      else this.#keep(line);
    }
    this.finished = finished;
  }

  /** The file that an item of an export became, `posts/2010/waste.mdx`. */
  fileOf(key: string): string | undefined {
    return this.#files.get(key);
  }

  /** True for a file that holds what an import wrote into it, and nobody has touched since. */
  wrote(file: string, digest: string): boolean {
    const line = this.#lines.get(file);
    return line?.digest === digest || line?.before === digest;
  }

  /** What a file became of; nothing for one that no import wrote. */
  keyOf(file: string): string | undefined {
    return this.#lines.get(file)?.key;
  }

  /** Every file that imports wrote. */
  files(): string[] {
    return [...this.#lines.keys()];
  }

  /** Knows a file no longer, because it was taken out again. */
  forget(file: string): void {
    this.#lines.delete(file);
  }

  has(file: string): boolean {
    return this.#lines.has(file);
  }

  /** Notes a file before it is written, so that an interruption leaves none that is unknown. */
  note({ file, key, digest }: Line): void {
    const known = this.#lines.get(file);
    if (known?.digest === digest && known.key === key) return;
    const line: Line = { file, key, digest, ...(known && { before: known.digest }) };
    this.#keep(line);
    this.#unwritten.push(line);
  }

  /** Puts what was noted on the disk. */
  settle(): void {
    if (this.#unwritten.length === 0) return;
    appendFileSync(this.#path, `${JSON.stringify({ finished: false })}\n${this.#unwritten.map((line) => `${JSON.stringify(line)}\n`).join('')}`);
    this.#unwritten = [];
  }

  /** The import is through: writes the ledger anew, in the order of the files. */
  finish(): void {
    const lines = [...this.#lines.values()].map(({ file, key, digest }) => ({ file, key, digest })).sort((a, b) => (a.file < b.file ? -1 : 1));
    if (lines.length === 0) rmSync(this.#path, { force: true });
    else writeWhole(this.#path, [...lines, { finished: true }].map((line) => `${JSON.stringify(line)}\n`).join(''));
  }

  #keep(line: Line): void {
    this.#lines.set(line.file, line);
    this.#files.set(line.key, line.file);
  }
}

/** A line that an interruption cut off is passed over: its file was not written yet. */
function readLines(path: string): (Line | { finished: boolean })[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return text.split('\n').flatMap((line) => {
    try {
      const value = JSON.parse(line) as Line | { finished: boolean };
      return 'finished' in value || (typeof value.file === 'string' && typeof value.key === 'string' && typeof value.digest === 'string') ? [value] : [];
    } catch {
      return [];
    }
  });
}
