import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cases, post, read, readWith, thread } from './record.ts';

it('Dates that nobody can mean are errors, and those that an old blog may carry are warnings', async () => {
  const { findings } = await read((content) => cpSync(join(cases, 'dates-out-of-order/content'), content, { recursive: true }));
  const codes = (wanted: string) => [...new Set(findings.filter(({ severity }) => severity === wanted).map(({ code }) => code))].toSorted();
  expect(codes('error')).toEqual(['before-published', 'ends-before-it-begins', 'unknown-key', 'withheld-before-written', 'wrong-type']);
  expect(codes('warning')).toEqual(['comment-before-article', 'ends-before-it-begins', 'mention-before-article', 'source-after-item', 'updated-before-published']);
});

it('Two thousand comments that are older than their article are one finding', async () => {
  const one = (at: number) => `id: c${at}\nname: A\ndate: 2009-01-01\ntext: T.`;
  const { findings } = await readWith({ 'posts/2010/a.mdx': post(), 'threads/posts/2010/a.yaml': `closed: 2010-10-10\n${thread(...Array.from({ length: 2_000 }, (_, at) => one(at)))}` });
  expect(findings).toMatchObject([{ code: 'comment-before-article', severity: 'warning', message: expect.stringContaining('2,000 comments') as string }]);
});
