/** The blog that an export is of. */
import { hostOf } from '../../text/url.ts';
import type { Survey } from '../survey.ts';
import { pathOf } from './places.ts';

type Of = Pick<Survey, 'channel'>;

const addressOf = ({ channel: { baseBlogUrl, link } }: Of): string => [baseBlogUrl, link].find((address) => hostOf(address) !== '') ?? '';

/** `blog.example`; "blog" where the export does not say. */
export const hostOfBlog = (survey: Of): string => hostOf(addressOf(survey)) || 'blog';

/** Where it began: `/`, `/blog/`. */
export const homeOf = (survey: Of): string => `${(pathOf(addressOf(survey)) ?? '').replace(/\/+$/, '')}/`;

/** The name under which the ledger knows it: its host, and its folder where it lived in one. */
export const blogOf = (survey: Of): string => `${hostOfBlog(survey)}${homeOf(survey).slice(0, -1)}`;

/** The name under which the ledger knows what became of each post and page, by its place in the file. Kept-out ones have one too: they may have been public before. */
export function keysOf(survey: Survey): Map<number, string> {
  const seen = new Map<string, number>();
  return new Map(survey.items.filter(({ type }) => type === 'post' || type === 'page').map(({ type, id, place }) => {
    const name = `${blogOf(survey)} ${type} ${id || `item ${place}`}`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return [place, seen.get(name) === 1 ? name : `${name} (${seen.get(name)})`];
  }));
}
