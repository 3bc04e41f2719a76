import { load } from 'cheerio';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/articles/document.ts';
import { reportText } from '../../../src/importer/report-text.ts';
import { bodyOf, comment, exportOf, faultsIn, imported, item, newHouse, tag, write } from './exports.ts';

describe('Categories and tags', () => {
  it('become boroughs by name or alias, and topics otherwise, which are added to the register', async () => {
    const tags = tag('LB Camden', 'lb-camden') + tag('Bins &amp; recycling', 'bins') + tag('bins', 'bins-2', 'post_tag') + tag('Gallery', 'post-format-gallery', 'post_format');
    const { files, report, content } = await imported(exportOf(item({ more: tags })));
    expect(files['posts/2010/waste.mdx']).toContain('boroughs:\n  - camden\ntopics:\n  - bins\ndiscussion');
    expect(files['topics/bins.yaml']).toBe('name: Bins & recycling\nsummary: What was filed under “Bins & recycling” on the old blog.\n');
    expect(report.tags.map(({ term, became }) => [term, became?.slug])).toEqual([['LB Camden', 'camden'], ['Bins & recycling', 'bins'], ['bins', 'bins']]);
    expect(await faultsIn(content)).toEqual([]);
  });

  it('become what the map file says, which also speaks of authors', async () => {
    const map = write('map.yaml', 'categories:\n  Bins: boroughs/camden\n  Uncategorised: none\n');
    const { files } = await imported(exportOf(item({ more: tag('Bins', 'bins') + tag('Uncategorised', 'uncategorised') })), { map });
    expect(files['posts/2010/waste.mdx']).toContain('boroughs:\n  - camden\ndiscussion');
  });

  it('may become topics that the map file names first', async () => {
    const map = write('map.yaml', 'categories:\n  Bins: topics/waste\n');
    const { files, content } = await imported(exportOf(item({ more: tag('Bins', 'bins') })), { map });
    expect(files['topics/waste.yaml']).toContain('name: Waste\n');
    expect(files['posts/2010/waste.mdx']).toContain('topics:\n  - waste\n');
    expect(await faultsIn(content)).toEqual([]);
  });

  it('stop the import where the map file names what is not there, with line and nearest name', async () => {
    const map = write('map.yaml', 'categories:\n  Bins: boroughs/camdn\n');
    await expect(imported(exportOf(item()), { map })).rejects.toThrow(/map\.yaml:2 "Bins" is mapped to "boroughs\/camdn", which is not there\. Did you mean "boroughs\/camden"\?/);
  });

  it('of a taxonomy that a plugin made are named in the report, and come along where the map file says so', async () => {
    const blog = exportOf(item({ more: tag('Kilburn ward', 'kilburn', 'ward') + tag('Camden ward', 'camden-ward', 'ward') }));
    const { report, files, content } = await imported(blog, { map: write('map.yaml', 'tags:\n  Camden ward: boroughs/camden\n') });
    expect(report.tags).toMatchObject([{ term: 'Kilburn ward', kind: 'ward', used: 1, became: undefined, why: expect.stringContaining('left out') }, { term: 'Camden ward', kind: 'ward', became: { register: 'boroughs', slug: 'camden' } }]);
    expect(files['posts/2010/waste.mdx']).toContain('- camden');
    expect(await faultsIn(content)).toEqual([]);
  });

  it('with a long name that a topic has already get a number, and a name that fits', async () => {
    const nicename = `${'bins-'.repeat(20)}`.slice(0, 99);
    const { files, content } = await imported(exportOf(item({ more: tag('Bins and bags', nicename) + tag('Bags', nicename, 'post_tag') })));
    expect(Object.keys(files).filter((name) => name.startsWith('topics/'))).toHaveLength(2);
    expect(await faultsIn(content)).toEqual([]);
  });

  it('that look alike are named in the report', async () => {
    const { report } = await imported(exportOf(item({ more: tag('Recycling', 'recycling') + tag('Recyling', 'recyling', 'post_tag') })));
    expect(report.nearDuplicates).toEqual([{ name: 'Recyling', like: 'Recycling' }]);
  });
});

describe('Pages', () => {
  it('become standing pages that know the page above them, and answer at their old addresses', async () => {
    const { files, content } = await imported(exportOf(
      item({ id: '2', type: 'page', name: 'the-ward', title: 'The ward', parent: '1', link: 'https://old.example/about-me/the-ward/' }) + item({ id: '1', type: 'page', name: 'about-me', title: 'About me', order: '3', link: 'https://old.example/about-me/' })));
    expect(files['pages/the-ward.mdx']).toMatch(/parent: about-me\n[\s\S]*aliases:\n {2}- \/about-me\/the-ward\/\n/);
    expect(files['pages/about-me.mdx']).toMatch(/order: 103\n/);
    expect(await faultsIn(content)).toEqual([]);
  });

  it('that stand below each other in a circle are cut loose', async () => {
    const { files } = await imported(exportOf(item({ id: '1', type: 'page', name: 'a-page', parent: '2' }) + item({ id: '2', type: 'page', name: 'b-page', parent: '1' })));
    expect(files['pages/a-page.mdx']! + files['pages/b-page.mdx']!).not.toContain('parent:');
  });

  it('hold no code, whatever was written on them', async () => {
    const { files } = await imported(exportOf(item({ type: 'page', name: 'a-page', content: '{process.env.HOME}\n\nexport const x = 1\n\n<script>x()</script><Editor />' })));
    expect(bodyOf(files['pages/a-page.mdx'])).toBe('\\{process.env.HOME}\n\n&#x65;xport const x = 1');
  });
});

describe('Pictures', () => {
  it('that the theme showed above a text stand at its top, once, where their file is there', async () => {
    const uploads = join(newHouse(), '../uploads');
    cpSync('tests/fixtures/importer/pictures/uploads', uploads, { recursive: true });
    const url = 'https://old.example/wp-content/uploads/2010/09/plain.png';
    const thumbnail = (id: string) => `<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>${id}</wp:meta_value></wp:postmeta>`;
    const { files, notes, content } = await imported(exportOf(item({ more: thumbnail('20') }) + item({ id: '8', name: 'shown', content: `<img src="${url}" alt="A hall">`, more: thumbnail('20') }) + item({ id: '9', name: 'lost', more: thumbnail('21') })
      + item({ id: '20', type: 'attachment', status: 'inherit', name: 'a', title: 'The hall', more: `<wp:attachment_url>${url}</wp:attachment_url>` }) + item({ id: '21', type: 'attachment', status: 'inherit', name: 'b', more: '<wp:attachment_url>https://old.example/wp-content/uploads/none.jpg</wp:attachment_url>' })), { uploads });
    expect(bodyOf(files['posts/2010/waste.mdx'])).toMatch(/^<Figure src="\.\/waste\/[^"]+" alt="The hall" \/>\n\nWords\.$/);
    expect(bodyOf(files['posts/2010/shown.mdx']).match(/\.\/shown\//g)).toHaveLength(1);
    expect(bodyOf(files['posts/2010/lost.mdx'])).toBe('Words.');
    expect(notes.filter((code) => code === 'featured-picture')).toHaveLength(2);
    expect(await faultsIn(content)).toEqual([]);
  });

  it('that a recording’s article has uploaded and does not show stay behind, but for the one above its text', async () => {
    const uploads = join(newHouse(), '../uploads');
    cpSync('tests/fixtures/importer/pictures/uploads', uploads, { recursive: true });
    const url = 'https://old.example/wp-content/uploads/2010/09/plain.png';
    const thumbnail = '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>20</wp:meta_value></wp:postmeta>';
    const hall = item({ id: '20', type: 'attachment', status: 'inherit', name: 'a', title: 'The hall', parent: '7', more: `<wp:attachment_url>${url}</wp:attachment_url>` });
    const { files } = await imported(exportOf(item({ content: '[audio src="https://old.example/a.mp3"]' }) + hall), { uploads });
    expect(Object.keys(files).filter((name) => name.startsWith('posts/'))).toEqual(['posts/2010/waste.mdx']);
    const { files: shown } = await imported(exportOf(item({ content: '[audio src="https://old.example/a.mp3"]', more: thumbnail }) + hall), { uploads });
    expect(bodyOf(shown['posts/2010/waste.mdx'])).toMatch(/^<Figure src="\.\/waste\//);
  });

  it('behind a cover block are spoken of only where they are lost', async () => {
    const cover = (inside: string) => `<!-- wp:cover {"url":"https://old.example/a.jpg","id":5} --><div class="wp-block-cover">${inside}<div class="wp-block-cover__inner-container"><p>Words.</p></div></div><!-- /wp:cover -->`;
    const { report } = await imported(exportOf(item({ content: cover('<img class="wp-block-cover__image-background" alt="" src="https://old.example/a.jpg"/>') }) + item({ id: '8', name: 'old', content: cover('') })));
    expect(report.items.map(({ notes }) => notes.some(({ text }) => text.includes('cover block')))).toEqual([false, true]);
  });
});

describe('Summaries', () => {
  it.each([
    ['words in brackets', 'He said [sic] that it is [important] too.', 'He said [sic] that it is [important] too.'],
    ['what a shortcode encloses, and not the shortcode', '[box]A box[/box] and [contact-form to="x"] more [gallery ids="1"].', 'A box and more .'],
    ['no numbers of notes', 'Bins<sup><a href="#n1">1</a></sup> and parks<a href="#_ftn2">[2]</a> are full.', 'Bins and parks are full.'],
  ])('have %s', async (_, content, summary) => {
    const { files } = await imported(exportOf(item({ content })));
    expect(files['posts/2010/waste.mdx']).toMatch(new RegExp(`\nsummary: ["']?${summary.replace(/[[\].]/g, '\\$&')}["']?\n`));
  });

  it('begin with the words of the text, and not with those of pictures, players and buttons', async () => {
    const before = ['[caption id="1" width="300"]<img src="https://old.example/a.jpg"> A caption[/caption]', '<figure><img src="https://old.example/a.jpg"><figcaption>A caption</figcaption></figure>', '<video src="https://old.example/a.mp4">Your browser cannot.</video>',
      '<div class="wp-block-button"><a class="wp-block-button__link" href="https://old.example/">Sign up</a></div>'];
    const { files } = await imported(exportOf(before.map((html, at) => item({ id: String(at + 1), name: `n${at}`, content: `${html}\n\nThe first words.` })).join('')));
    for (const at of before.keys()) expect(files[`posts/2010/n${at}.mdx`]).toContain('summary: The first words.\n');
  });

  it('are missed by nobody where a post is a picture alone', async () => {
    const { files } = await imported(exportOf(item({ title: '', content: '<figure><img src="https://old.example/a.jpg"><figcaption>A caption</figcaption></figure>' })));
    expect(files['posts/2010/waste.mdx']).toContain('title: A caption\nsummary: A caption\n');
  });
});

describe('Comments', () => {
  it('keep their words, links as text and address, order, dates and nesting', async () => {
    const more = comment({ id: '5', content: 'Second, <a href="https://example.org/plan">the plan</a>\nand <strong>more</strong>.\n\nNew paragraph.', date: '2010-09-04 10:00:00', parent: '6' })
      + comment({ id: '6', author: 'Mr &amp; Mrs Reader', url: 'https://reader.example/', content: '<blockquote>Quoted</blockquote>First: 1 < 2 & <script>alert(1)</script> https://example.org', date: '2010-09-03 10:00:00' });
    const { files, content } = await imported(exportOf(item({ more })));
    expect(files['threads/posts/2010/waste.yaml']).toBe(`comments:
  - id: 6
    name: Mr & Mrs Reader
    website: https://reader.example/
    date: 2010-09-03T10:00:00Z
    text: |-
      > Quoted

      First: 1 < 2 & <script>alert(1)</script> https://example.org
  - id: 5
    name: Ann Reader
    date: 2010-09-04T10:00:00Z
    text: |-
      Second, the plan (https://example.org/plan)
      and more.

      New paragraph.
    answers: 6
`);
    expect(await faultsIn(content)).toEqual([]);
  });

  it('of authors who have become people say so, and nobody else’s do', async () => {
    const { files, content } = await imported(exportOf(item({ more: comment({ author: 'Cllr Rose Ward', user: '2' }) + comment({ id: '2', author: 'Cllr Rose Ward', user: '3' }) + comment({ id: '3', author: 'Cllr Rose Ward' }) })));
    expect(files['threads/posts/2010/waste.yaml']?.match(/person: .*/g)).toEqual(['person: rose-ward']);
    expect(files['threads/posts/2010/waste.yaml']).toContain('id: 1\n    name: Cllr Rose Ward\n    person: rose-ward');
    expect((await faultsIn(content)).map((fault) => fault.slice(0, fault.indexOf(': The')))).toEqual(['threads/posts/2010/waste.yaml:8:5 comment-name', 'threads/posts/2010/waste.yaml:12:5 comment-name']);
  });

  it('of authors whose handle somebody else has get another', async () => {
    const content = newHouse();
    mkdirSync(join(content, 'people'));
    writeFileSync(join(content, 'people/rose.yaml'), 'name: Rose of the Ward\nhandle: rose-ward\nroles:\n  - title: Reporter\n    kind: reporter\n');
    const { files } = await imported(exportOf(item({})), { content });
    expect(files['people/rose-ward-2.yaml']).toContain('handle: rose-ward-2\n');
    expect(await faultsIn(content)).toEqual([]);
  });

  it('keep a line break a line break, and a name that was only an address is none', async () => {
    const { files } = await imported(exportOf(item({ more: comment({ author: 'private-x@secret.example', content: 'One<br />\ntwo.' }) })));
    expect(files['threads/posts/2010/waste.yaml']).toContain('name: Anonymous\n    date: 2010-09-02T10:00:00Z\n    text: |-\n      One\n      two.');
  });

  it('and posts keep the day and the hour of the blog’s own clock, where the two clocks can both be right', async () => {
    const { files, content } = await imported(exportOf(item({ date: '2014-07-01 00:30:00', gmt: '2014-06-30 23:30:00', more: comment({ date: '2014-07-02 00:15:00', gmt: '2014-07-01 23:15:00' }) })
      + item({ id: '8', name: 'bins', date: '2014-12-31 21:30:00', gmt: '2015-01-01 02:30:00' }) + item({ id: '9', name: 'odd', date: '2014-07-01 00:31:07', gmt: '2014-06-30 23:30:00' })));
    expect(files['posts/2014/waste.mdx']).toContain('published: 2014-07-01T00:30:00+01:00');
    expect(files['threads/posts/2014/waste.yaml']).toContain('date: 2014-07-02T00:15:00+01:00');
    expect(files['posts/2014/bins.mdx']).toContain('published: 2014-12-31T21:30:00-05:00');
    expect(files['posts/2014/odd.mdx']).toContain('published: 2014-06-30T23:30:00Z');
    expect(files['redirects/old-example.yaml']).toContain('from: /2014/07/\n    to: /archive/2014/07/');
    expect(await faultsIn(content)).toEqual([]);
  });

  it('without a date that can be right get that of the post, and without words a mark', async () => {
    const { files, notes, content } = await imported(exportOf(item({ more: comment({ date: '0000-00-00 00:00:00', content: '<br>' }) + comment({ id: '2', date: '2999-01-01 00:00:00', content: 'x'.repeat(21_000) }) })));
    expect(files['threads/posts/2010/waste.yaml']?.match(/date: .*/g)).toEqual(['date: 2010-09-01T09:30:00Z', 'date: 2010-09-01T09:30:00Z']);
    expect(notes.filter((code) => code.startsWith('comment')).toSorted()).toEqual(['comment-date', 'comment-date', 'comment-empty', 'comment-long']);
    expect(await faultsIn(content)).toEqual([]);
  });

  it('are closed where nobody can be written to, and the report says why', async () => {
    const { files, notes, content } = await imported(exportOf(item({ comments: 'open', pings: 'open' })), { content: newHouse({ editor: false }) });
    expect(files['posts/2010/waste.mdx']).toContain('comments: closed\n  trackbacks: open');
    expect(notes).toContain('comments-closed');
    expect(await faultsIn(content)).toEqual([]);
  });

  it('of ten thousand levels or in one thread of fifty thousand neither hang nor fail', async () => {
    const deep = Array.from({ length: 10_000 }, (_, at) => comment({ id: String(at + 1), parent: String(at), content: 'Deep.' })).reverse().join('');
    const { report, content } = await imported(exportOf(item({ more: deep })));
    expect(report.counts.comments.shown + (report.counts.comments.keptOut['unusable'] ?? 0)).toBe(10_000);
    expect((await faultsIn(content)).filter((fault) => !fault.includes('comment-before-parent'))).toEqual([]);
  }, 60_000);
});

describe('Pingbacks and trackbacks', () => {
  it('become mentions: the title decoded once, the excerpt without its marks', async () => {
    const more = comment({ id: '8', type: 'pingback', author: 'Ward news &#8211; Blog', url: 'https://ward.example/?a=1&amp;b=2', content: '[...] what <b>they</b> said &amp; did [...]' })
      + comment({ id: '9', type: 'trackback', author: 'Ward group', url: 'https://ward.example/2', content: '<strong>Our view</strong>\n\nWe think so.' }) + comment({ id: '10', type: 'trackback', url: 'https://ward.example/2' });
    const { files, notes, content } = await imported(exportOf(item({ more }) + item({ id: '12', type: 'page', name: 'a-page', more: comment({ id: '11', type: 'pingback', url: 'https://ward.example/3', content: '' }) })));
    expect(files['mentions/2010/ward-example-8.yaml']).toBe('kind: pingback\nsource: https://ward.example/?a=1&b=2\ntitle: Ward news – Blog\nexcerpt: what they said & did\ntarget: posts/2010/waste\nreceived: 2010-09-02T10:00:00Z\nstatus: shown\n');
    expect(files['mentions/2010/ward-example-9.yaml']).toContain('title: Our view\nauthor: Ward group\nexcerpt: We think so.\n');
    expect(files['mentions/2010/ward-example-11.yaml']).toContain('target: pages/a-page');
    expect(notes).toContain('mention-twice');
    expect(await faultsIn(content)).toEqual([]);
  });
});

describe('Texts that are beyond Markdown', () => {
  it.each([
    ['3,000 nested boxes', '<div>'.repeat(3_000) + 'deep words'], ['500 nested quotations', '<blockquote>'.repeat(500) + 'deep words'], ['300 nested lists', '<ul><li>'.repeat(300) + 'deep words'],
    ['a line of 300,000 signs', `deep words ${'word '.repeat(60_000)}`], ['50,000 opening brackets', `deep words ${'['.repeat(50_000)}`], ['20,000 stars', `deep words ${'*a_ '.repeat(20_000)}`],
    ['a table of 30,000 cells', `deep words <table>${'<tr><td>1</td><td>2</td></tr>'.repeat(15_000)}</table>`], ['code with 400 tags', `<pre>deep words ${'&lt;a&gt;'.repeat(400)}</pre>`],
  ])('keep their words, pass every check and hang nothing: %s', async (_, content) => {
    const house = newHouse();
    const { files } = await imported(exportOf(item({ content })), { content: house });
    expect(bodyOf(files['posts/2010/waste.mdx'])).toContain('deep words');
    expect(await faultsIn(house)).toEqual([]);
  }, 30_000);

  it('keep every sign, where only plain paragraphs are left', async () => {
    const signs = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ &lt; import 1. x';
    const { files, notes } = await imported(exportOf(item({ content: `${'<div>'.repeat(3_000)}${signs.replaceAll('&', '&amp;').replace('<', '&lt;')}\n\nexport y` })));
    expect(notes).toContain('written-plainly');
    const { rendered } = readDocument(files['posts/2010/waste.mdx']!);
    expect(load(rendered!.html)('p').toArray().map((paragraph) => load(paragraph).text())).toEqual([signs.replace("'", '’'), 'export y']);
  });

  it('and larger than a record may be are left out, and the report says so', async () => {
    const { report, files } = await imported(exportOf(item({ content: 'word '.repeat(500_000) })));
    expect(Object.keys(files).some((name) => name.startsWith('posts/'))).toBe(false);
    expect(report.counts.keptOut).toEqual({ 'not-written': 1 });
  });
});

describe('The report', () => {
  it('names every item once, and its counts add up to the file', async () => {
    const { report } = await imported(exportOf(item({ title: 'A *starred* title', more: comment() + comment({ id: '2', approved: '0' }) }) + item({ id: '8', status: 'draft' }) + item({ id: '9', type: 'page', name: 'a-page' })));
    const { items, posts, news, pages, drafts, keptOut, comments } = report.counts;
    expect(posts + news + pages + drafts + Object.values(keptOut).reduce((sum, one) => sum + one, 0)).toBe(items);
    expect(comments.shown + comments.mentions + Object.values(comments.keptOut).reduce((sum, one) => sum + one, 0)).toBe(comments.inFile);
    expect(report.items.map(({ place }) => place)).toEqual([1, 2, 3]);
    const text = reportText(report);
    expect(text).toContain('3 items in the file: 1 post and 1 page came along, 1 were kept out (1 draft).');
    expect(text).toContain('A \\*starred\\* title: posts/2010/waste.mdx (new)');
    expect(text).toContain('8 (item 2)');
  });
});
