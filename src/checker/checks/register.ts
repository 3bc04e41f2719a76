import type { Path } from '../../files/yaml.ts';
import type { Finding } from '../../files/finding.ts';
import { fold, nearest } from '../../text/nearest.ts';
import { findingAt, type Content, type Entry } from '../entry.ts';

export type Register = 'boroughs' | 'partnerships' | 'topics' | 'people';

const one: Record<Register, string> = { boroughs: 'borough', partnerships: 'partnership', topics: 'topic', people: 'person' };

/** Gives a function that finds a name wanting in a register and says which right one is nearest, by slug, name or alias. */
export function lookUp(content: Content, register: Register): (entry: Entry<unknown>, path: Path, name: string | undefined) => Finding[] {
  const slugs = new Set(content.records[register].map(({ id }) => id));
  const names = new Map<string, string>();
  for (const { id, data } of content.records[register]) for (const name of [id, data.name, ...data.aliases]) if (name !== undefined) names.set(fold(name), id);
  const near = remembering((name) => {
    const same = names.get(fold(name));
    return same ? [same] : [...new Set(nearest(name, [...names.keys()], 6).map((key) => names.get(key) ?? key))].slice(0, 3);
  });
  // A name that is faulty itself is said to be so elsewhere.
  return (entry, path, name) => {
    if (name === undefined || slugs.has(name) || content.unread.has(`${register}/${name}`)) return [];
    const several = runTogether(name, (part) => names.get(fold(part)));
    if (several) return [findingAt(entry, path, { code: `unknown-${one[register]}`, ...several })];
    const words = near(name).map((slug) => `"${slug}"`).join(' or ');
    return [findingAt(entry, path, {
      code: `unknown-${one[register]}`,
      message: `"${name.slice(0, 80)}" is not in content/${register}.`,
      remedy: words ? `Did you mean ${words}?` : `Use a file name from content/${register}, or add the ${one[register]} there first.`,
    })];
  };
}

/** Longer than any list of names that somebody would run together. */
const MOST = 1_000;

/** Several entries of a list that are read as one, told by a part that is known. */
function runTogether(name: string, slugOf: (part: string) => string | undefined): { message: string; remedy: string } | undefined {
  const parts = name.slice(0, MOST).split(/\s+-\s+|\s*[;,|]\s*/).filter(Boolean);
  if (parts.length < 2 || slugOf(name) || !parts.some(slugOf)) return undefined;
  const list = parts.map((part) => slugOf(part) ?? part).join(', ').slice(0, 80);
  return / - /.test(name)
    ? { message: `"${name.slice(0, 80)}" is read as one entry, as the hyphens do not stand straight below each other.`, remedy: `Give every hyphen the same number of spaces before it, or write [${list}].` }
    : { message: `"${name.slice(0, 80)}" is read as one entry.`, remedy: `Write a comma and a space between the entries: [${list}].` };
}

/** A name that is wrong once is often wrong in many articles. */
function remembering<T>(answer: (name: string) => T): (name: string) => T {
  const answers = new Map<string, T>();
  return (name) => {
    const known = answers.get(name) ?? answer(name);
    answers.set(name, known);
    return known;
  };
}
