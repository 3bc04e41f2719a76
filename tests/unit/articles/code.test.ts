import { describe, expect, it } from 'vitest';
import { codeFaults } from '../../../src/articles/code.ts';
import { readDocument } from '../../../src/articles/document.ts';

const article = (body: string) => `---\ntitle: A\n---\n\n${body}\n`;
const codes = (body: string) => readDocument(article(body)).faults.map(({ code, line }) => `${line} ${code}`);

describe('Code long enough to end the process of a parser', () => {
  it.each([
    ['arrows', `{${'a=>'.repeat(20_000)}x}`, '5 expression'],
    ['an attribute', `<Note title={${'a=>'.repeat(20_000)}1}>x</Note>`, '5 expression'],
    ['brackets behind comments', `{${'(/*)*/'.repeat(20_000)}x${')/*(*/'.repeat(20_000)}}`, '5 expression'],
    ['labels', `export const a = 1\n${'a:'.repeat(20_000)};`, '5 esm'],
    ['conditions', `export const a = 1\n${'if(1)'.repeat(20_000)};`, '5 esm'],
    ['exclamation marks', `{${'!'.repeat(95_000)}x}`, '5 expression'],
    ['empty braces', '{}'.repeat(50_000), '5 expression'],
  ])('is refused before a parser sees it: %s', (_, body, first) => expect(codes(body)[0]).toBe(first));

  it('is told at most twenty times a document', () => expect(codes(`${'{a}\n\n'.repeat(5_000)}`)).toHaveLength(20));
});

describe('A long document that shows code', () => {
  it.each([
    ['in a line', 'Write `{name}` or ``a ` {b}``.'],
    ['between fences', '```js\nimport fs from \'fs\'\nlet a = {b: {}}\n```'],
    ['between fences in a list', '- one\n\n  ```\n  {c}\n  ```'],
    ['between tildes in a quote', '> ~~~\n> {c}\n> ~~~'],
    ['with its braces escaped', 'A \\{ and a \\}.'],
  ])('%s is read', (_, body) => expect(codes(`${body}\n\n${'word '.repeat(4_000)}`)).toEqual([]));

  it('in fields at its top is read', () => expect(codeFaults(`---\ntitle: "{a}"\n---\n\n${'word '.repeat(4_000)}`)).toEqual([]));
});

describe('A picture', () => {
  it.each(['./../content/posts/2020/evil.js?astroContentImageFlag&.png', './.hidden.png', './a b.png', './a#b.png', './a\\b.png', '.././../.x/a.png', './a/../../b.png'])('cannot be named %s', (src) => {
    expect(readDocument(article(`<Figure src="${src}" alt="x" />`)).faults.map(({ code }) => code)).toEqual(['image-path']);
  });

  it.each(['./a.png', '../pictures/a-b_c.1.jpg', '../../x/y.webp', './bücher.png'])('can be named %s', (src) => {
    expect(readDocument(article(`<Figure src="${src}" alt="x" />`)).faults).toEqual([]);
  });
});
