import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/articles/document.ts';
import { faults } from './document.ts';

describe('An article holds no code', () => {
  it.each([
    ['import a from "b"', 'esm'], ['export const a = 1', 'esm'], ['{process.env.SECRET}', 'expression'], ['a {1 + 1} b', 'expression'], ['{await fetch("x")}', 'expression'], ['{/* a */}', 'expression'],
    ['{(() => { while (true) {} })()}', 'expression'], ['<Note title={process.env.SECRET}>a</Note>', 'attribute'], ['<Note {...process.env}>a</Note>', 'attribute'], ['<Note title={`a`}>a</Note>', 'attribute'],
    ['<Note title="a" title="b">a</Note>', 'attribute'], ['<Note title>a</Note>', 'attribute'],
  ])('and is refused for %s', (text, code) => expect(faults(text)).toEqual([`1 ${code}`]));

  it('and nothing in it is run while it is read', () => {
    readDocument('---\ntitle: A\n---\n{globalThis.wasRun = true}\n\n<Note title={globalThis.wasRun = true}>a</Note>\n');
    expect('wasRun' in globalThis).toBe(false);
  });
});

describe('An article holds no HTML', () => {
  it.each(['<script>a</script>', '<style>a</style>', '<iframe src="https://a.example/"></iframe>', '<object data="a"></object>', '<embed src="a" />', '<svg onload="a" />', '<math>a</math>', '<p onclick="a">b</p>', '<a href="https://a.example/">b</a>',
    '<img src="./a.jpg" alt="b" />', '<b>a</b>', '<form>a</form>', '<base href="https://a.example/" />', '<meta charset="a" />', '<template>a</template>', '<constructor>a</constructor>', '<hasOwnProperty>a</hasOwnProperty>', '<svg:script>a</svg:script>'])(
    'and is refused for %s', (text) => expect(faults(text)).toEqual(['1 html']),
  );

  it.each([['<Chart />', 'unknown-component'], ['<Note.Title>a</Note.Title>', 'unknown-component'], ['<></>', 'unknown-component'], ['<Object>a</Object>', 'unknown-component'], ['<!-- a -->', 'markup'], ['<!DOCTYPE html>', 'markup'], ['<?php a ?>', 'stray-angle'], ['<![CDATA[a]]>', 'markup']])(
    'nor anything like it: %s', (text, code) => expect(faults(text).map((fault) => fault.split(' ')[1])).toContain(code),
  );

  it.each(['onclick="a"', 'style="a"', 'class="a"', 'id="a"', 'set:html="a"', 'is:inline', 'client:load', 'dangerouslySetInnerHTML="a"', 'xlink:href="a"', '__proto__="a"', 'constructor="a"', 'slot="a"'])('nor attributes that a component does not take: %s', (attribute) => {
    expect(faults(`<Note ${attribute}>\n\na\n\n</Note>`)).toEqual(['1 attribute']);
  });
});

describe('A component', () => {
  it.each([
    ['needs its attributes', '<Quote>\n\na\n\n</Quote>', ['1 attribute']],
    ['needs attributes that say something', '<Quote from=" ">\n\na\n\n</Quote>', ['1 attribute']],
    ['needs its text', '<Note></Note>', ['1 empty-component']],
    ['may not hold text that it would not show', '<Figure src="./a.jpg" alt="b">c</Figure>', ['1 attribute']],
    ['stands on lines of its own', 'a <Note>b</Note> c', ['1 component-inline']],
    ['is checked within another', '<Note>\n\n<Quote from="a" href="javascript:b">\n\nc\n\n</Quote>\n\n<b>d</b>\n\n</Note>', ['3 attribute', '9 html']],
    ['needs a day that is in the calendar', '<Correction date="2018-02-30">\n\na\n\n</Correction>', ['1 attribute']],
    ['leads only to addresses', '<Download href="report.pdf" title="a" type="PDF" />', ['1 attribute']],
    ['must be closed', '<Note>\n\na', ['1 tag-unclosed']],
    ['must be opened', 'a\n\n</Note>', ['3 tag-unclosed']],
  ])('%s', (_, text, expected) => expect(faults(text)).toEqual(expected));
});

describe('A link in an article', () => {
  it.each(['https://a.example/', 'http://a.example/b?c=d#e', '/posts/2010/a/', '/files/a.pdf', '#heading', 'mailto:editor@a.example', '//a.example/'])('may lead to %s', (address) => expect(faults(`[a](${address})`)).toEqual([]));

  it.each([
    ['javascript:alert(1)', 'link-unsafe'], ['JaVaScRiPt:alert(1)', 'link-unsafe'], ['java&#10;script:alert(1)', 'link-unsafe'], ['java&#x09;script:alert(1)', 'link-unsafe'], ['&#106;avascript:alert(1)', 'link-unsafe'], ['javascript&colon;alert(1)', 'link-unsafe'],
    ['data:text/html,a', 'link-unsafe'], ['vbscript:a', 'link-unsafe'], ['file:///etc/passwd', 'link-unsafe'], ['ftp://a.example/', 'link-unsafe'], ['tel:1', 'link-unsafe'], ['blob:https://a.example/', 'link-unsafe'],
    ['https://a.example@b.example/', 'link-unsafe'], ['https://a:b@c.example/', 'link-unsafe'], ['//a@b.example/', 'link-unsafe'], ['mailto:a@b.example@c.example', 'link-unsafe'],
    ['a', 'link-form'], ['./a', 'link-form'], ['../a', 'link-form'], ['?a', 'link-form'], ['#', 'link-form'], ['', 'link-form'], ['\\\\a.example', 'link-form'], ['https://', 'link-form'], ['///a.example', 'link-form'],
  ])('may not lead to %j', (address, code) => expect(faults(`[a](${address})`)).toEqual([`1 ${code}`]));

  it('is held to the same when it is written in two parts', () => expect(faults('[a][b]\n\n[b]: javascript:alert(1)')).toEqual(['1 link-unsafe']));
});

describe('A picture in an article', () => {
  it.each([
    ['![a](./b.jpg)', []], ['![a](../2010/b.webp)', []], ['![](./b.jpg)', ['1 image-alt']], ['![a](https://b.example/c.jpg)', ['1 image-remote']], ['![a](//b.example/c.jpg)', ['1 image-remote']], ['![a](data:image/png;base64,b)', ['1 image-path']],
    ['![a](javascript:b)', ['1 image-path']], ['![a](b.jpg)', ['1 image-path']], ['![a](/b.jpg)', ['1 image-path']], ['![a](<./b c.jpg>)', ['1 image-path']], ['![a](./b.svg)', ['1 image-kind']], ['![a](./b)', ['1 image-kind']],
    ['<Figure src="./a.jpg" alt="" />', ['1 image-alt']], ['<Figure src="https://a.example/b.jpg" alt="c" />', ['1 image-remote']], ['[![a](https://b.example/c.jpg)](/d)', ['1 image-remote']],
  ])('written %s', (text, expected) => expect(faults(text)).toEqual(expected));
});

describe('A stray sign', () => {
  it.each([['under <5 of them', '1 stray-angle'], ['a {b', '1 expression'], ['<https://a.example/>', '1 stray-angle'], ['a <b', '1 stray-angle']])('is named where it stands: %s', (text, fault) => expect(faults(text)).toEqual([fault]));

  it('is shown when it is escaped', () => expect(faults('under \\<5, \\{a}, `<b> {c}`\n\n```\n{d} <e>\n```')).toEqual([]));

  it('is named with every other fault that can be seen at once', () => {
    expect(faults('# a\n\n<b>c</b>\n\n{d}\n\n[e](f)\n\n![](g.jpg)')).toEqual(['1 heading-level', '3 html', '5 expression', '7 link-form', '9 image-alt', '9 image-path']);
  });
});
