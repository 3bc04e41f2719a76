import type { Fault } from '../files/finding.ts';

/** The native parser goes down as far as an expression is nested; with fewer characters than this it comes back (measured: 16 KB did not). */
const SHORT = 8_000;
const MOST_FAULTS = 20;

/**
 * Refuses code in a document before a parser sees it, where so much text follows that the parser could run out of stack
 * and end the process. Shorter documents are parsed, and their code is refused with everything else that is wrong.
 */
export function codeFaults(text: string): Fault[] {
  const body = text.replace(/^---\n[\s\S]*?\n---(?=\n|$)/, blank);
  const prose = body
    .replace(/^([ \t>]*)(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)??[ \t>]*\2[`~]*[ \t]*$/gm, blank)
    .replace(/(?<![\\`])(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?(?<!`)\1(?!`)/g, blank);
  const faults: Fault[] = [];
  for (const { index, 0: sign } of prose.matchAll(/(?<!\\)\{|^(?:import|export)(?=[\s{*"'])/gm)) {
    if (faults.length === 0 && text.length - index < SHORT) return [];
    faults.push(sign === '{' ? { ...brace, ...place(text, index) } : { ...esm, ...place(text, index) });
    if (faults.length >= MOST_FAULTS) break;
  }
  return faults;
}

/** The same length with its line ends, so that places stay true. */
const blank = (code: string): string => code.replace(/[^\n]/g, ' ');

const brace = { code: 'expression', message: 'Braces { } hold an expression, and articles hold no code.', remedy: 'Remove them, or write \\{ to show the sign.' };
const esm = { code: 'esm', message: 'A line begins with import or export, and articles hold no code.', remedy: 'Remove it; the components need no import. If it is prose, begin the line with another word.' };

function place(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}
