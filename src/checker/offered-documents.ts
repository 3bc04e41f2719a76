/** Documents for readers to keep, which are published as they are. */
import { join } from 'node:path';
import type { Fault } from '../files/finding.ts';
import { isOfferedPath, likeOffered, mayBeOffered, MOST_OFFERED, USUAL_ENDINGS } from '../files/offered.ts';
import { oddFile } from '../files/read.ts';

/** What is wrong with a document of the content folder; `published` are the files in public. */
export function offeredFault(folder: string, path: string, published: ReadonlySet<string>): Fault | undefined {
  const odd = oddFile(join(folder, path), MOST_OFFERED);
  if (odd) return odd.code === 'too-large' ? { ...odd, remedy: 'Make it smaller: many hosts take no larger file.' } : odd;
  const fault = (code: string, message: string, remedy: string): Fault => ({ code, message, remedy, line: 1, column: 1 });
  if (published.has(path)) return fault('address-shared', `The address /${path} is also that of public/${path}.`, 'Remove one of the two.');
  if (isOfferedPath(path.slice('files/'.length))) return undefined;
  return mayBeOffered(path)
    ? fault('file-name', 'The name cannot stand in an address.', `Name files and folders with lower-case letters, digits and single hyphens, like ${likeOffered(path)}.`)
    : fault('file-kind', 'A file of this kind is not offered to readers: a browser might run it, or nothing opens it.', `Save it as a document: ${USUAL_ENDINGS}.`);
}
