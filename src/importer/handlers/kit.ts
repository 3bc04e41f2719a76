/** What every handler is made of. */
import type { Element, ElementContent } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { percentDecoded } from '../../text/percent.ts';
import type { HtmlContext } from '../html/context.ts';

/** Handlers by the names of elements, for one item. */
export type Handlers = Record<string, Handle>;
export type HandlersFor = (context: HtmlContext) => Handlers;

export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
export const link = (url: string, words: string): PhrasingContent => ({ type: 'link', url, children: [text(words)] });

/** A component on lines of its own, with attributes in plain text. */
export const component = (name: string, attributes: Record<string, string | undefined>, children: Nodes[] = []): Nodes => ({
  type: 'mdxJsxFlowElement', name,
  // The serialiser escapes quotes only; an ampersand that is text must not be read as the beginning of a code.
  attributes: Object.entries(attributes).flatMap(([key, value]) => (value ? [{ type: 'mdxJsxAttribute', name: key, value: oneLine(value).replaceAll('&', '&amp;') }] : [])),
  children,
} as unknown as Nodes);

export const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

export const property = ({ properties }: Element, name: string): string => {
  const value = properties[name];
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

export const hasClass = (element: Element, name: string): boolean => property(element, 'className').split(' ').includes(name);

/** Every element of a kind below one, in the order of the text. */
export function below(element: { children: readonly unknown[] }, ...names: string[]): Element[] {
  const found: Element[] = [];
  const walk = (children: readonly ElementContent[]): void => {
    for (const child of children) {
      if (child.type !== 'element') continue;
      if (names.includes(child.tagName)) found.push(child);
      walk(child.children);
    }
  };
  walk(element.children as ElementContent[]);
  return found;
}

/** The last part of an address, as a person would name a file. */
export function fileName(url: string): string {
  const [path = ''] = url.split(/[?#]/);
  const last = path.split('/').filter(Boolean).at(-1) ?? url;
  return percentDecoded(last);
}
