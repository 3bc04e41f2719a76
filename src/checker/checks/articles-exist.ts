import { few, type Finding } from '../../files/finding.ts';
import type { Path } from '../../files/yaml.ts';
import { nearest } from '../../text/nearest.ts';
import { articlesOf, findingAt, type Check, type Entry } from '../entry.ts';

/** A register outlives the articles that a site began with: what is not there is not linked. */
const asWarning = (finding: Finding): Finding => ({ ...finding, severity: 'warning' });

/** Threads, mentions, events and claims belong to articles that exist. */
export const articlesExist: Check = (content) => {
  const pages = content.records.pages.map(({ id }) => `pages/${id}`);
  const articles = articlesOf(content).map(({ key }) => key);
  const known = new Set([...articles, ...pages, ...content.unread]);
  const missing = (entry: Entry<unknown>, path: Path, target: string | undefined, code: string, what: string): Finding[] => {
    if (target === undefined || (known.has(target) && (code !== 'unknown-article' || !target.startsWith('pages/')))) return [];
    const [near] = nearest(target, articles);
    return [findingAt(entry, path, {
      code, message: `${what} "${target}", and there is no such article.`,
      remedy: near ? `Did you mean "${near}"?` : 'Write its path in the content folder without .mdx, like posts/2010/sharing-a-chief-executive.',
    })];
  };
  return [
    ...content.records.threads.flatMap((entry) => missing(entry, [], entry.id, 'thread-without-article', 'The thread belongs to').map((finding) => ({
      ...finding, remedy: finding.remedy.startsWith('Did') ? `${finding.remedy} Rename this file so.` : 'Give this file the name of its article, in threads/posts/YEAR or threads/news/YEAR.',
    }))),
    ...content.records.mentions.flatMap((entry) => missing(entry, ['target'], entry.data.target, 'mention-without-article', 'The mention links to')),
    ...content.records.partnerships.flatMap((entry) => (['events', 'claims'] as const).flatMap((list) =>
      few<{ article?: string | undefined }>(entry.data[list], ({ article }, at) => (article ? missing(entry, [list, at, 'article'], article, 'unknown-article', `The ${list === 'events' ? 'event' : 'claim'} is reported by`).map(asWarning) : [])))),
  ];
};
