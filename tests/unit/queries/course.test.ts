import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../../src/pictures/timeline.ts';
import { byBeginning, courseOf, courseText } from '../../../src/queries/course.ts';
import { filterAddress, filtered, filterLinks, filtersOf, filterTitle } from '../../../src/queries/filters.ts';
import { memberNames, membersHeading, membersLeft } from '../../../src/queries/members.ts';
import type { PartnershipRecord } from '../../../src/queries/record.ts';
import { place, record, shared } from './stored.ts';

const TODAY = '2026-11-22';
const one = (events: Parameters<typeof shared>[1], fields: object = {}): PartnershipRecord => [...record({ partnerships: [shared('a', events, fields)] }).partnerships.values()][0]!;
const told = (events: Parameters<typeof shared>[1]) => courseText(courseOf(one(events)), one(events));

describe('The course of a partnership', () => {
  it.each([
    [[['agreed', '2015-09'], ['started', '2016-10'], ['end-announced', '2018-11-08'], ['ended', '2018-12-31']], 'planned September 2015, began October 2016, ended 31 December 2018'],
    [[['proposed', '2010-09-08'], ['abandoned', '2010-12-02']], 'planned 8 September 2010, abandoned 2 December 2010'], [[['started', '2016-04', true]], 'began about April 2016'], [[['started', 'unknown']], 'no date on record'],
    [[['started', '2011'], ['agreed', '2013-02-18'], ['started', '2013-10-01']], 'began 2011'],
  ] as [Parameters<typeof shared>[1], string][])('%j reads “%s”', (events, words) => expect(told(events)).toBe(words));
});

describe('The swim lanes', () => {
  const lane = (events: Parameters<typeof shared>[1]) => drawTimeline([one(events)], TODAY).lanes[0]!;

  it('draw what was planned, then what ran, to its end', () => {
    const { plan, run, since, end } = lane([['agreed', '2015-09'], ['started', '2016-10'], ['ended', '2018-12-31']]);
    expect(plan?.to).toBe(run?.from);
    expect(run).toMatchObject({ to: end, doubtful: false });
    expect(since).toBeUndefined();
  });

  it('draw what goes on as reported only as far as it is, and pale from there until today', () => {
    const { run, since, end } = lane([['started', '2014'], ['member-left', '2020-07-31']]);
    expect(since?.from).toBe(run?.to);
    expect(since?.to).toBeGreaterThan(run?.to ?? 100);
    expect(end).toBeUndefined();
  });

  it('draw a month and a year at their middle, and a day where it is', () => {
    const at = (date: string) => lane([['abandoned', date]]).end;
    expect(at('2016')).toBe(at('2016-07-01'));
    expect(at('2016-01-01')).toBeLessThan(at('2016-01')!);
  });

  it('give all years before the scale one narrow column, in their order', () => {
    const early = drawTimeline([one([['started', '1965']]), one([['started', '2003']])], TODAY);
    expect(early.lanes.map(({ run }) => run?.from)).toEqual([1, expect.any(Number)]);
    expect(early.lanes[1]?.run?.from).toBeLessThan(early.early);
    expect(early.years.map(({ label }) => label)).toEqual(['earlier', '2010', '2015', '2020', '2025']);
  });

  it('never leave the picture', () => {
    const { plan, run, since } = lane([['proposed', '1066'], ['started', '1900'], ['reviewed', '2026-11-22']]);
    for (const bar of [plan, run, since]) expect([bar!.from, bar!.to].every((x) => x >= 0 && x <= 100)).toBe(true);
  });

  it('say in words what they draw', () => expect(lane([['started', '2014']]).words).toBe('a: running; began 2014'));
});

describe('The lists of partnerships', () => {
  const all = record({
    boroughs: [place('camden', 'Camden'), place('brent', 'Brent')],
    partnerships: [shared('old', [['started', '1986']]), shared('over', [['started', '2016'], ['ended', '2018']]), shared('undated', [['started', 'unknown']]), shared('brent', [['proposed', '2010']], { members: [{ borough: 'brent' }] })],
  });

  it('stand with the latest beginning first, and what has no date last', () => {
    expect([...all.partnerships.values()].sort(byBeginning).map(({ id }) => id)).toEqual(['over', 'brent', 'old', 'undated']);
  });

  it('are there for every borough and status that has something, and for no other', () => {
    expect(filtersOf(all).map(filterAddress)).toEqual([
      '/partnerships/', '/partnerships/status/running/', '/partnerships/status/proposed/', '/partnerships/status/ended/',
      '/partnerships/in/brent/', '/partnerships/in/brent/proposed/', '/partnerships/in/camden/', '/partnerships/in/camden/running/', '/partnerships/in/camden/ended/',
    ]);
    expect(filtered(all, { borough: 'camden', state: 'ended' }).map(({ id }) => id)).toEqual(['over']);
  });

  it('lead to each other with how many there are, and mark where one stands', () => {
    const { states, boroughs } = filterLinks(all, { borough: 'camden', state: 'ended' });
    expect(states.map(({ name, count, current }) => [name, count, current])).toEqual([['Any status', 3, false], ['Running', 2, false], ['Ended', 1, true]]);
    expect(boroughs.map(({ name, address }) => [name, address])).toEqual([['All boroughs', '/partnerships/status/ended/'], ['Camden', '/partnerships/in/camden/ended/']]);
  });

  it('have titles that say what is in them', () => {
    expect([{}, { state: 'ended' }, { borough: 'camden' }, { borough: 'camden', state: 'ended' }].map((filter) => filterTitle(filter as never, all.boroughs))).toEqual([
      'Partnerships', 'Partnerships: ended', 'Partnerships in Camden', 'Partnerships in Camden: ended',
    ]);
  });
});

describe('The members', () => {
  const members = [{ borough: 'camden' }, { borough: 'brent', to: '2020-07-31' }, { outside: 'Windsor', to: 'unknown' }];

  it('who left what goes on are told apart; where all is over, nobody left the others behind', () => {
    expect(membersLeft(one([['started', '2014']], { members }), TODAY).map(({ borough }) => borough)).toEqual(['brent']);
    expect(membersLeft(one([['started', '2014'], ['ended', '2021']], { members }), TODAY)).toEqual([]);
  });

  it('are told in the tense of where things stand', () => {
    expect([membersHeading.running, membersHeading.ended, membersHeading.abandoned]).toEqual(['Who takes part', 'Who took part', 'Who was to take part']);
  });

  it('are named, those outside London too', () => {
    expect(memberNames(one([['started', '2014']], { members }).members, record({ boroughs: [place('camden', 'Camden')] }).boroughs)).toEqual(['Camden', 'brent', 'Windsor']);
  });
});
