import { describe, expect, it } from 'vitest';
import { bodyOf, exportOf, faultsIn, imported, item } from './exports.ts';

async function body(content: string): Promise<string> {
  const { files, content: folder } = await imported(exportOf(item({ content })));
  expect(await faultsIn(folder)).toEqual([]);
  return bodyOf(files['posts/2010/waste.mdx']);
}

const sup = (number: number | string) => `<sup><a id="r${number}" href="#n${number}">${number}</a></sup>`;
const note = (number: number | string, words: string) => `<p id="n${number}">${words} <a href="#r${number}">↩</a></p>`;

describe('Notes numbered by hand', () => {
  it.each([
    ['with the number in brackets, above the line or in the way back', `A${sup(1)} b${sup(2)} c<a name="r3" href="#n3">[3]</a>.\n\n${note(1, '[1] One.')}\n${note(2, '<sup>2</sup> Two.')}\n<p><a name="n3" href="#r3">3</a>. Three.</p>`, 'A[^1] b[^2] c[^3].\n\n[^1]: One.\n\n[^2]: Two.\n\n[^3]: Three.'],
    ['that begin with a date or a house number', `A${sup(1)} b${sup(10)}`.replaceAll('10', '2') + `\n\n<ol><li id="n1">1 May 2010. <a href="#r1">↩</a></li><li id="n2">2 Downing Street. <a href="#r2">↩</a></li></ol>`, 'A[^1] b[^2]\n\n[^1]: 1 May 2010.\n\n[^2]: 2 Downing Street.'],
    ['in lines of one paragraph within a box', `A${sup(1)} b${sup(2)}.\n\n<div><p><a id="n1" href="#r1">[1]</a> Minutes.<br><a id="n2" href="#r2">[2]</a> Plan.</p></div>`, 'A[^1] b[^2].\n\n[^1]: Minutes.\n\n[^2]: Plan.'],
    ['with links of their own, in any alphabet', `A${sup(1)}.\n\n${note(1, 'See <a href="https://example.org/">Отчёт</a> and <a href="#r1">the text</a>.')}`, 'A[^1].\n\n[^1]: See [Отчёт](https://example.org/) and the text.'],
  ])('become footnotes and keep their words: %s', async (_, html, expected) => expect(await body(html)).toBe(expected));

  it.each([
    ['at the end of each part', 'A<a name="_ftnref1" href="#_ftn1">[1]</a>\n\n<a name="_ftn1" href="#_ftnref1">[1]</a> First.\n\nThe article goes on<a name="_ftnref2" href="#_ftn2">[2]</a>.\n\n<a name="_ftn2" href="#_ftnref2">[2]</a> Second.', ['First.', 'The article goes on', 'Second.']],
    ['cited in another note', `A${sup(1)}.\n\n<p id="n1">One${sup(2)} <a href="#r1">↩</a></p>\n${note(2, 'Second.')}`, ['One', 'Second.']],
    ['cited in code', `<pre>a ${sup(1)}</pre>\n\n${note(1, 'First.')}`, ['First.']],
    ['cited by who said it', `<blockquote>Words.<cite>Ann${sup(1)}</cite></blockquote>\n\n${note(1, 'First.')}`, ['Words.', 'First.']],
    ['out of order', `A${sup(2)} b${sup(1)}.\n\n${note(1, 'First.')}\n${note(2, 'Second.')}`, ['First.', 'Second.']],
    ['with one between them that nothing leads to', `A${sup(1)} b${sup(3)}.\n\n${note(1, 'First.')}\n<p>2 Second.</p>\n${note(3, 'Third.')}`, ['First.', '2 Second.', 'Third.']],
    ['that are rules', '<ol><li id="r1">See rule <a href="#r3">3</a>.</li><li id="r2">Two.</li><li id="r3">Subject to rule <a href="#r1">1</a>.</li></ol>', ['See rule 3.', 'Two.', 'Subject to rule 1.']],
    ['that are answers', '<p id="top">Go to: <a href="#q1">1</a> <a href="#q2">2</a></p>\n<p id="q1">First answer. <a href="#top">Back to top</a></p>\n<p id="q2">Second answer. <a href="#top">Back to top</a></p>', ['First answer. Back to top', 'Second answer. Back to top']],
  ])('stay where they are, whole, where they would lose a word or their place: %s', async (_, html, words) => {
    const written = await body(html);
    expect(written).not.toContain('[^');
    for (const one of words) expect(written).toContain(one);
    expect(words.map((one) => written.indexOf(one))).toEqual(words.map((one) => written.indexOf(one)).sort((a, b) => a - b));
  });

  it.each([
    ['a thousand signs above each other', `${'<sup>'.repeat(400)}x${'</sup>'.repeat(400)}${'<a href="#n">1</a>'.repeat(4_000)}\n\n<p id="n">N.</p>`],
    ['forty thousand paragraphs of one name', '<p id="n"><a id="n" href="#n">1</a> w</p>'.repeat(20_000)],
  ])('are looked for in time in %s', async (_, html) => expect(await body(html)).toContain('1'));
});

describe('Footnotes of the block editor', () => {
  const meta = '<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value>[{"id":"a","content":"The note."},{"id":"b","content":"Nobody cites this."}]</wp:meta_value></wp:postmeta>';
  const mark = '<sup data-fn="a" class="fn"><a href="#a" id="a-link">1</a></sup>';

  it.each([
    ['a quotation’s source', `<!-- wp:quote --><blockquote><p>Words.</p><cite>Ann${mark}</cite></blockquote><!-- /wp:quote -->`],
    ['a verse', `<!-- wp:verse --><pre class="wp-block-verse">Words.${mark}</pre><!-- /wp:verse -->`],
    ['a list that is nested too deep', `<!-- wp:list -->${'<ul><li>x'.repeat(60)}${mark}${'</li></ul>'.repeat(60)}<!-- /wp:list -->`],
  ])('lose no word where the mark stands in %s, nor where there is none', async (_, content) => {
    const { files } = await imported(exportOf(item({ content, more: meta })));
    expect(bodyOf(files['posts/2010/waste.mdx'])).toMatch(/The note\.[\s\S]*Nobody cites this\./);
  });
});
