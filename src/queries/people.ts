import type { Person } from '../schema/person.ts';
import { formatDate } from '../text/date.ts';
import type { SiteRecord } from './record.ts';

/** `Ward councillor, Kilburn, Camden, since May 2010`. */
export function roleText({ title, ward, borough, from, to }: Person['roles'][number], boroughs: SiteRecord['boroughs']): string {
  const known = (date: string | undefined) => (date && date !== 'unknown' ? formatDate(date) : undefined);
  const time = known(to) ? `${known(from) ?? ''} to ${known(to)}`.trim() : known(from) && `since ${known(from)}`;
  return [title, ward, borough && (boroughs.get(borough)?.name ?? borough), time].filter(Boolean).join(', ');
}
