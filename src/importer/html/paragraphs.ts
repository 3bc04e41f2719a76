/**
 * Classic WordPress text has no paragraphs: a blank line ends one, a line end is a line break (WordPress's `wpautop`).
 * The same is done here on the tree, so that a tag that spans a blank line is closed and opened again.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { holdsLines, isBlock, isFlowContainer, isVerbatim } from './elements.ts';

type Nodes = (ElementContent | RootContent)[];

/** Gives every container its paragraphs. Without `classic`, line ends mean nothing and only misplaced blocks are taken out of paragraphs. */
export function makeParagraphs(tree: Root, classic: boolean): Root {
  return { ...tree, children: inContainer(tree.children, true, classic) as RootContent[] };
}

/** In some containers, like the items of a list, a single paragraph needs no element of its own. */
function inContainer(children: Nodes, always: boolean, classic: boolean): Nodes {
  const out: Nodes = [];
  let run: Nodes = [];
  let blocks = 0;
  const runs: Nodes[] = [];
  const flush = () => {
    for (const group of classic ? atBlankLines(run) : [run]) {
      const words = classic ? withBreaks(group) : group;
      if (words.some(hasSubstance)) {
        runs.push(words);
        out.push({ type: 'element', tagName: 'p', properties: {}, children: words as ElementContent[] });
      } else if (!classic) out.push(...words);
    }
    run = [];
  };
  for (const child of children) {
    if (child.type === 'comment' || child.type === 'doctype') continue;
    if (child.type === 'element' && isBlock(child)) {
      flush();
      blocks += 1;
      out.push(...inBlock(child, classic));
    } else run.push(child.type === 'element' ? inside(child, classic) : child);
  }
  flush();
  const [only] = runs;
  if (!always && blocks === 0 && runs.length === 1 && only) return only;
  // Without blank lines, text beside blocks is still text of the container.
  return !classic && !always ? out.flatMap((node) => (node.type === 'element' && node.tagName === 'p' && runs.includes(node.children) ? node.children : [node])) : out;
}

function inBlock(block: Element, classic: boolean): Nodes {
  if (isVerbatim(block)) return [block];
  if (block.tagName === 'p') return inParagraph(block, classic);
  if (isFlowContainer(block)) return [{ ...block, children: inContainer(block.children, !holdsLines(block), classic) as ElementContent[] }];
  if (/^h[1-6]$/.test(block.tagName)) return [{ ...block, children: (classic ? withBreaks(block.children) : block.children) as ElementContent[] }];
  return [inside(block, classic)];
}

/** Lists, tables and the like hold containers, not text. */
const inside = (element: Element, classic: boolean): Element => ({
  ...element, children: element.children.flatMap((child) => (child.type === 'element' && isBlock(child) ? inBlock(child, classic) as ElementContent[] : [child.type === 'element' ? inside(child, classic) : child])),
});

/** A paragraph that holds blocks, as a browser never would: it is cut around them. */
function inParagraph(paragraph: Element, classic: boolean): Nodes {
  return (inContainer(paragraph.children, true, classic) as ElementContent[]).map((child) => (child.type === 'element' && child.tagName === 'p' ? { ...child, properties: paragraph.properties } : child));
}

/** Nodes in groups, parted where a text has a blank line. An element that spans one is closed before it and opened again behind it. */
function atBlankLines(nodes: Nodes): Nodes[] {
  let group: Nodes = [];
  const groups = [group];
  const next = () => groups.push(group = []);
  for (const node of nodes) {
    if (node.type === 'text') {
      node.value.split(/\n[ \t]*\n\s*/).forEach((value, at) => {
        if (at > 0) next();
        if (value) group.push({ type: 'text', value });
      });
    } else if (node.type === 'element' && !isVerbatim(node) && node.tagName !== 'code') {
      atBlankLines(node.children).forEach((children, at) => {
        if (at > 0) next();
        group.push({ ...node, children: children as ElementContent[] });
      });
    } else group.push(node);
  }
  return groups;
}

/** Line ends as line breaks; none at the beginning, at the end, or beside a break that is there already. */
function withBreaks(nodes: Nodes): Nodes {
  const out: Nodes = [];
  const walk = (list: Nodes, into: Nodes): void => {
    for (const node of list) {
      if (node.type === 'text') {
        node.value.split('\n').forEach((line, at) => {
          if (at > 0 && !isBreak(into.at(-1))) into.push({ type: 'element', tagName: 'br', properties: {}, children: [] });
          if (at > 0 ? line.trim() || line : line) into.push({ type: 'text', value: at > 0 ? line.replace(/^[ \t]+/, '') : line });
        });
      } else if (node.type === 'element' && !isVerbatim(node) && node.tagName !== 'code' && node.children.length > 0) {
        const children: Nodes = [];
        walk(node.children, children);
        into.push({ ...node, children: children as ElementContent[] });
      } else into.push(node);
    }
  };
  walk(nodes, out);
  return trimmed(trimmed(out).reverse()).reverse();
}

/** Without breaks and empty text at the beginning. */
function trimmed(nodes: Nodes): Nodes {
  const first = nodes.findIndex((node) => !isBreak(node) && !(node.type === 'text' && node.value.trim() === ''));
  return first < 0 ? [] : nodes.slice(first);
}

const isBreak = (node: Nodes[number] | undefined): boolean => node?.type === 'element' && node.tagName === 'br';

const hasSubstance = (node: Nodes[number]): boolean => node.type === 'element' || (node.type === 'text' && node.value.trim() !== '');
