import { describe, expect, it } from 'vitest';
import { paragraphsOf, partsOf, type Part } from '../../../src/text/comment.ts';

const links = (line: string) => partsOf(line).filter((part) => part.type === 'link');
/** What a reader would see, with links and named signs marked. */
const seen = (parts: Part[]) => parts.map(({ type, value }) => (type === 'text' ? value : type === 'link' ? `<${value}>` : `[${value}]`)).join('');

describe('A comment', () => {
  it('begins a new paragraph after an empty line, and keeps the line breaks within', () => {
    expect(paragraphsOf('One\ntwo\n\n\n  \nThree\n').map((lines) => lines.map(seen))).toEqual([['One', 'two'], ['Three']]);
  });

  it('shows what is written, word for word, when there is no address in it', () => {
    const words = 'Who pays? 50% of £2.4m & “more”… <b>really</b> {x} 🙂 😀‍👩 日本 עברית العربية';
    expect(partsOf(words)).toEqual([{ type: 'text', value: words }]);
  });

  it('makes a web address into a link and leaves the full stop behind it', () => {
    expect(seen(partsOf('See https://paper.example/plan?a=b&c#d. And (http://x.example/y)!'))).toBe('See <https://paper.example/plan?a=b&c#d>. And (<http://x.example/y>)!');
  });

  it('shows the whole of a comment of twenty thousand signs', () => {
    const long = 'a'.repeat(20_000);
    expect(seen(partsOf(long))).toBe(long);
  });
});

describe('HTML in a comment', () => {
  /** From the public collections of sanitizer tests and filter evasions. */
  it.each([
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<SCRIPT SRC=//evil.example/x.js></SCRIPT>', '<a href="javascript:alert(1)">x</a>',
    '<IMG SRC="jav&#x09;ascript:alert(1);">', '<<SCRIPT>alert(1);//\\<</SCRIPT>', '<iframe srcdoc="<script>alert(1)</script>">', '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '--><!-- x', '</title><script>alert(1)</script>', '"><script>alert(1)</script>', '{{constructor.constructor("alert(1)")()}}', '<style>@import "//evil.example/x.css";</style>', '&lt;script&gt;alert(1)&lt;/script&gt;',
  ])('stays the text it is: %s', (vector) => {
    const parts = partsOf(vector);
    expect(parts.every(({ type }) => type === 'text')).toBe(true);
    expect(seen(parts)).toBe(vector);
  });

  it('around an address does not become part of the link', () => {
    expect(seen(partsOf('<a href="https://a.example/x" onclick="y">z</a>'))).toBe('<a href="<https://a.example/x>" onclick="y">z</a>');
    expect(links('https://a.example/<script>alert(1)</script>')[0]?.value).toBe('https://a.example/');
  });
});

describe('An address that is no web address', () => {
  it.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', 'data:text/html,<b>x</b>', 'vbscript:x', 'mailto:a@b.example', 'ftp://files.example/x', 'file:///etc/passwd',
    '//other.example/x', 'www.paper.example', 'paper.example', '/posts/2010/hello/', 'https:/one.example', 'https:one.example', 'http:\\\\evil.example', 'https://', 'a@b.example', '192.0.2.1', 'view-source:x',
  ])('is shown and not linked: %s', (address) => {
    expect(links(`Look: ${address}`)).toEqual([]);
    expect(seen(partsOf(`Look: ${address}`))).toBe(`Look: ${address}`);
  });

  it.each(['https://user:password@evil.example/x', 'https://paper.example@evil.example/', 'https://@evil.example/', 'https://paper.example:80@evil.example', 'http://a:b@c@evil.example'])(
    'is not linked in part where it hides its host behind a user name: %s',
    (address) => expect(links(`See ${address}.`)).toEqual([]),
  );
});

describe('An address that looks like another', () => {
  it('shows the host in the letters a browser will use', () => {
    expect(links('http://аpple.example/a')).toEqual([{ type: 'link', value: 'http://xn--pple-43d.example/a', href: 'http://xn--pple-43d.example/a' }]);
  });

  it('stays as written when the host has plain letters', () => {
    expect(links('https://paper.example/caf\u00e9')).toEqual([{ type: 'link', value: 'https://paper.example/caf\u00e9', href: 'https://paper.example/caf%C3%A9' }]);
    expect(links('https://xn--pple-43d.example/')[0]?.value).toBe('https://xn--pple-43d.example/');
  });

  it('is linked at its full length', () => {
    const long = `https://long.example/${'a'.repeat(4_000)}`;
    expect(links(long)).toEqual([{ type: 'link', value: long, href: long }]);
  });
});

describe('A sign that would turn the text round', () => {
  it.each([['\u202e', 'U+202E'], ['\u202a', 'U+202A'], ['\u2066', 'U+2066'], ['\u2069', 'U+2069'], ['\u200f', 'U+200F'], ['\u061c', 'U+061C'], ['\u{e0041}', 'U+E0041']])('is named and not obeyed: %j', (sign, name) => {
    expect(partsOf(`abc${sign}def`)).toEqual([{ type: 'text', value: 'abc' }, { type: 'control', value: name }, { type: 'text', value: 'def' }]);
  });

  it('unlinks the address in which it hides', () => {
    expect(seen(partsOf('https://a.example/\u202egnp.exe'))).toBe('https://a.example/[U+202E]gnp.exe');
  });

  it('does not take the flags of England, Scotland and Wales apart', () => {
    for (const flag of ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴󠁧󠁢󠁷󠁬󠁳󠁿']) expect(seen(partsOf(`Up ${flag}!`))).toBe(`Up ${flag}!`);
  });

  it('leaves a letter with hundreds of accents as it is', () => {
    const tower = `Z${'\u0301'.repeat(400)}`;
    expect(seen(partsOf(tower))).toBe(tower);
  });
});
