import { lastDay } from '../text/date.ts';
import type { Member } from '../schema/partnership.ts';
import type { BoroughRecord, PartnershipRecord } from './record.ts';
import type { State } from './status.ts';

/** The heading over the members: an arrangement that is over is told in the past. */
export const membersHeading: Record<State, string> = {
  proposed: 'Who was to take part', agreed: 'Who was to take part', running: 'Who takes part', overdue: 'Who took part', ending: 'Who takes part', ended: 'Who took part',
  abandoned: 'Who was to take part', unknown: 'Who takes part',
};

/** Members of something that goes on who left it before `today`. Where all is over, nobody left the others behind. */
export function membersLeft({ members, status }: Pick<PartnershipRecord, 'members' | 'status'>, today: string): Member[] {
  return status.state === 'ended' || status.state === 'abandoned' ? [] : members.filter(({ to }) => to !== undefined && (lastDay(to) ?? today) < today);
}

/** The names of the members, those outside London too. */
export const memberNames = (members: readonly Member[], boroughs: ReadonlyMap<string, Pick<BoroughRecord, 'name'>>): string[] =>
  members.map(({ borough, outside }) => (borough === undefined ? (outside ?? '') : (boroughs.get(borough)?.name ?? borough)));
