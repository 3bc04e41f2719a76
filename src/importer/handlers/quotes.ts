import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Nodes } from 'mdast';
import { component, oneLine, property, type HandlersFor } from './kit.ts';

/** Quotations; one that ends with who said it becomes the component `Quote`, where there is one. */
export const quotes: HandlersFor = (context) => ({
  blockquote(state, element) {
    const source = context.kind === 'article' ? sourceOf(element) : undefined;
    const words = source ? without(element, source.element) : element;
    const children = state.toFlow(state.all(words)) as Nodes[];
    if (children.length === 0) return undefined;
    if (!source) return { type: 'blockquote', children: children as never };
    const href = source.href || property(element, 'cite');
    return component('Quote', { from: source.words, href: href ? context.link(href) : undefined }, children);
  },
});

type Source = { element: Element; words: string; href: string };

/** The `<cite>` at the end of a quotation, alone in its paragraph or on its own. */
function sourceOf(quote: Element): Source | undefined {
  const last = quote.children.findLast((child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''));
  if (last?.type !== 'element') return undefined;
  const cite = last.tagName === 'cite' ? last : last.tagName === 'p' ? only(last, 'cite') : undefined;
  const words = cite ? oneLine(toString(cite)) : '';
  const address = cite && cite.children.length === 1 ? only(cite, 'a') : undefined;
  const others = quote.children.some((child) => child !== last && child.type === 'element');
  return cite && words && others ? { element: last, words, href: address ? property(address, 'href') : '' } : undefined;
}

const without = (element: Element, child: Element): Element => ({ ...element, children: element.children.filter((one) => one !== child) });

function only(element: Element, tagName: string): Element | undefined {
  const [one, ...more] = element.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return one?.type === 'element' && one.tagName === tagName && more.length === 0 ? one : undefined;
}
