import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/**
 * Every entry below a folder but folders, as paths from it with forward slashes, in the order of their names.
 * Links to folders are given as entries and not entered, and so are folders that cannot be opened. A folder that is missing has no entries.
 */
export function walk(folder: string, prefix = ''): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(folder, prefix), { withFileTypes: true });
  } catch {
    return prefix === '' ? [] : [prefix.slice(0, -1)];
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() && !isRecordName(entry.name) ? walk(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`]));
}

/** True for the names that records have. A folder with such a name is a fault, not a folder. */
const isRecordName = (name: string): boolean => /\.(mdx|yaml)$/.test(name);
