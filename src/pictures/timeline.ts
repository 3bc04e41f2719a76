/**
 * Where the bars of the swim lanes stand: percent across, so that they fit any screen, and pixels down, so that the names keep their size.
 * Years before the scale share one narrow column at its beginning.
 */
import { courseOf, courseText } from '../queries/course.ts';
import type { PartnershipRecord } from '../queries/record.ts';
import { stateNames } from '../queries/status.ts';
import { precision, yearOf } from '../text/date.ts';
import { wrapWords } from '../text/wrap.ts';

type Bar = { from: number; to: number };
export type Lane = {
  partnership: PartnershipRecord;
  /** The whole lane in words. */
  words: string;
  lines: { y: number; text: string }[];
  y: number;
  /** Planned and not begun: a thin broken line. */
  plan: Bar | undefined;
  /** At work, as far as that is reported: a bar. `doubtful` where its end is not confirmed. */
  run: (Bar & { doubtful: boolean }) | undefined;
  /** From the last report until today, where no end is on record: a pale bar. */
  since: Bar | undefined;
  /** The day it ended or was dropped. */
  end: number | undefined;
  /** Other events on the way. */
  ticks: number[];
};
export type Timeline = { height: number; top: number; years: { x: number; y: number; label: string; anchor: 'start' | 'middle' }[]; early: number; lanes: Lane[] };

/** How many years the scale shows. */
const YEARS = 18;
/** The end of the column for earlier years, in percent. */
const EARLY = 10;
/** Characters that fit a phone of 320 pixels. */
const WIDTH = 33;

export function drawTimeline(partnerships: readonly PartnershipRecord[], today: string): Timeline {
  const last = Number(yearOf(today)) + 1;
  const across = scale(last - YEARS, last);
  let y = 30;
  const lanes = partnerships.map((partnership): Lane => {
    y += 10;
    const lines = wrapWords(nameAndState(partnership), WIDTH).map((text) => ({ y: (y += 15), text }));
    y += 14;
    const lane = { partnership, lines, y, ...barsOf(partnership, across, today) };
    y += 10;
    return lane;
  });
  const labelled = Array.from({ length: YEARS + 1 }, (_, at) => last - YEARS + at).filter((year) => year % 5 === 0);
  return { height: y + 6, top: 20, early: EARLY, lanes, years: [{ x: 0, y: 34, label: 'earlier', anchor: 'start' }, ...labelled.map((year) => ({ x: across(String(year), 0), y: 14, label: String(year), anchor: 'middle' as const }))] };
}

const nameAndState = ({ name, status }: PartnershipRecord): string => `${name}: ${stateNames[status.state].toLowerCase()}`;

function barsOf(partnership: PartnershipRecord, across: ReturnType<typeof scale>, today: string): Omit<Lane, 'partnership' | 'lines' | 'y'> {
  const course = courseOf(partnership);
  const { state } = partnership.status;
  const { planned, began, over, latest, plannedEnd } = course;
  const at = ({ date }: { date: string }) => across(date);
  const goesOn = began && !over && !plannedEnd;
  const reported = Math.max(began ? at(began) : 0, latest ? at(latest) : 0);
  const stop = over ? at(over) : plannedEnd ? across(plannedEnd) : reported;
  const shown = new Set([planned, began, over]);
  return {
    words: `${nameAndState(partnership)}; ${courseText(course, partnership)}`,
    plan: planned ? { from: at(planned), to: began ? at(began) : (over ?? latest) ? at(over ?? latest ?? planned) : at(planned) } : undefined,
    run: began ? { from: at(began), to: stop, doubtful: state === 'overdue' } : undefined,
    since: goesOn ? { from: reported, to: across(today) } : undefined,
    end: over ? at(over) : undefined,
    ticks: partnership.events.filter((event) => event.date !== 'unknown' && !shown.has(event)).map(at),
  };
}

/** From a date to percent. A month or a year stands at its middle, since no more is known; `within` says another place in it (0 is its beginning). */
function scale(first: number, last: number) {
  return (date: string, within = 0.5): number => {
    const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
    const part = { day: ((month ?? 1) - 1 + ((day ?? 1) - 1) / 31) / 12, month: ((month ?? 1) - 1 + within) / 12, year: within, unknown: 0 }[precision(date)];
    const value = (year + part - first) / (last - first);
    const x = value < 0 ? Math.max(1, EARLY - 3 + value * 5) : EARLY + Math.min(1, value) * (100 - EARLY);
    return Math.round(x * 100) / 100;
  };
}
