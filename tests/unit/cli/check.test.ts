import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { post } from '../checker/record.ts';
import { desk } from './pump.ts';

const place = desk();
const file = (name: string) => join(place.root, 'content', name);
const HELLO = 'content/posts/2010/hello.mdx';
const spoil = () => writeFileSync(file('posts/2010/hello.mdx'), post('Text: 100%, and a [link](/gone/).\n', 'boroughs: [Camdn]\n'));

describe('pump check', () => {
  it('says that nothing is wrong, and ends with 0', () => {
    expect(place.pump('check')).toEqual({ status: 0, out: 'Nothing is wrong.\n', err: '' });
  });

  it('says each fault on a line with its place, what to do, and a sum, and ends with 1', () => {
    spoil();
    const { status, out } = place.pump('check');
    expect(status).toBe(1);
    expect(out.split('\n')).toEqual([
      `${HELLO}:6:12 unknown-borough: "Camdn" is not in content/boroughs. Did you mean "camden"?`,
      `${HELLO}:9:19 link-missing: The link /gone/ leads to no page of this site. Open the page in a browser, copy its address, and leave out https:// and the name of the site.`,
      '2 errors in 1 file.', '',
    ]);
  });

  it('gives the same as data', () => {
    spoil();
    const { status, out } = place.pump('check', '--format', 'json');
    expect(status).toBe(1);
    const { findings, counts } = JSON.parse(out) as { findings: object[]; counts: object };
    expect(counts).toEqual({ error: 2, warning: 0, hint: 0 });
    expect(findings[0]).toEqual({
      severity: 'error', file: HELLO, line: 6, column: 12, code: 'unknown-borough', message: '"Camdn" is not in content/boroughs.', remedy: 'Did you mean "camden"?',
    });
  });

  it('gives the same as annotations of a pull request, in which no text can pass for a command', () => {
    writeFileSync(file('posts/2010/hello.mdx'), post('Text.\n', 'boroughs: ["100%\\n::error::no"]\n'));
    const { out } = place.pump('check', '--format', 'github');
    expect(out).toMatch(/^::error file=content\/posts\/2010\/hello.mdx,line=6,col=12,title=unknown-borough::"100%25/);
    expect(out.match(/^::/gm)).toHaveLength(1);
  });

  it('ends with 0 when there are only warnings and hints, and names them so', () => {
    writeFileSync(file('posts/2010/hello.mdx'), post('[A](//other.example/) for stakeholders.\n'));
    const { status, out } = place.pump('check');
    expect(status).toBe(0);
    expect(out).toMatch(/^warning: content[^\n]+ link-scheme: /m);
    expect(out).toMatch(/^hint: content[^\n]+ jargon: /m);
    expect(out).toMatch(/^1 warning and 1 hint in 1 file\.$/m);
  });

  it('looks at one file when asked to, and knows the others by name', () => {
    spoil();
    writeFileSync(file('news/2010/plan.mdx'), 'no frontmatter');
    expect(place.pump('check', 'content/posts').out).toMatch(/^2 errors in 1 file\.$/m);
    expect(place.pump('check', 'content/threads/posts/2010/hello.yaml')).toMatchObject({ status: 0 });
    expect(place.pump('check', 'content/news/2010/plan.mdx').out).toMatch(/frontmatter/);
    writeFileSync(file('posts/2010/other.mdx'), post('See [the post](/posts/2010/hello/#comment-second) and [more](/news/2010/plan/#anything).\n'));
    expect(place.pump('check', 'content/posts/2010/other.mdx')).toMatchObject({ status: 0, out: 'Nothing is wrong.\n' });
  });

  it('refuses a sample, its imprint and its address when the site is to be public', () => {
    const { status, out } = place.pump('check', '--production');
    expect(status).toBe(1);
    expect([...out.matchAll(/ ([a-z-]+): /g)].map(([, code]) => code)).toEqual(['address-unset', 'sample-imprint']);
  });

  it('ends with 2 and says why when it could not run', () => {
    expect(place.pump('check', 'nowhere.mdx')).toMatchObject({ status: 2, err: expect.stringContaining('nowhere.mdx does not lie in the content folder') });
    expect(place.pump('check', 'content/nowhere.mdx')).toMatchObject({ status: 2, err: 'There is no file content/nowhere.mdx.\n' });
    expect(place.pump('check', '--format', 'xml')).toMatchObject({ status: 2, err: expect.stringContaining('Allowed choices are text, json, github') });
    expect(place.pump('chek')).toMatchObject({ status: 2, err: expect.stringContaining('Did you mean check?') });
  });
});

describe('pump check --fix', () => {
  it('puts line ends, spaces at line ends and the order of fields right, and nothing else', () => {
    const untidy = '\ufeff---\r\nauthor: rose\r\n# The day of the meeting.\r\npublished: 2010-09-10   \r\ntitle: Hello\r\nsummary: >-\r\n  A first post,\r\n  in two lines.\r\nboroughs:\r\n  - camden\r\n---\r\n\r\nA line that breaks  \r\nhere. \r\n\r\n```\r\ncode   \r\n```\r\n\r\n\r\n';
    writeFileSync(file('posts/2010/hello.mdx'), untidy);
    expect(place.pump('check', '--fix')).toEqual({ status: 0, out: 'Nothing is wrong.\n', err: 'Tidied 1 file.\n' });
    expect(readFileSync(file('posts/2010/hello.mdx'), 'utf8')).toBe(
      '---\ntitle: Hello\nsummary: >-\n  A first post,\n  in two lines.\n# The day of the meeting.\npublished: 2010-09-10\nauthor: rose\nboroughs:\n  - camden\n---\n\nA line that breaks  \nhere.\n\n```\ncode   \n```\n',
    );
    expect(place.pump('check', '--fix').err).toBe('Everything was tidy.\n');
  });

  it('leaves a file alone that it cannot read, and spaces that belong to a text', () => {
    const broken = '---\r\ntitle: [\r\n---\r\n';
    const text = 'name: Schools\nsummary: "Schools and \\\n  meals"\n';
    writeFileSync(file('posts/2010/broken.mdx'), broken);
    writeFileSync(file('topics/schools.yaml'), text);
    place.pump('check', '--fix');
    expect(readFileSync(file('posts/2010/broken.mdx'), 'utf8').replaceAll('\r', '')).toBe(broken.replaceAll('\r', ''));
    expect(readFileSync(file('topics/schools.yaml'), 'utf8')).toBe(text);
  });

  it('touches no other file than those it is asked about', () => {
    writeFileSync(file('posts/2010/hello.mdx'), post('Text.   \n').replace(/\n/g, '\r\n'));
    expect(place.pump('check', '--fix', 'content/news').err).toBe('Everything was tidy.\n');
    expect(readFileSync(file('posts/2010/hello.mdx'), 'utf8')).toContain('\r\n');
  });
});
