/** Footnotes and the marks that lead to them: neither may be lost with the other. */
import type { Nodes, Root } from 'mdast';
import { nodesOf } from './nodes-of.ts';

/** A note that nothing leads to becomes paragraphs where it stands, since a page shows only notes that are cited; a mark without its note becomes a number in brackets. */
export function keepNotes(root: Root): Root {
  const cited = new Set(nodesOf(root, 'footnoteReference').map(({ identifier }) => identifier));
  const written = new Set(nodesOf(root, 'footnoteDefinition').map(({ identifier }) => identifier));
  const kept = (node: Nodes): Nodes[] => {
    if (node.type === 'footnoteReference') return written.has(node.identifier) ? [node] : [{ type: 'text', value: `[${node.identifier}]` }];
    const whole = 'children' in node ? ({ ...node, children: (node.children as Nodes[]).flatMap(kept) } as Nodes) : node;
    return whole.type === 'footnoteDefinition' && !cited.has(whole.identifier) ? whole.children : [whole];
  };
  return kept(root)[0] as Root;
}
