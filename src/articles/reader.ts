import { setImmediate as pause } from 'node:timers/promises';
import { readApart, type Kind } from './apart.ts';
import type { Answer } from './outline.ts';
import { pageKey } from './page.ts';
import { rememberedIn, type Remembered } from './remember.ts';
import { textKey } from './text-key.ts';

const BATCH = 100;

type Waiting = { text: string; resolve: (answer: Answer) => void };

/**
 * Reads the documents of a content folder in another process while this one reads the records. What is remembered is answered at once.
 * Other answers may wait until `settle`, which sends off what has gathered, waits for all of it, and forgets what nobody asked for.
 * Nothing can be read after it.
 */
export class DocumentReader {
  readonly #cache: string | undefined;
  readonly #remembered: Remembered | undefined;
  readonly #gathered: Record<Kind, Waiting[]> = { article: [], page: [] };
  readonly #sent: Promise<void>[] = [];

  constructor(cache: string | undefined) {
    this.#cache = cache;
    this.#remembered = rememberedIn(cache);
  }

  /** Reads one document, frontmatter included. */
  async read(text: string, kind: Kind = 'article'): Promise<Answer> {
    const key = kind === 'page' ? pageKey(text) : textKey(text);
    const outline = this.#remembered?.outline(key);
    if (outline) return { key, outline: { key, ...outline }, faults: [] };
    return new Promise((resolve) => {
      this.#gathered[kind].push({ text, resolve });
      if (this.#gathered[kind].length >= BATCH) this.#send(kind);
    });
  }

  /** `whole` says that every document of the folder was asked for, so that others may be forgotten. */
  async settle({ whole = true } = {}): Promise<void> {
    for (const kind of ['article', 'page'] as const) this.#send(kind);
    await Promise.all(this.#sent);
    await pause();
    if (whole) this.#remembered?.forgetUnused();
    this.#remembered?.close();
  }

  #send(kind: Kind): void {
    const batch = this.#gathered[kind].splice(0);
    if (batch.length === 0) return;
    const sent = readApart({ kind, texts: batch.map(({ text }) => text), cache: this.#cache }).then((answers) => {
      batch.forEach(({ resolve }, at) => resolve(answers[at]!));
    });
    // `settle` throws what went wrong; until then nobody waits for it.
    sent.catch(() => undefined);
    this.#sent.push(sent);
  }
}
