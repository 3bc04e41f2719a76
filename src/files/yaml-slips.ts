/** Slips of the hand that can be seen in the lines of a record. The parser stumbles over them later, or for a reason that would only mislead. */
import type { Words } from './finding.ts';

/** `offset` is where in the text it stands. */
export type Slip = Words & { offset: number };

/** The slip by which a parser stumbled at this offset, if it is one of these. */
export function slipAt(text: string, offset: number): Slip | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = lineAt(text, start);
  return invisibleIndent(line, start) ?? missingSpace(line, start) ?? belowBrackets(text, start) ?? furtherIn(text, start);
}

/** Signs that look like a space, or like nothing, and are not one. */
const INVISIBLE = /^ *[\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/;

/** An indent that is not made of spaces alone. */
export function invisibleIndent(line: string, start: number): Slip | undefined {
  if (!INVISIBLE.test(line)) return undefined;
  return { code: 'yaml-syntax', message: 'The line is indented with a sign that only looks like a space (a no-break space, as web pages and word processors have it).', remedy: 'Delete what stands before the first letter or hyphen, and type the spaces anew.', offset: start };
}

/** A field, or an entry of a list, that runs straight on, or after a sign that only looks like a space. */
function missingSpace(line: string, start: number): Slip | undefined {
  const [, before = '', name, value = ''] = /^( *(?:- +)*)([a-z][\w-]*):((?! |\t|[:/]).+)$/i.exec(line) ?? [];
  if (name) return noSpace('colon', value, `${name}: `, start + before.length);
  const [, indent = '', entry = ''] = /^( *)-((?! |\t|-).+)$/.exec(line) ?? [];
  return entry ? noSpace('hyphen', entry, '- ', start + indent.length) : undefined;
}

const noSpace = (after: string, value: string, before: string, offset: number): Slip => ({
  code: 'yaml-syntax', message: INVISIBLE.test(value) ? `What stands after the ${after} only looks like a space (a no-break space).` : `There is no space after the ${after}.`, remedy: `Write ${before}${short(value)}`, offset,
});

/** Entries on lines of their own below a list in brackets. The parser stumbles over the list or over the first of them. */
function belowBrackets(text: string, start: number): Slip | undefined {
  const begin = /^ *-/.test(lineAt(text, start)) ? text.lastIndexOf('\n', start - 2) + 1 : start;
  const [, field, inside = ''] = /^ *([a-z][\w-]*): *\[([^\][]*)\] *$/i.exec(lineAt(text, begin)) ?? [];
  if (!field) return undefined;
  const entries: string[] = [];
  for (const { line } of linesAfter(text, begin)) {
    const [, entry] = /^ *- +(\S.*)$/.exec(line) ?? [];
    if (!entry || entries.length > MOST_SHOWN) break;
    entries.push(entry.trim());
  }
  if (entries.length === 0) return undefined;
  const list = [inside.trim(), ...entries].filter(Boolean).join(', ');
  return {
    code: 'yaml-syntax', message: 'The list above stands in brackets, and what belongs to it stands below them.',
    remedy: list.length > 60 ? 'Write all entries into the brackets, with a comma and a space between them.' : `Write ${field}: [${list}].`, offset: text.indexOf('\n', begin) + 1,
  };
}

/** Entries that a message could still name. */
const MOST_SHOWN = 20;

/** A field below one that has its text already, and yet indented as if it belonged to that text. */
function furtherIn(text: string, start: number): Slip | undefined {
  const [, own] = /^( *(?:- +)*)[\w"'-]+:[ \t]+(?!.*:(?: |$))\S/.exec(lineAt(text, start)) ?? [];
  if (own === undefined) return undefined;
  for (const below of linesAfter(text, start)) {
    const more = /^ */.exec(below.line)![0].length - own.length;
    if (below.line.trim() !== '' && more <= 0) return undefined;
    if (/^ *[a-z][\w-]*:(?: |$)/i.test(below.line)) return indentedTooFar(more, below.start + own.length);
  }
  return undefined;
}

const indentedTooFar = (more: number, offset: number): Slip => ({
  code: 'yaml-syntax', message: 'The line is indented further than the field above it, which has its text already.',
  remedy: `Take out ${more === 1 ? 'one space' : `${more} spaces`} before it, so that the two begin straight below each other.`, offset,
});

function* linesAfter(text: string, start: number): Generator<{ line: string; start: number }> {
  for (let next = text.indexOf('\n', start) + 1; next > 0 && next < text.length; next = text.indexOf('\n', next) + 1) yield { line: lineAt(text, next), start: next };
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
}

/** With the full stop of the sentence in which it stands. */
const short = (text: string): string => `${text.trim().slice(0, 60)}${text.trim().length > 60 ? '…' : ''}.`;
