import type { Path } from '../../files/yaml.ts';
import type { Finding } from '../../files/finding.ts';
import { fold, nearest } from '../../text/nearest.ts';
import { findingAt, type Content, type Entry } from '../entry.ts';

export type Register = 'boroughs' | 'partnerships' | 'topics' | 'people';

const one: Record<Register, string> = { boroughs: 'borough', partnerships: 'partnership', topics: 'topic', people: 'person' };

/** Gives a function that finds a name wanting in a register and says which right one is nearest, by slug, name or alias. */
export function lookUp(content: Content, register: Register): (entry: Entry<unknown>, path: Path, name: string) => Finding[] {
  const slugs = new Set(content.records[register].map(({ id }) => id));
  const names = new Map<string, string>();
  for (const { id, data } of content.records[register]) for (const name of [id, data.name, ...data.aliases]) names.set(fold(name), id);
  return (entry, path, name) => {
    if (slugs.has(name) || content.faulty.has(`${register}/${name}`)) return [];
    const same = names.get(fold(name));
    const near = same ? [same] : [...new Set(nearest(name, [...names.keys()], 6).map((key) => names.get(key) ?? key))].slice(0, 3);
    return [findingAt(entry, path, {
      code: `unknown-${one[register]}`,
      message: `"${name.slice(0, 80)}" is not in content/${register}.`,
      remedy: near.length > 0 ? `Did you mean ${near.map((slug) => `"${slug}"`).join(' or ')}?` : `Use a file name from content/${register}, or add the ${one[register]} there first.`,
    })];
  };
}
