import { lstatSync } from 'node:fs';
import { folders } from '../files/folders.ts';
import { CouldNotRun } from './could-not-run.ts';

/** The folders that a verb works in. Throws where there is no content folder. */
export function workingFolders(): ReturnType<typeof folders> {
  const found = folders();
  if (!lstatSync(found.content, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CouldNotRun(`There is no folder ${found.content}. Run this in the folder of the site, or name the content folder in PUMP_CONTENT.`);
  }
  return found;
}
