import type { Nodes, Root } from 'hast';
import { jargon } from '../text/jargon.ts';
import { isComponent, tagName, type ComponentNode } from './nodes.ts';

/** A word of the town hall that stands unexplained. */
export type Jargon = { term: string; line: number; column: number };

const TERMS = [...jargon.keys()].map((term) => term.toLowerCase());
const TERM = new RegExp(`(?<![\\p{L}\\p{N}-])(${[...jargon.keys()].join('|')})(?![\\p{L}\\p{N}-])(\\s*[(:–—]|[)”"])?`, 'giu');

/** Each such word where it first stands, but in links, code and other people's words. Brackets, a colon or a dash after it count as an explanation. */
export function jargonIn(tree: Root, source: string): Jargon[] {
  // Most articles hold none, which is told faster than where.
  const lower = source.toLowerCase();
  if (!TERMS.some((term) => lower.includes(term))) return [];
  const found = new Map<string, Jargon>();
  const explained = new Set<string>();
  const visit = (node: Nodes | ComponentNode, place: { line: number; column: number }): void => {
    if (isComponent(node) ? tagName(node) === 'Quote' : node.type === 'element' && ['a', 'code', 'blockquote'].includes(node.tagName)) return;
    if (node.type === 'text') for (const term of jargonWords(node.value, explained)) if (!found.has(term)) found.set(term, { term, ...place });
    if ('children' in node) for (const child of node.children) visit(child as Nodes, child.position?.start ?? place);
  };
  visit(tree, { line: 1, column: 1 });
  return [...found.values()].map(({ term, line, column }) => ({ term, line, column }));
}

const known = new Map([...jargon.keys()].map((term) => [term.toLowerCase(), term]));

/** The terms that stand bare in a text. One that is explained once may stand bare afterwards. */
function jargonWords(text: string, explained: Set<string>): string[] {
  return [...text.matchAll(TERM)].flatMap(([, written = '', explanation]) => {
    const term = known.get(written.toLowerCase()) ?? written;
    if (explanation) explained.add(term);
    return explained.has(term) ? [] : [term];
  });
}
