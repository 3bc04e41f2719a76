import { fold } from '../../text/nearest.ts';
import { findingAt, type Check } from '../entry.ts';

/** A comment under the name of a councillor, of somebody in the register or of the site is by them: `person` says that the editor has made sure. */
export const namesAreOwn: Check = ({ records, site, unread }) => {
  const names = new Map(records.people.flatMap(({ id, data }) => [data.name, data.handle, ...data.aliases].filter((name) => name !== undefined).map((name) => [fold(name), id])));
  const owners = new Set(site ? [site.data.name, site.data.imprint.promoter, site.data.editor?.name ?? ''].map(fold) : []);
  const people = new Map(records.people.map(({ id, data }) => [id, data.name]));
  return records.threads.flatMap((entry) => entry.data.comments.flatMap(({ name, person, status }, at) => {
    if (person !== undefined) return people.has(person) || unread.has(`people/${person}`) ? [] : [findingAt(entry, ['comments', at, 'person'], {
      code: 'unknown-person', message: `"${person}" is not in content/people.`, remedy: 'Write the name of a file there without .yaml, or remove the line.',
    })];
    if (status !== 'shown' || name === undefined) return [];
    const known = names.get(fold(name));
    if (!(known || owners.has(fold(name)) || /^(?:cllr\.?|councillor)\s/i.test(name))) return [];
    return [findingAt(entry, ['comments', at, 'name'], {
      severity: 'warning', code: 'comment-name', message: `The comment is signed "${name}"${known ? `, which is a name of ${known} in content/people` : ''}.`,
      remedy: `Make sure that it is by them. ${known ? `If it is, add "person: ${known}"` : 'If they are in content/people, add "person:" with their file name'}; if not, ask for another name.`,
    })];
  }));
};
