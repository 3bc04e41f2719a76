import type { Finding } from '../../files/finding.ts';
import { cannotBeFolder, hidesOurs, isOurs, plainAddress, type InRegister } from '../../text/address.ts';
import { groupBy, inWords } from '../../text/list.ts';
import { articlesOf, findingAt, type Check, type Entry } from '../entry.ts';

type Claimed = { address: string; entry: Entry<unknown>; path: (string | number)[]; page?: true };

/** No two records, and no record and old address, live at one address; letters that differ only in case do not tell them apart. */
export const addressesAreUnique: Check = (content) => {
  const articles = articlesOf(content);
  const claimed = ([
    ...articles.map((entry) => ({ address: `/${entry.key}/`, entry, path: [] })),
    ...content.records.pages.map((entry) => ({ address: `/${entry.id}/`, entry, path: [], page: true as const })),
    ...(['boroughs', 'partnerships', 'topics', 'people'] as const).flatMap((register) =>
      content.records[register].map((entry) => ({ address: `/${register}/${entry.id}/`, entry, path: [] }))),
    ...[...articles, ...content.records.pages].flatMap((entry) => entry.data.aliases.map((alias, at) => ({ address: alias, entry, path: ['aliases', at] }))),
    ...content.records.redirects.flatMap((entry) => entry.data.addresses.map(({ from }, at) => ({ address: from, entry, path: ['addresses', at, 'from'] }))),
  ] satisfies Claimed[]).filter(({ address }) => address !== undefined);
  const unsafe = claimed.filter(({ address }) => cannotBeFolder(address)).map(({ address, entry, path }) => findingAt(entry, path, {
    code: 'address-unsafe', message: `The address ${address.slice(0, 80)} cannot be a page: it has empty, dotted or very long parts.`, remedy: 'Write it as readers saw it, like /2010/09/10/sharing-a-chief-executive/.',
  }));
  const slugs = { topics: slugsOf(content.records.topics), people: slugsOf(content.records.people) };
  return [...unsafe, ...sharedAddresses(claimed), ...claimed.filter(takesOurs((register, slug) => slugs[register].has(slug))).map(({ address, entry, path }) => findingAt(entry, path, {
    code: 'address-taken', message: `The address ${address} belongs to a page that the site makes itself.`,
    remedy: path.length > 0 ? 'Remove this old address, or give the one that the article really had.' : 'Give the file another name.',
  }))];
};

function sharedAddresses(claimed: Claimed[]): Finding[] {
  const groups = groupBy(claimed, ({ address }) => plainAddress(address));
  return [...groups.values()].filter((group) => group.length > 1).flatMap((group) => group.map(({ address, entry, path }) => {
    const others = group.filter((other) => other.entry !== entry || other.path !== path).map((other) => other.entry.file);
    return findingAt(entry, path, {
      code: 'address-shared', message: `The address ${address} is also that of ${inWords([...new Set(others)])}.`,
      remedy: path.length > 0 ? 'Remove one of the two.' : 'Rename one of the files.',
    });
  }));
}

/** Old addresses may lie where articles lie; a standing page may not. */
const takesOurs = (isIn: InRegister) => ({ address, path, page }: Claimed): boolean => (path.length > 0 ? hidesOurs(address, isIn) : page === true && isOurs(address));

const slugsOf = (entries: readonly { id: string }[]): Set<string> => new Set(entries.map(({ id }) => id));
