import type { Fault } from '../files/finding.ts';

/** How deep a document may be nested: lists in lists, quotes in quotes, components in components. */
export const MOST_NESTED = 50;

/** Unclosed brackets after a brace: a parser of expressions would go down as far. */
const MOST_BRACKETS = 100;
/** Tags that are never closed, code samples included. Beyond this a native parser is in danger. */
const MOST_OPEN_TAGS = 300;

/**
 * Refuses a document that is nested so deep that a parser could fall over it.
 * Reads the text only, because a native parser that runs out of stack ends the process without a word (measured: about 300 lists).
 */
export function depthFaults(text: string): Fault[] {
  let openTags = 0;
  let openTagsOutsideFences = 0;
  let brackets = 0;
  let expression = /^(?:import|export)\b/m.test(text);
  let fence = '';
  for (const [index, line] of text.split('\n').entries()) {
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (marker && !fence) fence = marker;
    else if (marker && fence && marker.startsWith(fence)) fence = '';
    const { net, most } = tagsOf(line);
    const tagsTooDeep = openTags + most > MOST_OPEN_TAGS || (!fence && openTagsOutsideFences + most > MOST_NESTED);
    openTags = Math.max(0, openTags + net);
    if (!fence) openTagsOutsideFences = Math.max(0, openTagsOutsideFences + net);
    expression ||= line.includes('{');
    if (expression) brackets = deepest(line, brackets);
    if (tagsTooDeep || containers(line) > MOST_NESTED || brackets > MOST_BRACKETS) return [tooDeep(index + 1)];
  }
  return [];
}

export const tooDeep = (line: number): Fault => ({
  code: 'too-deep',
  message: `The text is nested more than ${MOST_NESTED} deep here.`,
  remedy: 'Make it flatter: fewer lists in lists, quotes in quotes or tags in tags.',
  line,
  column: 1,
});

/** Quotes, lists and notes that a line's beginning opens or continues: its markers, and two columns of indent for each list above. */
function containers(line: string): number {
  const start = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]+\]:)*/.exec(line)?.[0] ?? '';
  if (start.length <= MOST_NESTED && !start.includes('\t')) return (start.match(/[^ ]/g)?.length ?? 0) + (/^ */.exec(start)?.[0].length ?? 0) / 2;
  const markers = start.match(/>|[-+*]|[.)]|\]:/g)?.length ?? 0;
  const indent = [...(/^[ \t]*/.exec(start)?.[0] ?? '')].reduce((columns, character) => columns + (character === '\t' ? 4 : 1), 0);
  return markers + indent / 2;
}

/** Opening tags less closing ones, and the most that are open at once; `<br/>` counts for nothing. */
function tagsOf(line: string): { net: number; most: number } {
  let net = 0;
  let most = 0;
  if (line.includes('<')) {
    let opened = 0;
    for (const [sign] of line.matchAll(/<\/|\/>|<(?=[^\s/!])/g)) {
      if (sign === '/>' && opened === 0) continue;
      opened += sign === '<' ? 1 : sign === '/>' ? -1 : 0;
      net += sign === '<' ? 1 : -1;
      most = Math.max(most, net);
    }
  }
  return { net, most };
}

function deepest(line: string, start: number): number {
  let open = start;
  let most = start;
  for (const character of line) {
    if (character === '(' || character === '[' || character === '{') most = Math.max(most, ++open);
    else if (character === ')' || character === ']' || character === '}') open = Math.max(0, open - 1);
  }
  return most > MOST_BRACKETS ? most : open;
}
