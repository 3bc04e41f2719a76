import { posix } from 'node:path';
import type { Finding } from '../../files/finding.ts';
import { articlesOf, type Check } from '../entry.ts';

/** Every picture of an article is a file beside it, inside the content folder. */
export const imagesExist: Check = (content) => articlesOf(content).flatMap((entry) => (entry.document?.images ?? []).flatMap(({ src, line, column }): Finding[] => {
  const finding = (message: string, remedy: string): Finding => ({ file: entry.file, line, column, code: 'image-missing', severity: 'error', message, remedy });
  const path = posix.join(posix.dirname(entry.key), src);
  if (path.startsWith('../')) return [finding(`The picture ${src} lies outside the content folder.`, 'Copy it beside the article.')];
  return content.has(path) ? [] : [finding(`There is no picture ${src}.`, 'Save it beside the article, or put its name right; large and small letters count.')];
}));
