import { describe as group, expect, it } from 'vitest';
import { byPlace, describe, inFile, type Fault } from '../../../src/files/finding.ts';

const fault = (line: number, extra: Partial<Fault> = {}): Fault => ({ code: 'wrong-value', message: 'It is wrong.', remedy: 'Mend it.', line, column: 1, ...extra });

group('A finding', () => {
  it('says where, what and what to do, in one line', () => {
    expect(inFile('content/topics/waste.yaml', [fault(3)]).map(describe)).toEqual(['content/topics/waste.yaml:3:1 wrong-value: It is wrong. Mend it.']);
  });

  it('is an error unless it says that it is a warning', () => {
    expect(inFile('a', [fault(1), fault(2, { severity: 'warning' })]).map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });

  it('stands with the others by file, then line, then column', () => {
    const findings = [...inFile('b', [fault(1)]), ...inFile('a', [fault(10), fault(2, { column: 5 }), fault(2)])];
    expect(findings.toSorted(byPlace).map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(['a:2:1', 'a:2:5', 'a:10:1', 'b:1:1']);
  });

  it('is the last of a hundred in a file that has one fault many times over', () => {
    const findings = inFile('a', Array.from({ length: 500_000 }, (_, at) => fault(at + 1)));
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)).toMatchObject({ code: 'many-faults', severity: 'error' });
    expect(inFile('a', Array.from({ length: 100 }, (_, at) => fault(at + 1)))).toHaveLength(100);
  });
});
