/** Content → findings: everything in the content folder, read once, and everything that is wrong with it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../articles/document.ts';
import { Remembered } from '../articles/remember.ts';
import { byPlace, inFile, type Fault, type Finding } from '../files/finding.ts';
import { displayPath } from '../files/folders.ts';
import { splitFrontmatter } from '../files/frontmatter.ts';
import { readText } from '../files/read.ts';
import { walk } from '../files/walk.ts';
import { parseYaml, type Parsed } from '../files/yaml.ts';
import { collections, type CollectionName, type Data } from '../schema/collections.ts';
import { site as siteShape, type Site } from '../schema/site.ts';
import { isSlug } from '../text/slug.ts';
import { checks } from './checks/all.ts';
import type { Content, Entry, Records } from './entry.ts';
import { fitShape } from './shape.ts';

/** Reads a content folder and applies every check. `cache` is where rendered articles are remembered. */
export function readContent(folder: string, options: { root: string; cache?: string }): Content & { findings: Finding[] } {
  const reader = new Reader(folder, options);
  const content = reader.read();
  const findings = [...reader.findings, ...checks.flatMap((check) => check(content))];
  return { ...content, findings: findings.sort(byPlace) };
}

class Reader {
  readonly findings: Finding[] = [];
  readonly #folder: string;
  readonly #root: string;
  readonly #remembered: Remembered | undefined;
  readonly #faulty = new Set<string>();

  constructor(folder: string, { root, cache }: { root: string; cache?: string }) {
    this.#folder = folder;
    this.#root = root;
    this.#remembered = cache === undefined ? undefined : new Remembered(join(cache, 'articles'));
  }

  read(): Content {
    const records = Object.fromEntries(
      (Object.keys(collections) as CollectionName[]).map((name) => [name, this.#collection(name)]),
    ) as Records;
    const site = this.#site();
    this.#strays();
    this.#remembered?.forgetUnused();
    return { site, records, faulty: this.#faulty, has: (path) => existsSync(join(this.#folder, path)) };
  }

  #site(): Entry<Site> | undefined {
    if (existsSync(join(this.#folder, 'site.yaml'))) return this.#entry('site.yaml', 'site', siteShape);
    this.#report('site.yaml', [{ code: 'no-site', message: 'There is no site.yaml in this folder.', remedy: 'Add one that says the name, address and imprint of the site.', line: 1, column: 1 }]);
    return undefined;
  }

  #collection<Name extends CollectionName>(name: Name): Entry<Data<Name>>[] {
    const { ending, shape, years } = collections[name];
    const entries: Entry<Data<Name>>[] = [];
    for (const path of walk(join(this.#folder, name))) {
      if (isIgnored(path)) continue;
      if (!path.endsWith(ending)) {
        if (!isPicture(path)) this.#report(`${name}/${path}`, [stray(ending)]);
        continue;
      }
      const id = path.slice(0, -ending.length);
      const fault = nameFault(name, id, years);
      if (fault) this.#report(`${name}/${path}`, [fault]);
      const entry = this.#entry(`${name}/${path}`, id, shape);
      if (entry) entries.push(entry as Entry<Data<Name>>);
      else this.#faulty.add(`${name}/${id}`);
    }
    return entries;
  }

  #entry(path: string, id: string, shape: Parameters<typeof fitShape>[0]): Entry<never> | undefined {
    const reading = readText(join(this.#folder, path));
    if (reading.text === undefined) return this.#report(path, reading.faults);
    if (path.endsWith('.yaml')) return this.#record(path, id, shape, parseYaml(reading.text));
    const split = splitFrontmatter(reading.text);
    if (split.fault) return this.#report(path, [split.fault]);
    const record = this.#record(path, id, shape, parseYaml(split.yaml, 2));
    if (path.startsWith('pages/')) return record;
    const { rendered, key, faults } = readDocument(reading.text, this.#remembered);
    if (!rendered) return this.#report(path, faults);
    if (record) record.document = { rendered, key, remembered: this.#remembered?.file(key) ?? '' };
    return record;
  }

  #record(path: string, id: string, shape: Parameters<typeof fitShape>[0], parsed: Parsed): Entry<never> | undefined {
    if (parsed.faults.length > 0) return this.#report(path, parsed.faults);
    const { data, faults } = fitShape(shape, parsed);
    if (faults.length > 0) return this.#report(path, faults);
    return { id, file: this.#display(path), path: join(this.#folder, path), data: data as never, placeOf: parsed.placeOf };
  }

  /** Files in the content folder that belong to no collection. */
  #strays(): void {
    for (const path of walk(this.#folder)) {
      const [top = ''] = path.split('/');
      if (path === 'site.yaml' || Object.hasOwn(collections, top) || isIgnored(path)) continue;
      this.#report(path, [stray(`a folder of its own (${Object.keys(collections).join(', ')})`)]);
    }
  }

  #report(path: string, faults: Fault[]): undefined {
    this.findings.push(...inFile(this.#display(path), faults));
  }

  #display(path: string): string {
    return displayPath(this.#root, join(this.#folder, path));
  }
}

/** What an operating system or an editor leaves behind. */
const isIgnored = (path: string): boolean => /(^|\/)(\.|Thumbs\.db$)|~$/.test(path);

const isPicture = (path: string): boolean => /\.(png|jpe?g|webp|avif|gif)$/i.test(path);

const stray = (wanted: string): Fault => ({
  code: 'stray-file', severity: 'warning', message: `This file is not read: records here need ${wanted}.`,
  remedy: 'Rename it, or move it out of the content folder.', line: 1, column: 1,
});

/** Names become addresses, so they are held to what every host and file system can carry. */
function nameFault(collection: CollectionName, id: string, years: boolean): Fault | undefined {
  const parts = id.split('/');
  const name = parts.at(-1) ?? '';
  const fault = (message: string, remedy: string): Fault => ({ code: 'file-name', message, remedy, line: 1, column: 1 });
  if (!isSlug(name)) return fault(`"${name}" cannot stand in an address.`, 'Name the file with lower-case letters, digits and single hyphens.');
  if (collection === 'threads') {
    if (/^(?:(?:posts|news)\/\d{4}|pages)\/[^/]+$/.test(id)) return undefined;
    return fault('The thread does not lie where its article does.', 'Put it in threads/posts/YEAR, threads/news/YEAR or threads/pages, under the name of its article.');
  }
  if (years && !/^\d{4}\/[^/]+$/.test(id)) return fault('The file does not lie in the folder of a year.', `Move it to ${collection}/YEAR/, like ${collection}/2018/${name}.`);
  if (!years && parts.length > 1) return fault('The file lies in a folder below.', `Move it up into ${collection}/.`);
  return undefined;
}
