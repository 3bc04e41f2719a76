import type { Partnership, PartnershipEvent } from '../schema/partnership.ts';
import { formatDate, formatWhen, yearOf } from '../text/date.ts';

export type State = 'proposed' | 'agreed' | 'running' | 'ending' | 'ended' | 'abandoned' | 'unknown';

/** What a partnership's state is called in lists. */
export const stateNames: Record<State, string> = {
  proposed: 'Proposed', agreed: 'Agreed', running: 'Running', ending: 'Ending', ended: 'Ended', abandoned: 'Abandoned', unknown: 'Not known',
};

export type Status = { state: State; /** One sentence for the reader. */ sentence: string };

/** Where a partnership stands: read from its events, from the first to the last, and from nothing else. */
export function statusOf({ events }: Pick<Partnership, 'events'>): Status {
  let state: State = 'unknown';
  let decisive: PartnershipEvent | undefined;
  for (const event of events) {
    const next = after(state, event.type);
    if (next !== state || (event.type === 'agreed' && state === 'agreed')) decisive = event;
    state = next;
  }
  return { state, sentence: sentence(state, decisive, events) };
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
    case 'running': return `Running${since(began)}${leaving(events)}.`;
    case 'ending': return `${decisive?.type === 'end-announced' ? 'Its end was announced' : 'Notice to end it was given'}${when(decisive)}; running${since(began)}.`;
    case 'ended': return `Ended${when(decisive)}${lasted(began, decisive)}${proposedBefore(first('proposed') ?? first('agreed'), began)}.`;
    case 'abandoned': return `Abandoned${when(decisive)}${proposedBefore(first('proposed'), decisive)}. It never started.`;
    case 'unknown': return 'Where it stands is not on record.';
  }
}

const since = (event: PartnershipEvent | undefined): string => (event && event.date !== 'unknown' ? ` since ${formatDate(event.date, event.about)}` : '');

function leaving(events: readonly PartnershipEvent[]): string {
  const last = events.findLast(({ type }) => type === 'exit-intended');
  return last ? `; a member’s wish to leave was noted ${formatWhen(last.date, last.about)}` : '';
}

/** Whole years only, since many dates are no more exact than that. */
function lasted(from: PartnershipEvent | undefined, to: PartnershipEvent | undefined): string {
  if (!from || !to || from.date === 'unknown' || to.date === 'unknown') return '';
  const years = Math.round(asYears(to.date) - asYears(from.date));
  return years < 1 ? ', within a year' : `, after ${from.date.length === 4 || to.date.length === 4 ? 'about ' : ''}${years} ${years === 1 ? 'year' : 'years'}`;
}

function asYears(date: string): number {
  const [, month = '7', day = '1'] = date.split('-');
  return Number(yearOf(date)) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365;
}

function proposedBefore(earlier: PartnershipEvent | undefined, later: PartnershipEvent | undefined): string {
  if (!earlier || earlier === later || earlier.date === 'unknown') return '';
  return `; ${earlier.type === 'proposed' ? 'proposed' : 'agreed'} ${formatWhen(earlier.date, earlier.about)}`;
}
