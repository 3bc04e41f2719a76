import { expect, it } from 'vitest';
import { report } from '../../../src/cli/report.ts';
import type { Finding } from '../../../src/files/finding.ts';
import { ContentFaults } from '../../../src/loaders/faults.ts';

const finding = (severity: Finding['severity']): Finding => ({ severity, file: 'content/a.yaml', line: 1, column: 1, code: 'x', message: 'Something.', remedy: 'Do it.' });

it('A build that stops names errors, warnings and hints as pump check does', () => {
  const findings = [finding('error'), finding('warning'), finding('hint')];
  expect(new ContentFaults(findings).message.split('\n')).toEqual([
    'content/a.yaml:1:1 x: Something. Do it.', 'warning: content/a.yaml:1:1 x: Something. Do it.', 'hint: content/a.yaml:1:1 x: Something. Do it.',
    '', '1 error, 1 warning and 1 hint in 1 file. Nothing was built.',
  ]);
  expect(new ContentFaults(findings).message).toContain(report(findings, 'text').split('\n').slice(0, 3).join('\n'));
});
