/** The other end of `readApart`: takes tasks, says at which text it is, answers with outlines. */
import { setImmediate as pause } from 'node:timers/promises';
import type { Report, Task } from './apart.ts';
import { readDocument } from './document.ts';
import { outlineOf, type Answer } from './outline.ts';
import { readPage } from './page.ts';
import { Remembered } from './remember.ts';

process.on('message', ({ kind, texts, cache }: Task) => {
  const remembered = cache === undefined ? undefined : new Remembered(cache);
  const answers = texts.map((text, at): Answer => {
    tell({ at });
    return outlineOf((kind === 'page' ? readPage : readDocument)(text, remembered));
  });
  remembered?.settle();
  remembered?.close();
  // The parser's memory is given back only when the event loop turns.
  void pause().then(() => tell({ answers }));
});

const tell = (report: Report): void => void process.send?.(report);
