import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import type { Fault } from '../files/finding.ts';
import { codeFaults } from './code.ts';
import { depthFaults, MOST_NESTED, tooDeep } from './depth.ts';
import { tableFaults } from './tables.ts';

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
  return faults.length > 0 ? { tree: undefined, faults } : treeOf(text);
}

function treeOf(text: string): Parsed {
  try {
    const tree = mdxToHast(text, { features: { gfm: { footnotes: { label: 'Notes', backLabel: 'Back to the text, note {reference}' } } } }) as Root;
    const line = tooDeepAt(tree);
    return line === undefined ? { tree, faults: [] } : { tree: undefined, faults: [tooDeep(line)] };
  } catch (error) {
    return { tree: undefined, faults: [syntaxFault(error)] };
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
function syntaxFault(error: unknown): Fault {
  const [, line = '1', column = '1', reason = String(error)] = /^(?:Error: )?(\d+):(\d+): (.*)/s.exec(error instanceof Error ? error.message : String(error)) ?? [];
  const place = { line: Number(line), column: Number(column) };
  const closing = /closing tag for `<([^>`]*)>`/.exec(reason);
  if (closing) return { code: 'tag-unclosed', message: `The tag <${closing[1]}> is not closed.`, remedy: `Close it with </${closing[1]}>, or write \\< if it is only a sign.`, ...place };
  const opening = /closing tag `<\/([^>`]*)>`, expected an open tag/.exec(reason);
  if (opening) return { code: 'tag-unclosed', message: `The tag </${opening[1]}> closes a tag that was never opened.`, remedy: `Write <${opening[1]}> before it, or remove it.`, ...place };
  if (reason.includes('create a comment')) return { code: 'markup', message: 'Comments (<!-- … -->) are not allowed in an article.', remedy: 'Remove it.', ...place };
  if (reason.includes('`{`') || reason.includes('expression')) return { code: 'expression', message: 'A brace { opens an expression, and articles hold no code.', remedy: 'Remove it, or write \\{ to show the sign.', ...place };
  if (reason.includes('`<`')) return { code: 'stray-angle', message: 'A sign < stands in the text where a tag would begin.', remedy: 'Write \\< to show the sign; write a link as [words](https://…).', ...place };
  return { code: 'mdx-syntax', message: `This cannot be read: ${reason.replace(/\s*\([^()]*\)\s*$/, '').replace(/\.$/, '')}.`, remedy: 'Write \\< or \\{ to show these signs, and check that every tag is closed.', ...place };
}
