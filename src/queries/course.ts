/** The course of a partnership in dates: what the swim lanes and their table show. */
import type { PartnershipEvent } from '../schema/event.ts';
import { formatDate } from '../text/date.ts';
import type { PartnershipRecord } from './record.ts';

export type Course = {
  /** The first proposal or agreement before it began. */
  planned: PartnershipEvent | undefined;
  began: PartnershipEvent | undefined;
  /** Its end, or the day on which it was dropped. */
  over: PartnershipEvent | undefined;
  /** The last event that has a date. */
  latest: PartnershipEvent | undefined;
  /** The end that was planned, where none is recorded. */
  plannedEnd: string | undefined;
};

export function courseOf({ events, status: { state } }: Pick<PartnershipRecord, 'events' | 'status'>): Course {
  const dated = events.filter(({ date }) => date !== 'unknown');
  const began = dated.find(({ type }) => type === 'started');
  const before = began ? dated.slice(0, dated.indexOf(began)) : dated;
  return {
    began,
    planned: before.find(({ type }) => type === 'proposed' || type === 'agreed' || type === 'contract'),
    over: state === 'ended' || state === 'abandoned' ? dated.findLast(({ type }) => type === state) : undefined,
    latest: dated.at(-1),
    plannedEnd: state === 'overdue' ? events.findLast((event) => event.plannedEnd)?.plannedEnd : undefined,
  };
}

/** `planned September 2015, began October 2016, ended 31 December 2018`: the lane in words. */
export function courseText(course: Course, { status: { state } }: Pick<PartnershipRecord, 'status'>): string {
  const part = (word: string, event: PartnershipEvent | undefined) => (event ? `${word} ${formatDate(event.date, event.about)}` : '');
  const parts = [part('planned', course.planned), part('began', course.began), part(state === 'abandoned' ? 'abandoned' : 'ended', course.over), course.plannedEnd && `was to end ${formatDate(course.plannedEnd)}`];
  return parts.filter(Boolean).join(', ') || 'no date on record';
}

/** The latest beginning first, by the first date known; what has no date stands last. */
export function byBeginning(a: PartnershipRecord, b: PartnershipRecord): number {
  const first = ({ events }: PartnershipRecord) => events.find(({ date }) => date !== 'unknown')?.date ?? '';
  return first(a) < first(b) ? 1 : first(a) > first(b) ? -1 : 0;
}
