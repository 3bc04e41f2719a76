import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';

/** A table whose first line has cells without words, and how many. */
export type EmptyHeads = { cells: number; line: number; column: number };

/** How many cells in the first line of a table say nothing: neither words nor a picture. */
export function emptyHeads(table: Element): number {
  return cellsIn(table.children).filter((cell) => toString(cell).trim() === '' && !holdsPicture(cell)).length;
}

const cellsIn = (nodes: ElementContent[]): Element[] => nodes.flatMap((node) => (node.type !== 'element' ? [] : node.tagName === 'th' ? [node] : ['thead', 'tr'].includes(node.tagName) ? cellsIn(node.children) : []));

const holdsPicture = ({ children }: Element): boolean => children.some((child) => child.type === 'element' && (child.tagName === 'img' || holdsPicture(child)));
