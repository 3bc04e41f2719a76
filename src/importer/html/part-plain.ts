/** One part of a text that is beyond Markdown does not cost the rest its links, lists and pictures. */
import type { Nodes, Root, RootContent } from 'mdast';
import { flat } from './flat.ts';
import { line } from './line.ts';
import { writeDocument } from './write.ts';

export type Plain = { root: Root; parts: string[] };

/** The tree with the blocks that do not pass as paragraphs of words, and how each of these begins. */
export function plainInPart(root: Root, passes: (body: string) => boolean): Plain {
  const parts: string[] = [];
  const children = root.children.flatMap((block): RootContent[] => {
    if (passes(writeDocument({ type: 'root', children: [block] }))) return [block];
    const words = wordsOf(line(flat([block])));
    parts.push(words.slice(0, 60));
    return words ? [{ type: 'paragraph', children: [{ type: 'text', value: words }] }] : [];
  });
  return { root: { ...root, children }, parts };
}

const wordsOf = (nodes: readonly Nodes[]): string => nodes.map((node) => (node.type === 'break' ? ' ' : 'value' in node ? node.value : node.type === 'image' ? (node.alt ?? '') : 'children' in node ? wordsOf(node.children as Nodes[]) : '')).join('').replace(/\s+/g, ' ').trim();
