import type { Check } from '../entry.ts';
import { lookUp } from './register.ts';

/** Whoever takes part in an event, or is quoted in a news item, stands in content/people. */
export const peopleExist: Check = (content) => {
  const person = lookUp(content, 'people');
  return [
    ...content.records.news.flatMap((entry) => entry.data.quotes.flatMap((slug, at) => person(entry, ['quotes', at], slug))),
    ...content.records.partnerships.flatMap((entry) => entry.data.events.flatMap(({ people }, event) =>
      people.flatMap((slug, at) => person(entry, ['events', event, 'people', at], slug)))),
  ];
};
