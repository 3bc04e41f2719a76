/** Astro's door to the record: the checker reads it, the content store gets it. */
import type { Loader, LoaderContext } from 'astro/loaders';
import { relative } from 'node:path';
import { readContent } from '../checker/content.ts';
import type { Content, Entry } from '../checker/entry.ts';
import { describe, labelled, type Finding } from '../files/finding.ts';
import { folders } from '../files/folders.ts';
import { collections, type CollectionName } from '../schema/collections.ts';
import { ContentFaults } from './faults.ts';

type Read = Content & { findings: Finding[] };

/** All loaders of one sync share one reading; a change on disk begins the next. */
let reading: { value: Promise<Read>; at: number } | undefined;
const filled = new Set<CollectionName>();
/** Standing pages are loaded by Astro's own loader. */
const COLLECTIONS = Object.keys(collections).length - 1;

/** Loads one folder of the record. A build stops on any fault anywhere in the record; the development server says so and goes on with the rest. */
export function record(name: CollectionName): Loader {
  return {
    name: `record-${name}`,
    load: async (context) => {
      fill(name, await read(context), context);
      if (!context.watcher) {
        // A build reads once: what the last loader has taken over need not be kept.
        if (filled.add(name).size === COLLECTIONS) reading = undefined;
        return;
      }
      context.watcher.add(folders().content);
      const refresh = debounced(() => {
        reading = reading && Date.now() - reading.at > 150 ? undefined : reading;
        read(context).then((content) => fill(name, content, context)).catch((error: unknown) => context.logger.error(String(error)));
      });
      for (const event of ['add', 'change', 'unlink'] as const) {
        context.watcher.on(event, (path) => {
          if (path.startsWith(folders().content)) refresh();
        });
      }
    },
  };
}

function read(context: LoaderContext): Promise<Read> {
  reading ??= { value: readNow(context), at: Date.now() };
  return reading.value;
}

async function readNow({ logger, watcher }: LoaderContext): Promise<Read> {
  const { content, root, cache } = folders();
  const value = await readContent(content, { root, cache });
  const errors = value.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && !watcher) throw new ContentFaults(value.findings);
  // Not through Astro's logger for a warning: a build keeps that quiet, since it warns of every empty folder.
  for (const finding of value.findings) if (finding.severity === 'error') logger.error(describe(finding)); else console.warn(labelled(finding));
  return value;
}

/**
 * Puts what was read into the store and takes out what is gone. Articles' HTML stays in its file; the record knows its key.
 *
 * Each record goes in as one JSON text. Astro looks through all data for strings that begin with a mark of its own and imports
 * the file they name, code included; a text that begins with a brace is never one. Only pictures, whose names the checker holds
 * to plain file names, are handed to Astro for import.
 */
function fill(name: CollectionName, content: Read, { store }: LoaderContext): void {
  const gone = new Set(store.keys());
  for (const { id, data, document, path } of content.records[name] as Entry<Record<string, unknown>>[]) {
    // An article that could not be read has no document; only the development server comes here with one.
    if (!document && (name === 'posts' || name === 'news')) continue;
    gone.delete(id);
    const json = JSON.stringify(document ? { ...data, key: document.key } : data);
    const images = document?.images.map(({ src }) => src) ?? [];
    store.set(images.length === 0 ? { id, data: { json } } : {
      id, data: { json, images }, filePath: relative(folders().root, path).replaceAll('\\', '/'),
      assetImports: images, imageImports: images.map((_, at) => ['images', at]),
    });
  }
  for (const id of gone) store.delete(id);
}

function debounced(action: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, 100);
  };
}
