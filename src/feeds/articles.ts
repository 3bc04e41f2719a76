/** Articles → feed entries: whole, with the source, the corrections and the imprint. */
import { h } from '../articles/components.ts';
import { imprintOf } from '../queries/imprint.ts';
import { lastChanged, type Article, type SiteRecord } from '../queries/record.ts';
import type { Site } from '../schema/site.ts';
import { dayOf, formatDate } from '../text/date.ts';
import { correctionText, withdrawalText } from '../text/notices.ts';
import { imprintText } from '../text/imprint.ts';
import { toHtml } from 'hast-util-to-html';
import type { FeedEntry } from './atom.ts';

/** One article as it stands in a feed. `body` is its clean HTML with whole addresses. */
export function articleEntry(article: Article, body: string, record: Pick<SiteRecord, 'people' | 'boroughs' | 'partnerships' | 'topics'>, site: Site): FeedEntry {
  const author = record.people.get(article.author);
  const imprint = imprintOf(article, author, site);
  const before = [
    ...(article.sample ? ['Sample: written to show how this site works.'] : []),
    ...(article.withdrawn ? [withdrawalText(article.withdrawn)] : []),
    ...article.corrections.map(correctionText),
    ...(article.source ? [`About a report by ${article.source.publisher}${article.source.date && article.source.date !== 'unknown' ? `, ${formatDate(dayOf(article.source.date))}` : ''}.`] : []),
  ];
  const after = imprint ? [imprintText(imprint)] : [];
  return {
    title: article.title,
    address: article.address,
    published: article.published,
    updated: lastChanged(article),
    author: author?.name ?? article.author,
    summary: article.summary,
    html: `${paragraphs(before)}${article.withdrawn ? '' : body}${paragraphs(after)}`,
    categories: [
      ...article.boroughs.map((slug) => record.boroughs.get(slug)?.name ?? slug),
      ...article.partnerships.map((slug) => record.partnerships.get(slug)?.name ?? slug),
      ...article.topics.map((slug) => record.topics.get(slug)?.name ?? slug),
    ],
    via: article.source?.address,
  };
}

const paragraphs = (texts: string[]): string => texts.map((value) => toHtml(h('p', {}, [{ type: 'text', value }]))).join('\n');
