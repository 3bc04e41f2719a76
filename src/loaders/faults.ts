import { describe, type Finding } from '../files/finding.ts';
import { count, inWords } from '../text/list.ts';

/** Thrown when the record has faults; its message is the whole list. */
export class ContentFaults extends Error {
  override readonly name = 'ContentFaults';

  constructor(findings: readonly Finding[]) {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const warnings = findings.length - errors;
    const sums = inWords([count(errors, 'fault'), ...(warnings > 0 ? [count(warnings, 'warning')] : [])]);
    super(`${findings.map(describe).join('\n')}\n\n${sums} in the record. Nothing was built.`);
  }
}
