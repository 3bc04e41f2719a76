import type { Nodes, Root } from 'hast';
import { isComponent, type ComponentNode } from './nodes.ts';

/** Markdown that came out as text, because a sign is missing or one too many. */
export type Slip = { written: string; kind: 'link' | 'picture' | 'heading' | 'note'; line: number; column: number };

const SLIPS: [Slip['kind'], RegExp][] = [
  ['picture', /!\[[^\]\n]{0,200}\]\s?\([^)\n]{1,300}\)/],
  ['link', /(?<!!)\[[^\]\n]{1,200}\]\s?\([^)\s]{1,300}\)|\[[^\]\n]{1,100}\]\[[^\]\n]{0,100}\]/],
  ['heading', /^#{2,6}[^\s#]/],
  ['note', /\[\^[^\]\s]{1,60}\]/],
];

/** Such places in a tree, the first of each kind in a piece of text. What was written with a backslash was meant. */
export function slipsIn(tree: Root, source: string): Slip[] {
  const lines = source.split('\n');
  const found: Slip[] = [];
  const visit = (node: Nodes | ComponentNode, place: { line: number; column: number }): void => {
    if (!isComponent(node) && node.type === 'element' && node.tagName === 'code') return;
    if (node.type === 'text' && (node.value.includes('[') || node.value.startsWith('##')) && !lines[place.line - 1]?.includes('\\')) {
      for (const [kind, form] of SLIPS) {
        const written = form.exec(node.value)?.[0];
        if (written) found.push({ written: written.slice(0, 60), kind, line: place.line, column: place.column });
      }
    }
    if ('children' in node) for (const child of node.children) visit(child as Nodes, child.position?.start ?? place);
  };
  visit(tree, { line: 1, column: 1 });
  return found;
}
