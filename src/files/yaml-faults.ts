/** What is wrong with a YAML text, in words for somebody who has never heard of YAML. */
import { isAlias, isScalar, visit, type Document, type ErrorCode, type YAMLMap } from 'yaml';
import { hasControl, nameControl } from './control.ts';
import type { Fault } from './finding.ts';
import type { Place } from './yaml.ts';

type Words = Pick<Fault, 'code' | 'message' | 'remedy'>;
type At = (offset: number) => Place;

/** What the parser could not read: the first fault of each line, since one slip makes it stumble many times. */
export function syntaxFaults(document: Document.Parsed, second: Document.Parsed | undefined, at: At): Fault[] {
  const byLine = new Map<number, Fault>();
  for (const { code, message, pos: [offset] } of document.errors) {
    const place = at(offset);
    if (!byLine.has(place.line)) byLine.set(place.line, { ...(syntax[code] ?? other(message)), ...place });
  }
  const faults = [...byLine.values()];
  return second && faults.length === 0 ? [{ ...severalDocuments, ...at(second.range[0]) }] : faults;
}

const quotes = 'Put the text after the first colon in double quotes: title: "…".';

const syntax: Partial<Record<ErrorCode, Words>> = {
  TAB_AS_INDENT: { code: 'yaml-tab', message: 'The line is indented with a tab.', remedy: 'Use spaces.' },
  TAG_RESOLVE_FAILED: { code: 'yaml-tag', message: 'A value carries a tag (!…), and tags are not allowed.', remedy: 'Remove the tag, or put the value in quotes.' },
  BAD_ALIAS: { code: 'yaml-alias', message: 'A value refers to another with an alias (*…), and aliases are not allowed.', remedy: 'Write the value out, or put it in quotes.' },
  BLOCK_AS_IMPLICIT_KEY: { code: 'yaml-syntax', message: 'The line cannot be read: it has a second colon, or the text runs on.', remedy: quotes },
  MULTILINE_IMPLICIT_KEY: { code: 'yaml-syntax', message: 'The line cannot be read: a field has no colon, or its text runs on.', remedy: 'Begin the line with the name of a field and a colon, or indent it by two spaces if it belongs to the line above.' },
  MISSING_CHAR: { code: 'yaml-syntax', message: 'A quotation mark, a bracket or a comma is missing.', remedy: 'Look at this line and the ones above for a quotation mark or bracket that is opened and not closed; text that holds quotation marks is best put in double quotes.' },
  BAD_INDENT: { code: 'yaml-syntax', message: 'The line begins further left or right than it should.', remedy: 'Give it as many spaces as the lines it belongs with.' },
  BAD_SCALAR_START: { code: 'yaml-syntax', message: 'The text begins with a sign that has another meaning here (such as @, ` or %).', remedy: 'Put the text in double quotes.' },
  BAD_DQ_ESCAPE: { code: 'yaml-syntax', message: 'A backslash in double quotes begins a code that does not exist.', remedy: 'Write two backslashes, or put the text in single quotes.' },
  UNEXPECTED_TOKEN: { code: 'yaml-syntax', message: 'The line cannot be read: something stands where it does not belong.', remedy: quotes },
  BLOCK_IN_FLOW: { code: 'yaml-syntax', message: 'A list in brackets is not closed before the next line begins.', remedy: 'Close it with ].' },
  MULTIPLE_TAGS: { code: 'yaml-tag', message: 'A value carries tags (!…), and tags are not allowed.', remedy: 'Remove them, or put the value in quotes.' },
  MULTIPLE_ANCHORS: { code: 'yaml-alias', message: 'A value carries anchors (&…), and anchors are not allowed.', remedy: 'Remove them, or put the value in quotes.' },
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
    Map(_, map) {
      for (const fault of twice(map, at)) faults.push(fault);
    },
    Node(_, node) {
      const place = at(node.range?.[0] ?? 0);
      if (isAlias(node) || node.anchor) {
        faults.push({ code: 'yaml-alias', message: 'Anchors (&…) and aliases (*…) are not allowed.', remedy: 'Write the value out, or put it in quotes.', ...place });
      } else if (node.tag) {
        faults.push({ code: 'yaml-tag', message: `A value carries the tag ${node.tag}, and tags are not allowed.`, remedy: 'Remove the tag, or put the value in quotes.', ...place });
      } else if (isScalar(node) && typeof node.value === 'string' && hasControl(node.value)) {
        faults.push({ code: 'control-character', message: `The text holds the code of an invisible control character, ${nameControl(node.value)}.`, remedy: 'Delete the code; it begins with a backslash.', ...place });
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
