import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/articles/document.ts';
import { faults } from './document.ts';

describe('A text in which reading broke off', () => {
  it.each([
    ['a stray sign', 'under <5\n\nimport x\n\n{x}\n\n[a](javascript:x)\n\n<script>x</script>', ['1 stray-angle', '3 esm', '5 expression', '7 link-unsafe', '9 html']],
    ['several stray signs', 'under <5\n\n<6 and <7\n\n{', ['1 stray-angle', '3 stray-angle', '3 stray-angle', '5 expression']],
    ['an attribute without its end', '<Note title="a>\n\nText.\n\n</Note>\n\n{x}', ['1 stray-angle', '7 expression']],
    ['tags in the wrong order', '<Note>\n\n<Correction date="2018-12-31">\n\nA.\n\n</Note>\n\n</Correction>', ['7 tag-unclosed']],
    ['one brace within another', '{a {b c} d} and {\n\n{e}', ['1 expression', '3 expression']],
    ['a brace of several lines', '{a\n b c}\n\nunder <5', ['2 expression', '4 stray-angle']],
    ['signs that are wide', '𝒳 <5 é {x}', ['1 stray-angle', '1 expression']],
    ['code samples', '`<5 {x}`\n\n```\nimport <6\n```\n\nunder <7', ['7 stray-angle']],
  ])('has all its faults told, each once and where it stands: %s', (_, text, found) => expect(faults(text).sort()).toEqual([...found].sort()));

  it.each(['under <5\n\n', '<b>', '{', '<Note title="a>\n\n', '`<5` <5 {a b}\n\n', '[a](javascript:x) <5 ', 'import x\n\n', '<p>a</p>\n\n', '<p>a</p>\n\n<6\n\n'])('is given up in time when it goes on so: %j', (text) => {
    expect(faults(text.repeat(100_000 / text.length)).length).toBeGreaterThan(0);
  });

  it('is never rendered, and what is in it is known to the checks', () => {
    const read = readDocument('---\ntitle: A\n---\nunder <5, [a](/gone/), [b](javascript:x), ![](./a.png) and ![c](https://x.example/c.png)\n\n## Here\n');
    expect(read.rendered).toBeUndefined();
    expect(read).toMatchObject({ outline: { links: [{ href: '/gone/', line: 4 }], images: [{ src: './a.png' }], headings: [{ text: 'Here', line: 6 }] } });
  });
});
