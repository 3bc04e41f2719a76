/** What the terms of a partnership's record are called on its page. */
import type { Claim } from '../schema/claim.ts';
import type { PartnershipEvent } from '../schema/event.ts';
import type { Member, Partnership, Phase } from '../schema/partnership.ts';
import { comparePartial, formatDate } from '../text/date.ts';
import { pounds } from '../text/money.ts';

export const kindNames: Record<Partnership['kind'], string> = {
  'shared-management': 'Shared management', 'joint-procurement': 'Joint procurement', 'shared-service': 'Shared service',
  'shared-service-host': 'Shared service hosted by one council', 'shared-staffing': 'Shared staff', 'joint-committee': 'Service under a joint committee',
  company: 'Company owned by councils', 'statutory-joint-authority': 'Joint authority set up by law', 'joint-advisory-board': 'Service with a joint advisory board',
  'sub-regional': 'Sub-regional partnership',
};

export const eventNames: Record<PartnershipEvent['type'], string> = {
  proposed: 'Proposed', agreed: 'Agreed', started: 'Started', 'member-joined': 'A member joined', 'member-left': 'A member left', reviewed: 'Reviewed',
  reported: 'Reported', contract: 'Contract', revised: 'Changed', 'exit-intended': 'A member wishes to leave', 'notice-given': 'Notice given',
  'end-announced': 'End announced', ended: 'Ended', abandoned: 'Abandoned', incident: 'Incident',
};

/** What an event is called. One that says that a member joined, dated before the day on which the record has it as a member, is the agreement to join. */
export function eventName({ type, borough, date }: Pick<PartnershipEvent, 'type' | 'borough' | 'date'>, { members }: Pick<Partnership, 'members'>): string {
  const spans = members.filter((member) => borough !== undefined && member.borough === borough);
  const later = spans.length > 0 && spans.every(({ from = 'unknown' }) => from !== 'unknown' && comparePartial(date, from) < 0);
  return type === 'member-joined' && later ? 'Agreed to join' : eventNames[type];
}

export const claimNames: Record<Claim['type'], string> = {
  estimated: 'Estimated', planned: 'Planned', claimed: 'Claimed', achieved: 'Achieved', revised: 'Revised', disputed: 'A disputed figure', 'exit-cost': 'Cost of leaving',
};

export const governanceNames: Record<Phase['governance'][number], string> = {
  'joint-committee': 'joint committee', delegation: 'delegation', 'staff-placed': 'staff placed at the disposal of others', 'lead-authority': 'one council leads',
  company: 'company', 'joint-procurement': 'joint procurement', 'statutory-authority': 'statutory authority', 'advisory-board': 'advisory board', informal: 'informal',
};

export const staffingNames: Record<NonNullable<Phase['staffing']>, string> = {
  own: 'each council’s own staff', seconded: 'staff lent by their councils', transferred: 'staff employed by the host',
};

export const roleNames: Record<Member['role'], string> = { member: 'member', host: 'host', client: 'client' };

/** Where the glossary has a word for a way of governing, its name there. */
export const governanceTerms: Partial<Record<Phase['governance'][number], string>> = {
  'joint-committee': 'joint-committee', delegation: 'section-101', 'staff-placed': 'section-113', 'lead-authority': 'host-authority',
  'joint-procurement': 'joint-procurement', 'statutory-authority': 'joint-authority', 'advisory-board': 'advisory-board',
};

export const boundWords: Record<NonNullable<Claim['bound']>, string> = { 'up-to': 'up to ', over: 'over ', about: 'about ' };

export const confidenceText: Record<Claim['confidence'], string> = { high: '', medium: 'We are fairly sure of this.', low: 'A lead only: the source is weak.' };

/** `from October 2016 to 31 December 2018`, `since 2014`, `until about 2018`; nothing where no date is stated. */
export function spanText({ from, fromAbout, to, toAbout }: Partial<Pick<Phase, 'from' | 'fromAbout' | 'to' | 'toAbout'>>): string {
  const known = (date: string | undefined, about = false) => (date && date !== 'unknown' ? formatDate(date, about) : undefined);
  const [first, last] = [known(from, fromAbout), known(to, toAbout)];
  return first && last ? `from ${first} to ${last}` : first ? `since ${first}` : last ? `until ${last}` : '';
}

/** `up to £10m a year`, `£19.1m in total`, `£270,000, period not stated`, `no figure published`. */
export function amountText({ amount, bound, per }: Pick<Claim, 'amount' | 'bound' | 'per'>): string {
  if (amount === 'none-published') return 'no figure published';
  return `${bound ? boundWords[bound] : ''}${pounds(amount)}${{ year: ' a year', total: ' in total', unstated: ', period not stated' }[per]}`;
}
