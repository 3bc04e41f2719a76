import { posix } from 'node:path';
import type { Finding } from '../../files/finding.ts';
import { pictureKind } from '../../files/picture.ts';
import { articlesOf, type Check } from '../entry.ts';

/** Every picture of an article is a file beside it, inside the content folder, and is a picture. */
export const imagesExist: Check = (content) => articlesOf(content).flatMap((entry) => (entry.document?.images ?? []).flatMap(({ src, line, column }): Finding[] => {
  const finding = (code: string, message: string, remedy: string): Finding[] => [{ file: entry.file, line, column, code, severity: 'error', message, remedy }];
  const path = posix.join(posix.dirname(entry.key), src);
  if (path.startsWith('../')) return finding('image-missing', `The picture ${src} lies outside the content folder.`, 'Copy it beside the article.');
  if (!content.has(path)) return finding('image-missing', `There is no picture ${src}.`, 'Save it beside the article, or put its name right; large and small letters count.');
  const bytes = content.begins(path);
  return !bytes || pictureKind(bytes) ? [] : finding('image-broken', `The file ${src} is not a picture, whatever its name says.`, 'Open it in a picture editor and save it again as PNG or JPEG.');
}));
