import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
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
    // The link may lead to the old address of an article that was not read: only the whole check can tell.
    expect(place.pump('check', 'content/posts').out).toMatch(/^1 error in 1 file\.$/m);
    expect(place.pump('check', 'content/threads/posts/2010/hello.yaml')).toMatchObject({ status: 0 });
    expect(place.pump('check', 'content/news/2010/plan.mdx').out).toMatch(/frontmatter/);
    writeFileSync(file('posts/2010/other.mdx'), post('See [the post](/posts/2010/hello/#comment-second) and [more](/news/2010/plan/#anything).\n'));
    expect(place.pump('check', 'content/posts/2010/other.mdx')).toMatchObject({ status: 0, out: 'Nothing is wrong.\n' });
  });

  it('does not call an address unknown that may be the old one of an article it has not read', () => {
    writeFileSync(file('posts/2010/hello.mdx'), post('Text.\n', 'aliases: [/old/]\n'));
    writeFileSync(file('posts/2010/other.mdx'), post('See [the post](/old/).\n'));
    expect(place.pump('check', 'content/posts/2010/other.mdx')).toMatchObject({ status: 0 });
  });

  it('looks at the articles that show a picture when the picture is asked about', () => {
    writeFileSync(file('posts/2010/a.png'), 'not a picture');
    writeFileSync(file('posts/2010/other.mdx'), post('![A plan](./a.png)\n'));
    expect(place.pump('check', 'content/posts/2010/a.png')).toMatchObject({ status: 1, out: expect.stringContaining('other.mdx:8:1 image-broken') });
  });

  it('refuses a link in the public folder, which would publish what lies behind it', () => {
    mkdirSync(join(place.root, 'public'));
    symlinkSync('/etc/hostname', join(place.root, 'public/name.txt'));
    expect(place.pump('check')).toMatchObject({ status: 1, out: expect.stringContaining('public/name.txt:1:1 not-a-file') });
  });

  it('goes on where nothing can be remembered', () => {
    writeFileSync(join(place.root, '.cache'), 'a file in its place');
    expect(place.pump('check')).toMatchObject({ status: 0, out: 'Nothing is wrong.\n' });
  });

  it('says the first hundred faults of a file, and not twenty thousand', () => {
    writeFileSync(file('posts/2010/hello.mdx'), post(`${'[a](/xqz/)\n'.repeat(20_000)}\n`));
    const { out } = place.pump('check');
    expect(out.match(/ link-missing: /g)).toHaveLength(100);
    expect(out).toContain('many-faults');
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
    const untidy = '\ufeff---\r\nauthor: rose\r\n# The day of the meeting.\r\npublished: 2010-09-10   \r\ntitle: Hello\r\nsummary: >-\r\n  A first post,\r\n  in two lines.\r\nboroughs:\r\n  - camden\r\n---\r\n\r\nA line that breaks  \r\nhere. \r\n   \r\nEnd.\r\n\r\n\r\n';
    writeFileSync(file('posts/2010/hello.mdx'), untidy);
    expect(place.pump('check', '--fix')).toEqual({ status: 0, out: 'Nothing is wrong.\n', err: 'Tidied 1 file.\n' });
    expect(readFileSync(file('posts/2010/hello.mdx'), 'utf8')).toBe(
      '---\ntitle: Hello\nsummary: >-\n  A first post,\n  in two lines.\n# The day of the meeting.\npublished: 2010-09-10\nauthor: rose\nboroughs:\n  - camden\n---\n\nA line that breaks  \nhere.\n\nEnd.\n',
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

  it.each([
    ['a code sample', 'Text. \n\n- ```\n  code   \n  ```\n'], ['a backslash before a space', 'foo\\ \nbar\n'], ['a code span over two lines', 'a `b \nc` d\n'],
  ])('changes nothing in a text where white space may count: %s', (_, body) => {
    writeFileSync(file('posts/2010/hello.mdx'), post(body));
    expect(place.pump('check', '--fix').err).toBe('Everything was tidy.\n');
  });

  it('leaves a remark at the top of the fields where it is, and the order where a field is no plain line', () => {
    const remark = '# All about the topic.\n\nsummary: S.\nname: Schools\n';
    writeFileSync(file('topics/schools.yaml'), remark);
    place.pump('check', '--fix');
    expect(readFileSync(file('topics/schools.yaml'), 'utf8')).toBe('# All about the topic.\n\nname: Schools\nsummary: S.\n');
    const quoted = 'summary: S.\n"name": Schools\n';
    writeFileSync(file('topics/schools.yaml'), quoted);
    place.pump('check', '--fix');
    expect(readFileSync(file('topics/schools.yaml'), 'utf8')).toBe(quoted);
  });

  it.each([['empty lines', `a${'\n'.repeat(300_000)}x\n`], ['spaces', `a${`${' '.repeat(90_000)}x\n`.repeat(5)}`]])('is not held up by a great many %s', (_, body) => {
    writeFileSync(file('posts/2010/hello.mdx'), post(body));
    expect(place.pump('check', '--fix').status).not.toBe(2);
  });

  it('tidies site.yaml as well', () => {
    writeFileSync(file('site.yaml'), readFileSync(file('site.yaml'), 'utf8').replaceAll('\n', '\r\n'));
    expect(place.pump('check', '--fix').err).toBe('Tidied 1 file.\n');
    expect(readFileSync(file('site.yaml'), 'utf8')).not.toContain('\r');
  });

  it('touches no other file than those it is asked about', () => {
    writeFileSync(file('posts/2010/hello.mdx'), post('Text.   \n').replace(/\n/g, '\r\n'));
    expect(place.pump('check', '--fix', 'content/news').err).toBe('Everything was tidy.\n');
    expect(readFileSync(file('posts/2010/hello.mdx'), 'utf8')).toContain('\r\n');
  });
});
