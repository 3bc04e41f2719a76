/** The name under which a rendered text is remembered. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Other for another text, and for the same one once anything has changed that renders it. */
export const textKey = (text: string): string => createHash('sha256').update(`${(known ??= renderer())}\n${text}`).digest('hex').slice(0, 32);

let known: string | undefined;

/** Changes whenever this room, the functions for texts and files, or a library do, so that nothing is remembered that would now render differently. */
function renderer(): string {
  const hash = createHash('sha256').update(readFileSync(join(import.meta.dirname, '../../package-lock.json')));
  for (const room of [import.meta.dirname, join(import.meta.dirname, '../text'), join(import.meta.dirname, '../files')]) {
    for (const name of readdirSync(room).sort()) hash.update(readFileSync(join(room, name)));
  }
  return hash.digest('hex');
}
