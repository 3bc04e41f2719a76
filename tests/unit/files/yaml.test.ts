import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/files/yaml.ts';

const faults = (text: string, firstLine?: number) => parseYaml(text, firstLine).faults.map(({ line, column, code }) => `${line}:${column} ${code}`);

describe('A record in YAML', () => {
  it('is read as it stands, with dates and words like “no” as text', () => {
    expect(parseYaml('date: 2018-12-31\nword: no\nalso: off\nyear: 2026\ntrue-one: true\nlist: [a, "b"]\n').data).toEqual({
      date: '2018-12-31', word: 'no', also: 'off', year: 2026, 'true-one': true, list: ['a', 'b'],
    });
  });

  it('may be empty', () => expect(parseYaml('').data).toBeNull());

  it('knows the line and column of each part, counted from the top of the file', () => {
    const { placeOf } = parseYaml('title: A\nlist:\n  - one\n  - name: two\n', 2);
    expect(placeOf(['title'])).toEqual({ line: 2, column: 1 });
    expect(placeOf(['list', 0])).toEqual({ line: 4, column: 5 });
    expect(placeOf(['list', 1, 'name'])).toEqual({ line: 5, column: 5 });
  });

  it('points to the nearest part above when the part is missing', () => {
    const { placeOf } = parseYaml('title: A\ngroup:\n  inner: x\n');
    expect(placeOf(['group', 'missing'])).toEqual({ line: 2, column: 1 });
    expect(placeOf([])).toEqual({ line: 1, column: 1 });
  });
});

describe('YAML that grows, loops or makes objects', () => {
  it.each([
    ['an alias', 'a: &x 1\nb: *x\n', ['1:7 yaml-alias', '2:4 yaml-alias']],
    ['an alias of nothing', 'a: *nobody\n', ['1:4 yaml-alias']],
    ['a merge key', 'a: &x { b: 1 }\nc:\n  <<: *x\n', ['1:7 yaml-alias', '3:7 yaml-alias']],
    ['a list that holds itself', 'a: &a [*a]\n', ['1:7 yaml-alias']],
    ['a tag of its own', 'a: !thing x\n', ['1:11 yaml-tag']],
    ['a function', 'a: !!js/function "x"\n', ['1:18 yaml-tag']],
    ['a known tag', 'a: !!str 1\n', ['1:10 yaml-tag']],
    ['the prototype of everything', '__proto__:\n  a: 1\n', ['1:1 unknown-key']],
    ['a constructor', 'a:\n  constructor: 1\n', ['2:3 unknown-key']],
    ['a second record', 'a: 1\n---\nb: 2\n', ['2:1 yaml-syntax']],
  ])('is refused where it holds %s', (_, text, expected) => expect(faults(text)).toEqual(expected));

  it('leaves the prototype of everything alone', () => {
    parseYaml('__proto__:\n  polluted: true\nconstructor:\n  prototype:\n    polluted: true\n');
    expect('polluted' in {}).toBe(false);
  });

  it('gives no data when it is refused', () => expect(parseYaml('a: &x 1\nb: *x\n').data).toBeUndefined());

  it('is refused as a bomb of a billion, written in ten lines', () => {
    const bomb = Array.from('abcdefghij', (name, at) => `${name}: &${name} [${Array(10).fill(at ? `*${'abcdefghij'[at - 1]}` : 'x').join(', ')}]`).join('\n');
    expect(faults(bomb)).toHaveLength(10);
  });
});

describe('A remark behind a text', () => {
  const warned = (text: string) => parseYaml(text).warnings.map(({ line, column, code, severity }) => `${line}:${column} ${severity} ${code}`);

  it.each([
    ['a title', 'title: A plan for £5m #1\n', '1:23 warning yaml-remark'], ['one word', 'a: 1\nsummary: See #2\n', '2:14 warning yaml-remark'], ['an entry of a list', 'a:\n  - Kingston upon Thames # old\n', '2:26 warning yaml-remark'],
  ])('is warned of behind %s', (_, text, place) => expect(warned(text)).toEqual([place]));

  it.each(['author: rose # the editor', 'a: [b, c] # both', 'date: 2010-09-10 # Friday', 'a: 5 # pounds', 'a: true # yes', 'a: "A plan" # mine', 'a: C# and F#', 'a: A plan\n# below\nb: c', 'a: |\n  A #1\n', 'a: # nothing', 'a: https://paper.example/plan # seen'])(
    'is fine where no text is lost: %j', (text) => expect(warned(text)).toEqual([]),
  );
});

describe('A slip of the hand', () => {
  const first = (text: string) => parseYaml(text).faults.map(({ line, column, message, remedy }) => `${line}:${column} ${message} ${remedy}`)[0];

  it.each([
    ['a field indented below a text', 'title: A\n  summary: B\n', '2:1 ', 'Take out 2 spaces'],
    ['a field indented further than its neighbour', 'group:\n  one: A\n   two: B\n', '3:3 ', 'Take out one space'],
    ['a field below the first one of an entry', '- title: A\n    date: B\n', '2:3 ', 'Take out 2 spaces'],
    ['a second colon', 'title: A: B\nsummary: C\n', '1:8 ', 'in quotes'],
    ['a second colon above an indented line', 'title: A: B\n  and: C\n', '1:8 ', 'in quotes'],
    ['no space after a colon', 'title:A\nsummary: B\n', '1:1 There is no space', 'Write title: A.'],
    ['no space after a hyphen', 'a:\n  - b\n  -c\n', '3:3 There is no space', 'Write - c.'],
    ['a no-break space', 'a:\n\u00a0 b: c\n', '2:1 ', 'type the spaces anew'],
    ['an ampersand', 'a: & b\n', '1:4 The text begins with the sign "&"', 'in double quotes'],
    ['an asterisk', 'a: *b* c\n', '1:4 The text begins with the sign "*"', 'in double quotes'],
  ])('is named where it stands: %s', (_, text, message, remedy) => {
    expect(first(text)).toContain(message);
    expect(first(text)).toContain(remedy);
  });
});

describe('A field that stands twice', () => {
  it('is refused, with both lines', () => {
    expect(parseYaml('a: 1\nb: 2\na: 3\n').faults).toMatchObject([{ code: 'yaml-duplicate-key', line: 3, message: expect.stringContaining('("a", lines 1 and 3)') }]);
  });

  it('is refused in a group below and in braces', () => {
    expect(faults('a:\n  b: 1\n  b: 2\nc: { d: 1, d: 2 }\n')).toEqual(['3:3 yaml-duplicate-key', '4:12 yaml-duplicate-key']);
  });

  it('is no fault in another group', () => expect(faults('a:\n  x: 1\nb:\n  x: 1\n')).toEqual([]));

  it('is found among a hundred thousand', () => {
    const text = `${Array.from({ length: 100_000 }, (_, at) => `k${at}: x`).join('\n')}\nk0: again\n`;
    expect(faults(text)).toEqual(['100001:1 yaml-duplicate-key']);
  });
});

describe('Codes for signs that no page can hold', () => {
  it.each(['\\u0000', '\\x1b', '\\x7f', '\\u0085', '\\uD800', '\\uFFFF', '\\r'])('are refused: %s', (code) => expect(faults(`a: "x${code}y"\n`)).toEqual(['1:4 control-character']));
  it.each(['\\t', '\\n', '\\u00e9', '\\uD83D\\uDE42', '\\U0001F642'])('are not to be taken for harmless ones: %s', (code) => expect(faults(`a: "x${code}y"\n`)).toEqual([]));
});

describe('Deep nesting', () => {
  it.each([
    ['brackets', '['.repeat(100) + ']'.repeat(100)],
    ['brackets that are never closed', '['.repeat(50_000)],
    ['braces', '{a: '.repeat(100) + '}'.repeat(100)],
    ['lists on one line', `${'- '.repeat(100)}x`],
    ['lists, line by line', Array.from({ length: 100 }, (_, at) => `${' '.repeat(at)}-`).join('\n')],
    ['fields, line by line', Array.from({ length: 100 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['question marks', '? '.repeat(100)],
  ])('is refused: %s', (_, text) => expect(parseYaml(text).faults.map(({ code }) => code)).toEqual(['too-deep']));

  it('is not seen in a text that only mentions brackets', () => {
    const comments = Array.from({ length: 200 }, (_, at) => `  - id: c${at}\n    text: He said [sic] { and [more`).join('\n');
    expect(faults(`comments:\n${comments}\n`)).toEqual([]);
  });

  it('that comes of a slip is reported as that slip', () => {
    expect(faults('a: b: c\n'.repeat(100)).slice(0, 2)).toEqual(['1:4 yaml-syntax', '2:4 yaml-syntax']);
  });
});

describe('A slip', () => {
  it('is reported once a line, however often the parser stumbles', () => {
    const lines = parseYaml('a: [x\nb: y\nc: "z\n').faults.map(({ line, code }) => `${line} ${code}`);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('in quotes is shown where the quotation mark is opened', () => expect(faults('a: x\nb: "y\nc: z\nd: e\n')).toEqual(['2:4 yaml-syntax']));

  it.each([['an alias', '*a\n'], ['a tab', '\ta: b\n'], ['a tag', '- !x y\n']])('made a hundred and fifty thousand times ends in a report all the same: %s', (_, line) => {
    expect(faults(line.repeat(150_000)).length).toBeGreaterThan(0);
  });
});
