/** Astro's door to the record: the checker reads it, the content store gets it. */
import type { Loader, LoaderContext } from 'astro/loaders';
import { relative } from 'node:path';
import { readContent } from '../checker/content.ts';
import type { Content, Entry } from '../checker/entry.ts';
import { describe, type Finding } from '../files/finding.ts';
import { folders } from '../files/folders.ts';
import type { CollectionName } from '../schema/collections.ts';
import { ContentFaults } from './faults.ts';

type Read = Content & { findings: Finding[] };

/** All loaders of one sync share one reading; a change on disk begins the next. */
let reading: { value: Read; at: number } | undefined;

/** Loads one folder of the record. A build stops on any fault anywhere in the record; the development server says so and goes on with the rest. */
export function record(name: CollectionName): Loader {
  return {
    name: `record-${name}`,
    load: async (context) => {
      const content = read(context);
      fill(name, content, context);
      context.watcher?.add(folders().content);
      const refresh = debounced(() => {
        reading = reading && Date.now() - reading.at > 150 ? undefined : reading;
        fill(name, read(context), context);
      });
      for (const event of ['add', 'change', 'unlink'] as const) {
        context.watcher?.on(event, (path) => {
          if (path.startsWith(folders().content)) refresh();
        });
      }
    },
  };
}

function read({ logger, watcher }: LoaderContext): Read {
  if (reading) return reading.value;
  const { content, root, cache } = folders();
  const value = readContent(content, { root, cache });
  const errors = value.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && !watcher) throw new ContentFaults(value.findings);
  for (const finding of value.findings) logger[finding.severity === 'error' ? 'error' : 'warn'](describe(finding));
  reading = { value, at: Date.now() };
  return value;
}

/** Puts what was read into the store and takes out what is gone. Articles' HTML stays in its file; the store knows the file's name. */
function fill(name: CollectionName, content: Read, { store, generateDigest }: LoaderContext): void {
  const gone = new Set(store.keys());
  for (const entry of content.records[name] as Entry<Record<string, unknown>>[]) {
    gone.delete(entry.id);
    const data = entry.document ? { ...entry.data, document: pointer(entry.document) } : entry.data;
    const filePath = relative(folders().root, entry.path).replaceAll('\\', '/');
    const pictures = entry.document?.rendered.images ?? [];
    store.set({
      id: entry.id, data, filePath, digest: generateDigest(data),
      ...(pictures.length > 0 && { assetImports: pictures.map(({ src }) => src), imageImports: pictures.map((_, at) => ['document', 'images', at]) }),
    });
  }
  for (const id of gone) store.delete(id);
}

const pointer = ({ rendered, remembered, key }: NonNullable<Entry<unknown>['document']>) => ({ key, remembered, images: rendered.images.map(({ src }) => src) });

function debounced(action: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, 100);
  };
}
