import { load, type CheerioAPI } from 'cheerio';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { walk } from '../../src/files/walk.ts';

/** Every HTML page of a finished site, as addresses. An old address of a feed is none: it holds the feed. */
export const pagesIn = (dist: string): string[] => walk(dist).filter((name) => name.endsWith('.html') && !name.startsWith('pagefind/') && !readFileSync(join(dist, name), 'utf8').startsWith('<?xml')).map((name) => `/${name.replace(/(^|\/)index\.html$/, '$1')}`);

/** Every feed. */
export const feedsIn = (dist: string): string[] => walk(dist).filter((name) => name.endsWith('feed.xml')).map((name) => `/${name}`);

/** The text of a file behind an address. */
export function fileAt(dist: string, address: string): string {
  return readFileSync(join(dist, decodeURI(address.endsWith('/') ? `${address}index.html` : address)), 'utf8');
}

/** True where an address leads to a file. */
export const isThere = (dist: string, address: string): boolean => existsSync(join(dist, decodeURI(address.endsWith('/') ? `${address}index.html` : address)));

/** A page, to be asked with selectors. */
export const page = (dist: string, address: string): CheerioAPI => load(fileAt(dist, address));

/** Bytes as a host sends them. */
export const compressed = (text: string): number => gzipSync(text, { level: 9 }).length;
