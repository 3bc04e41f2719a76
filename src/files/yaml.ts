import { isAlias, isCollection, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLMap } from 'yaml';
import type { Fault } from './finding.ts';

export type Path = readonly (string | number)[];

/** What a YAML text says, and where in the file each part of it stands. */
export type Parsed = {
  data: unknown;
  faults: Fault[];
  /** Line and column of a value, or of its key; of the nearest part above when it is not there. */
  placeOf: (path: Path) => { line: number; column: number };
};

const MOST_NESTED = 60;

/**
 * Reads YAML 1.2 (core schema: dates stay text). Anchors, aliases and tags are refused, as are duplicate keys.
 * `firstLine` is the line of the file on which the text begins.
 */
export function parseYaml(text: string, firstLine = 1): Parsed {
  const lines = new LineCounter();
  const shift = (place: { line: number; col: number }) => ({ line: place.line + firstLine - 1, column: Math.max(1, place.col) });
  const at = (offset: number) => shift(lines.linePos(offset));
  if (tooDeep(text)) {
    return refused({ code: 'too-deep', message: `The record is nested more than ${MOST_NESTED} deep.`, remedy: 'Make it flatter.', line: firstLine, column: 1 });
  }
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: false, prettyErrors: false, stringKeys: true });
  const faults: Fault[] = [
    ...document.errors.map((error) => ({ ...syntaxFault(error.code, error.message, document, at), ...at(error.pos[0]) })),
    ...forbidden(document, at),
  ];
  if (faults.length > 0) return { ...refused(...faults), placeOf: placeFinder(document, at, firstLine) };
  return { data: document.toJS({ maxAliasCount: 0 }) as unknown, faults, placeOf: placeFinder(document, at, firstLine) };
}

const refused = (...faults: Fault[]): Parsed => ({ data: undefined, faults, placeOf: () => ({ line: 1, column: 1 }) });

/** Deep enough to trouble a recursive parser, told from the text alone. */
function tooDeep(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '[' || character === '{') open += 1;
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
    if (open > MOST_NESTED) return true;
  }
  return /^ {240}/m.test(text) || /^[ ]*(?:[-?:] +){60}/m.test(text);
}

function syntaxFault(code: string, message: string, document: Document, at: (offset: number) => { line: number }): Pick<Fault, 'code' | 'message' | 'remedy'> {
  switch (code) {
    case 'DUPLICATE_KEY': {
      const lines = duplicateLines(document, at);
      return { code: 'yaml-duplicate-key', message: `The same key stands twice${lines}.`, remedy: 'Keep one of them.' };
    }
    case 'TAB_AS_INDENT':
      return { code: 'yaml-tab', message: 'The line is indented with a tab.', remedy: 'Use spaces.' };
    case 'TAG_RESOLVE_FAILED':
      return { code: 'yaml-tag', message: 'A value carries a tag (!…), and tags are not allowed.', remedy: 'Remove the tag, or put the value in quotes.' };
    case 'BAD_ALIAS':
      return { code: 'yaml-alias', message: 'A value refers to another with an alias (*…), and aliases are not allowed.', remedy: 'Write the value out, or put it in quotes.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return { code: 'yaml-syntax', message: 'The line cannot be read: it has a second colon, or the text runs on.', remedy: 'Put the text after the first colon in double quotes.' };
    default:
      return { code: 'yaml-syntax', message: `This cannot be read as YAML: ${message.split('\n')[0]?.replace(/\.$/, '')}.`, remedy: 'Check the quotes, colons and indents of this line and the one above.' };
  }
}

function duplicateLines(document: Document, at: (offset: number) => { line: number }): string {
  const seen: string[] = [];
  visit(document, {
    Map(_, map: YAMLMap) {
      const first = new Map<unknown, number>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const line = at(key.range[0]).line;
        const before = first.get(key.value);
        if (before !== undefined) seen.push(` ("${String(key.value)}", lines ${before} and ${line})`);
        else first.set(key.value, line);
      }
    },
  });
  return seen[0] ?? '';
}

/** Anchors, aliases and explicit tags: the ways in which YAML grows, loops or makes objects. */
function forbidden(document: Document, at: (offset: number) => { line: number; column: number }): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Node(_, node) {
      const place = at(node.range?.[0] ?? 0);
      if (isAlias(node) || node.anchor) {
        faults.push({ code: 'yaml-alias', message: 'Anchors (&…) and aliases (*…) are not allowed.', remedy: 'Write the value out, or put it in quotes.', ...place });
      } else if (node.tag) {
        faults.push({ code: 'yaml-tag', message: `A value carries the tag ${node.tag}, and tags are not allowed.`, remedy: 'Remove the tag, or put the value in quotes.', ...place });
      }
    },
    Pair(_, pair) {
      if (isScalar(pair.key) && ['__proto__', 'constructor', 'prototype'].includes(String(pair.key.value))) {
        faults.push({ code: 'unknown-key', message: `"${String(pair.key.value)}" is not a field of any record.`, remedy: 'Remove the line.', ...at(pair.key.range?.[0] ?? 0) });
      }
    },
  });
  return faults;
}

function placeFinder(document: Document, at: (offset: number) => { line: number; column: number }, firstLine: number): Parsed['placeOf'] {
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
