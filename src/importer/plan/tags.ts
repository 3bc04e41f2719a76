/** Categories and tags → boroughs and partnerships by name, topics for the rest. */
import { addToRegister, type Registers } from '../existing.ts';
import { decoded, lineOfWords } from '../html/words.ts';
import type { Brief } from '../survey.ts';
import type { WxrTag, WxrTerm } from '../wxr/records.ts';
import { fitLine } from '../../text/fit.ts';
import { fold, nearest } from '../../text/nearest.ts';
import { FreeNames } from '../../text/free-name.ts';
import { percentDecoded } from '../../text/percent.ts';
import { isSlug, LONGEST_SLUG, slugify } from '../../text/slug.ts';
import type { TagMap } from '../tag-map.ts';

export type Target = { register: 'boroughs' | 'partnerships' | 'topics'; slug: string };

/** `kind` is `category`, `tag`, or the name of a taxonomy that a plugin or theme made. */
export type TermFate = { term: string; kind: string; used: number; became: Target | undefined; why: string };

export type Tags = {
  /** By `keyOf`. What is not here is no tag of an article. */
  byTerm: Map<string, Target>;
  /** Topics to be added to the register. */
  newTopics: { slug: string; name: string; summary: string }[];
  fates: TermFate[];
  /** Topics that look like others: a person must say whether they are one. */
  nearDuplicates: { name: string; like: string }[];
};

export const keyOf = ({ domain, nicename, name }: Pick<WxrTag, 'domain' | 'nicename' | 'name'>): string => `${domain}\n${nicename || fold(name)}`;

/** Decides for every category and tag that a public post carries. */
export function planTags(terms: readonly WxrTerm[], posts: readonly Brief[], registers: Registers, map: TagMap): Tags {
  const tags: Tags = { byTerm: new Map(), newTopics: [], fates: [], nearDuplicates: [] };
  const described = new Map(terms.map((term) => [keyOf({ domain: term.taxonomy, nicename: term.nicename, name: term.name }), term]));
  const used = new Map<string, { tag: WxrTag; times: number }>();
  for (const tag of posts.flatMap((post) => post.tags)) {
    if (INNER.has(tag.domain)) continue;
    const known = used.get(keyOf(tag));
    if (known) known.times += 1;
    else used.set(keyOf(tag), { tag, times: 1 });
  }
  for (const [key, { tag, times }] of used) {
    const name = fitLine(lineOfWords(tag.name) || readable(tag.nicename), 80) || 'Unnamed';
    const decision = decide(name, tag, described.get(key), registers, map, tags);
    if (decision.became) tags.byTerm.set(key, decision.became);
    tags.fates.push({ term: name, kind: kindOf(tag.domain), used: times, ...decision });
  }
  for (const [key, term] of described) {
    if (!used.has(key)) tags.fates.push({ term: fitLine(lineOfWords(term.name), 80), kind: term.taxonomy === 'category' ? 'category' : 'tag', used: 0, became: undefined, why: 'No public post carries it.' });
  }
  return tags;
}

/** What WordPress keeps for itself. */
const INNER = new Set(['post_format', 'nav_menu', 'wp_theme', 'wp_template_part_area', 'link_category']);
const isWordPress = (domain: string): boolean => domain === 'category' || domain === 'post_tag';
const kindOf = (domain: string): string => (domain === 'post_tag' ? 'tag' : fitLine(lineOfWords(domain), 40));

function decide(name: string, tag: WxrTag, term: WxrTerm | undefined, registers: Registers, map: TagMap, tags: Tags): Pick<TermFate, 'became' | 'why'> {
  const mapped = map.target(tag.domain === 'category' ? 'categories' : 'tags', [name, tag.name, tag.nicename, readable(tag.nicename)]);
  if (mapped && mapped !== 'none') addMapped(mapped, registers, tags);
  if (mapped) return { became: mapped === 'none' ? undefined : mapped, why: mapped === 'none' ? 'The map file says that it is not wanted.' : 'The map file says so.' };
  if (!isWordPress(tag.domain)) return { became: undefined, why: 'It belongs to a taxonomy that a plugin or theme made, and was left out. To bring it along, say under "tags" in a map file what it is here.' };
  for (const register of ['boroughs', 'partnerships', 'topics'] as const) {
    const slug = registers[register].byName.get(fold(name));
    if (slug) return { became: { register, slug }, why: `It has the name of one in content/${register}.` };
  }
  if (/^uncategori[sz]ed$/.test(tag.nicename)) return { became: undefined, why: 'It is WordPress’s own name for no category.' };
  return { became: newTopic(name, tag, term, registers, tags), why: 'It was added to content/topics.' };
}

/** A topic that the map file names and the register has not is added, under its name in words. */
function addMapped({ register, slug }: Target, registers: Registers, tags: Tags): void {
  if (register !== 'topics' || registers.topics.slugs.has(slug)) return;
  const name = slug.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
  addToRegister(registers.topics, slug, name);
  tags.newTopics.push({ slug, name, summary: `What was filed under “${name}” on the old blog.` });
}

function newTopic(name: string, tag: WxrTag, term: WxrTerm | undefined, registers: Registers, tags: Tags): Target {
  const [like] = nearest(name, registers.topics.names.values());
  if (like) tags.nearDuplicates.push({ name, like });
  const base = [slugify(readable(tag.nicename)), slugify(name)].find(isSlug) ?? 'topic';
  const slug = new FreeNames().like(base, (one) => !registers.topics.slugs.has(one), LONGEST_SLUG);
  addToRegister(registers.topics, slug, name);
  tags.newTopics.push({ slug, name, summary: fitLine(lineOfWords(term?.description ?? ''), 300) || `What was filed under “${fitLine(name, 60)}” on the old blog.` });
  return { register: 'topics', slug };
}

/** A short name as people read it: `waste-and-recycling`, also where it is written in codes. */
const readable = (nicename: string): string => decoded(percentDecoded(nicename));
