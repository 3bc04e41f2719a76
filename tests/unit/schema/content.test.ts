import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../../src/checker/content.ts';
import { describe as inWords } from '../../../src/files/finding.ts';
import { walk } from '../../../src/files/walk.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
let found: Awaited<ReturnType<typeof readContent>>;
beforeAll(async () => void (found = await readContent(`${root}content`, { root })));

describe('The record of this site', () => {
  it('has no faults', () => expect(found.findings.map(inWords)).toEqual([]));

  it('is read whole: every file is a record', () => {
    const read = [...Object.values(found.records).flat().map(({ file }) => file), 'content/site.yaml'];
    expect(read.toSorted()).toEqual(walk(`${root}content`).filter((path) => /\.(mdx|yaml)$/.test(path)).map((path) => `content/${path}`).toSorted());
  });
});
