/** Takes out of a text what the checker refuses in a document. */
import type { Nodes } from 'mdast';
import { turned, unturned } from '../../text/turned.ts';

/** Takes invisible signs that turn text round out of all that a tree says; their number. */
export function unturn(node: Nodes | object): number {
  return Object.entries(node).reduce((found, [key, value]) => {
    if (typeof value === 'string') (node as Record<string, string>)[key] = unturned(value);
    return found + (typeof value === 'string' ? turned(value) : value !== null && typeof value === 'object' ? unturn(value) : 0);
  }, 0);
}
