/** Items → outcomes: here for a few, on threads of their own for many, since turning HTML into Markdown is most of the work. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { convertItem, type Outcome } from './item.ts';
import { Library } from './library.ts';
import type { Around, Task } from './plan/plan.ts';
import type { WxrItem } from './wxr/records.ts';

/** What a thread needs to know. */
export type Shared = { around: Around; uploads: string | undefined; now: number };
export type Work = { item: WxrItem; task: Task };

/** Starting a thread takes longer than so many items. */
const FEW = 200;
const BATCH = 40;
/** More batches than this wait with the reader of the file. */
const AHEAD = 2;
const MOST_THREADS = 4;
/** Characters; an item with more is converted here, where there is memory for it. */
const LARGE = 200_000;

export class Converter {
  readonly #shared: Shared;
  readonly #library: Library;
  readonly #workers: { worker: Worker; waiting: Map<number, (outcomes: Outcome[]) => void> }[] = [];
  readonly #under = new Set<Promise<void>>();
  readonly #done: (outcomes: Outcome[]) => void;
  #batch: Work[] = [];
  #number = 0;
  #failure: unknown;

  /** For so many `items`; `done` is told what has been converted, in any order. */
  constructor(shared: Shared, items: number, done: (outcomes: Outcome[]) => void) {
    this.#shared = shared;
    this.#done = done;
    this.#library = new Library(shared.around.attachments, shared.around.attachmentPages, shared.uploads);
    if (items > FEW) for (let number = 0; number < Math.min(availableParallelism(), MOST_THREADS); number += 1) this.#start();
  }

  async add(work: Work): Promise<void> {
    if (work.item.content.length + work.item.comments.length * 1_000 > LARGE) return this.#done(await convertAll([work], this.#shared, this.#library));
    this.#batch.push(work);
    if (this.#batch.length >= BATCH) await this.#send();
  }

  /** Waits for everything, and ends the threads. Throws what a thread could not do. */
  async settle(): Promise<void> {
    await this.#send();
    await Promise.all(this.#under);
    await this.close();
    if (this.#failure) throw this.#failure;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map(({ worker }) => worker.terminate()));
  }

  async #send(): Promise<void> {
    const items = this.#batch;
    this.#batch = [];
    if (items.length === 0) return;
    if (this.#workers.length === 0) return this.#done(await convertAll(items, this.#shared, this.#library));
    while (this.#under.size >= this.#workers.length * AHEAD) await Promise.race(this.#under);
    if (this.#failure) throw this.#failure;
    const work = this.#ask(items).then((outcomes) => this.#done(outcomes)).catch((error: unknown) => { this.#failure ??= error; });
    this.#under.add(work);
    void work.finally(() => this.#under.delete(work));
  }

  #ask(items: Work[]): Promise<Outcome[]> {
    const least = this.#workers.reduce((best, one) => (one.waiting.size < best.waiting.size ? one : best));
    const number = ++this.#number;
    return new Promise((resolve) => {
      least.waiting.set(number, resolve);
      least.worker.postMessage({ number, items });
    });
  }

  #start(): void {
    const worker = new Worker(join(import.meta.dirname, 'worker.ts'), { workerData: this.#shared, resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 100 } });
    const one = { worker, waiting: new Map<number, (outcomes: Outcome[]) => void>() };
    worker.on('message', ({ number, outcomes }: { number: number; outcomes: Outcome[] }) => {
      one.waiting.get(number)?.(outcomes);
      one.waiting.delete(number);
    });
    worker.on('error', (error) => {
      this.#failure ??= error;
      for (const resolve of one.waiting.values()) resolve([]);
    });
    this.#workers.push(one);
  }
}

export async function convertAll(items: readonly Work[], { around, now }: Shared, library: Library): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [at, { item, task }] of items.entries()) {
    // The native parser's memory is given back only when the event loop turns.
    if (at % 20 === 19) await pause();
    outcomes.push(await convertItem(item, task, around, library, now));
  }
  return outcomes;
}
