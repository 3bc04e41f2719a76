/** The words of one line, so that Markdown can write them: no stress in the same stress, none that is empty, none that begins or ends with space. */
import type { Nodes, PhrasingContent, Text } from 'mdast';

type Wrapper = Extract<PhrasingContent, { children: PhrasingContent[] }>;

const LINE = new Set(['text', 'break', 'strong', 'emphasis', 'delete', 'link', 'image', 'inlineCode', 'footnoteReference']);

/** What stands within a line, at least by itself. */
export const isInLine = (node: Nodes): node is PhrasingContent => LINE.has(node.type);
export const isWrapper = (node: Nodes): node is Wrapper => isInLine(node) && 'children' in node;

/** A whole line: without space or breaks at its ends. */
export function line(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const { inner } = edges(within(nodes));
  return inner.flatMap((node, at): PhrasingContent[] => (node.type === 'text' ? trimmed(node, inner[at - 1], inner[at + 1]) : [node]));
}

/** Space beside a break says nothing. */
function trimmed(node: Text, before?: PhrasingContent, after?: PhrasingContent): Text[] {
  let { value } = node;
  if (!before || before.type === 'break') value = value.trimStart();
  if (!after || after.type === 'break') value = value.trimEnd();
  return value ? [{ ...node, value }] : [];
}

/** The same within stress or a link, where space at the ends has its meaning. `around` names what is stressed already. */
function within(nodes: readonly PhrasingContent[], around: readonly string[] = []): PhrasingContent[] {
  return joined(nodes.flatMap((node): PhrasingContent[] => {
    if (!isWrapper(node)) return 'value' in node && node.value === '' ? [] : [node];
    if (around.includes(node.type)) return within(node.children, around);
    const { before, inner, after } = edges(within(node.children, [...around, node.type]));
    return [...before, ...(inner.length > 0 ? [{ ...node, children: inner } as Wrapper] : []), ...after];
  }), around);
}

/** Neighbours of one kind as one: `**a****b**` would show its signs. */
function joined(nodes: readonly PhrasingContent[], around: readonly string[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    const same = last?.type === node.type;
    if (same && 'value' in last && 'value' in node) out[out.length - 1] = { ...last, value: last.value + node.value };
    else if (same && isWrapper(last) && isWrapper(node) && node.type !== 'link') out[out.length - 1] = { ...last, children: within([...last.children, ...node.children], [...around, node.type]) } as Wrapper;
    else out.push(node);
  }
  return out;
}

type Edges = Record<'before' | 'inner' | 'after', PhrasingContent[]>;

/** Parts the space and the breaks at both ends from what is between them. */
function edges(nodes: readonly PhrasingContent[]): Edges {
  const start = leading(nodes);
  const end = leading(start.rest.toReversed(), true);
  return { before: start.space, inner: end.rest.reverse(), after: end.space.reverse() };
}

function leading(nodes: readonly PhrasingContent[], backwards = false): { space: PhrasingContent[]; rest: PhrasingContent[] } {
  const at = nodes.findIndex((node) => node.type !== 'break' && !(node.type === 'text' && node.value.trim() === ''));
  if (at < 0) return { space: [...nodes], rest: [] };
  const [first, ...rest] = nodes.slice(at) as [PhrasingContent, ...PhrasingContent[]];
  const space = nodes.slice(0, at);
  if (first.type !== 'text') return { space, rest: [first, ...rest] };
  const value = backwards ? first.value.trimEnd() : first.value.trimStart();
  const cut = backwards ? first.value.slice(value.length) : first.value.slice(0, first.value.length - value.length);
  return { space: cut ? [...space, { type: 'text', value: cut }] : space, rest: [{ ...first, value }, ...rest] };
}
