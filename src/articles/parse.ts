import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import type { Fault } from '../files/finding.ts';
import { codeFaults } from './code.ts';
import { depthFaults, MOST_NESTED, tooDeep } from './depth.ts';
import { tableFaults } from './tables.ts';
import { tagSlip } from './tag-slips.ts';
import { isHtmlTag, isVoid, unknownTag } from './tag-words.ts';

/** Each element of a list or quote makes two levels of the tree, a table four. */
const MOST_TREE = MOST_NESTED * 3;

type Parsed = { tree: Root; faults: [] } | { tree: undefined; faults: Fault[] };

/** Reads an MDX document, frontmatter included, into a tree with positions. Nothing in it is run. */
export function parseDocument(text: string): Parsed {
  const faults = [...depthFaults(text), ...tableFaults(text), ...codeFaults(text)];
  return faults.length > 0 ? { tree: undefined, faults } : treeOf(text);
}

/** The same for a standing page, which may hold code: Astro runs it, and this does not. */
export function parsePage(text: string): Parsed {
  const faults = [...depthFaults(text), ...tableFaults(text)];
  return faults.length > 0 ? { tree: undefined, faults } : treeOf(text, true);
}

function treeOf(text: string, html = false): Parsed {
  try {
    const tree = mdxToHast(text, { features: { gfm: { footnotes: { label: 'Notes', backLabel: 'Back to the text, note {reference}' } } } }) as Root;
    const line = tooDeepAt(tree);
    return line === undefined ? { tree, faults: [] } : { tree: undefined, faults: [tooDeep(line)] };
  } catch (error) {
    return { tree: undefined, faults: [syntaxFault(error, text, html)] };
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
function syntaxFault(error: unknown, text: string, html: boolean): Fault {
  const [, line = '1', column = '1', reason = String(error)] = /^(?:Error: )?(\d+):(\d+): (.*)/s.exec(error instanceof Error ? error.message : String(error)) ?? [];
  const place = { line: Number(line), column: Number(column) };
  const tag = tagFault(reason, html);
  if (tag) return { ...tag, ...place };
  if (reason.includes('create a comment')) return { code: 'markup', message: 'Comments (<!-- … -->) are not allowed in an article.', remedy: 'Remove it.', ...place };
  if (reason.includes('`{`') || reason.includes('expression')) return { code: 'expression', message: 'A brace { opens an expression, and articles hold no code.', remedy: 'Remove it, or write \\{ to show the sign.', ...place };
  if (reason.includes('`<`')) return tagAt(text, place, html) ?? { code: 'stray-angle', message: 'A sign < stands in the text where a tag would begin.', remedy: 'Write \\< to show the sign; write a link as [words](https://…).', ...place };
  return { code: 'mdx-syntax', message: `This cannot be read: ${reason.replace(/\s*\([^()]*\)\s*$/, '').replace(/\.$/, '')}.`, remedy: 'Write \\< or \\{ to show these signs, and check that every tag is closed.', ...place };
}

/** A tag that is opened and not closed, or the other way round. In an article, closing a tag of HTML would not help: it is not allowed. */
function tagFault(reason: string, html: boolean): Pick<Fault, 'code' | 'message' | 'remedy'> | undefined {
  const [, unclosed] = /closing tag for `<([^>`]*)>`/.exec(reason) ?? [];
  const [, unopened] = /closing tag `<\/([^>`]*)>`, expected an open tag/.exec(reason) ?? [];
  const name = unclosed ?? unopened;
  if (name === undefined) return undefined;
  if (isHtmlTag(name) && !html) return unknownTag(name);
  const close = isVoid(name) ? `Write <${name} />` : `Close it with </${name}>`;
  return unclosed !== undefined
    ? { code: 'tag-unclosed', message: `The tag <${name}> is not closed.`, remedy: `${close}, or write \\< if it is only a sign.` }
    : { code: 'tag-unclosed', message: `The tag </${name}> closes a tag that was never opened.`, remedy: `Write <${name}> before it, or remove it.` };
}

function tagAt(text: string, place: { line: number; column: number }, html: boolean): Fault | undefined {
  const slip = tagSlip(text, place, html);
  return slip && { ...slip, ...place };
}
