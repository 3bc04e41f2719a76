/** schema.org objects for search engines and other readers of pages. */
import type { Site } from '../schema/site.ts';
import type { Source } from '../schema/source.ts';
import { absolute, isWebAddress } from '../text/url.ts';
import { lastChanged, type Article, type Comment, type PersonRecord } from './record.ts';

export type Crumb = { name: string; address: string };

/** More would weigh more than the page they describe. */
const MOST_COMMENTS = 50;

/** `BreadcrumbList` from the home page to the page itself. */
export function breadcrumbData(crumbs: readonly Crumb[], site: Site): object {
  return {
    '@context': 'https://schema.org', '@type': 'BreadcrumbList',
    itemListElement: [{ name: site.name, address: '/' }, ...crumbs].map(({ name, address }, at) => ({
      '@type': 'ListItem', position: at + 1, name, item: absolute(site.address, address),
    })),
  };
}

/** `BlogPosting` for a post; `NewsArticle` for a news item, with the report it is based on. */
export function articleData({ article, author, tags, comments, site }: {
  article: Article; author: PersonRecord; tags: string[]; comments: readonly Comment[]; site: Site;
}): object {
  const url = absolute(site.address, article.address);
  const shown = comments.filter(({ status }) => status === 'shown');
  return {
    '@context': 'https://schema.org',
    '@type': article.kind === 'post' ? 'BlogPosting' : 'NewsArticle',
    '@id': url, url, mainEntityOfPage: url,
    headline: article.title, description: article.summary, inLanguage: site.language,
    datePublished: article.published, dateModified: lastChanged(article),
    ...(article.withdrawn && { creativeWorkStatus: 'Withdrawn' }),
    author: { '@type': 'Person', name: author.name, url: absolute(site.address, author.address) },
    publisher: { '@type': 'Organization', name: site.name, url: site.address },
    keywords: tags,
    ...(article.source && { isBasedOn: reportData(article.source) }),
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map(({ date, wrong, right }) => ({ '@type': 'CorrectionComment', datePublished: date, text: `${wrong} ${right}` })),
    }),
    commentCount: shown.length,
    ...(shown.length > 0 && { comment: shown.slice(0, MOST_COMMENTS).map((comment, _, all) => commentData(comment, url, all, site)) }),
  };
}

/** `Dataset` for the page of the open data, with its files. */
export function datasetData(files: readonly { name: string; type: string }[], site: Site): object {
  const url = absolute(site.address, '/data/');
  return {
    '@context': 'https://schema.org', '@type': 'Dataset', '@id': url, url, name: `${site.name}: open data`, description: site.summary, inLanguage: site.language,
    creator: { '@type': 'Organization', name: site.name, url: site.address }, ...(site.licence && { license: site.licence.address }),
    distribution: files.map(({ name, type }) => ({ '@type': 'DataDownload', name, encodingFormat: type, contentUrl: absolute(url, name) })),
  };
}

function reportData({ address, title, publisher, author, date, paywall }: Source): object {
  return {
    '@type': 'CreativeWork', ...(address && { url: address }), ...(title && { name: title }), ...(author && { author }), ...(date && date !== 'unknown' && { datePublished: date }),
    publisher: { '@type': 'Organization', name: publisher }, ...(paywall && { isAccessibleForFree: false }),
  };
}

function commentData({ id, name, person, website, date, text, answers }: Comment, page: string, all: readonly Comment[], site: Site): object {
  const home = person ? absolute(site.address, `/people/${person}/`) : website && isWebAddress(website) ? website : undefined;
  return {
    '@type': 'Comment', '@id': `${page}#comment-${id}`, url: `${page}#comment-${id}`, datePublished: date, text,
    author: { '@type': 'Person', name, ...(home && { url: home }) },
    ...(all.some((other) => other.id === answers) && { parentItem: { '@type': 'Comment', '@id': `${page}#comment-${answers}` } }),
  };
}
