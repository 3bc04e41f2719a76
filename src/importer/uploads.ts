/** WordPress's folder of files, `wp-content/uploads`: pictures are copied from it beside the articles that show them. */
import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { likeOffered, mayBeOffered, MOST_OFFERED } from '../files/offered.ts';
import { pictureKind } from '../files/picture.ts';
import { firstBytes } from '../files/read.ts';
import { digest } from '../files/write.ts';
import { percentDecoded } from '../text/percent.ts';
import { slugify } from '../text/slug.ts';

export type Upload = { source: string; name: string };
/** `file` is its place in the record, `files/2010/09/report.pdf`. */
export type Offered = { source: string; file: string };

const MOST_BYTES = 50 * 1024 * 1024;
/** Of pictures shown from other websites, and of addresses that are none. */
const ELSEWHERE = { missing: 'it does not lie in the old blog’s folder of files (wp-content/uploads), so there is no file of it to copy' };
const NO_FOLDER = { missing: 'no folder of files was given with --uploads' };
const NOT_THERE = { missing: 'its file is not in the folder given with --uploads' };

export class Uploads {
  readonly #folder: string | undefined;
  readonly #names = new Map<string, ReadonlyMap<string, number>>();
  readonly #found = new Map<string, Upload | { missing: string }>();

  /** `folder` is what was given as `--uploads`; without it no picture is found. */
  constructor(folder: string | undefined) {
    this.#folder = folder === undefined ? undefined : realpathSync(folder);
  }

  /** The file of a picture, by its old address; the larger original before a copy of a smaller size. */
  async find(url: string): Promise<Upload | { missing: string }> {
    const known = this.#found.get(url);
    if (known) return known;
    const found = await this.#look(url);
    this.#found.set(url, found);
    return found;
  }

  /** A document, or a picture on its own, that readers are to be offered. */
  offered(url: string): Offered | { missing: string } {
    const path = pathIn(url);
    if (path === undefined) return ELSEWHERE;
    if (this.#folder === undefined) return NO_FOLDER;
    const source = this.#inside(path);
    if (!source) return NOT_THERE;
    if (!mayBeOffered(source)) return { missing: 'a file of its kind is not offered to readers, since a browser might run it' };
    if (lstatSync(source).size > MOST_OFFERED) return { missing: 'it is larger than 25 MB, which many hosts do not take' };
    return { source, file: `files/${this.#distinctName(path, source)}` };
  }

  /** A name that can stand in an address; two files of a folder whose names come out alike are told apart by what they were called. */
  #distinctName(path: string, source: string): string {
    const like = likeOffered(path);
    const alike = this.#namesIn(dirname(source)).get(basename(like)) ?? 0;
    return alike > 1 && basename(path) !== basename(like) ? like.replace(/(?=\.\w+$)/, `-${digest(basename(path)).slice(0, 6)}`) : like;
  }

  /** How many files of a folder get each name. */
  #namesIn(folder: string): ReadonlyMap<string, number> {
    const known = this.#names.get(folder);
    if (known) return known;
    const names = new Map<string, number>();
    for (const name of readdirSync(folder).map((one) => likeOffered(one))) names.set(name, (names.get(name) ?? 0) + 1);
    this.#names.set(folder, names);
    return names;
  }

  async #look(url: string): Promise<Upload | { missing: string }> {
    if (/^data:/i.test(url)) return { missing: 'it is written into the text itself' };
    const path = pathIn(url);
    if (path === undefined) return ELSEWHERE;
    if (this.#folder === undefined) return NO_FOLDER;
    for (const candidate of [path.replace(/-\d+x\d+(?=\.\w+$)/, ''), path.replace(/-scaled(?=\.\w+$)/, ''), path]) {
      const source = this.#inside(candidate);
      if (source) return await checked(source);
    }
    return NOT_THERE;
  }

  /** A file in the folder; links that lead out of it are not followed. */
  #inside(path: string): string | undefined {
    try {
      const real = realpathSync(join(this.#folder!, path));
      return real.startsWith(this.#folder! + sep) && lstatSync(real).isFile() ? real : undefined;
    } catch {
      return undefined;
    }
  }
}

/** `2010/09/town-hall.jpg`, from any of the forms in which WordPress has written the address. */
function pathIn(url: string): string | undefined {
  if (!URL.canParse(url, 'https://blog.invalid/')) return undefined;
  const { pathname, hostname } = new URL(url, 'https://blog.invalid/');
  const [, after] = /\/wp-content\/uploads\/(?:sites\/\d+\/)?(.+)$/.exec(pathname) ?? /\/files\/(.+)$/.exec(pathname) ?? [];
  const path = after ?? (/\.files\.wordpress\.com$/.test(hostname) ? pathname.slice(1) : undefined);
  const decoded = path && percentDecoded(path);
  return decoded?.includes('\0') ? undefined : decoded || undefined;
}

/** What a file is called has nothing to do with what it is: its first bytes say, and it must be whole enough to be drawn. */
async function checked(source: string): Promise<Upload | { missing: string }> {
  if (lstatSync(source).size > MOST_BYTES) return { missing: 'its file is larger than 50 MB' };
  const ending = pictureKind(firstBytes(source, 16) ?? new Uint8Array());
  if (!ending) return { missing: 'its file is not a PNG, JPEG, GIF, WebP or AVIF picture' };
  // Loaded only where there are pictures: it takes 40 MB.
  const { default: sharp } = await import('sharp');
  try {
    await sharp(source).resize(16).toBuffer();
  } catch {
    return { missing: 'its file is damaged' };
  }
  const plain = slugify(source.slice(source.lastIndexOf(sep) + 1).replace(/\.\w+$/, '')).slice(0, 80).replace(/-+$/, '');
  return { source, name: `${plain || 'picture'}.${ending}` };
}
