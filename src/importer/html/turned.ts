/** Invisible signs that turn text round, as the checker refuses them in a document. Right-to-left words need none. */
import type { Nodes } from 'mdast';

const TURNED = /[\u202a-\u202e\u2066-\u2069]/g;

export const turned = (text: string): number => text.match(TURNED)?.length ?? 0;
export const unturned = (text: string): string => text.replace(TURNED, '');

/** Takes them out of all that a tree says; their number. */
export function unturn(node: Nodes | object): number {
  return Object.entries(node).reduce((found, [key, value]) => {
    if (typeof value === 'string') (node as Record<string, string>)[key] = unturned(value);
    return found + (typeof value === 'string' ? turned(value) : value !== null && typeof value === 'object' ? unturn(value) : 0);
  }, 0);
}
