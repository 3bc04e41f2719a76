/** One process at a time: a file that holds the number of the process at work. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Takes a lock file, and gives the function that lets go of it; nothing when another process that still runs holds it.
 * A lock whose holder is gone is taken over; a process that ends lets go of its locks.
 */
export function takeLock(path: string): (() => void) | undefined {
  // Written before it has its name: nobody finds a lock without a holder.
  const own = `${path}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    if (!linked(own, path) && !(isStale(path) && removed(path, `${own}.old`) && linked(own, path))) return undefined;
  } finally {
    rmSync(own, { force: true });
  }
  const release = (): void => {
    process.off('exit', release);
    rmSync(path, { force: true });
  };
  process.once('exit', release);
  return release;
}

/** Gives a file a second name; false where that is taken. */
function linked(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Moves a stale lock aside. Another process may have done so and taken its place meanwhile: that one gets its lock back. */
function removed(path: string, aside: string): boolean {
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return true;
  }
  const stale = isStale(aside);
  if (!stale) linked(aside, path);
  rmSync(aside, { force: true });
  return stale;
}

const isStale = (path: string): boolean => !isRunning(holderOf(path));

function holderOf(path: string): number {
  try {
    return Number(readFileSync(path, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

function isRunning(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
