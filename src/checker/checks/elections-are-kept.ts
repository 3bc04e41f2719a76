import { dayOf, formatDate } from '../../text/date.ts';
import { articlesOf, findingAt, type Check } from '../entry.ts';

/**
 * Where a council hosts the site, nothing is published from the notice of an election to the end of its polling day
 * (Code of Recommended Practice on Local Authority Publicity, paragraphs 33 to 35).
 */
export const electionsAreKept: Check = (content) => {
  const site = content.site?.data;
  if (site?.hosting !== 'council') return [];
  return articlesOf(content).filter(({ data }) => data.draft === false && data.published !== undefined).flatMap((entry) => {
    const day = dayOf(entry.data.published);
    const election = site.elections.find(({ notice, poll }) => notice <= day && day <= poll);
    return election ? [findingAt(entry, ['published'], {
      code: 'pre-election', message: `The day lies between the notice of ${election.name} (${formatDate(election.notice)}) and its polling day (${formatDate(election.poll)}), when a site that a council hosts publishes nothing.`,
      remedy: `Publish it after ${formatDate(election.poll)}, or keep it back with "draft: true".`,
    })] : [];
  });
};
