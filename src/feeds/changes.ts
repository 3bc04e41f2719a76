/** Changes → feed entries: what changed, where, and the imprint of a councillor's post. */
import { toHtml } from 'hast-util-to-html';
import { h, text } from '../articles/components.ts';
import { changeNames, type Change } from '../queries/changes.ts';
import { imprintOf } from '../queries/imprint.ts';
import type { SiteRecord } from '../queries/record.ts';
import type { Site } from '../schema/site.ts';
import { imprintText } from '../text/imprint.ts';
import { absolute } from '../text/url.ts';
import type { FeedEntry } from './atom.ts';

export function changeEntry({ kind, date, address, title, target, text: what, parts, article }: Change, { people }: Pick<SiteRecord, 'people'>, site: Site): FeedEntry {
  const link = (href: string, words: string) => h('a', { href: absolute(site.address, href) }, [text(words)]);
  const imprint = article && imprintOf(article, people.get(article.author), site);
  const blocks = [
    h('p', {}, [text(what)]),
    ...(parts.length > 0 ? [h('ul', {}, parts.map((part) => h('li', {}, [link(part.target, part.text)])))] : []),
    h('p', {}, [link(target, title)]),
    ...(imprint ? [h('p', {}, [text(imprintText(imprint))])] : []),
  ];
  return {
    title: `${changeNames[kind]}: ${title}`, address, published: date, updated: date, author: article?.byline.author ?? site.name,
    html: blocks.map((block) => toHtml(block)).join('\n'), categories: [changeNames[kind]],
  };
}
