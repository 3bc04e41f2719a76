/** Writes an export of any size: posts of about 300 words with markup, comments with everything WordPress writes beside them. Nothing in it is real. */
import { closeSync, openSync, writeSync } from 'node:fs';

const WORDS = ('council committee report budget school library waste street planning housing service officer vote member agenda plan road park building resident letter meeting '
  + 'minutes money contract saving shared borough ward cabinet scrutiny question answer paper draft proposal decision review service year month week morning evening').split(' ');

/** Numbers that look random and are the same in every run (a linear congruence). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

const head = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>A made-up blog</title><link>https://old.example</link><description>Made up</description><pubDate>Sun, 22 Nov 2026 00:00:00 +0000</pubDate>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://old.example</wp:base_site_url><wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_login><![CDATA[rose]]></wp:author_login><wp:author_email><![CDATA[private-author@secret.example]]></wp:author_email><wp:author_display_name><![CDATA[Rose Ward]]></wp:author_display_name></wp:author>
`;

/** Writes `posts` posts and spreads `comments` over them; `bytes` are reached by the length of the comments. */
export function writeExport(path: string, { posts, comments, bytes }: { posts: number; comments: number; bytes: number }): void {
  const random = seeded(1);
  const file = openSync(path, 'w');
  const each = comments / posts;
  const spare = Math.max(100, Math.floor((bytes / posts - 3_000) / Math.max(1, each) - 930));
  writeSync(file, head);
  for (let number = 1, written = 0; number <= posts; number += 1) {
    const until = Math.floor(number * each);
    writeSync(file, item(number, Array.from({ length: until - written }, (_, at) => comment(written + at + 1, at, spare, random)).join(''), random));
    written = until;
  }
  writeSync(file, '</channel></rss>\n');
  closeSync(file);
}

function words(count: number, random: () => number): string {
  return Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
}

function item(number: number, comments: string, random: () => number): string {
  const date = new Date(Date.UTC(2006, 0, 1) + number * 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  const paragraph = () => `${words(40, random)}, <strong>${words(2, random)}</strong> and <a href="https://old.example/?p=${1 + Math.floor(random() * number)}">${words(3, random)}</a> &amp; ${words(4, random)}.`;
  const content = `${paragraph()}\n\n${paragraph()}\n\n<h2>${words(4, random)}</h2>\n${paragraph()}\n\n<ul>\n<li>${words(6, random)}</li>\n<li>${words(6, random)}</li>\n</ul>\n<blockquote>${words(20, random)}</blockquote>\n${paragraph()}\n\n${paragraph()}`;
  return `<item><title>Post ${number}: ${words(5, random)}</title><link>https://old.example/${date.slice(0, 10).replaceAll('-', '/')}/post-${number}/</link><pubDate>Sun, 22 Nov 2026 00:00:00 +0000</pubDate><dc:creator><![CDATA[rose]]></dc:creator>
<guid isPermaLink="false">https://old.example/?p=${number}</guid><description></description><content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${number}</wp:post_id><wp:post_date><![CDATA[${date}]]></wp:post_date><wp:post_date_gmt><![CDATA[${date}]]></wp:post_date_gmt><wp:comment_status><![CDATA[closed]]></wp:comment_status><wp:ping_status><![CDATA[open]]></wp:ping_status>
<wp:post_name><![CDATA[post-${number}]]></wp:post_name><wp:status><![CDATA[publish]]></wp:status><wp:post_parent>0</wp:post_parent><wp:menu_order>0</wp:menu_order><wp:post_type><![CDATA[post]]></wp:post_type><wp:post_password><![CDATA[]]></wp:post_password><wp:is_sticky>0</wp:is_sticky>
<category domain="category" nicename="topic-${number % 40}"><![CDATA[Topic ${number % 40}]]></category><category domain="post_tag" nicename="tag-${number % 300}"><![CDATA[Tag ${number % 300}]]></category>
<wp:postmeta><wp:meta_key><![CDATA[_edit_last]]></wp:meta_key><wp:meta_value><![CDATA[1]]></wp:meta_value></wp:postmeta>
${comments}</item>
`;
}

function comment(id: number, at: number, spare: number, random: () => number): string {
  const date = `2025-0${1 + (at % 9)}-1${id % 10} 10:00:${String(at % 60).padStart(2, '0')}`;
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[Reader ${id}]]></wp:comment_author><wp:comment_author_email><![CDATA[private-${id}@secret.example]]></wp:comment_author_email>
<wp:comment_author_url>https://reader-${id}.example/</wp:comment_author_url><wp:comment_author_IP><![CDATA[192.0.2.${id % 250}]]></wp:comment_author_IP><wp:comment_date><![CDATA[${date}]]></wp:comment_date><wp:comment_date_gmt><![CDATA[${date}]]></wp:comment_date_gmt>
<wp:comment_content><![CDATA[${words(Math.ceil(spare / 7), random)} <em>${words(3, random)}</em>.]]></wp:comment_content><wp:comment_approved><![CDATA[${id % 50 === 0 ? '0' : '1'}]]></wp:comment_approved><wp:comment_type><![CDATA[comment]]></wp:comment_type>
<wp:comment_parent>${at > 0 && id % 3 === 0 ? id - 1 : 0}</wp:comment_parent><wp:comment_user_id>0</wp:comment_user_id></wp:comment>
`;
}
