import type { ElementContent } from 'hast';
import { curly } from '../text/apostrophe.ts';

/** Prints apostrophes as the rest of the page does, but for code, which stays as it was typed. Changes the nodes given. */
export function curlyNodes(nodes: ElementContent[]): void {
  nodes.forEach((node, at) => {
    if (node.type === 'text') node.value = curly(node.value, at > 0);
    else if (node.type === 'element' && node.tagName !== 'code' && node.tagName !== 'pre') curlyNodes(node.children);
  });
}
