import { articlesOf, findingAt, type Check } from '../entry.ts';

/** An article lies in the folder of the year in which it is published, so that its address tells the truth. */
export const yearsMatch: Check = (content) => articlesOf(content)
  .filter(({ id, data }) => /^\d{4}\//.test(id) && data.published !== undefined && id.slice(0, 4) !== data.published.slice(0, 4))
  .map((entry) => findingAt(entry, ['published'], {
    code: 'year-folder',
    message: `It is published in ${entry.data.published.slice(0, 4)} but lies in the folder ${entry.id.slice(0, 4)}.`,
    remedy: `Move the file to the folder ${entry.data.published.slice(0, 4)}, or put the date right.`,
  }));
