/** The lists of partnerships by borough and by status: every page that has something on it, and the links between them. */
import { byBeginning } from './course.ts';
import type { BoroughRecord, PartnershipRecord, SiteRecord } from './record.ts';
import { stateNames, stateOrder, type State } from './status.ts';

export type Filter = { borough?: string | undefined; state?: State | undefined };
export type FilterLink = { name: string; address: string; count: number; current: boolean };

/** `/partnerships/`, `/partnerships/in/camden/`, `/partnerships/status/ended/`, `/partnerships/in/camden/ended/`. */
export function filterAddress({ borough, state }: Filter): string {
  return `/partnerships/${borough ? `in/${borough}/${state ? `${state}/` : ''}` : state ? `status/${state}/` : ''}`;
}

/** The partnerships that a filter lets through, the latest beginning first. */
export function filtered({ partnerships }: Pick<SiteRecord, 'partnerships'>, { borough, state }: Filter): PartnershipRecord[] {
  return [...partnerships.values()]
    .filter((one) => (!borough || one.members.some((member) => member.borough === borough)) && (!state || one.status.state === state))
    .sort(byBeginning);
}

/** Every filter that lets something through; the one without borough and status is always there. */
export function filtersOf(record: Pick<SiteRecord, 'partnerships' | 'boroughs'>): Filter[] {
  const boroughs = [undefined, ...record.boroughs.keys()];
  const states = [undefined, ...stateOrder];
  return boroughs.flatMap((borough) => states.map((state) => ({ borough, state }))).filter((filter) => (!filter.borough && !filter.state) || filtered(record, filter).length > 0);
}

/** Links to the other statuses within the same borough, and to the boroughs with the same status; none that lead to nothing. */
export function filterLinks(record: Pick<SiteRecord, 'partnerships' | 'boroughs'>, current: Filter): { states: FilterLink[]; boroughs: FilterLink[] } {
  const link = (name: string, filter: Filter): FilterLink => ({
    name, address: filterAddress(filter), count: filtered(record, filter).length, current: filter.borough === current.borough && filter.state === current.state,
  });
  const some = ({ count, current: here }: FilterLink) => count > 0 || here;
  return {
    states: [link('Any status', { borough: current.borough }), ...stateOrder.map((state) => link(stateNames[state], { borough: current.borough, state }))].filter(some),
    boroughs: [link('All boroughs', { state: current.state }), ...[...record.boroughs.values()].map(({ id, name }) => link(name, { borough: id, state: current.state }))].filter(some),
  };
}

/** `Ended partnerships in Camden`. */
export function filterTitle({ borough, state }: Filter, boroughs: ReadonlyMap<string, BoroughRecord>): string {
  const where = borough ? ` in ${boroughs.get(borough)?.name ?? borough}` : '';
  return state ? `Partnerships${where}: ${stateNames[state].toLowerCase()}` : `Partnerships${where}`;
}
