/** What is wrong with a YAML text, in words for somebody who has never heard of YAML. */
import { isAlias, isMap, isScalar, visit, type Document, type ErrorCode, type YAMLMap } from 'yaml';
import { hasControl, nameControl } from './control.ts';
import type { Fault, Words } from './finding.ts';
import { invisibleIndent, slipAt } from './yaml-slips.ts';
import type { Place } from './yaml.ts';

type At = (offset: number) => Place;

/** After so many slips the rest follow from them. */
const MOST_ERRORS = 50;

/** What the parser could not read in the text. */
export function syntaxFaults(text: string, document: Document.Parsed, second: Document.Parsed | undefined, at: At): Fault[] {
  const faults = document.errors.slice(0, MOST_ERRORS).map(({ code, message, pos: [offset] }) => {
    const slip = STUMBLES.has(code) && !message.startsWith('Missing') ? slipAt(text, offset) : undefined;
    if (!slip) return { ...wordsFor(code, message), ...at(beginning(document, message, offset)) };
    return { code: slip.code, message: slip.message, remedy: slip.remedy, ...at(slip.offset) };
  });
  return second && faults.length === 0 ? [{ ...severalDocuments, ...at(second.range[0]) }] : faults;
}

/** The parser's codes for a line that it could not make sense of. */
const STUMBLES = new Set<ErrorCode>(['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR', 'BAD_INDENT', 'UNEXPECTED_TOKEN']);

/** What is missing at the end of a text in quotes is best mended where it begins. */
function beginning(document: Document, message: string, offset: number): number {
  let begins = offset;
  if (!message.startsWith('Missing closing')) return begins;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] < offset && offset <= range[2]) begins = range[0];
    },
  });
  return begins;
}

function wordsFor(code: ErrorCode, message: string): Words {
  const [, words] = special.find(([pattern]) => pattern.test(message)) ?? [];
  return words ?? syntax[code] ?? other(message);
}

const quotes = 'Put the whole text after the first colon in quotes: "…", or \'…\' if it holds double quotes itself.';

/** An anchor, an alias or a tag, which few know and most did not mean. */
function beginsWith(code: string, sign: string): Words {
  return { code, message: `The text begins with the sign "${sign}", which may not stand there.`, remedy: 'Put the whole text in double quotes, or begin it with another sign.' };
}

/** One code of the parser stands for several slips, and only its message tells them apart. */
const special: [RegExp, Words][] = [
  [/^Anchor/, beginsWith('yaml-alias', '&')],
  [/^(?:Alias|Unresolved alias)/, beginsWith('yaml-alias', '*')],
  [/^Missing closing/, { code: 'yaml-syntax', message: 'A quotation mark is opened here and not closed.', remedy: 'Close it at the end of the text.' }],
  [/^Implicit map keys need to be followed/, { code: 'yaml-syntax', message: 'The line has no colon.', remedy: 'Begin it with the name of a field and a colon, or indent it by two spaces if it belongs to the line above.' }],
  [/^Flow (sequence|map)/, { code: 'yaml-syntax', message: 'A list in brackets is not closed before this line.', remedy: 'Close it with ] (or }) on the line above.' }],
  [/^Missing ,/, { code: 'yaml-syntax', message: 'A comma is missing in a list in brackets, or the list is not closed.', remedy: 'Put a comma between the entries, and ] at the end.' }],
];

const syntax: Partial<Record<ErrorCode, Words>> = {
  TAB_AS_INDENT: { code: 'yaml-tab', message: 'The line is indented with a tab.', remedy: 'Use spaces.' },
  TAG_RESOLVE_FAILED: beginsWith('yaml-tag', '!'),
  BAD_ALIAS: beginsWith('yaml-alias', '&" or "*'),
  BLOCK_AS_IMPLICIT_KEY: { code: 'yaml-syntax', message: 'The line cannot be read: it has a second colon, or the text runs on.', remedy: quotes },
  MULTILINE_IMPLICIT_KEY: { code: 'yaml-syntax', message: 'The line cannot be read: a field has no colon, or its text runs on.', remedy: 'Begin the line with the name of a field and a colon, or indent it by two spaces if it belongs to the line above.' },
  MISSING_CHAR: { code: 'yaml-syntax', message: 'A quotation mark, a bracket or a comma is missing.', remedy: 'Look at this line and the ones above for one that is opened and not closed.' },
  BAD_INDENT: { code: 'yaml-syntax', message: 'The line begins further left or right than it should.', remedy: 'Give it as many spaces as the lines it belongs with.' },
  BAD_SCALAR_START: { code: 'yaml-syntax', message: 'The text begins with a sign that has another meaning here (such as @, ` or %).', remedy: 'Put the text in double quotes.' },
  BAD_DQ_ESCAPE: { code: 'yaml-syntax', message: 'A backslash in double quotes begins a code that does not exist.', remedy: 'Write two backslashes, or put the text in single quotes.' },
  UNEXPECTED_TOKEN: { code: 'yaml-syntax', message: 'The line cannot be read: something stands where it does not belong.', remedy: quotes },
  BLOCK_IN_FLOW: { code: 'yaml-syntax', message: 'A list in brackets is not closed before this line.', remedy: 'Close it with ] on the line above.' },
  MULTIPLE_TAGS: beginsWith('yaml-tag', '!'),
  MULTIPLE_ANCHORS: beginsWith('yaml-alias', '&'),
  NON_STRING_KEY: { code: 'yaml-syntax', message: 'The name of a field is not plain text.', remedy: 'Begin the line with the name of a field and a colon.' },
};

const other = (message: string): Words => ({
  code: 'yaml-syntax', message: `This cannot be read as YAML: ${message.split('\n')[0]?.replace(/\.$/, '')}.`, remedy: 'Check the quotes, colons and indents of this line and the one above.',
});

const severalDocuments: Words = {
  code: 'yaml-syntax', message: 'A line of three hyphens or three dots ends the record, and more follows.', remedy: 'Remove that line.',
};

/** Ways in which YAML grows, loops, makes objects or says a thing twice; and signs that no page may hold. */
export function forbiddenFaults(document: Document, at: At): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    // One visitor for all nodes: a visitor of maps would hide them from it.
    Node(_, node) {
      if (isMap(node)) for (const fault of twice(node, at)) faults.push(fault);
      const place = at(node.range?.[0] ?? 0);
      if (isAlias(node) || node.anchor) {
        faults.push({ ...beginsWith('yaml-alias', isAlias(node) ? '*' : '&'), ...place });
      } else if (node.tag) {
        faults.push({ ...beginsWith('yaml-tag', '!'), ...place });
      } else if (isScalar(node) && typeof node.value === 'string' && hasControl(node.value)) {
        faults.push({ code: 'control-character', message: `The text holds the code of an invisible control character, ${nameControl(node.value)}.`, remedy: 'Delete the code; it begins with a backslash.', ...place });
      }
    },
    Pair(_, pair) {
      const indent = isScalar(pair.key) && invisibleIndent(String(pair.key.value), pair.key.range?.[0] ?? 0);
      if (indent) faults.push({ code: indent.code, message: indent.message, remedy: indent.remedy, ...at(indent.offset) });
      if (isScalar(pair.key) && ['__proto__', 'constructor', 'prototype'].includes(String(pair.key.value))) {
        faults.push({ code: 'unknown-key', message: `"${String(pair.key.value)}" is not a field of any record.`, remedy: 'Remove the line.', ...at(pair.key.range?.[0] ?? 0) });
      }
    },
  });
  return faults;
}

function twice(map: YAMLMap, at: At): Fault[] {
  const first = new Map<unknown, number>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key) || !key.range) return [];
    const place = at(key.range[0]);
    const before = first.get(key.value);
    first.set(key.value, before ?? place.line);
    return before === undefined ? [] : [{
      code: 'yaml-duplicate-key', message: `The same field stands twice ("${String(key.value)}", lines ${before} and ${place.line}).`, remedy: 'Keep one of them.', ...place,
    }];
  });
}
