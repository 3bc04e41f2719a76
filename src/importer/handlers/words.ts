/** Marks that Markdown has no sign for. */
import type { Element } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import type { Nodes, Text } from 'mdast';
import type { HandlersFor } from './kit.ts';

export const words: HandlersFor = () => ({
  ...Object.fromEntries(Object.entries(STRESS).flatMap(([type, names]) => names.map((name): [string, Handle] => [name, (state, element) => ({ type, children: state.all(element) }) as Nodes]))),
  sub: (state, element) => raised(element, 'sub') ?? state.all(element),
  // Underlined words and marked words are not stressed words.
  u: (state, element) => state.all(element),
  mark: (state, element) => state.all(element),
  dialog: (state, element) => state.toFlow(state.all(element)),
  math: (_, element) => ({ type: 'text', value: toString(element) }),
});

const STRESS = { strong: ['strong', 'b'], emphasis: ['em', 'i'], delete: ['del', 's', 'strike'] } as const;

const signs = { sup: ['0123456789+-()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ'], sub: ['0123456789+-()', '₀₁₂₃₄₅₆₇₈₉₊₋₍₎'] } as const;

/** `m²`, `CO₂`: figures above or below the line have signs of their own. Nothing for other words. */
export function raised(element: Element, side: 'sup' | 'sub'): Text | undefined {
  const [plain, moved] = signs[side];
  const value = toString(element);
  return value !== '' && value.length < 6 && [...value].every((sign) => plain.includes(sign)) ? { type: 'text', value: [...value].map((sign) => [...moved][plain.indexOf(sign)]).join('') } : undefined;
}
