import type { Site } from '../schema/site.ts';
import { formatDate } from '../text/date.ts';
import { absolute } from '../text/url.ts';
import type { PartnershipRecord } from './record.ts';

/** `Parish Pump, “Shared Digital”: ended, 31 December 2018. https://… Recorded 21 November 2026.` */
export function citation(partnership: Pick<PartnershipRecord, 'name' | 'address'>, what: string, fact: { date: string; about: boolean; recorded: string }, anchor: string, site: Pick<Site, 'name' | 'address'>): string {
  return `${site.name}, “${partnership.name}”: ${what}, ${formatDate(fact.date, fact.about)}. ${absolute(site.address, `${partnership.address}#${anchor}`)} Recorded ${formatDate(fact.recorded)}.`;
}
