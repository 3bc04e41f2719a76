import { styleText } from 'node:util';
import { describe, type Finding } from '../files/finding.ts';
import { count, inWords } from '../text/list.ts';

export type Format = 'text' | 'json' | 'github';

/** Findings in words, as data, or as annotations of a pull request. `colour` is for terminals. */
export function report(findings: readonly Finding[], format: Format, colour = false): string {
  switch (format) {
    case 'text': return [...findings.map((finding) => line(finding, colour)), summary(findings)].join('\n');
    case 'json': return JSON.stringify({ findings, counts: counts(findings) }, null, 2);
    case 'github': return findings.map(annotation).join('\n');
  }
}

const COLOURS = { error: 'red', warning: 'yellow', hint: 'cyan' } as const;

/** A fault stands bare; what is less than a fault says so. */
function line(finding: Finding, colour: boolean): string {
  const { severity } = finding;
  const word = severity === 'error' && !colour ? '' : `${severity}: `;
  return `${colour ? styleText(COLOURS[severity], word, { validateStream: false }) : word}${describe(finding)}`;
}

const counts = (findings: readonly Finding[]) => Object.fromEntries((['error', 'warning', 'hint'] as const).map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length]));

/** `2 errors and 1 warning in 2 files.` */
function summary(findings: readonly Finding[]): string {
  const found = Object.entries(counts(findings)).filter(([, number]) => number > 0).map(([severity, number]) => count(number, severity));
  return found.length === 0 ? 'Nothing is wrong.' : `${inWords(found)} in ${count(new Set(findings.map(({ file }) => file)).size, 'file')}.`;
}

const LEVELS = { error: 'error', warning: 'warning', hint: 'notice' } as const;

/** A workflow command of GitHub Actions, which shows the finding at its line in a pull request. */
function annotation({ severity, file, line, column, code, message, remedy }: Finding): string {
  return `::${LEVELS[severity]} file=${property(file)},line=${line},col=${column},title=${property(code)}::${data(`${message} ${remedy}`)}`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
