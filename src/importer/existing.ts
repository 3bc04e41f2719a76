/** What is in the content folder already, as far as an import must not run into it. */
import { join } from 'node:path';
import { splitFrontmatter } from '../files/frontmatter.ts';
import { readText } from '../files/read.ts';
import { walk } from '../files/walk.ts';
import { parseYaml } from '../files/yaml.ts';
import { plainAddress } from '../text/address.ts';
import { fold } from '../text/nearest.ts';
import { addressOf } from './plan/places.ts';

export type Register = { slugs: Set<string>; byName: Map<string, string>; names: Map<string, string> };
export type Registers = { boroughs: Register; partnerships: Register; topics: Register; people: Register };

export type Existing = {
  registers: Registers;
  /** People who may sign posts. */
  councillors: Set<string>;
  /** The short names that people have. */
  handles: Set<string>;
  /** Addresses that are taken by what no import wrote, as `plainAddress` gives them. */
  addresses: Set<string>;
  /** Old addresses in the documents that an import wrote, by their ids. */
  aliases: Map<string, string[]>;
  /** Ids of comments that no import wrote. */
  commentIds: Set<string>;
  /** Sources and targets of mentions that no import wrote. */
  mentions: Set<string>;
  /** True where site.yaml gives an address to which readers can write: without one, comments cannot be open. */
  takesLetters: boolean;
};

type Fields = Record<string, unknown>;

/** Reads the folder. `isOurs` tells which files an import wrote; they are read again only where they are registers. */
export function readExisting(content: string, isOurs: (file: string) => boolean): Existing {
  const others = (folder: string): string[] => recordsIn(content, folder).filter((file) => !isOurs(file));
  const people = readRegister(content, 'people');
  return {
    registers: { boroughs: readRegister(content, 'boroughs').register, partnerships: readRegister(content, 'partnerships').register, topics: readRegister(content, 'topics').register, people: people.register },
    councillors: new Set([...people.fields].flatMap(([slug, { roles }]) => (objects(roles).some(({ kind }) => kind === 'councillor') ? [slug] : []))),
    handles: new Set([...people.fields.values()].map(({ handle }) => String(handle))),
    addresses: new Set([
      ...DOCUMENTS.flatMap(others).flatMap((file) => [addressOf(idOf(file)), ...list(fieldsOf(content, file)['aliases'])]),
      ...others('redirects').flatMap((file) => objects(fieldsOf(content, file)['addresses']).map(({ from }) => String(from))),
    ].map(plainAddress)),
    aliases: new Map(DOCUMENTS.flatMap((folder) => recordsIn(content, folder)).filter(isOurs).map((file) => [idOf(file), aliasesIn(content, file)])),
    commentIds: new Set(others('threads').flatMap((file) => objects(fieldsOf(content, file)['comments']).map(({ id }) => String(id)))),
    mentions: new Set(others('mentions').map((file) => fieldsOf(content, file)).map(({ source, target }) => `${String(source)}\n${String(target)}`)),
    takesLetters: fieldsOf(content, 'site.yaml')['editor'] !== undefined,
  };
}

const DOCUMENTS = ['posts', 'news', 'pages'];
const idOf = (file: string): string => file.slice(0, -'.mdx'.length);

const recordsIn = (content: string, folder: string): string[] => walk(join(content, folder)).filter((name) => /\.(mdx|yaml)$/.test(name)).map((name) => `${folder}/${name}`);

function readRegister(content: string, folder: string): { register: Register; fields: Map<string, Fields> } {
  const register: Register = { slugs: new Set(), byName: new Map(), names: new Map() };
  const all = new Map(recordsIn(content, folder).map((file) => [file.slice(folder.length + 1, -'.yaml'.length), fieldsOf(content, file)]));
  for (const [slug, { name, aliases }] of all) addToRegister(register, slug, typeof name === 'string' ? name : slug, list(aliases));
  return { register, fields: all };
}

/** A record's own name goes before another's alias. */
export function addToRegister(register: Register, slug: string, name: string, aliases: readonly string[] = []): void {
  register.slugs.add(slug);
  register.names.set(slug, name);
  for (const own of [slug, name]) register.byName.set(fold(own), slug);
  for (const alias of aliases) if (!register.byName.has(fold(alias))) register.byName.set(fold(alias), slug);
}

/** The old addresses in a document that an import wrote. Its form is known, so that twenty thousand need no parser; one that has another form is parsed. */
function aliasesIn(content: string, file: string): string[] {
  const { text = '' } = readText(join(content, file));
  const fields = text.slice(0, text.indexOf('\n---\n', 4) + 1);
  if (!/^aliases:/m.test(fields)) return [];
  const lines = /^aliases:\n((?: {2}- .+\n)+)/m.exec(fields)?.[1]?.trimEnd().split('\n').map((line) => line.slice('  - '.length)) ?? [];
  // Copies: a piece of a text keeps the whole of it in memory, 120 MB for twenty thousand (measured).
  return lines.length > 0 && lines.every((line) => line.startsWith('/')) ? (JSON.parse(JSON.stringify(lines)) as string[]) : list(fieldsOf(content, file)['aliases']);
}

/** The objects of a list, as far as there is one. */
const objects = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : []);

const list = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/** The fields of a record; none where it cannot be read, which `pump check` says. */
function fieldsOf(content: string, file: string): Fields {
  const { text } = readText(join(content, file));
  if (text === undefined) return {};
  const split = file.endsWith('.mdx') ? splitFrontmatter(text) : { yaml: text };
  const data = 'yaml' in split ? parseYaml(split.yaml).data : undefined;
  return typeof data === 'object' && data !== null ? (data as Fields) : {};
}
