import { articlesOf, findingAt, type Check } from '../entry.ts';

/** Nothing is published before it is written; but a headline alone may be what was meant, and old blogs have such posts. */
export const articlesSaySomething: Check = (content) => articlesOf(content)
  .filter(({ data, document }) => document?.blank && !data.draft && !data.withdrawn)
  .map((entry) => findingAt(entry, [], {
    severity: 'warning', code: 'empty-article', message: 'Nothing is written below the fields.', remedy: 'Write the text below the second line of hyphens, or keep it back with "draft: true".',
  }));
