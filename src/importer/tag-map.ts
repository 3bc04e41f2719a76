/** The map file: what a person decided about categories, tags and authors before the import. */
import { basename } from 'node:path';
import { z } from 'astro/zod';
import { parseYaml } from '../files/yaml.ts';
import { readText } from '../files/read.ts';
import { fold, nearest } from '../text/nearest.ts';
import { isSlug } from '../text/slug.ts';
import type { Registers } from './existing.ts';
import type { Target } from './plan/tags.ts';

const shape = z.strictObject({
  /** `Bins: topics/waste`, `LB Camden: boroughs/camden`, `Uncategorised: none`. */
  categories: z.record(z.string(), z.string()).default({}),
  tags: z.record(z.string(), z.string()).default({}),
  /** `rose: kilburn-rose`: the login or the name in WordPress, and a file name from content/people. */
  authors: z.record(z.string(), z.string()).default({}),
});
type Groups = z.infer<typeof shape>;

/** The map file cannot be used as it is. */
export class MapFault extends Error {
  override readonly name = 'MapFault';
}

export class TagMap {
  readonly #groups: Record<keyof Groups, Map<string, string>>;

  constructor(groups: Groups = { categories: {}, tags: {}, authors: {} }) {
    this.#groups = { categories: folded(groups.categories), tags: folded(groups.tags), authors: folded(groups.authors) };
  }

  /** What the first of these names stands for. */
  target(group: 'categories' | 'tags', names: readonly string[]): Target | 'none' | undefined {
    const value = this.#find(group, names);
    if (value === undefined || value === 'none') return value;
    const [register, slug] = value.split('/') as [Target['register'], string];
    return { register, slug };
  }

  author(names: readonly string[]): string | undefined {
    return this.#find('authors', names);
  }

  #find(group: keyof Groups, names: readonly string[]): string | undefined {
    return names.map((name) => this.#groups[group].get(fold(name))).find((value) => value !== undefined);
  }
}

const folded = (group: Record<string, string>): Map<string, string> => new Map(Object.entries(group).map(([name, value]) => [fold(name), value.trim()]));

/** Reads a map file and looks up what it names. Throws a `MapFault` that says line and remedy. */
export function readMap(path: string, registers: Registers): TagMap {
  const { text, faults } = readText(path);
  if (text === undefined) throw new MapFault(`${basename(path)}: ${faults[0]?.message} ${faults[0]?.remedy}`);
  const parsed = parseYaml(text);
  const [fault] = parsed.faults;
  if (fault) throw new MapFault(`${basename(path)}:${fault.line} ${fault.message} ${fault.remedy}`);
  const result = shape.safeParse(parsed.data ?? {});
  if (!result.success) throw new MapFault(`${basename(path)}: the map has three groups, "categories", "tags" and "authors", and in each a line for every name, like "Bins: topics/waste".`);
  for (const group of ['categories', 'tags', 'authors'] as const) {
    for (const [name, value] of Object.entries(result.data[group])) checkTarget(basename(path), parsed.placeOf([group, name]).line, group, name, value.trim(), registers);
  }
  return new TagMap(result.data);
}

function checkTarget(file: string, line: number, group: keyof Groups, name: string, value: string, registers: Registers): void {
  if (value === 'none' && group !== 'authors') return;
  const [register, slug] = group === 'authors' ? ['people', value] : value.split('/');
  const known = register === 'boroughs' || register === 'partnerships' || register === 'topics' || register === 'people' ? registers[register].slugs : undefined;
  if (slug && known?.has(slug)) return;
  // A topic may be new: the import adds it. One that is nearly there is a slip.
  if (register === 'topics' && slug && isSlug(slug) && nearest(slug, registers.topics.slugs).length === 0) return;
  const [near] = known ? nearest(slug ?? '', known) : [];
  const form = group === 'authors' ? 'a file name from content/people' : 'boroughs/…, partnerships/…, topics/… or none';
  throw new MapFault(`${file}:${line} "${name}" is mapped to "${value}", which is not there. ${near ? `Did you mean "${group === 'authors' ? near : `${register}/${near}`}"?` : `Write ${form}.`}`);
}
