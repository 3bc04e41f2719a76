/** Content → findings: everything in the content folder, read once, and everything that is wrong with it. */
import { byPlace, inFiles, type Finding } from '../files/finding.ts';
import { checks, checksOfParts, productionChecks } from './checks/all.ts';
import type { Content } from './entry.ts';
import { Reader, type Options as ReaderOptions } from './reader.ts';

export type Options = ReaderOptions & {
  /** True for a site that the public is to read: what is only a sample is then a fault. */
  production?: boolean;
};

/** Reads a content folder and applies every check. */
export async function readContent(folder: string, options: Options): Promise<Content & { findings: Finding[] }> {
  const reader = new Reader(folder, options);
  const content = await reader.read();
  const rules = options.production ? [...checks, ...productionChecks] : checks;
  const whole = reader.faulty.joinedTo(content);
  const findings = [...reader.findings, ...rules.flatMap((check) => check(content)), ...checksOfParts.flatMap((check) => check(whole))];
  return { ...content, findings: inFiles(findings.filter(({ file }) => reader.isAskedAbout(file)).sort(byPlace)) };
}
