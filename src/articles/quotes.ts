import type { Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { isComponent, tagName, type ComponentNode } from './nodes.ts';

/** Somebody else's words in a document: how many, and where they stand. */
export type Quotation = { words: number; line: number; column: number };

/** In quotation marks, fewer words than this are a name or a turn of phrase. */
const FEWEST = 3;
const BLOCKS = new Set(['p', 'li', 'td', 'th', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Between double marks, or single ones that stand off from letters; one that is not closed goes on to the end of its paragraph. */
const PASSAGE = /“[^“”]+(?:”|$)|"[^"]+"|(?<![\p{L}\p{N}])[‘'](?=\S)[^‘]*?\S['’](?![\p{L}\p{N}])/gu;
/** What may hold blocks of its own, whose words are then counted there. */
const HOLDERS = new Set(['p', 'ul', 'ol', 'blockquote']);

/** Block quotations and passages between double quotation marks, in the order of the text. */
export function quotationsIn(tree: Root): Quotation[] {
  const found: Quotation[] = [];
  const visit = (node: Nodes | ComponentNode): void => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const quoted = isComponent(node) ? tagName(node) === 'Quote' : node.type === 'element' && node.tagName === 'blockquote';
    if (quoted) return void found.push({ words: wordsIn(toString(node as Nodes)), line, column });
    if (isComponent(node) || (node.type === 'element' && BLOCKS.has(node.tagName))) {
      const own = toString({ type: 'root', children: node.children.filter((child) => child.type !== 'element' || !HOLDERS.has(child.tagName)) });
      if (/[“"‘']/.test(own)) for (const [passage] of own.matchAll(PASSAGE)) if (wordsIn(passage) >= FEWEST) found.push({ words: wordsIn(passage), line, column });
    }
    if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(tree);
  return found;
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
