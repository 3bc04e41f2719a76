import type { PartnershipEvent } from '../schema/event.ts';
import type { PartnershipRecord, SiteRecord } from './record.ts';

export type DatedEvent = { event: PartnershipEvent; partnership: PartnershipRecord };

/** The last `most` events over all partnerships by the day they happened; undated ones are left out. */
export function latestEvents({ partnerships }: Pick<SiteRecord, 'partnerships'>, most: number): DatedEvent[] {
  return [...partnerships.values()]
    .flatMap((partnership) => partnership.events.map((event) => ({ event, partnership })))
    .filter(({ event }) => event.date !== 'unknown')
    .sort((a, b) => (a.event.date < b.event.date ? 1 : a.event.date > b.event.date ? -1 : 0))
    .slice(0, most);
}
