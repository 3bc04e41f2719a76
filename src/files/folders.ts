import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';

/**
 * Where a build reads, writes and remembers. `PUMP_CONTENT` and `PUMP_OUT` point it at another content folder
 * and another output folder; each content folder has a cache of its own, so that builds do not undo each other's work.
 */
export function folders(environment: Record<string, string | undefined> = process.env, root = process.cwd()) {
  const content = resolve(root, environment['PUMP_CONTENT'] || 'content');
  const out = resolve(root, environment['PUMP_OUT'] || 'dist');
  const name = content === resolve(root, 'content') ? 'content' : createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { root, content, out, cache: join(root, '.cache', name) };
}

/** How a file of the content folder is named in messages: from the project root where it lies inside it. */
export function displayPath(root: string, path: string): string {
  const inside = relative(root, path);
  return (inside.startsWith('..') ? path : inside).replaceAll('\\', '/');
}
