/** The files of a content folder → records, and what is wrong with each by itself. */
import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { DocumentReader } from '../articles/reader.ts';
import { inFile, type Fault, type Finding } from '../files/finding.ts';
import { displayPath } from '../files/folders.ts';
import { splitFrontmatter } from '../files/frontmatter.ts';
import { hasPictureEnding } from '../files/picture.ts';
import { firstBytes, oddFile, readText } from '../files/read.ts';
import { walk } from '../files/walk.ts';
import { parseYaml, type Parsed } from '../files/yaml.ts';
import { collections, type CollectionName } from '../schema/collections.ts';
import { site as siteShape, type Site } from '../schema/site.ts';
import type { Content, Entry, Records } from './entry.ts';
import { Faulty } from './faulty.ts';
import { isIgnored, nameFault, rightId, stray } from './names.ts';
import { faultsOutside } from './outside.ts';
import { fitShape } from './shape.ts';

export type Options = {
  /** The project's folder, from which messages name files. */
  root: string;
  /** Where rendered articles are remembered. */
  cache?: string;
  /** The moment of the check, in milliseconds since 1970. */
  now?: number;
  /** Which files are asked about, by their paths in the content folder. Registers are read all the same; of other files only the names count. */
  only?: (path: string) => boolean;
};

/** The answers of the reading process arrive, and the parser's memory is given back, only when the event loop turns (README, decisions). */
const BETWEEN_PAUSES = 100;

/** Which record a file is to be; `name` is the folder, which site.yaml has none of. */
type Kind = { id: string; shape: Parameters<typeof fitShape>[0]; name?: CollectionName };

/** Reads every file of a folder once. What is wrong is in `findings`, what could be read of faulty files in `faulty`. */
export class Reader {
  readonly findings: Finding[] = [];
  readonly faulty = new Faulty();
  readonly #folder: string;
  readonly #root: string;
  readonly #now: number;
  readonly #documents: DocumentReader;
  readonly #unread = new Set<string>();
  readonly #only: Options['only'];

  constructor(folder: string, { root, cache, now = Date.now(), only }: Options) {
    this.#folder = folder;
    this.#root = root;
    this.#now = now;
    this.#only = only;
    this.#documents = new DocumentReader(cache);
  }

  async read(): Promise<Content> {
    const records = {} as Record<CollectionName, Entry<never>[]>;
    for (const name of Object.keys(collections) as CollectionName[]) records[name] = await this.#collection(name);
    const site = this.#site();
    const files = new Set(walk(this.#folder));
    const published = new Set(walk(join(this.#root, 'public')));
    for (const path of files) this.#report(path, faultsOutside(this.#folder, path, published));
    for (const path of published) this.findings.push(...inFile(`public/${path}`, [oddFile(join(this.#root, 'public', path), Infinity) ?? []].flat()));
    await this.#documents.settle({ whole: !this.#only });
    return { site, records: records as Records, unread: this.#unread, hides: false, now: this.#now, has: (path) => files.has(path), begins: (path) => firstBytes(join(this.#folder, path), 16), offers: (path) => published.has(path) || (path.startsWith('files/') && files.has(path)) };
  }

  /** True for a file, as messages name it, whose findings are wanted. */
  isAskedAbout(file: string): boolean {
    const prefix = this.#display('');
    return !this.#only || this.#only(file.startsWith(prefix) ? file.slice(prefix.length).replace(/^\//, '') : file);
  }

  /** Articles, threads and mentions are many: unless they or what belongs to them is asked about, their names are enough. */
  #isPassedOver(name: CollectionName, path: string): boolean {
    if (!this.#only || !['posts', 'news', 'pages', 'threads', 'mentions'].includes(name)) return false;
    const partner = name === 'threads' ? path.replace(/yaml$/, 'mdx') : `threads/${name}/${path.replace(/mdx$/, 'yaml')}`;
    return !this.#only(`${name}/${path}`) && !this.#only(partner);
  }

  #site(): Entry<Site> | undefined {
    if (existsSync(join(this.#folder, 'site.yaml'))) return this.#entry('site.yaml', { id: 'site', shape: siteShape });
    this.#report('site.yaml', [{ code: 'no-site', message: 'There is no site.yaml in this folder.', remedy: 'Add one that says the name, address and imprint of the site.', line: 1, column: 1 }]);
    return undefined;
  }

  async #collection(name: CollectionName): Promise<Entry<never>[]> {
    const { ending, shape, years } = collections[name];
    const entries: Entry<never>[] = [];
    const root = join(this.#folder, name);
    if (!isFolder(root)) return this.#report(name, [notAFolder]) ?? [];
    for (const [at, path] of walk(root).entries()) {
      if (at % BETWEEN_PAUSES === 0) await pause();
      if (isIgnored(path)) continue;
      if (!path.endsWith(ending)) {
        const odd = oddFile(join(root, path), Infinity);
        if (odd) this.#report(`${name}/${path}`, [odd]);
        else if (!hasPictureEnding(path)) this.#report(`${name}/${path}`, [stray(`the names of records in ${name} end with ${ending}`)]);
        continue;
      }
      const id = path.slice(0, -ending.length);
      const fault = nameFault(name, id, years);
      if (fault) {
        this.#report(`${name}/${path}`, [fault]);
        // Whoever calls it by the name that it should have is right.
        this.#unread.add(`${name}/${rightId(id)}`);
      }
      if (this.#isPassedOver(name, path)) {
        this.#unread.add(`${name}/${id}`);
        this.faulty.hide(name);
        continue;
      }
      const entry = this.#entry(`${name}/${path}`, { id, shape, name });
      if (entry && !entry.faulty) entries.push(entry);
      else this.#unread.add(`${name}/${id}`);
      if (!entry) this.faulty.hide(name);
    }
    return entries;
  }

  /** What could be read of a file; nothing where that is nothing. */
  #entry(path: string, kind: Kind): Entry<never> | undefined {
    const reading = readText(join(this.#folder, path));
    if (reading.text === undefined) return this.#report(path, reading.faults);
    if (path.endsWith('.yaml')) return this.#record(path, kind, reading.text);
    const split = splitFrontmatter(reading.text);
    if (split.fault) return this.#report(path, [split.fault]);
    const record = this.#record(path, kind, split.yaml, 2);
    void this.#documents.read(reading.text, path.startsWith('pages/') ? 'page' : 'article').then(({ outline, faults }) => {
      this.#report(path, faults);
      if (!outline || !record) return;
      if (faults.length === 0 || record.faulty) record.document = outline;
      else this.faulty.keepDocument(record, outline);
    });
    return record;
  }

  #record(path: string, { id, shape, name }: Kind, yaml: string, firstLine = 1): Entry<never> | undefined {
    const parsed = parseYaml(yaml, firstLine);
    const { data, faults } = parsed.faults.length > 0 ? { data: undefined, faults: parsed.faults } : fitShape(shape, parsed);
    this.#report(path, [...faults, ...parsed.warnings]);
    const entry = { id, file: this.#display(path), path: join(this.#folder, path), placeOf: placesOf(yaml, firstLine) };
    if (faults.length === 0) return { ...entry, data: data as never };
    return name && this.faulty.keepRecord({ name, shape }, entry, parsed.data);
  }

  #report(path: string, faults: Fault[]): undefined {
    for (const finding of inFile(this.#display(path), faults)) this.findings.push(finding);
  }

  #display(path: string): string {
    return displayPath(this.#root, join(this.#folder, path));
  }
}

/** Places are asked of few records, and the trees of ten thousand would fill the memory: such a record is parsed once more. */
function placesOf(yaml: string, firstLine: number): Parsed['placeOf'] {
  let places: Parsed['placeOf'] | undefined;
  return (path) => (places ??= parseYaml(yaml, firstLine).placeOf)(path);
}

/** True for a folder, and for nothing at all: an empty record is no fault. A link is not followed. */
const isFolder = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? true;

const notAFolder: Fault = {
  code: 'not-a-file', message: 'A folder of records is wanted here, and this is a file or a link.', remedy: 'Put the folder itself here.', line: 1, column: 1,
};
