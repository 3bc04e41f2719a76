/** Mentions → feed entries. */
import { toHtml } from 'hast-util-to-html';
import { h, text } from '../articles/components.ts';
import type { Article, MentionRecord } from '../queries/record.ts';
import type { Site } from '../schema/site.ts';
import { absolute, hostOf, trueAddress } from '../text/url.ts';
import type { FeedEntry } from './atom.ts';

/** One listed link. All that comes from the other site is text. */
export function mentionEntry(mention: MentionRecord, article: Pick<Article, 'address' | 'title'>, site: Pick<Site, 'address'>): FeedEntry {
  const host = hostOf(mention.source);
  const paragraphs = [
    ...(mention.excerpt ? [h('blockquote', {}, [h('p', {}, [text(`[…] ${mention.excerpt} […]`)])])] : []),
    h('p', {}, [h('a', { href: trueAddress(mention.source), rel: ['nofollow', 'ugc'] }, [text(mention.title ?? host)]), text(` on ${host} links to `),
      h('a', { href: absolute(site.address, article.address) }, [text(article.title)]), text('.')]),
  ];
  return {
    title: `${mention.author ?? host}: ${mention.title ?? trueAddress(mention.source)}`,
    address: mention.address,
    published: mention.received,
    updated: mention.received,
    author: mention.author ?? host,
    html: paragraphs.map((paragraph) => toHtml(paragraph)).join('\n'),
    categories: [mention.kind],
    via: trueAddress(mention.source),
  };
}
