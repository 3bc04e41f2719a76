import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Rendered } from './render.ts';

/** The file in which a cache folder remembers what has this key. */
export const rememberedFile = (cache: string, key: string): string => join(cache, 'articles', `${key}.json`);

/** Changes whenever this room or a library does, so that nothing is remembered that would now render differently. */
function renderer(): string {
  const hash = createHash('sha256').update(readFileSync(join(import.meta.dirname, '../../package-lock.json')));
  for (const name of readdirSync(import.meta.dirname).sort()) hash.update(readFileSync(join(import.meta.dirname, name)));
  return hash.digest('hex');
}
let known: string | undefined;

/**
 * Rendered articles, one file each, named by the digest of the text they came from.
 * They lie beside Astro's content store and not inside it: 44 MB of HTML in the store cost ten seconds a build (README, decisions).
 */
export class Remembered {
  readonly #cache: string;
  readonly #known: Set<string>;
  readonly #used = new Set<string>();
  readonly #writing: Promise<void>[] = [];
  readonly #kept = new Set<string>();

  constructor(cache: string) {
    this.#cache = cache;
    const folder = join(cache, 'articles');
    mkdirSync(folder, { recursive: true });
    this.#known = new Set(readdirSync(folder));
  }

  /** The name under which a text is remembered. */
  static key(text: string): string {
    return createHash('sha256').update(`${(known ??= renderer())}\n${text}`).digest('hex').slice(0, 32);
  }

  /** Keeps a file from being forgotten. */
  use(key: string): void {
    this.#used.add(`${key}.json`);
  }

  /** What is remembered, or nothing; a file that cannot be read counts as forgotten. */
  recall(key: string): Rendered | undefined {
    this.use(key);
    if (!this.#known.has(`${key}.json`)) return undefined;
    try {
      const found = JSON.parse(readFileSync(rememberedFile(this.#cache, key), 'utf8')) as Partial<Rendered> | null;
      return found?.html !== undefined && found.images && found.links && found.headings ? (found as Rendered) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Writes whole or not at all, in the background: `settle` waits for it and gives its errors. Two files with one text are kept once. */
  keep(key: string, rendered: Rendered): void {
    if (this.#kept.has(key)) return;
    this.#kept.add(key);
    const file = rememberedFile(this.#cache, key);
    const unfinished = `${file}.${process.pid}.${threadId}`;
    this.#writing.push(writeFile(unfinished, JSON.stringify(rendered)).then(() => rename(unfinished, file)));
    this.#known.add(`${key}.json`);
  }

  /** Waits until everything kept so far is on the disk. */
  async settle(): Promise<void> {
    await Promise.all(this.#writing.splice(0));
  }

  /** Removes what nothing asked for since this was opened. */
  forgetUnused(): void {
    for (const name of this.#known) if (!this.#used.has(name)) rmSync(join(this.#cache, 'articles', name), { force: true });
  }
}
