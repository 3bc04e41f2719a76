import { mkdirSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { openCache, rememberedFile } from './cache-file.ts';
import type { Rendered } from './render.ts';

/** Rows are written this many at a time, so that two processes never wait long for each other. */
const AT_ONCE = 100;

/**
 * Rendered articles by the digest of the text they came from, in one file beside Astro's content store and not inside it.
 * Inside the store 44 MB of HTML cost ten seconds a build; as ten thousand files of their own they cost three (README, decisions).
 */
export class Remembered {
  readonly #database: DatabaseSync;
  readonly #find: StatementSync;
  readonly #findOutline: StatementSync;
  /** True where a transaction for all reading is still to begin. */
  #toBegin: boolean;
  readonly #used = new Set<string>();
  readonly #unwritten = new Map<string, Rendered>();

  /** `frozen`: nothing is written any more, and each HTML need not wait for a lock of its own. */
  constructor(cache: string, { frozen = false } = {}) {
    mkdirSync(cache, { recursive: true });
    this.#database = openCache(rememberedFile(cache));
    this.#find = this.#database.prepare('SELECT html FROM article WHERE key = ?');
    this.#findOutline = this.#database.prepare('SELECT outline FROM article WHERE key = ?');
    this.#toBegin = frozen;
  }

  /** Keeps an article from being forgotten. */
  use(key: string): void {
    this.#used.add(key);
  }

  /** What is remembered, or nothing; a row that cannot be read counts as forgotten. */
  recall(key: string): Rendered | undefined {
    const outline = this.outline(key);
    const html = outline && this.#find.get(key)?.['html'];
    return html === undefined ? undefined : { ...outline!, html: String(html) };
  }

  /** The same without the HTML, which is most of it. */
  outline(key: string): Omit<Rendered, 'html'> | undefined {
    this.use(key);
    const row = this.#findOutline.get(key);
    if (!row) return undefined;
    try {
      const outline = JSON.parse(String(row['outline'])) as Partial<Rendered> | null;
      const { images, links, headings, quotes, jargon, slips, emptyHeads, blank } = outline ?? {};
      return images && links && headings && quotes && jargon && slips && emptyHeads && blank !== undefined ? { images, links, headings, quotes, jargon, slips, emptyHeads, blank } : undefined;
    } catch {
      return undefined;
    }
  }

  /** The clean HTML alone. Throws when the article is not remembered, which means that nothing has read it. */
  html(key: string): string {
    if (this.#toBegin) this.#database.exec('BEGIN');
    this.#toBegin = false;
    const row = this.#find.get(key);
    if (!row) throw new Error(`No HTML is remembered under ${key}. Remove the folder .cache and build again.`);
    return String(row['html']);
  }

  /** Whole or not at all, at the next `settle` at the latest. */
  keep(key: string, rendered: Rendered): void {
    this.#unwritten.set(key, rendered);
    if (this.#unwritten.size < AT_ONCE) return;
    try {
      this.settle();
    } catch {
      // A full disk is no fault of the text: what is not remembered is rendered again.
      this.#unwritten.clear();
    }
  }

  /** Writes what is kept so far. */
  settle(): void {
    if (this.#unwritten.size === 0) return;
    const put = this.#database.prepare('INSERT OR REPLACE INTO article VALUES (?, ?, ?)');
    this.#transaction(() => {
      for (const [key, { html, ...outline }] of this.#unwritten) put.run(key, html, JSON.stringify(outline));
    });
    this.#unwritten.clear();
  }

  /** Removes what nothing asked for since this was opened. */
  forgetUnused(): void {
    const unused = this.#database.prepare('SELECT key FROM article').all().map(({ key }) => String(key)).filter((key) => !this.#used.has(key));
    if (unused.length === 0) return;
    const remove = this.#database.prepare('DELETE FROM article WHERE key = ?');
    this.#transaction(() => unused.forEach((key) => remove.run(key)));
  }

  close(): void {
    this.#database.close();
  }

  #transaction(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }
}

/** What is remembered in a folder; nothing where none is wanted, or where it cannot be opened: a cache can be done without. */
export function rememberedIn(cache: string | undefined): Remembered | undefined {
  try {
    return cache === undefined ? undefined : new Remembered(cache);
  } catch {
    return undefined;
  }
}
