import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Fault } from '../files/finding.ts';
import { readDocument, type ReadDocument } from './document.ts';
import { Remembered } from './remember.ts';
import type { Rendered } from './render.ts';

/** What the rest of the site needs to know of a document while its HTML lies in its file. */
export type Outline = Omit<Rendered, 'html'> & { key: string };
export type Answer = { key: string; outline?: Outline; faults: Fault[] };

/** A few documents are read at once; starting a second thread would take longer. */
const FEW = 100;
const BATCH = 100;
/** With more batches than this under way, the first thread takes its share too. */
const AHEAD = 3;

type Waiting = { text: string; resolve: (answer: Answer) => void };

/**
 * Reads the documents of a content folder, many of them on a second thread while the first reads the records.
 * An answer may wait until `settle`, which sends off what has gathered, waits for all answers and files, and forgets what nobody asked for.
 * Where the second thread fails, answers stay out and `settle` gives the error. Nothing can be read after it.
 */
export class DocumentReader {
  readonly #cache: string | undefined;
  readonly #remembered: Remembered | undefined;
  readonly #sent = new Map<number, Waiting[]>();
  #gathered: Waiting[] = [];
  #worker: Worker | undefined;
  #failure: unknown;
  #read = 0;
  #batches = 0;

  constructor(cache: string | undefined) {
    this.#cache = cache;
    this.#remembered = cache === undefined ? undefined : new Remembered(cache);
  }

  /** Reads one document, frontmatter included. */
  async read(text: string): Promise<Answer> {
    this.#read += 1;
    const here = this.#cache === undefined || this.#read <= FEW || this.#sent.size > AHEAD;
    const answer = here ? answerOf(readDocument(text, this.#remembered)) : await this.#ask(text);
    this.#remembered?.use(answer.key);
    return answer;
  }

  async settle(): Promise<void> {
    this.#send();
    do await pause(); while (this.#sent.size > 0);
    if (this.#failure) throw this.#failure;
    await this.#worker?.terminate();
    this.#worker = undefined;
    this.#remembered?.settle();
    this.#remembered?.forgetUnused();
    this.#remembered?.close();
  }

  #ask(text: string): Promise<Answer> {
    return new Promise((resolve) => {
      this.#gathered.push({ text, resolve });
      if (this.#gathered.length >= BATCH) this.#send();
    });
  }

  #send(): void {
    if (this.#gathered.length === 0) return;
    this.#worker ??= this.#start();
    this.#sent.set(++this.#batches, this.#gathered);
    this.#worker.postMessage({ batch: this.#batches, texts: this.#gathered.map(({ text }) => text) });
    this.#gathered = [];
  }

  #start(): Worker {
    const worker = new Worker(join(import.meta.dirname, 'worker.ts'), { workerData: { cache: this.#cache }, resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 } });
    worker.on('message', ({ batch, answers }: { batch: number; answers: Answer[] }) => {
      this.#sent.get(batch)?.forEach(({ resolve }, at) => resolve(answers[at]!));
      this.#sent.delete(batch);
    });
    worker.on('error', (error) => {
      this.#failure = error;
      this.#sent.clear();
    });
    return worker;
  }
}

export function answerOf({ key, rendered, faults }: ReadDocument): Answer {
  return rendered ? { key, outline: { key, images: rendered.images, links: rendered.links, headings: rendered.headings }, faults } : { key, faults };
}
