/** Pairs of boroughs that share a partnership or an article. */
import type { Article, BoroughRecord, PartnershipRecord, SiteRecord } from './record.ts';

export type Pair = {
  /** In the order of the alphabet: `camden/islington`. */
  id: string;
  /** `Camden and Islington`. */
  name: string;
  address: string;
  both: [BoroughRecord, BoroughRecord];
  partnerships: PartnershipRecord[];
  /** Newest first. */
  articles: Article[];
};

const known = new WeakMap<object, Map<string, Pair>>();

/** Every pair that shares something, by its id; worked out once a record. */
export function pairsOf(record: Pick<SiteRecord, 'articles' | 'boroughs' | 'partnerships'>): Map<string, Pair> {
  const before = known.get(record);
  if (before) return before;
  const pairs = new Map<string, Pair>();
  for (const partnership of record.partnerships.values()) {
    for (const pair of pairsAmong(partnership.members.flatMap(({ borough }) => borough ?? []), record, pairs)) pair.partnerships.push(partnership);
  }
  for (const article of record.articles) {
    if (article.boroughs.length > 1) for (const pair of pairsAmong(article.boroughs, record, pairs)) pair.articles.push(article);
  }
  known.set(record, pairs);
  return pairs;
}

/** The pairs of which a borough is one, by the name of the other. */
export function pairsWith(borough: string, record: Parameters<typeof pairsOf>[0]): { other: BoroughRecord; pair: Pair }[] {
  return [...pairsOf(record).values()]
    .filter(({ both }) => both.some(({ id }) => id === borough))
    .map((pair) => ({ pair, other: pair.both[0].id === borough ? pair.both[1] : pair.both[0] }))
    .sort((a, b) => a.other.name.localeCompare(b.other.name, 'en'));
}

function pairsAmong(slugs: readonly string[], { boroughs }: Pick<SiteRecord, 'boroughs'>, pairs: Map<string, Pair>): Pair[] {
  const sorted = [...new Set(slugs)].sort().flatMap((slug) => boroughs.get(slug) ?? []);
  return sorted.flatMap((first, at) => sorted.slice(at + 1).map((second) => {
    const id = `${first.id}/${second.id}`;
    const pair = pairs.get(id) ?? { id, name: `${first.name} and ${second.name}`, address: `/boroughs/${id}/`, both: [first, second], partnerships: [], articles: [] };
    pairs.set(id, pair);
    return pair;
  }));
}
