import { describe, expect, it } from 'vitest';
import { splitFrontmatter } from '../../../src/files/frontmatter.ts';

describe('The fields at the top of an article', () => {
  it('stand between two lines of three hyphens, and the text after them', () => {
    expect(splitFrontmatter('---\ntitle: A\n---\n\nText.\n')).toEqual({ yaml: 'title: A\n', body: '\nText.\n', bodyLine: 4 });
  });

  it('may be none', () => expect(splitFrontmatter('---\n---\nText.')).toEqual({ yaml: '', body: 'Text.', bodyLine: 3 }));

  it('end at the first such line, so that a rule in the text stays in the text', () => {
    expect(splitFrontmatter('---\ntitle: A\n---\nAbove.\n\n---\n\nBelow.\n')).toMatchObject({ body: 'Above.\n\n---\n\nBelow.\n' });
  });

  it('may have blanks behind the hyphens, and hyphens in their texts', () => {
    expect(splitFrontmatter('--- \ntitle: |\n  a\n  ---\nward: ----\n---\t\nText.')).toMatchObject({ yaml: 'title: |\n  a\n  ---\nward: ----\n', body: 'Text.' });
  });

  it.each([['', 'does not begin'], ['Text.', 'does not begin'], [' ---\ntitle: A\n---\n', 'does not begin'], ['----\ntitle: A\n---\n', 'does not begin'], ['---', 'does not begin']])(
    'are missed in %j',
    (text, message) => expect(splitFrontmatter(text)).toMatchObject({ fault: { code: 'frontmatter', line: 1, message: expect.stringContaining(message) } }),
  );

  it.each([['at the first line that is no field', '---\ntitle: A\n\nSome text.\nMore.\n', 4], ['at a line of dashes', '---\ntitle: A\n———\nText.\n', 3], ['at the last field', '---\ntitle: A\nlist:\n- one\n\n', 4]])(
    'are said to be unclosed %s',
    (_, text, line) => expect(splitFrontmatter(text)).toMatchObject({ fault: { code: 'frontmatter', line, message: expect.stringContaining('not closed') } }),
  );
});
