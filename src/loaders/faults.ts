import { labelled, sum, type Finding } from '../files/finding.ts';

/** Thrown when the record has errors; its message is the whole list, with the warnings and hints named as such. */
export class ContentFaults extends Error {
  override readonly name = 'ContentFaults';

  constructor(findings: readonly Finding[]) {
    super(`${findings.map(labelled).join('\n')}\n\n${sum(findings)}. Nothing was built.`);
  }
}
