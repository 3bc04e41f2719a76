import { findingAt, type Check } from '../entry.ts';

/** A border has two sides: each borough names the other. */
export const neighboursAreMutual: Check = (content) => {
  const neighbours = new Map(content.records.boroughs.map(({ id, data }) => [id, data.neighbours]));
  return content.records.boroughs.flatMap((entry) => entry.data.neighbours.flatMap((slug, at) => {
    const theirs = neighbours.get(slug);
    return !theirs || theirs.includes(entry.id) ? [] : [findingAt(entry, ['neighbours', at], {
      code: 'neighbour-one-sided', message: `"${slug}" does not name "${entry.id}" as its neighbour.`, remedy: 'Add it there, or remove it here.',
    })];
  }));
};
