import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rendered } from './render.ts';

/** Raise it whenever the same text would render differently: what was remembered before is then forgotten. */
const RENDERER = 1;

/**
 * Rendered articles, one file each, named by the digest of the text they came from.
 * They lie beside Astro's content store and not inside it: 44 MB of HTML in the store cost ten seconds a build (README, decisions).
 */
export class Remembered {
  readonly #folder: string;
  readonly #known: Set<string>;
  readonly #used = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#known = new Set(readdirSync(folder));
  }

  /** The name under which a text is remembered. */
  static key(text: string): string {
    return createHash('sha256').update(`${RENDERER}\n${text}`).digest('hex').slice(0, 32);
  }

  /** The file of a key. */
  file(key: string): string {
    return join(this.#folder, `${key}.json`);
  }

  /** What is remembered, or nothing; a file that cannot be read counts as forgotten. */
  recall(key: string): Rendered | undefined {
    this.#used.add(`${key}.json`);
    if (!this.#known.has(`${key}.json`)) return undefined;
    try {
      return JSON.parse(readFileSync(this.file(key), 'utf8')) as Rendered;
    } catch {
      return undefined;
    }
  }

  /** Writes whole or not at all. */
  keep(key: string, rendered: Rendered): void {
    const file = this.file(key);
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(rendered));
    renameSync(`${file}.${process.pid}`, file);
    this.#known.add(`${key}.json`);
  }

  /** Removes what nothing asked for since this was opened. */
  forgetUnused(): void {
    for (const name of this.#known) if (!this.#used.has(name)) rmSync(join(this.#folder, name), { force: true });
  }
}
