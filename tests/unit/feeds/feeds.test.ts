import { describe, expect, it } from 'vitest';
import { articleEntry } from '../../../src/feeds/articles.ts';
import { atom, type FeedEntry } from '../../../src/feeds/atom.ts';
import { mentionEntry } from '../../../src/feeds/mentions.ts';
import { article, link, news, place, post, record, shared, site, someone, subject } from '../queries/stored.ts';
import { readXml, texts, values } from './xml.ts';

const entry = (fields: Partial<FeedEntry> = {}): FeedEntry => ({
  title: 'Hello', address: '/posts/2010/hello/', published: '2010-09-10', updated: '2010-09-10', author: 'Rose', summary: 'A post.', html: '<p>Text.</p>', categories: ['Camden'], ...fields,
});
const feed = (...entries: FeedEntry[]) => atom({ title: 'Posts', address: '/posts/', self: '/posts/feed.xml', entries }, site);

describe('The tests’ own reader of XML', () => {
  it.each(['<a><b></a></b>', '<a>', '<a>&nbsp;</a>', '<a>1 < 2</a>', '<a>x & y</a>', '<a>\u001b</a>', '<a b=c></a>', 'a', '<a></a>b', '<a><b/></a></a>'])('refuses %j', (xml) => expect(() => readXml(xml)).toThrow());
  it('reads what is right', () => expect(readXml('<?xml version="1.0"?>\n<a b="&lt;"><c>1 &#38; &amp;</c><d/></a>')).toEqual([{ path: 'a', attributes: { b: '<' }, text: '' }, { path: 'a/c', attributes: {}, text: '1 & &' }, { path: 'a/d', attributes: {}, text: '' }]));
});

describe('A feed', () => {
  it('is Atom, in the site’s language, and knows its own address and that of the page it follows', () => {
    const xml = feed(entry());
    expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<feed')).toBe(true);
    expect(readXml(xml)[0]).toMatchObject({ path: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en-GB' } });
    expect(texts(xml, 'feed/id')).toEqual(['https://test-pump.example/posts/']);
    expect(values(xml, 'feed/link', 'href')).toEqual(['https://test-pump.example/posts/feed.xml', 'https://test-pump.example/posts/']);
    expect(texts(xml, 'feed/author/name')).toEqual(['Test Pump']);
  });

  it('was changed when its newest entry was', () => {
    expect(texts(feed(entry({ updated: '2011-01-01T09:30:00+01:00' }), entry({ updated: '2010-12-31' })), 'feed/updated')).toEqual(['2011-01-01T08:30:00Z']);
  });

  it('has what Atom demands even when it is empty', () => {
    expect(texts(feed(), 'feed/updated')).toEqual(['1970-01-01T00:00:00Z']);
    expect(texts(feed(), 'feed/entry')).toEqual([]);
  });

  it('carries each entry with an address that never changes, its days, its author, its tags and its whole text', () => {
    const xml = feed(entry({ via: 'https://paper.example/a?b=c&d=e' }));
    expect(texts(xml, 'feed/entry/id')).toEqual(['https://test-pump.example/posts/2010/hello/']);
    expect([texts(xml, 'feed/entry/published'), texts(xml, 'feed/entry/updated')]).toEqual([['2010-09-10T00:00:00Z'], ['2010-09-10T00:00:00Z']]);
    expect([texts(xml, 'feed/entry/author/name'), values(xml, 'feed/entry/category', 'term'), texts(xml, 'feed/entry/summary')]).toEqual([['Rose'], ['Camden'], ['A post.']]);
    expect([texts(xml, 'feed/entry/content'), values(xml, 'feed/entry/content', 'type')]).toEqual([['<p>Text.</p>'], ['html']]);
    expect(values(xml, 'feed/entry/link', 'href')).toEqual(['https://test-pump.example/posts/2010/hello/', 'https://paper.example/a?b=c&d=e']);
  });

  it.each(['</content><script>alert(1)</script>', ']]>', '&amp; & &lt;', '"quotes" \'and\' <b>tags</b>', '<!-- -- -->', '<?xml?>', 'é 🙂 \u202e עברית', '<![CDATA[x]]>'])('arrives as it was written: %j', (text) => {
    const xml = feed(entry({ title: text, author: text, summary: text, html: text, categories: [text] }));
    expect(['title', 'author/name', 'summary', 'content'].map((part) => texts(xml, `feed/entry/${part}`))).toEqual([[text], [text], [text], [text]]);
    expect(values(xml, 'feed/entry/category', 'term')).toEqual([text]);
  });
});

describe('An article in a feed', () => {
  const registers = record({ people: [someone('rose', { name: 'Rose' }), someone('own', { imprint: { promoter: 'O. Own', address: '2 Own Street' } })], boroughs: [place('camden', 'Camden')], partnerships: [shared('meals')], topics: [subject('schools', 'Schools')] });
  const made = (fields: Parameters<typeof article>[0] = {}, kind: 'post' | 'news' = 'post') => articleEntry(article(fields, kind), '<p>Body.</p>', registers, site);

  it('ends with the imprint as text, the author’s own where there is one', () => {
    expect(made().html).toBe('<p>Body.</p><p>Promoted by A. Sample of 1 Sample Street.</p>');
    expect(made({ author: 'own' }).html).toBe('<p>Body.</p><p>Promoted by O. Own of 2 Own Street.</p>');
  });

  it('of news names the report instead', () => {
    expect(made({}, 'news')).toMatchObject({ html: '<p>About a report by The Paper, 8 September 2010.</p><p>Body.</p>', via: 'https://paper.example/a' });
  });

  it('begins with its corrections, and was changed when it was last corrected', () => {
    const corrected = made({ updated: '2010-10-01', corrections: [{ date: '2011-02-03', wrong: 'It said <four>.', right: 'There are five.' }] });
    expect(corrected.html).toBe('<p>Corrected on 3 February 2011: It said &#x3C;four>. There are five.</p><p>Body.</p><p>Promoted by A. Sample of 1 Sample Street.</p>');
    expect(corrected.updated).toBe('2011-02-03');
  });

  it('that was withdrawn has the reason and no text', () => {
    const withdrawn = made({ withdrawn: { date: '2011-01-01', reason: 'It was wrong.' } });
    expect(withdrawn.html).toBe('<p>Withdrawn on 1 January 2011: It was wrong.</p><p>Promoted by A. Sample of 1 Sample Street.</p>');
    expect(withdrawn.updated).toBe('2011-01-01');
  });

  it('that is a sample says so', () => expect(made({ sample: true }).html).toMatch(/^<p>Sample: /));

  it('has the names of its author and its tags', () => {
    expect(made({ boroughs: ['camden'], partnerships: ['meals'], topics: ['schools'] })).toMatchObject({ author: 'Rose', categories: ['Camden', 'meals', 'Schools'] });
  });
});

describe('A link from another site in a feed', () => {
  const { mentions, articles } = record({ posts: [post('2010/hello', { title: 'Tea & <cake>' })], news: [news('2010/plan')], mentions: [link('2010/a', { title: '<script>x</script>', author: 'Ward & Group', excerpt: 'so </p><img src=x> says', source: 'https://аpple.example/a' })] });
  const made = mentionEntry(mentions[0]!, articles.find(({ kind }) => kind === 'post')!, site);

  it('shows all that comes from there as text, and the true host', () => {
    expect(made.html).toBe([
      '<blockquote><p>[…] so &#x3C;/p>&#x3C;img src=x> says […]</p></blockquote>',
      '<p><a href="https://xn--pple-43d.example/a" rel="nofollow ugc">&#x3C;script>x&#x3C;/script></a> on xn--pple-43d.example links to <a href="https://test-pump.example/posts/2010/hello/">Tea &#x26; &#x3C;cake></a>.</p>',
    ].join('\n'));
    expect(made).toMatchObject({ title: 'Ward & Group: <script>x</script>', address: '/posts/2010/hello/#trackback-2010-a', categories: ['trackback'], via: 'https://xn--pple-43d.example/a' });
  });

  it('stays well formed in the feed', () => expect(texts(feed(made), 'feed/entry/content')).toEqual([made.html]));

  it('without a title is named by its address', () => {
    const [bare] = record({ posts: [post('2010/hello')], mentions: [link('2010/a')] }).mentions;
    expect(mentionEntry(bare!, article(), site)).toMatchObject({ title: 'ward-group.example: https://ward-group.example/2010/a', author: 'ward-group.example' });
  });
});
