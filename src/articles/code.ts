import type { Fault } from '../files/finding.ts';
import { placeIn } from '../files/read.ts';

/** The native parser goes down as far as an expression is nested; with fewer characters than this it comes back (measured: 16 KB did not). */
const SHORT = 8_000;
export const MOST_FAULTS = 20;

/**
 * Refuses code in a document before a parser sees it, where so much text follows that the parser could run out of stack
 * and end the process. Shorter documents are parsed, and their code is refused with everything else that is wrong.
 */
export function codeFaults(text: string): Fault[] {
  const first = signsOfCode(text).next().value;
  return !first || text.length - first.index < SHORT ? [] : faultsOfCode(text);
}

/** The code in a document, up to twenty pieces, whatever its length. */
export const faultsOfCode = (text: string): Fault[] => [...signsOfCode(text).take(MOST_FAULTS)].map(({ index, 0: sign }) => ({ ...(sign === '{' ? brace : esm), ...placeAt(text, index) }));

/** The text with a letter for each sign that code begins with. */
export const withoutCode = (text: string): string => lettersAt(text, [...signsOfCode(text)].map(({ index }) => index));

const signsOfCode = (text: string) => proseOf(text).matchAll(/(?<!\\)\{|^(?:import|export)(?=[\s{*"'])/gm);

/** The text of a document with its fields and code samples blanked out. Everything else stands where it stood. */
export const proseOf = (text: string): string => text.replace(/^---\n[\s\S]*?\n---(?=\n|$)/, blank)
  .replace(/^([ \t>]*)(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)??[ \t>]*\2[`~]*[ \t]*$/gm, blank)
  .replace(/(?<![\\`])(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!`)\1(?!`)/g, blank);

/** The same length with its line ends, so that places stay true. */
const blank = (code: string): string => code.replace(/[^\n]/g, ' ');

const brace = { code: 'expression', message: 'Braces { } hold an expression, and articles hold no code.', remedy: 'Remove them, or write \\{ to show the sign.' };
const esm = { code: 'esm', message: 'A line begins with import or export, and articles hold no code.', remedy: 'Remove it; the components need no import. If it is prose, begin the line with another word.' };

/** The text with the letter x at these places; all others stay true. */
export function lettersAt(text: string, places: number[]): string {
  const units = text.split('');
  for (const at of places) units[at] = 'x';
  return units.join('');
}

/** The line and column, both from 1, of a place in a text. */
export function placeAt(text: string, index: number): { line: number; column: number } {
  const [line, column] = placeIn(text, index);
  return { line, column };
}
