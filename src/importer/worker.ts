/** A thread of `Converter`: takes items, answers with their outcomes. */
import { parentPort, workerData } from 'node:worker_threads';
import { convertAll, type Shared } from './converter.ts';
import { Library } from './library.ts';
import type { WxrItem } from './wxr/records.ts';

const shared = workerData as Shared;
const library = new Library(shared.plan.attachments, shared.plan.attachmentPages, shared.uploads);

parentPort?.on('message', async ({ number, items }: { number: number; items: WxrItem[] }) => {
  parentPort?.postMessage({ number, outcomes: await convertAll(items, shared, library) });
});
