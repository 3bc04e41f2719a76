/** Files of the content folder that are no records. */
import type { Fault } from '../files/finding.ts';
import { collections } from '../schema/collections.ts';
import { inWords } from '../text/list.ts';
import { isIgnored, stray } from './names.ts';
import { offeredFault } from './offered-documents.ts';

/** What is wrong with a file that no collection reads: nothing with a document for readers to keep, as far as it may be offered. `published` are the files in public. */
export function faultsOutside(folder: string, path: string, published: ReadonlySet<string>): Fault[] {
  const [top = ''] = path.split('/');
  if (isIgnored(path) || path === 'site.yaml' || Object.hasOwn(collections, top)) return [];
  if (path.startsWith('files/')) return [offeredFault(folder, path, published) ?? []].flat();
  return [stray(`records lie in one of the folders ${inWords(Object.keys(collections))}, and documents for readers to keep in files`)];
}
