import { count, groupBy, inWords } from '../text/list.ts';

/** What is wrong with a file, where, and what to do about it. A finding is data; the command line prints it. */
export type Finding = {
  /** Path from the content folder's parent, with forward slashes: `content/posts/2010/x.mdx`. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** Permanent, kebab-case: `unknown-borough`. */
  code: string;
  /** An error stops the build. A warning asks for a look, a hint for a thought. */
  severity: 'error' | 'warning' | 'hint';
  /** What is wrong, one sentence. */
  message: string;
  /** What to do, one sentence. */
  remedy: string;
};

/** A fault within one text, before it is known which file it is in. */
export type Fault = Omit<Finding, 'file' | 'severity'> & { severity?: Finding['severity'] };

/** What is said of a fault, before it is known where it is. */
export type Words = Pick<Fault, 'code' | 'message' | 'remedy'>;

/** A file that has more faults than this has one fault many times over. */
const MOST = 100;

/** The findings of one file; beyond a hundred it is only said that there are more. */
export const inFile = (file: string, faults: readonly Fault[]): Finding[] => firstOf(faults.map((fault): Finding => ({ severity: 'error', ...fault, file })));

/** The same for findings of many files. */
export const inFiles = (findings: readonly Finding[]): Finding[] => [...groupBy(findings, ({ file }) => file).values()].flatMap(firstOf);

/** What `faultsOf` finds in each item, until there are more than anybody reads: looking for what was meant takes time. */
export function few<T>(items: readonly T[], faultsOf: (item: T, at: number) => Finding[]): Finding[] {
  const found: Finding[] = [];
  for (const [at, item] of items.entries()) {
    if (found.length > MOST) break;
    found.push(...faultsOf(item, at));
  }
  return found;
}

function firstOf(findings: readonly Finding[]): Finding[] {
  const first = findings.slice(0, MOST);
  const last = first.at(-1);
  if (!last || findings.length <= MOST || findings.at(-1)?.code === 'many-faults') return [...findings];
  return [...first, { ...last, severity: 'error', code: 'many-faults', message: `This file has more faults than these ${MOST}.`, remedy: 'Put these right, and check again.' }];
}

/** By file, then line, then column. */
export function byPlace(a: Finding, b: Finding): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}

/** A finding as an editor reads it: where, what is wrong, what to do. */
export const describe = ({ file, line, column, code, message, remedy }: Finding): string => visible(`${file}:${line}:${column} ${code}: ${message} ${remedy}`);

/** The same where errors and others stand together: an error stands bare; what is less than an error says so. */
export const labelled = (finding: Finding): string => (finding.severity === 'error' ? '' : `${finding.severity}: `) + describe(finding);

/** How many findings there are of each severity, the gravest first, none left out. */
export const counts = (findings: readonly Finding[]): Record<Finding['severity'], number> => {
  const of = (wanted: Finding['severity']) => findings.filter(({ severity }) => severity === wanted).length;
  return { error: of('error'), warning: of('warning'), hint: of('hint') };
};

/** `2 errors and 1 warning in 2 files`; nothing where nothing was found. */
export function sum(findings: readonly Finding[]): string {
  const found = Object.entries(counts(findings)).filter(([, number]) => number > 0).map(([severity, number]) => count(number, severity));
  return found.length === 0 ? '' : `${inWords(found)} in ${count(new Set(findings.map(({ file }) => file)).size, 'file')}`;
}

/** One line of text from a file, with signs that would move or hide words on a terminal written out. */
export const visible = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
