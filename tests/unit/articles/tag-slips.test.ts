import { describe, expect, it } from 'vitest';
import { parseDocument, parsePage } from '../../../src/articles/parse.ts';

const said = ({ faults: [fault] }: ReturnType<typeof parsePage>) => `${fault?.code}: ${fault?.message} ${fault?.remedy}`;

describe('A tag that cannot be read', () => {
  it.each([
    ['<Figure src=“./a.png” alt="A hall" />', 'Type straight ones: src="./a.png".'],
    ['<Figure src=./a.png alt="A hall" />', 'Write src="./a.png".'],
    ['<Figure alt="a = b" src=./a.png/>', 'Write src="./a.png".'],
    ['<Quote from="the "Times"">\n\nWords.\n\n</Quote>', 'double quotes within its double quotes'],
    ['<Note title="What it means>\n\nWords.\n\n</Note>', 'a quotation mark is missing'],
    ['<https://paper.example/a>', 'Write it as a link: [words](https://paper.example/a).'],
    ['<rose@council.example>', '[words](mailto:rose@council.example)'],
    ['Fewer than <5 people', 'Write \\< to show the sign'],
    ['Fewer than <half of them', 'Write \\< to show the sign'],
  ])('is answered with what to write: %s', (text, words) => {
    expect(said(parseDocument(text))).toContain('stray-angle: ');
    expect(said(parseDocument(text))).toContain(words);
  });
});

describe('A tag of HTML that is not closed', () => {
  it.each([['<br>', 'an empty line begins a new paragraph'], ['<div>', 'Remove the tag'], ['<iframe src="https://a.example">', 'Link to the page'], ['<note>', 'Did you mean <Note>?'], ['Dear <name>,', 'write \\<name> to show it'], ['Words.</p>', 'Remove the tag']])(
    'is called one in an article, where closing it would not help: %s', (text, words) => {
      expect(said(parseDocument(text))).toMatch(/^html: /);
      expect(said(parseDocument(text))).toContain(words);
    });

  it.each([['<br>', 'Write <br />'], ['<div>', 'Close it with </div>']])('is to be closed on a standing page, which may hold it: %s', (text, words) => {
    expect(said(parsePage(text))).toContain('tag-unclosed: ');
    expect(said(parsePage(text))).toContain(words);
  });
});
