import type { PartnershipEvent } from '../schema/event.ts';
import type { Partnership } from '../schema/partnership.ts';
import { formatWhen, lastDay, yearOf } from '../text/date.ts';
import { count } from '../text/list.ts';

export type State = 'proposed' | 'agreed' | 'running' | 'overdue' | 'ending' | 'ended' | 'abandoned' | 'unknown';

/** What a partnership's state is called in lists. */
export const stateNames: Record<State, string> = {
  proposed: 'Proposed', agreed: 'Agreed', running: 'Running', overdue: 'End not confirmed', ending: 'Ending', ended: 'Ended', abandoned: 'Abandoned', unknown: 'Not known',
};

export type Status = { state: State; /** One sentence for the reader. */ sentence: string };

/** The order in which lists of partnerships stand by state. */
export const stateOrder: State[] = ['ending', 'running', 'overdue', 'agreed', 'proposed', 'ended', 'abandoned', 'unknown'];

/**
 * Where a partnership stands on the day `today`: read from its events, from the first to the last, and from nothing else.
 * One that was planned to be over by now, and of which nothing is recorded since, is not called running.
 */
export function statusOf({ events }: Pick<Partnership, 'events'>, today: string): Status {
  let state: State = 'unknown';
  let decisive: PartnershipEvent | undefined;
  for (const event of events) {
    const next = after(state, event.type);
    if (next !== state || (event.type === 'agreed' && state === 'agreed')) decisive = event;
    state = next;
  }
  if (state === 'running' && isOver(events, today)) state = 'overdue';
  return { state, sentence: sentence(state, decisive, events) };
}

/** The end that was planned last. */
const plannedEnd = (events: readonly PartnershipEvent[]): string | undefined => events.findLast((event) => event.plannedEnd)?.plannedEnd;

/** True where that end is past, and nothing that happened since says that it goes on. */
function isOver(events: readonly PartnershipEvent[], today: string): boolean {
  const end = lastDay(plannedEnd(events) ?? 'unknown');
  return end !== undefined && end < today && !events.some(({ date }) => date !== 'unknown' && date > end);
}

/** A step forward never goes back: an agreement about a running service leaves it running. */
function after(state: State, type: PartnershipEvent['type']): State {
  switch (type) {
    case 'proposed': return state === 'unknown' ? 'proposed' : state;
    case 'agreed': return state === 'unknown' || state === 'proposed' ? 'agreed' : state;
    case 'started': return state === 'ended' ? state : 'running';
    case 'notice-given': case 'end-announced': return state === 'ended' || state === 'abandoned' ? state : 'ending';
    case 'ended': return 'ended';
    case 'abandoned': return 'abandoned';
    default: return state;
  }
}

function sentence(state: State, decisive: PartnershipEvent | undefined, events: readonly PartnershipEvent[]): string {
  const first = (type: PartnershipEvent['type']) => events.find((event) => event.type === type);
  const when = (event: PartnershipEvent | undefined) => (event && event.date !== 'unknown' ? ` ${formatWhen(event.date, event.about)}` : '');
  const began = first('started');
  switch (state) {
    case 'proposed': return `Proposed${when(decisive)}; what came of it is not on record.`;
    case 'agreed': return `Agreed${when(decisive)}; a start is not on record.`;
    case 'running': return `${began?.confidence === 'low' ? 'Said to have begun' : 'Began'}${when(began) || ' on a date not stated'}${lastReported(events, began)}; no end is on record${leaving(events)}.`;
    case 'overdue': return `Began${when(began) || ' on a date not stated'} and was to end ${formatWhen(plannedEnd(events) ?? 'unknown')}${lastReported(events)}; whether it did is not on record.`;
    case 'ending': return `${decisive?.type === 'end-announced' ? 'Its end was announced' : 'Notice to end it was given'}${when(decisive)}${began && began.date !== 'unknown' ? `; it began ${formatWhen(began.date, began.about)}` : ''}.`;
    case 'ended': return `Ended${when(decisive)}${lasted(began, decisive)}${proposedBefore(first('proposed') ?? first('agreed'), began)}.`;
    case 'abandoned': return `Abandoned${when(decisive)}${proposedBefore(first('proposed'), decisive)}.${began ? '' : ' It never started.'}`;
    case 'unknown': return 'Where it stands is not on record.';
  }
}

/** The date of the last event that has one, unless that is `said` already. */
function lastReported(events: readonly PartnershipEvent[], said?: PartnershipEvent): string {
  const last = events.findLast(({ date }) => date !== 'unknown');
  return !last || last === said || last.type === 'exit-intended' ? '' : `; last reported ${formatWhen(last.date, last.about)}`;
}

function leaving(events: readonly PartnershipEvent[]): string {
  const last = events.findLast(({ type }) => type === 'exit-intended');
  return last ? `; a member’s wish to leave was noted${last.date === 'unknown' ? '' : ` ${formatWhen(last.date, last.about)}`}` : '';
}

/** Whole years, since many dates are no more exact than a month. */
function lasted(from: PartnershipEvent | undefined, to: PartnershipEvent | undefined): string {
  if (!from || !to || from.date === 'unknown' || to.date === 'unknown') return '';
  if (from.date.length === 4 || to.date.length === 4) return `, after about ${count(Number(yearOf(to.date)) - Number(yearOf(from.date)), 'year')}`;
  const months = monthsOf(to.date) - monthsOf(from.date);
  return months < 12 ? ', within a year' : `, after ${months % 12 > 0 ? 'more than ' : ''}${count(Math.floor(months / 12), 'year')}`;
}

const monthsOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

function proposedBefore(earlier: PartnershipEvent | undefined, later: PartnershipEvent | undefined): string {
  if (!earlier || earlier === later || earlier.date === 'unknown') return '';
  return `; ${earlier.type === 'proposed' ? 'proposed' : 'agreed'} ${formatWhen(earlier.date, earlier.about)}`;
}
