import type { z } from 'astro/zod';
import type { Outline } from '../articles/outline.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { Content, Entry, Records } from './entry.ts';
import { isSound, soundParts } from './sound-parts.ts';

type Shaped = { name: CollectionName; shape: z.ZodType };
type Documented = 'posts' | 'news' | 'pages';

/** What could be read of faulty files. The checks look at it, so that all faults are told in one run; nobody else gets it. */
export class Faulty {
  readonly #records: { name: CollectionName; entry: Entry<never> }[] = [];
  readonly #documents = new Map<string, Outline>();
  #hides = false;

  /** A record that could not be read, or does not fit its shape: the parts of it that are sound, with `data` as it was read. */
  keepRecord({ name, shape }: Shaped, entry: Omit<Entry<unknown>, 'data'>, data: unknown): Entry<never> {
    const parts: Entry<never> = { ...entry, data: soundParts(shape, data) as never, faulty: true };
    this.#records.push({ name, entry: parts });
    if (!isSound(shape, data, addressesIn(name))) this.hide(name);
    return parts;
  }

  /** What is in the document of a sound record, though it is refused. */
  keepDocument({ file }: Entry<never>, outline: Outline): void {
    this.#documents.set(file, outline);
  }

  /** A file of this folder was not read at all, and old addresses may be in it. */
  hide(name: CollectionName): void {
    this.#hides ||= ['posts', 'news', 'pages', 'redirects'].includes(name);
  }

  /** The content with all of this, for rules that can bear it. */
  joinedTo(content: Content): Content {
    const records: Record<string, Entry<unknown>[]> = { ...content.records };
    for (const name of this.#documents.size > 0 ? DOCUMENTED : []) records[name] = content.records[name].map((entry) => this.#withDocument(entry));
    for (const { name, entry } of this.#records) records[name] = [...records[name]!, entry];
    return { ...content, records: records as Records, hides: this.#hides };
  }

  #withDocument(entry: Entry<unknown>): Entry<unknown> {
    const document = this.#documents.get(entry.file);
    return document ? { ...entry, document, faulty: true } : entry;
  }
}

const DOCUMENTED: Documented[] = ['posts', 'news', 'pages'];

/** The field in which a record says its old addresses. */
const addressesIn = (name: CollectionName): string => (name === 'redirects' ? 'addresses' : 'aliases');
