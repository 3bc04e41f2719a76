/** The second thread of `DocumentReader`: takes texts, answers with their outlines, leaves their HTML in the cache. */
import { parentPort, workerData } from 'node:worker_threads';
import { readDocument } from './document.ts';
import { answerOf } from './reader.ts';
import { Remembered } from './remember.ts';

const remembered = new Remembered((workerData as { cache: string }).cache);

parentPort?.on('message', ({ batch, texts }: { batch: number; texts: string[] }) => {
  const answers = texts.map((text) => answerOf(readDocument(text, remembered)));
  remembered.settle();
  parentPort?.postMessage({ batch, answers });
});
