/** Documents for readers to keep, in `content/files`: published as they are under `/files/`. Nothing that a browser would run is among them. */
import { join } from 'node:path';
import { isSlug, slugify } from '../text/slug.ts';
import { walk } from './walk.ts';

/** Endings of documents, tables, slides, books, sound, film and pictures; not of pages, drawings (SVG) or programs, which can hold code. */
const ENDINGS = 'pdf|docx?|odt|rtf|txt|xlsx?|ods|csv|pptx?|odp|epub|zip|json|geojson|kml|gpx|ics|mp3|m4a|ogg|oga|wav|mp4|m4v|webm|ogv|png|jpe?g|gif|webp|avif|tiff?'.split('|');
const ENDING = new RegExp(`\\.(?:${ENDINGS.join('|')})$`);

/** Bytes. Common hosts take no larger file. */
export const MOST_OFFERED = 25 * 1024 * 1024;

/** Endings by name, for messages: the usual ones. */
export const USUAL_ENDINGS = 'pdf, docx, odt, xlsx, ods, csv, pptx, txt, zip, mp3, mp4, jpg or png';

/** True for a name that may be offered, whatever its case: `report.PDF`. */
export const mayBeOffered = (name: string): boolean => ENDING.test(name.toLowerCase());

/** True for a path below `files/` that can stand in an address as it is: `2010/09/annual-report.pdf`. */
export function isOfferedPath(path: string): boolean {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  return ENDING.test(name) && [...parts, name.replace(ENDING, '')].every(isSlug);
}

/** The nearest path that can: `Files/2010/Annual Report.PDF` → `files/2010/annual-report.pdf`. */
export function likeOffered(path: string): string {
  const dot = path.lastIndexOf('.');
  return `${path.slice(0, dot).split('/').map((part) => slugify(part) || 'file').join('/')}${path.slice(dot).toLowerCase()}`;
}

/** The paths of all files on offer, below `files/`. */
export const offeredFiles = (content: string): string[] => walk(join(content, 'files')).filter(isOfferedPath);
