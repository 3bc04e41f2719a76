/** What the names of files in the content folder may be: they become addresses, so they are held to what every host and file system can carry. */
import type { Fault } from '../files/finding.ts';
import type { CollectionName } from '../schema/collections.ts';
import { isReserved, isSlug, slugify } from '../text/slug.ts';

/** What an operating system or an editor leaves behind. */
export const isIgnored = (path: string): boolean => /(^|\/)(\.|Thumbs\.db$)|~$/.test(path);

/** A file that no collection takes. */
export const stray = (wanted: string): Fault => ({
  code: 'stray-file', severity: 'warning', message: `This file is not read: ${wanted}.`,
  remedy: 'Rename it, or move it out of the content folder.', line: 1, column: 1,
});

/** What a record would be called if its name could stand in an address: `2010/Two Words` → `2010/two-words`. */
export const rightId = (id: string): string => id.replace(/[^/]*$/, slugify);

/** What is wrong with the name of a record, or with the folder in which it lies. */
export function nameFault(collection: CollectionName, id: string, years: boolean): Fault | undefined {
  const parts = id.split('/');
  const name = parts.at(-1) ?? '';
  const fault = (message: string, remedy: string): Fault => ({ code: 'file-name', message, remedy, line: 1, column: 1 });
  if (isReserved(name)) return fault(`"${name}" is a name that this site or some computers keep for themselves.`, `Give the file another name, like my-${slugify(name)}.`);
  if (!isSlug(name)) {
    const better = slugify(name);
    return fault(`"${name}" cannot stand in an address.`, `Name the file with lower-case letters, digits and single hyphens${better ? `, like ${better}` : ''}.`);
  }
  if (collection === 'threads') {
    if (/^(?:(?:posts|news)\/\d{4}|pages)\/[^/]+$/.test(id)) return undefined;
    return fault('The thread does not lie where its article does.', 'Put it in threads/posts/YEAR, threads/news/YEAR or threads/pages, under the name of its article.');
  }
  if (years && !/^\d{4}\/[^/]+$/.test(id)) return fault('The file does not lie directly in the folder of a year.', `Move it to ${collection}/YEAR/, like ${collection}/2018/${name}.`);
  if (!years && parts.length > 1) return fault('The file lies one folder too deep.', `Move it up into ${collection}/.`);
  return undefined;
}
