/** Blocks as the words of one line, for a cell of a table. */
import type { Nodes, PhrasingContent } from 'mdast';
import { isInLine } from './line.ts';

const BREAK: PhrasingContent = { type: 'break' };
const words = (value: string): PhrasingContent[] => (value ? [{ type: 'text', value }] : []);

/** The same words in the same order; a break keeps those of two blocks apart. A component becomes the picture, the words or the link that it shows. */
export const flat = (nodes: readonly Nodes[]): PhrasingContent[] => nodes.flatMap((node): PhrasingContent[] => {
  if (isInLine(node)) return ['children' in node ? { ...node, children: flat(node.children) } as PhrasingContent : node];
  return [BREAK, ...block(node), BREAK];
});

function block(node: Nodes): PhrasingContent[] {
  if ((node.type as string) === 'mdxJsxFlowElement') return component(node as never);
  if (node.type === 'code') return [{ type: 'inlineCode', value: node.value }];
  return 'children' in node ? flat(node.children as Nodes[]) : [];
}

type Component = { name: string; attributes: { name: string; value: string }[]; children: Nodes[] };

function component({ attributes, children }: Component): PhrasingContent[] {
  const { src, alt, caption, href, title, from } = Object.fromEntries(attributes.map(({ name, value }) => [name, value.replaceAll('&amp;', '&')]));
  if (src) return [{ type: 'image', url: src, alt: alt ?? '', title: null }, ...(caption ? [BREAK, ...words(caption)] : [])];
  if (from) return [...flat(children), BREAK, ...(href ? [{ type: 'link', url: href, children: words(from) } as PhrasingContent] : words(from))];
  return href ? [{ type: 'link', url: href, title: null, children: words(title ?? href) }] : flat(children);
}
