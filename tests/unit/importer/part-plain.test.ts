import { expect, it } from 'vitest';
import { bodyOf, exportOf, faultsIn, imported, item } from './exports.ts';

it('writes only the part plainly that is beyond Markdown, and says which', async () => {
  const { content, files, report } = await imported(exportOf(item({ content: `<ul><li>kept</li></ul><h2>${'long '.repeat(21_000)}</h2><p><b>bold</b></p>` })));
  const body = bodyOf(files['posts/2010/waste.mdx']);
  expect(body).toMatch(/^- kept\n\nlong long/);
  expect(body).toMatch(/\*\*bold\*\*$/);
  expect(report.items.flatMap(({ notes }) => notes.map(({ code }) => code))).toEqual(['part-written-plainly']);
  expect(await faultsIn(content)).toEqual([]);
});
