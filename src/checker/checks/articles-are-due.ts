import { formatDate, instant } from '../../text/date.ts';
import { articlesOf, findingAt, type Check } from '../entry.ts';

/** Every finished article can be read now; one that waits for its day is named, so that nobody wonders where it is. */
export const articlesAreDue: Check = (content) => articlesOf(content)
  .filter(({ data }) => !data.draft && instant(data.published) > content.now)
  .map((entry) => findingAt(entry, ['published'], {
    code: 'scheduled', severity: 'warning', message: `The article waits until ${formatDate(entry.data.published)}: it is left out of every build before.`, remedy: 'Nothing needs doing if that is meant; else put the date right.',
  }));
