/** Blocks that stand within a line, as HTML lets them: Markdown has lines in blocks only. */
import type { Nodes, PhrasingContent } from 'mdast';
import { flat } from './flat.ts';
import { isInLine, isWrapper } from './line.ts';

/** The blocks that a container holds. Stress and links around a block are put inside it, and what is left of a line stays a paragraph. */
export const blocksOf = (nodes: readonly Nodes[]): Nodes[] => runs(nodes.flatMap(apart), (children) => ({ type: 'paragraph', children }));

/** Nodes with each run of words wrapped. */
function runs(nodes: readonly Nodes[], wrap: (words: PhrasingContent[]) => Nodes, block = (node: Nodes): Nodes[] => [node]): Nodes[] {
  const out: Nodes[] = [];
  let words: PhrasingContent[] = [];
  const flush = () => {
    if (words.some(({ type, ...node }) => type !== 'break' && !('value' in node && node.value.trim() === ''))) out.push(wrap(words));
    words = [];
  };
  for (const node of nodes) {
    if (isInLine(node)) words.push(node);
    else {
      flush();
      out.push(...block(node));
    }
  }
  flush();
  return out;
}

function apart(node: Nodes): Nodes[] {
  if (!('children' in node) || !['paragraph', 'heading'].includes(node.type) && !isWrapper(node)) return [node];
  const children = (node.children as Nodes[]).flatMap(apart);
  if (children.every(isInLine)) return [node];
  const around = (words: PhrasingContent[]) => ({ ...node, children: words }) as Nodes;
  if (isWrapper(node)) return runs(children, around, (block) => inside(node, block));
  // The paragraphs of a heading are its lines; pictures and lists are none.
  if (node.type === 'heading') return runs(children.flatMap((child) => (child.type === 'paragraph' ? flat([child]) : [child])), around);
  return runs(children, around);
}

/** A link or stress, put around the words of a block. A heading is stressed anyway. */
export function inside(around: Nodes, block: Nodes): Nodes[] {
  if (isInLine(block)) return [{ ...around, children: [block] } as Nodes];
  if (around.type === 'link' && block.type === 'mdxJsxFlowElement' as string && !('children' in block && block.children.length > 0)) return [{ type: 'paragraph', children: [{ ...around, children: flat([block]) }] } as Nodes];
  if (!('children' in block) || (block.type === 'heading' && around.type !== 'link')) return [block];
  if (['paragraph', 'heading', 'tableCell'].includes(block.type)) return [{ ...block, children: [{ ...around, children: block.children }] } as Nodes];
  return [{ ...block, children: (block.children as Nodes[]).flatMap((child) => inside(around, child)) } as Nodes];
}
