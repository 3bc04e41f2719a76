import type { Person } from '../../schema/person.ts';
import { count } from '../../text/list.ts';
import { imprintText } from '../../text/imprint.ts';
import { findingAt, type Check, type Entry } from '../entry.ts';

/** More of them than this are still to be filled in, and one finding speaks for all. */
const MOST = 3;

/**
 * Where some councillors have an imprint of their own, each has: one that was deleted by accident would change the promoter of everything that they
 * wrote without a word (Elections Act 2022, sections 41 to 48). Where none has, all share the site's. Made-up people promote nothing.
 */
export const councillorsHaveImprints: Check = ({ records, site }) => {
  const councillors = records.people.filter(({ data }) => !data.sample && data.roles.some(({ kind }) => kind === 'councillor'));
  const without = councillors.filter(({ data }) => !data.imprint);
  if (!site || without.length === councillors.length) return [];
  const finding = (entry: Entry<Person>, who: string) => findingAt(entry, [], {
    code: 'imprint-of-site', severity: 'warning', message: `${who} no imprint of their own, and others have, so their posts carry that of site.yaml: ${imprintText(site.data.imprint)}`,
    remedy: 'Write their own under "imprint", or the same one once more if that is meant.',
  });
  return without.length > MOST ? [finding(without[0]!, `${count(without.length, 'councillor')} have`)] : without.map((entry) => finding(entry, `${entry.data.name} has`));
};
