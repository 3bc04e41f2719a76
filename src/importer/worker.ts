/** A thread of `Converter`: takes items, answers with their outcomes. */
import { parentPort, workerData } from 'node:worker_threads';
import { convertAll, type Shared, type Work } from './converter.ts';
import { Library } from './library.ts';

const shared = workerData as Shared;
const library = new Library(shared.around.attachments, shared.around.attachmentPages, shared.uploads);

parentPort?.on('message', async ({ number, items }: { number: number; items: Work[] }) => {
  parentPort?.postMessage({ number, outcomes: await convertAll(items, shared, library) });
});
