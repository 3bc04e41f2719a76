import type { ElementContent, Nodes, Root } from 'hast';
import type { Fault } from '../files/finding.ts';
import { imageFaults } from './allow.ts';
import { components } from './components.ts';
import { isComponent, tagName } from './nodes.ts';
import { renderTree, type Rendered } from './render.ts';

/**
 * What the other checks may know of a document that is refused: its headings, links and pictures, but for those that are refused themselves.
 * There is no HTML to it, and it is never published.
 */
export function outlineOfRefused(tree: Root, source: string, faults: readonly Fault[]): Omit<Rendered, 'html'> {
  const { html: _, ...outline } = renderTree({ ...tree, children: known(tree.children) as Root['children'] }, source);
  const refused = new Set(faults.map(({ line, column }) => `${line}:${column}`));
  return {
    ...outline,
    links: outline.links.filter(({ line, column }) => !refused.has(`${line}:${column}`)),
    images: outline.images.filter(({ src }) => imageFaults(src, 'said elsewhere').length === 0),
  };
}

/** The nodes without tags that are no components; what stands between such tags stays. */
function known(nodes: Nodes[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (!('children' in node)) return [node as ElementContent];
    const children = known(node.children as Nodes[]);
    return isComponent(node) && !Object.hasOwn(components, tagName(node)) ? children : [{ ...node, children } as ElementContent];
  });
}
