/** The other end of `readApart`: takes tasks, says at which text it is, answers with outlines. */
import { setImmediate as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Report, Task } from './apart.ts';
import { readDocument } from './document.ts';
import { outlineOf, type Answer } from './outline.ts';
import { readPage } from './page.ts';
import { rememberedIn } from './remember.ts';

// Ends this process when the one that asked is gone, even in the middle of a text.
new Worker(`const { ppid } = process; setInterval(() => process.ppid !== ppid && process.kill(process.pid, 'SIGKILL'), 1000);`, { eval: true }).unref();

process.on('message', ({ kind, texts, cache }: Task) => {
  const remembered = rememberedIn(cache);
  const answers = texts.map((text, at): Answer => {
    tell({ at });
    return outlineOf((kind === 'page' ? readPage : readDocument)(text, remembered));
  });
  try {
    remembered?.settle();
    remembered?.close();
  } catch {
    // A full disk is no fault of the texts: what is not remembered is rendered again.
  }
  // The parser's memory is given back only when the event loop turns.
  void pause().then(() => tell({ answers }));
});

const tell = (report: Report): void => void process.send?.(report);
