/** What is in the content folder already, as far as an import must not run into it. */
import { join } from 'node:path';
import { splitFrontmatter } from '../files/frontmatter.ts';
import { readText } from '../files/read.ts';
import { walk } from '../files/walk.ts';
import { parseYaml } from '../files/yaml.ts';
import { plainAddress } from '../text/address.ts';
import { fold } from '../text/nearest.ts';

export type Register = { slugs: Set<string>; byName: Map<string, string>; names: Map<string, string> };
export type Registers = { boroughs: Register; partnerships: Register; topics: Register; people: Register };

export type Existing = {
  registers: Registers;
  /** People who may sign posts. */
  councillors: Set<string>;
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
  const addresses = new Set<string>();
  const aliases = new Map<string, string[]>();
  const commentIds = new Set<string>();
  const mentions = new Set<string>();
  for (const folder of ['posts', 'news', 'pages']) {
    for (const file of recordsIn(content, folder)) {
      const id = file.slice(0, -'.mdx'.length);
      if (isOurs(file)) {
        aliases.set(id, aliasesIn(content, file));
        continue;
      }
      addresses.add(plainAddress(folder === 'pages' ? `/${id.slice('pages/'.length)}/` : `/${id}/`));
      for (const alias of list(fieldsOf(content, file)['aliases'])) addresses.add(plainAddress(alias));
    }
  }
  for (const file of recordsIn(content, 'redirects').filter((name) => !isOurs(name))) {
    const { addresses: old } = fieldsOf(content, file);
    for (const one of Array.isArray(old) ? (old as Fields[]) : []) addresses.add(plainAddress(String(one?.['from'])));
  }
  for (const file of recordsIn(content, 'threads').filter((name) => !isOurs(name))) {
    for (const comment of Array.isArray(fieldsOf(content, file)['comments']) ? (fieldsOf(content, file)['comments'] as Fields[]) : []) commentIds.add(String(comment?.['id']));
  }
  for (const file of recordsIn(content, 'mentions').filter((name) => !isOurs(name))) {
    const { source, target } = fieldsOf(content, file);
    mentions.add(`${String(source)}\n${String(target)}`);
  }
  const registers = Object.fromEntries((['boroughs', 'partnerships', 'topics', 'people'] as const).map((name) => [name, readRegister(content, name)])) as Registers;
  const councillors = new Set([...registers.people.slugs].filter((slug) => {
    const roles = fieldsOf(content, `people/${slug}.yaml`)['roles'];
    return Array.isArray(roles) && roles.some((role) => (role as Fields)['kind'] === 'councillor');
  }));
  return { registers, councillors, addresses, aliases, commentIds, mentions, takesLetters: fieldsOf(content, 'site.yaml')['editor'] !== undefined };
}

const recordsIn = (content: string, folder: string): string[] => walk(join(content, folder)).filter((name) => /\.(mdx|yaml)$/.test(name)).map((name) => `${folder}/${name}`);

function readRegister(content: string, folder: string): Register {
  const register: Register = { slugs: new Set(), byName: new Map(), names: new Map() };
  for (const file of recordsIn(content, folder)) {
    const slug = file.slice(folder.length + 1, -'.yaml'.length);
    const { name, aliases } = fieldsOf(content, file);
    addToRegister(register, slug, typeof name === 'string' ? name : slug, list(aliases));
  }
  return register;
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

const list = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/** The fields of a record; none where it cannot be read, which `pump check` says. */
function fieldsOf(content: string, file: string): Fields {
  const { text } = readText(join(content, file));
  if (text === undefined) return {};
  const split = file.endsWith('.mdx') ? splitFrontmatter(text) : { yaml: text };
  const data = 'yaml' in split ? parseYaml(split.yaml).data : undefined;
  return typeof data === 'object' && data !== null ? (data as Fields) : {};
}
