/**
 * A process of its own that renders the articles of a content folder into the cache while Astro is still starting.
 * It reports nothing: whoever reads the articles afterwards finds them remembered, or reads them and says what is wrong.
 */
import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { readText } from '../files/read.ts';
import { walk } from '../files/walk.ts';
import { readDocument } from './document.ts';
import { Remembered } from './remember.ts';

const [content = '', cache = ''] = process.argv.slice(2);
const remembered = new Remembered(cache);
for (const folder of ['posts', 'news'].map((name) => join(content, name))) {
  for (const [at, path] of walk(folder).entries()) {
    // The parser's memory is given back only when the event loop turns.
    if (at % 100 === 0) await pause();
    if (!path.endsWith('.mdx')) continue;
    const { text } = readText(join(folder, path));
    if (text !== undefined) readDocument(text, remembered);
  }
}
remembered.settle();
remembered.close();
