import { distance } from 'fastest-levenshtein';

/** Lower case, without accents, straight quotes, single spaces and hyphens alike: how names are compared. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[’‘']/g, '').replace(/&/g, 'and').trim().replace(/[\s_-]+/g, '-');
}

/** Nobody misspells a name of this length. */
const LONGEST = 300;

/** The known words nearest to `word`, best first, at most `most`; none when all are far off. */
export function nearest(word: string, known: Iterable<string>, most = 1): string[] {
  if (word.length > LONGEST) return [];
  const wanted = fold(word);
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  return [...new Set(known)]
    .map((candidate) => ({ candidate, far: distance(wanted, fold(candidate)), starts: fold(candidate).startsWith(wanted) && wanted.length > 2 }))
    .filter(({ far, starts }) => far <= limit || starts)
    .sort((a, b) => Number(b.starts) - Number(a.starts) || a.far - b.far || a.candidate.localeCompare(b.candidate, 'en'))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
