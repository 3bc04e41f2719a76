import type { ElementContent, Nodes } from 'hast';

/** A tag that stands in the text itself, as the parser gives it (mdast-util-mdx-jsx names). */
export type ComponentNode = {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: ({ type: 'mdxJsxAttribute'; name: string; value?: string | null | object } | { type: 'mdxJsxExpressionAttribute' })[];
  children: ElementContent[];
  position?: Nodes['position'];
};

export const isComponent = (node: { type: string }): node is ComponentNode => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The name in a tag; empty for `<>`. */
export const tagName = (node: ComponentNode): string => node.name ?? '';

/** The attributes that are plain text, and the names of those that are not (`{…}`, no value, a second time; a spread has no name). */
export function writtenAttributes(node: ComponentNode): { attributes: Record<string, string>; odd: string[] } {
  const attributes: Record<string, string> = Object.create(null);
  const odd: string[] = [];
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string' && !(attribute.name in attributes)) attributes[attribute.name] = attribute.value;
    else odd.push(attribute.type === 'mdxJsxAttribute' ? attribute.name : '');
  }
  return { attributes, odd };
}
