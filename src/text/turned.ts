/** Invisible signs that turn text round: embeddings, overrides and isolates of Unicode's bidirectional algorithm. Right-to-left words need none. */
const TURNED = /[\u202a-\u202e\u2066-\u2069]/g;

/** How many there are. */
export const turned = (text: string): number => text.match(TURNED)?.length ?? 0;
/** Where the first stands, from 0; -1 where there is none. */
export const firstTurned = (text: string): number => text.search(TURNED);
export const unturned = (text: string): string => text.replace(TURNED, '');
