import { styleText } from 'node:util';
import { counts, describe, labelled, sum, type Finding } from '../files/finding.ts';

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

/** On a terminal every severity is named, in its colour. */
function line(finding: Finding, colour: boolean): string {
  return colour ? `${styleText(COLOURS[finding.severity], `${finding.severity}: `, { validateStream: false })}${describe(finding)}` : labelled(finding);
}

const summary = (findings: readonly Finding[]): string => `${sum(findings) || 'Nothing is wrong'}.`;

const LEVELS = { error: 'error', warning: 'warning', hint: 'notice' } as const;

/** A workflow command of GitHub Actions, which shows the finding at its line in a pull request. */
function annotation({ severity, file, line, column, code, message, remedy }: Finding): string {
  return `::${LEVELS[severity]} file=${property(file)},line=${line},col=${column},title=${property(code)}::${data(`${message} ${remedy}`)}`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
