import { describe, expect, it } from 'vitest';
import { depthFaults } from '../../../src/articles/depth.ts';
import { parseDocument } from '../../../src/articles/parse.ts';
import { tableFaults } from '../../../src/articles/tables.ts';

const codes = (text: string) => parseDocument(text).faults.map(({ code }) => code);
const list = (levels: number, indent = '  ') => Array.from({ length: levels }, (_, at) => `${indent.repeat(at)}- a`).join('\n');

/** Each of these ends the parser, or the walks after it, when nobody looks first. */
const deep: Record<string, string> = {
  'quotes': `${'> '.repeat(500)}a`,
  'quotes without blanks': `${'>'.repeat(500)}a`,
  'lists, line by line': list(500),
  'lists indented with tabs': list(500, '\t'),
  'lists on one line': `${'- '.repeat(500)}a`,
  'numbered lists on one line': `${'1. '.repeat(500)}a`,
  'lists with stars and plusses': `${'* + '.repeat(250)}a`,
  'tags': `${'<Note>\n\n'.repeat(500)}a\n\n${'</Note>\n\n'.repeat(500)}`,
  'tags on one line': `${'<Note>'.repeat(500)}a${'</Note>'.repeat(500)}`,
  'nameless tags': '<>'.repeat(500),
  'quotes and lists by turns': `${'> - 1. '.repeat(170)}a`,
  'quotes in tags': `${'<Note>\n'.repeat(30)}${'> '.repeat(500)}a`,
  'quotes in a note': `a[^1]\n\n[^1]: ${'> '.repeat(500)}b`,
  'notes in notes': `${'[^1]: '.repeat(500)}a`,
  'braces': '{'.repeat(500),
  'brackets behind a brace': `{${'['.repeat(500)}`,
  'brackets behind an import': `import ${'('.repeat(500)}`,
};

describe('A document nested five hundred deep', () => {
  it.each(Object.entries(deep))('is refused before a parser sees it: %s', (_, text) => {
    expect(depthFaults(text)).toMatchObject([{ code: 'too-deep' }]);
    expect(codes(text)).toEqual(['too-deep']);
  });

  it.each([
    ['emphasis in emphasis', `${'*a **b '.repeat(300)}${'c** d*'.repeat(300)}`],
    ['stars', `${'*'.repeat(600)}a${'*'.repeat(600)}`],
    ['struck in struck', `${'~a ~~b '.repeat(300)}${'c~~ d~'.repeat(300)}`],
  ])('is refused after a parser has seen it: %s', (_, text) => expect(codes(text)).toEqual(['too-deep']));

  it('is refused at the line where it gets too deep', () => {
    expect(depthFaults(`One.\n\n${'> '.repeat(500)}a`)).toMatchObject([{ line: 3 }]);
    expect(depthFaults(list(500))).toMatchObject([{ line: 51 }]);
  });
});

describe('A document as people write it', () => {
  it.each([
    ['forty quotes in each other', `${'> '.repeat(40)}a`],
    ['forty lists in each other', list(40)],
    ['forty tags in each other', `${'<Note>\n\n'.repeat(40)}a\n\n${'</Note>\n\n'.repeat(40)}`],
    ['a thousand tags one after the other', '<Note>\n\na\n\n</Note>\n\n'.repeat(1_000)],
    ['a thousand pictures', '<Figure src="./a.jpg" alt="a" />\n\n'.repeat(1_000)],
    ['a thousand lines of a list', '- a\n'.repeat(1_000)],
    ['a sample of code with many tags', `\`\`\`\n${'<b>\n'.repeat(200)}\`\`\`\n`],
    ['a sample of code far to the right', `\`\`\`\n${' '.repeat(90)}a\n\`\`\`\n`],
    ['a row of hyphens', `a\n\n${'-'.repeat(400)}\n\nb`],
  ])('is not too deep: %s', (_, text) => expect(codes(text)).toEqual([]));
});

describe('A document that is long in one way', () => {
  it.each([
    ['a hundred thousand links', '[a](/b)\n'.repeat(100_000)],
    ['fifty thousand brackets', '['.repeat(50_000)],
    ['fifty thousand brackets that are closed', `${'['.repeat(49_000)}a${']'.repeat(49_000)}`],
    ['twenty thousand half emphases', '*a_ '.repeat(20_000)],
    ['thirty thousand half pictures', '!['.repeat(30_000)],
    ['many accents graves', Array.from({ length: 300 }, (_, at) => '`'.repeat(at)).join(' a ')],
    ['ninety thousand backslashes', '\\'.repeat(90_000)],
    ['many half links', '[a]('.repeat(20_000)],
    ['many half entities', '&#'.repeat(40_000)],
    ['ten thousand notes', Array.from({ length: 10_000 }, (_, at) => `a[^${at}]\n\n[^${at}]: b\n`).join('\n')],
    ['one definition used often', `${'[a][a] '.repeat(10_000)}\n\n[a]: https://a.example/${'x'.repeat(50_000)}`],
  ])('is read all the same: %s', (_, text) => expect(codes(text)).toEqual([]));

  it.each([
    ['tags that never end', '<'.repeat(90_000), 'too-deep'],
    ['comments that never end', '<!--'.repeat(20_000), 'markup'],
  ])('is refused for its first fault: %s', (_, text, code) => expect(codes(text)).toEqual([code]));
});

describe('A table', () => {
  const table = (columns: number, rows: number) => `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${'|b|\n'.repeat(rows)}`;

  it('of the size that a page can show is read', () => {
    expect(tableFaults(table(20, 500))).toEqual([]);
    expect(codes(table(20, 500))).toEqual([]);
  });

  it('that asks for ten million cells in twenty thousand letters is refused where it begins', () => {
    expect(tableFaults(`Above.\n\n${table(2_000, 5_000)}`)).toMatchObject([{ code: 'too-large', line: 3 }]);
  });

  it('is refused for its size in a list and in a quote, too', () => {
    const inList = table(2_000, 5_000).split('\n').map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`)).join('\n');
    const inQuote = table(2_000, 5_000).split('\n').map((line) => `> ${line}`).join('\n');
    expect(tableFaults(inList)).toMatchObject([{ code: 'too-large' }]);
    expect(tableFaults(inQuote)).toMatchObject([{ code: 'too-large' }]);
  });

  it('counts with all others: many tables are as hard to make as one', () => {
    expect(tableFaults(`${table(20, 400)}\n`.repeat(2))).toEqual([]);
    expect(tableFaults(`${table(20, 500)}\n`.repeat(20))).toMatchObject([{ code: 'too-large' }]);
  });

  it('is not seen in a long text that has none', () => expect(tableFaults('a | b - c\n'.repeat(50_000))).toEqual([]));
});
