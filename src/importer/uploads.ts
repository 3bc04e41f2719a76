/** WordPress's folder of files, `wp-content/uploads`: pictures are copied from it beside the articles that show them. */
import { closeSync, lstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { slugify } from '../text/slug.ts';

export type Upload = { source: string; name: string };

const MOST_BYTES = 50 * 1024 * 1024;

export class Uploads {
  readonly #folder: string | undefined;
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

  async #look(url: string): Promise<Upload | { missing: string }> {
    if (/^data:/i.test(url)) return { missing: 'it is written into the text itself' };
    const path = pathIn(url);
    if (path === undefined) return { missing: 'its address is not that of a file' };
    if (this.#folder === undefined) return { missing: 'no folder of files was given with --uploads' };
    for (const candidate of [path.replace(/-\d+x\d+(?=\.\w+$)/, ''), path.replace(/-scaled(?=\.\w+$)/, ''), path]) {
      const source = this.#inside(candidate);
      if (source) return await checked(source);
    }
    return { missing: 'its file is not in the folder given with --uploads' };
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
  if (!path) return undefined;
  try {
    return decodeURIComponent(path).includes('\0') ? undefined : decodeURIComponent(path);
  } catch {
    return path;
  }
}

const kinds: [ending: string, begins: RegExp][] = [
  ['png', /^\x89PNG/], ['jpg', /^\xff\xd8\xff/], ['gif', /^GIF8/], ['webp', /^RIFF[\s\S]{4}WEBP/], ['avif', /^[\s\S]{4}ftypavi[fs]/],
];

/** What a file is called has nothing to do with what it is: its first bytes say, and it must be whole enough to be drawn. */
async function checked(source: string): Promise<Upload | { missing: string }> {
  if (lstatSync(source).size > MOST_BYTES) return { missing: 'its file is larger than 50 MB' };
  const head = Buffer.alloc(16);
  const file = openSync(source, 'r');
  readSync(file, head, 0, 16, 0);
  closeSync(file);
  const ending = kinds.find(([, begins]) => begins.test(head.toString('latin1')))?.[0];
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
