import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import type { Fault, Words } from '../files/finding.ts';
import { codeFaults } from './code.ts';
import { depthFaults, MOST_NESTED, tooDeep } from './depth.ts';
import { tableFaults } from './tables.ts';
import { tagSlip } from './tag-slips.ts';
import { isHtmlTag, isVoid, unknownTag } from './tag-words.ts';

/** Each element of a list or quote makes two levels of the tree, a table four. */
const MOST_TREE = MOST_NESTED * 3;

/** With `tag`, what cannot be read is a tag of that name, here or where it should have been closed. */
export type ParsedDocument = { tree: Root; faults: [] } | { tree: undefined; faults: Fault[]; tag?: string };

/** Reads an MDX document, frontmatter included, into a tree with positions. Nothing in it is run. */
export function parseDocument(text: string): ParsedDocument {
  const faults = [...depthFaults(text), ...tableFaults(text), ...codeFaults(text)];
  return faults.length > 0 ? { tree: undefined, faults } : treeOf(text);
}

/** The same for a standing page, which may hold code: Astro runs it, and this does not. */
export function parsePage(text: string): ParsedDocument {
  const faults = [...depthFaults(text), ...tableFaults(text)];
  return faults.length > 0 ? { tree: undefined, faults } : treeOf(text, true);
}

function treeOf(text: string, html = false): ParsedDocument {
  try {
    const tree = mdxToHast(text, { features: { gfm: { footnotes: { label: 'Notes', backLabel: 'Back to the text, note {reference}' } } } }) as Root;
    const line = tooDeepAt(tree);
    return line === undefined ? { tree, faults: [] } : { tree: undefined, faults: [tooDeep(line)] };
  } catch (error) {
    return { tree: undefined, ...syntaxFault(error, text, html) };
  }
}

/** The line where the tree gets too deep for the walks that follow. Goes down without recursion. */
function tooDeepAt(tree: Root): number | undefined {
  let level: { children?: unknown[]; position?: { start: { line: number } } }[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_TREE) return level[0]?.position?.start.line ?? 1;
    level = level.flatMap((node) => (node.children ?? []) as typeof level);
  }
  return undefined;
}

/** The parser says `line:column: reason (rule)`. The reasons people meet are put in their words. */
function syntaxFault(error: unknown, text: string, html: boolean): { faults: Fault[]; tag?: string } {
  const [, line = '1', column = '1', reason = String(error)] = /^(?:Error: )?(\d+):(\d+): (.*)/s.exec(error instanceof Error ? error.message : String(error)) ?? [];
  const place = { line: Number(line), column: Number(column) };
  const tag = tagIn(reason);
  if (tag) return { faults: [{ ...tagFault(tag, html), ...place }], tag: tag.name };
  return { faults: [{ ...signFault(reason, text, place, html), ...place }] };
}

/** A sign that begins what cannot be read. */
function signFault(reason: string, text: string, place: { line: number; column: number }, html: boolean): Words {
  if (reason.includes('create a comment')) return { code: 'markup', message: 'Comments (<!-- … -->) are not allowed in an article.', remedy: 'Remove it.' };
  if (reason.includes('`{`') || reason.includes('expression')) return { code: 'expression', message: 'A brace { opens an expression, and articles hold no code.', remedy: 'Remove it, or write \\{ to show the sign.' };
  if (reason.includes('`<`')) return tagSlip(text, place, html) ?? { code: 'stray-angle', message: 'A sign < stands in the text where a tag would begin.', remedy: 'Write \\< to show the sign; write a link as [words](https://…).' };
  return { code: 'mdx-syntax', message: `This cannot be read: ${reason.replace(/\s*\([^()]*\)\s*$/, '').replace(/\.$/, '')}.`, remedy: 'Write \\< or \\{ to show these signs, and check that every tag is closed.' };
}

type Tag = { name: string; opened: boolean };

/** The tag that is opened and not closed, or the other way round, if that is why. */
function tagIn(reason: string): Tag | undefined {
  const [, unclosed] = /closing tag for `<([^>`]*)>`/.exec(reason) ?? [];
  const [, unopened] = /closing tag `<\/([^>`]*)>`, expected an open tag/.exec(reason) ?? [];
  const name = unclosed ?? unopened;
  return name === undefined ? undefined : { name, opened: unclosed !== undefined };
}

/** In an article, closing a tag of HTML would not help: it is not allowed. */
function tagFault({ name, opened }: Tag, html: boolean): Words {
  if (isHtmlTag(name) && !html) return unknownTag(name);
  const close = isVoid(name) ? `Write <${name} />` : `Close it with </${name}>`;
  return opened
    ? { code: 'tag-unclosed', message: `The tag <${name}> is not closed.`, remedy: `${close}, or write \\< if it is only a sign.` }
    : { code: 'tag-unclosed', message: `The tag </${name}> closes a tag that was never opened.`, remedy: `Write <${name}> before it, or remove it.` };
}
