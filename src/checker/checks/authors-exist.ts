import { articlesOf, findingAt, type Check } from '../entry.ts';
import { lookUp } from './register.ts';

/** Every article has an author from content/people, and a councillor's post a councillor. */
export const authorsExist: Check = (content) => {
  const person = lookUp(content, 'people');
  const councillors = new Set(content.records.people.filter(({ data }) => data.roles.some(({ kind }) => kind === 'councillor')).map(({ id }) => id));
  const known = new Set(content.records.people.map(({ id }) => id));
  return [
    ...articlesOf(content).flatMap((entry) => person(entry, ['author'], entry.data.author)),
    ...content.records.posts.filter(({ data }) => known.has(data.author) && !content.unread.has(`people/${data.author}`) && !councillors.has(data.author)).map((entry) => findingAt(entry, ['author'], {
      code: 'author-not-councillor',
      message: `"${entry.data.author}" has no role as a councillor, and posts are written by councillors.`,
      remedy: 'Move the file to content/news, or give the person the role in content/people.',
    })),
  ];
};
