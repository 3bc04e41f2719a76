import { describe, expect, it } from 'vitest';
import { html, rendered } from './document.ts';

describe('Markdown', () => {
  it.each([
    ['emphasis', '*a* **b** ~~c~~ `d`', '<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>'],
    ['a line break', 'a  \nb\\\nc', '<p>a<br>\nb<br>\nc</p>'],
    ['a quote', '> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
    ['a list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['a list that begins with another number', '3. a', '<ol start="3">\n<li>a</li>\n</ol>'],
    ['code', '```js\na < b\n```', '<pre><code class="language-js">a &#x3C; b\n</code></pre>'],
    ['a rule in the text', 'a\n\n---\n\nb', '<p>a</p>\n<hr>\n<p>b</p>'],
    ['a link', '[a](https://a.example/?b=c&d=e "f")', '<p><a href="https://a.example/?b=c&#x26;d=e" title="f">a</a></p>'],
    ['a link by reference', '[a][b]\n\n[b]: /c', '<p><a href="/c">a</a></p>'],
    ['a bare address', 'https://a.example/b', '<p><a href="https://a.example/b">https://a.example/b</a></p>'],
    ['signs that are escaped', '\\<b> \\{x}', '<p>&#x3C;b> {x}</p>'],
    ['entities', '&lt;b&gt; &amp; &#8217;', '<p>&#x3C;b> &#x26; ’</p>'],
    ['apostrophes as they are printed, and double marks as typed', '"a" \'b\' -- *Camden*\'s', '<p>"a" ‘b’ -- <em>Camden</em>’s</p>'],
    ['code as it was typed', '`it\'s`', '<p><code>it\'s</code></p>'],
    ['nothing', '', ''],
  ])('turns into HTML: %s', (_, text, expected) => expect(html(text)).toBe(expected));

  it('never carries a control character into a page, however it is written', () => {
    expect(html('a &#0; &#x1b; &#x7f; &#xD800; b')).toBe('<p>a \ufffd \ufffd \ufffd \ufffd b</p>');
    expect(html('<Note title="a&#x1b;b">\n\nc\n\n</Note>')).toContain('a\ufffdb');
  });
});

describe('Headings', () => {
  it('get an address from their words, and a number when the words come again', () => {
    expect(rendered('## What is *planned*?\n\n### A & B\n\n## What is planned?')).toMatchObject({
      html: '<h2 id="what-is-planned">What is <em>planned</em>?</h2>\n<h3 id="a--b">A &#x26; B</h3>\n<h2 id="what-is-planned-1">What is planned?</h2>',
      headings: [{ id: 'what-is-planned', text: 'What is planned?', level: 2 }, { id: 'a--b', text: 'A & B', level: 3 }, { id: 'what-is-planned-1', text: 'What is planned?', level: 2 }],
    });
  });

  it.each([['Comment 1', 'section-comment-1'], ['Trackback', 'section-trackback'], ['main', 'section-main'], ['Notes', 'section-notes'], ['2010', 'section-2010'], ['???', 'section-']])('do not take the addresses of the page itself: %s', (words, id) => {
    expect(rendered(`## ${words}`).headings[0]?.id).toBe(id);
  });
});

describe('Tables', () => {
  it('can be scrolled by keyboard, have names, and say how their columns are aligned', () => {
    expect(html('| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |\n\n| d |\n|---|\n| 4 |')).toBe([
      '<div class="scroll" role="group" aria-label="Table 1" tabindex="0"><table>', '<thead>', '<tr>', '<th>a</th>', '<th class="align-center">b</th>', '<th class="align-right">c</th>', '</tr>', '</thead>',
      '<tbody>', '<tr>', '<td>1</td>', '<td class="align-center">2</td>', '<td class="align-right">3</td>', '</tr>', '</tbody>', '</table></div>',
      '<div class="scroll" role="group" aria-label="Table 2" tabindex="0"><table>', '<thead>', '<tr>', '<th>d</th>', '</tr>', '</thead>', '<tbody>', '<tr>', '<td>4</td>', '</tr>', '</tbody>', '</table></div>',
    ].join('\n'));
  });
});

describe('Task lists', () => {
  it('say in words what is done', () => {
    const list = html('- [ ] a\n- [x] b');
    expect(list).toContain('<span class="task" role="img" aria-label="to do">☐</span> a');
    expect(list).toContain('<span class="task" role="img" aria-label="done">☑</span> b');
    expect(list).not.toContain('<input');
  });
});

describe('Footnotes', () => {
  const notes = html('a[^x] b[^x]\n\n[^x]: The **note**.\n\n[^y]: Never used.');

  it('lead to the note and back to each place', () => {
    for (const id of ['user-content-fn-x', 'user-content-fnref-x', 'user-content-fnref-x-2']) {
      expect(notes).toContain(`id="${id}"`);
      expect(notes).toContain(`href="#${id}"`);
    }
    expect(notes).toContain('aria-label="Back to the text, note 1"');
  });

  it('stand under a heading of their own', () => expect(notes).toContain('<h2 id="footnote-label">Notes</h2>'));
  it('are left out when nothing refers to them', () => expect(notes).not.toContain('Never used'));
});

describe('Pictures', () => {
  it('leave a place to be filled in, and are listed with where they are named', () => {
    expect(rendered('a\n\n![b](./c.jpg "d")\n\n<Figure src="./e.png" alt="f" caption="g" credit="h" />')).toMatchObject({
      html: '<p>a</p>\n<p><img data-image="0" alt="b"></p>\n<figure><img data-image="1" alt="f"><figcaption>g<small> h</small></figcaption></figure>',
      images: [{ src: './c.jpg', line: 6, column: 1 }, { src: './e.png', line: 8, column: 1 }],
    });
  });
});

describe('Links', () => {
  it('are listed with where they are, those of components too', () => {
    const { links } = rendered('[a](/b)\n\n<Quote from="c" href="/d">\n\n[e](/f)\n\n</Quote>\n\n<Download href="/g.pdf" title="h" type="PDF" />');
    expect(links.map(({ href, line }) => `${line} ${href}`).toSorted()).toEqual(['12 /g.pdf', '4 /b', '6 /d', '8 /f']);
  });
});

describe('Components', () => {
  it.each([
    ['a figure', '<Figure src="./a.jpg" alt="b" />', '<figure><img data-image="0" alt="b"></figure>'],
    ['a drawing', '<Figure src="./a.png" alt="b" kind="drawing" />', '<figure class="is-drawing"><img data-image="0" alt="b"></figure>'],
    ['a quote', '<Quote from="a">\n\n*b*\n\n</Quote>', '<figure class="quote"><blockquote><p><em>b</em></p></blockquote><figcaption>a</figcaption></figure>'],
    ['a quote with its source', '<Quote from="a" href="https://b.example/">\n\nc\n\n</Quote>', '<figure class="quote"><blockquote cite="https://b.example/"><p>c</p></blockquote><figcaption><a href="https://b.example/">a</a></figcaption></figure>'],
    ['a note', '<Note>\n\na\n\n- b\n\n</Note>', '<div class="note" role="note"><p>a</p><ul>\n<li>b</li>\n</ul></div>'],
    ['a note with a title', '<Note title="a">\n\nb\n\n</Note>', '<div class="note" role="note"><p class="note-title"><strong>a</strong></p><p>b</p></div>'],
    ['a note on one line', '<Note>a *b*</Note>', '<div class="note" role="note"><p>a <em>b</em></p></div>'],
    ['a download', '<Download href="/files/a.pdf" title="b" type="PDF" size="1.2 MB" />', '<p class="download"><a href="/files/a.pdf">b</a> (PDF, 1.2 MB)</p>'],
    ['a download without its size', '<Download href="/files/a.pdf" title="b" type="PDF" />', '<p class="download"><a href="/files/a.pdf">b</a> (PDF)</p>'],
    ['a correction', '<Correction date="2018-12-31">\n\na\n\n</Correction>', '<div class="correction" role="note"><p class="note-title"><strong>Corrected on <time datetime="2018-12-31">31 December 2018</time></strong></p><p>a</p></div>'],
    ['one in the other', '<Note>\n\n<Quote from="a">\n\nb\n\n</Quote>\n\n</Note>', '<div class="note" role="note"><figure class="quote"><blockquote><p>b</p></blockquote><figcaption>a</figcaption></figure></div>'],
  ])('turn into plain HTML: %s', (_, text, expected) => expect(html(text)).toBe(expected));

  it('show their attributes as text', () => {
    expect(html('<Note title="<b>&quot;a&quot;</b>">\n\nb\n\n</Note>')).toContain('<strong>&#x3C;b>"a"&#x3C;/b></strong>');
    expect(html('<Figure src="./a.jpg" alt="&quot; onload=&quot;x" />')).toBe('<figure><img data-image="0" alt="&#x22; onload=&#x22;x"></figure>');
  });
});
