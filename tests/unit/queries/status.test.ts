import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../src/queries/status.ts';
import { partnership } from '../../../src/schema/partnership.ts';
import { shared } from './stored.ts';

const status = (...events: [string, string, boolean?][]) => {
  const { state, sentence } = statusOf(shared('a', events).data, '2026-11-22');
  return `${state}: ${sentence}`;
};

describe('Where a partnership stands', () => {
  it.each([
    ['proposed', [['proposed', '2010-09-08']], 'proposed: Proposed on 8 September 2010; what came of it is not on record.'],
    ['agreed', [['proposed', '2010-09'], ['agreed', '2011-06-20']], 'agreed: Agreed on 20 June 2011; a start is not on record.'],
    ['running', [['agreed', '2010'], ['started', '2011-04']], 'running: Began in April 2011; no end is on record.'],
    ['running from a day not stated', [['started', 'unknown']], 'running: Began on a date not stated; no end is on record.'],
    ['running from about a year', [['started', '2011', true]], 'running: Began in about 2011; no end is on record.'],
    ['running, and heard of since', [['started', '1965'], ['reviewed', '2025-06-04']], 'running: Began in 1965; last reported on 4 June 2025; no end is on record.'],
    ['running, with a member who wishes to leave', [['started', '2011'], ['exit-intended', '2023-02']], 'running: Began in 2011; no end is on record; a member’s wish to leave was noted in February 2023.'],
    ['ending after notice', [['started', '2011-06'], ['notice-given', '2017-03-27']], 'ending: Notice to end it was given on 27 March 2017; it began in June 2011.'],
    ['ending after it was announced', [['started', '2016-10'], ['end-announced', '2018-11-08']], 'ending: Its end was announced on 8 November 2018; it began in October 2016.'],
    ['ended', [['started', '2016-10-01'], ['end-announced', '2018-11-08'], ['ended', '2018-12-31']], 'ended: Ended on 31 December 2018, after more than 2 years.'],
    ['ended after years that are known roughly', [['proposed', '2010-10-22'], ['started', '2011-06'], ['ended', '2018']], 'ended: Ended in 2018, after about 7 years; proposed on 22 October 2010.'],
    ['ended soon', [['started', '2018-01-01'], ['ended', '2018-03-01']], 'ended: Ended on 1 March 2018, within a year.'],
    ['ended after a start that is not dated', [['started', 'unknown'], ['ended', '2018']], 'ended: Ended in 2018.'],
    ['abandoned', [['proposed', '2010-09-08'], ['abandoned', '2010-12-02']], 'abandoned: Abandoned on 2 December 2010; proposed on 8 September 2010. It never started.'],
    ['unknown', [['incident', '2020']], 'unknown: Where it stands is not on record.'],
  ] as [string, [string, string, boolean?][], string][])('is read from what happened last: %s', (_, events, expected) => expect(status(...events)).toBe(expected));

  it.each([
    ['an agreement while it runs', [['started', '2011'], ['agreed', '2013']], 'running'],
    ['a proposal while it runs', [['started', '2011'], ['proposed', '2013']], 'running'],
    ['a report, a review, a contract or an incident', [['started', '2011'], ['reported', '2012'], ['reviewed', '2013'], ['contract', '2014'], ['revised', '2015'], ['incident', '2016'], ['member-joined', '2017'], ['member-left', '2018']], 'running'],
    ['notice after its end', [['started', '2011'], ['ended', '2018'], ['notice-given', '2019']], 'ended'],
    ['a start after its end', [['ended', '2018'], ['started', '2019']], 'ended'],
    ['an undated start, which stands last', [['ended', '2018'], ['started', 'unknown']], 'ended'],
    ['an undated proposal, which stands last', [['started', '2011'], ['proposed', 'unknown']], 'running'],
  ] as [string, [string, string][], string][])('does not go back because of %s', (_, events, state) => expect(statusOf(shared('a', events).data, '2026-11-22').state).toBe(state));

  it.each([
    ['it starts after all', [['proposed', '2010'], ['abandoned', '2011'], ['started', '2013']], 'running'],
    ['notice was given and it starts again', [['started', '2011'], ['notice-given', '2017'], ['started', '2018']], 'running'],
    ['it ends without ever having started', [['proposed', '2010'], ['ended', '2012']], 'ended'],
    ['notice is given of what was only agreed', [['agreed', '2010'], ['notice-given', '2012']], 'ending'],
  ] as [string, [string, string][], string][])('goes on when %s', (_, events, state) => expect(statusOf(shared('a', events).data, '2026-11-22').state).toBe(state));

  it('gives the day of the last agreement when there were two', () => {
    expect(status(['agreed', '2010'], ['agreed', '2012'])).toBe('agreed: Agreed in 2012; a start is not on record.');
  });

  it('is not said never to have started when it ran before it was abandoned', () => {
    expect(status(['started', '2011'], ['abandoned', '2012'])).not.toContain('never started');
  });

  it('says nothing of the day on which a member’s wish to leave was noted when that is not known', () => {
    expect(status(['started', '2011'], ['exit-intended', 'unknown'])).toBe('running: Began in 2011; no end is on record; a member’s wish to leave was noted.');
  });

  const contract = (day: string, ...later: [string, string][]) => {
    const { data } = shared('a', [['contract', '2010-12-10'], ['started', '2011-04'], ...later]);
    return statusOf(partnership.parse({ ...data, events: data.events.map((event, at) => (at === 0 ? { ...event, plannedEnd: '2016' } : event)) }), day);
  };

  it('is not called running once the end that was planned is past and nobody has reported one', () => {
    expect(contract('2017-01-01')).toEqual({ state: 'overdue', sentence: 'Began in April 2011 and was to end in 2016; last reported in April 2011; whether it did is not on record.' });
    expect(contract('2016-12-31').state).toBe('running');
    expect(contract('2026-11-22', ['ended', '2016-04']).state).toBe('ended');
  });

  it('goes on past its planned end where something is reported since', () => {
    expect(contract('2026-11-22', ['reviewed', '2018']).state).toBe('running');
    expect(contract('2026-11-22', ['reviewed', '2016-05']).state).toBe('overdue');
    expect(contract('2026-11-22', ['reviewed', 'unknown']).state).toBe('overdue');
  });
});
