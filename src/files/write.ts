/** Writing to the record: whole files or none. */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The beginning of the names of files that are not finished. Nothing reads a name that begins with a dot. */
const UNFINISHED = '.unfinished-';

/**
 * Puts a file in place in one step: whoever reads it sees the old one or the new one, never a part.
 * Folders are made. Throws what the disk says (`ENOSPC`, `EACCES`) and leaves nothing behind.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = join(dirname(path), `${UNFINISHED}${process.pid}-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`);
  try {
    writeFileSync(unfinished, content, { mode: statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666 });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** The same for a file that is made piece by piece. Where making a piece fails, the file that was there stays. */
export function writePieces(path: string, pieces: Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = join(dirname(path), `${UNFINISHED}${process.pid}`);
  try {
    const file = openSync(unfinished, 'w');
    try {
      for (const piece of pieces) writeSync(file, piece);
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** The digest of a file, or nothing where there is none. */
export function digestOf(path: string): string | undefined {
  try {
    return digest(readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, 32);

/** Removes what an interrupted run left unfinished in a folder and below. Only to be called by the one who holds the lock. */
export function removeUnfinished(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.startsWith(UNFINISHED)) rmSync(join(entry.parentPath, entry.name), { force: true });
  }
}
