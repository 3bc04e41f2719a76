/** Putting files into the record: new ones and our own untouched ones are written, everything a person has had in hand stays as it is. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digest, digestOf, writeWhole } from '../files/write.ts';
import type { Ledger } from './ledger.ts';

/** `edited` and `removed` are a person's doing since the last import, and are left alone. */
export type Put = 'new' | 'updated' | 'unchanged' | 'edited' | 'removed';

/** Bytes that wait to be written; recordings are large. */
const MOST_WAITING = 32 * 1024 * 1024;

type Waiting = { path: string; content: string | Uint8Array };

export class Shelf {
  readonly #content: string;
  readonly #ledger: Ledger;
  readonly #write: boolean;
  readonly #copied = new Set<string>();
  readonly #put = new Set<string>();
  #waiting: Waiting[] = [];
  #bytes = 0;

  constructor(content: string, ledger: Ledger, { dryRun }: { dryRun: boolean }) {
    this.#content = content;
    this.#ledger = ledger;
    this.#write = !dryRun;
  }

  /** Decides about one file; it is written at the next `settle`, or sooner where much is waiting. */
  put(file: string, key: string, content: string | Uint8Array): Put {
    const path = join(this.#content, file);
    const wanted = digest(content);
    const there = digestOf(path);
    this.#put.add(file);
    // A file of another blog has the same name.
    if (there !== undefined && there !== wanted && blogIn(this.#ledger.keyOf(file)) !== blogIn(key)) return 'edited';
    if (there === undefined && this.#ledger.has(file) && this.#ledger.finished) return 'removed';
    if (there !== undefined && there !== wanted && !this.#ledger.wrote(file, there)) return 'edited';
    this.#ledger.note({ file, key, digest: wanted });
    if (there === wanted) return 'unchanged';
    this.#waiting.push({ path, content });
    this.#bytes += content.length;
    if (this.#bytes > MOST_WAITING) this.settle();
    return there === undefined ? 'new' : 'updated';
  }

  /** A file that many items link to is copied once. */
  copy(source: string, file: string, key: string): Put {
    if (this.#copied.has(file)) return 'unchanged';
    this.#copied.add(file);
    return this.put(file, key, readFileSync(source));
  }

  /** True for a file that this import has decided about. */
  wasPut(file: string): boolean {
    return this.#put.has(file);
  }

  /** True where a person has changed what an import wrote. A file that is gone is not there to be changed. */
  isEdited(file: string): boolean {
    const there = digestOf(join(this.#content, file));
    return there !== undefined && !this.#ledger.wrote(file, there);
  }

  /** Takes out a file that an import wrote. */
  remove(file: string): void {
    if (!this.#write) return;
    rmSync(join(this.#content, file), { force: true });
    this.#ledger.forget(file);
  }

  /** First the ledger, then the files: an interruption leaves no file that nobody knows. */
  settle(): void {
    if (this.#write) {
      this.#ledger.settle();
      for (const { path, content } of this.#waiting) writeWhole(path, content);
    }
    this.#waiting = [];
    this.#bytes = 0;
  }
}

/** Keys begin with the blog that a file came from. */
const blogIn = (key = ''): string => key.slice(0, key.indexOf(' '));
