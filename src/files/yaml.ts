import { Composer, isCollection, isMap, isNode, isScalar, Lexer, LineCounter, Parser, type CST, type Document } from 'yaml';
import type { Fault } from './finding.ts';
import { remarkFaults } from './yaml-remarks.ts';
import { forbiddenFaults, syntaxFaults } from './yaml-faults.ts';

export type Path = readonly (string | number)[];

/** What a YAML text says, and where in the file each part of it stands. */
export type Parsed = {
  data: unknown;
  faults: Fault[];
  /** What asks for a look and leaves the data as they are. */
  warnings: Fault[];
  /** Line and column of a value, or of its key; of the nearest part above when it is not there. */
  placeOf: (path: Path) => Place;
  /** What stands in the file for the value at this path, to the end of its last line and with any remark; nothing when it is not there. */
  writtenAt: (path: Path) => string;
};

export type Place = { line: number; column: number };

const MOST_NESTED = 60;

/**
 * Reads YAML 1.2 (core schema: dates stay text). Anchors, aliases and tags are refused, as are duplicate keys.
 * `firstLine` is the line of the file on which the text begins.
 */
export function parseYaml(text: string, firstLine = 1): Parsed {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(1, col) };
  };
  const { tokens, deep } = tokensOf(text, lines);
  const lastLine = lines.lineStarts.length + firstLine - 1;
  // Keys are compared below: the library compares each with every other, which takes hours for a hundred thousand.
  const composer = new Composer({ uniqueKeys: false, merge: false, prettyErrors: false, stringKeys: true });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (!document) throw new Error('A YAML text without a document');
  const found = withoutEchoes([...syntaxFaults(text, document, second, at), ...forbiddenFaults(document, at)]).filter(firstOfLine());
  // Where reading stopped, everything looks unfinished; a slip further up is often why it nests.
  const before = deep ? found.filter(({ line }) => line < lastLine) : found;
  const faults = deep && before.length === 0 ? [tooDeep(lastLine)] : before;
  const placeOf = placeFinder(document, at, firstLine);
  const data = faults.length > 0 ? undefined : (document.toJS({ maxAliasCount: 0 }) as unknown);
  const warnings = faults.length > 0 ? [] : remarkFaults(document, text, at);
  return { data, faults, warnings, placeOf, writtenAt: writtenFinder(document, text) };
}

/** After a text that begins with a sign of its own meaning the rest of the line cannot be read. */
function withoutEchoes(faults: readonly Fault[]): Fault[] {
  const signs = new Set(faults.filter(({ code }) => code === 'yaml-alias' || code === 'yaml-tag').map(({ line }) => line));
  return faults.filter(({ line, code }) => code !== 'yaml-syntax' || !signs.has(line));
}

/** One slip makes a parser stumble many times, and an alias seldom comes alone. */
function firstOfLine(): (fault: Fault) => boolean {
  const seen = new Set<string>();
  return ({ line, code }) => !seen.has(`${line} ${code}`) && Boolean(seen.add(`${line} ${code}`));
}

/** The text in pieces, up to where it nests deep enough to trouble a recursive walk. */
function tokensOf(text: string, lines: LineCounter): { tokens: CST.Token[]; deep: boolean } {
  const parser = new Parser(lines.addNewLine);
  const tokens: CST.Token[] = [];
  let deep = false;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    deep = parser.stack.length > MOST_NESTED;
    if (deep) break;
  }
  return { tokens: [...tokens, ...parser.end()], deep };
}

const tooDeep = (line: number): Fault => ({
  code: 'too-deep', message: `The record is nested more than ${MOST_NESTED} deep here.`, remedy: 'Make it flatter: fewer lists in lists, and fewer brackets [ and {.', line, column: 1,
});

function placeFinder(document: Document, at: (offset: number) => Place, firstLine: number): Parsed['placeOf'] {
  return (path) => {
    let node: unknown = document.contents;
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : -1;
    for (const step of path) {
      if (!isCollection(node)) break;
      const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step)) : undefined;
      const next = pair ? pair.value : node.get(step, true);
      const place = isScalar(pair?.key) ? pair.key.range?.[0] : isNode(next) ? next.range?.[0] : undefined;
      if (place === undefined) break;
      offset = place;
      node = next;
    }
    return offset < 0 ? { line: firstLine, column: 1 } : at(offset);
  };
}

function writtenFinder(document: Document, text: string): Parsed['writtenAt'] {
  return (path) => {
    const node: unknown = document.getIn(path, true);
    const [begins, ends] = (isNode(node) && node.range) || [text.length, text.length];
    const lineEnd = text.indexOf('\n', Math.max(begins, ends));
    return text.slice(begins, lineEnd < 0 ? text.length : lineEnd).trim();
  };
}
