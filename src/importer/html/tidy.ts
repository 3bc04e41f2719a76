/** A tree as HTML made it → one that Markdown can say: blocks in containers, words in lines, headings in order. */
import type { Heading, Nodes, PhrasingContent, Root } from 'mdast';
import { blocksOf, inside } from './blocks-apart.ts';
import { flat } from './flat.ts';
import { isInLine, isWrapper, line } from './line.ts';

export function tidy(root: Root): Root {
  const tree = { ...root, children: blocksOf(root.children).flatMap(tidied) } as Root;
  inOrder(headingsIn(tree));
  return tree;
}

function tidied(node: Nodes): Nodes[] {
  if (node.type === 'paragraph') return filled({ ...node, children: line(node.children) });
  if (node.type === 'heading') return heading({ ...node, children: line(flat(node.children)) });
  if (node.type === 'tableCell') return [{ ...node, children: line(flat(node.children)) }];
  if (!('children' in node)) return [node];
  if (['list', 'table', 'tableRow'].includes(node.type)) return filled({ ...node, children: (node.children as Nodes[]).flatMap(pushed).flatMap(tidied) } as Nodes);
  const children = blocksOf(node.children as Nodes[]).flatMap(tidied);
  if (isPicture(node)) return children.length > 0 ? linked(node) : [node];
  return node.type === 'blockquote' && children.length === 0 ? [] : [{ ...node, children } as Nodes];
}

/** A link around a whole list or table came to stand between it and its items. */
const pushed = (node: Nodes): Nodes[] => (isWrapper(node) && !(node.children as Nodes[]).every(isInLine) ? (node.children as Nodes[]).flatMap((child) => inside(node, child)) : [node]);

/** A picture holds nothing; a link that was put into it goes around it. */
const isPicture = (node: Nodes): boolean => 'name' in node && node.name === 'Figure';
const linked = (node: Nodes): Nodes[] => ('children' in node ? (node.children as Nodes[]) : []).flatMap((around) => inside(around, { ...node, children: [] } as Nodes)).flatMap(tidied);

const filled = (node: Nodes): Nodes[] => ('children' in node && node.children.length === 0 ? [] : [node]);

/** A heading without words is none; its pictures stay. */
function heading(node: Heading): Nodes[] {
  return !hasWords(node) ? filled({ type: 'paragraph', children: node.children as PhrasingContent[] }) : [node];
}

const hasWords = (node: Nodes): boolean => ('value' in node ? node.value.trim() !== '' : 'children' in node && (node.children as Nodes[]).some(hasWords));

const headingsIn = (node: Nodes): Heading[] => (node.type === 'heading' ? [node] : 'children' in node ? (node.children as Nodes[]).flatMap(headingsIn) : []);

/** The title is the only heading of the first level; below it headings go down one level at a time. */
function inOrder(headings: readonly Heading[]): void {
  const down = headings.some(({ depth }) => depth === 1) ? 1 : 0;
  let before = 1;
  for (const one of headings) one.depth = before = Math.min(one.depth + down, before + 1, 6) as Heading['depth'] & number;
}
