import { describe, expect, it } from 'vitest';
import { comparePartial, dayOf, formatDate, formatWhen, instant, isDate, isDateOrTime, isPartialDate, monthName, newestFirst, precision } from '../../../src/text/date.ts';

describe('A day', () => {
  it.each(['2018-12-31', '2012-02-29', '1000-01-01', '9999-12-31'])('takes %s', (day) => expect(isDate(day)).toBe(true));

  it.each(['2010-02-31', '2011-02-29', '1900-02-29', '2010-13-01', '2010-00-10', '2010-10-00', '0000-01-01', '0999-12-31'])('refuses %s, which is not in the calendar', (day) => {
    expect(isDate(day)).toBe(false);
  });

  it.each(['10/09/2010', '2010-9-1', '10-09-2010', '2010-09-10 ', ' 2010-09-10', '2010-09-10T10:00:00Z', '20100910', '2010', '', '２０１０-09-10'])('refuses %j, which is written in another way', (day) => {
    expect(isDate(day)).toBe(false);
  });
});

describe('A time', () => {
  it.each(['2018-12-31', '2018-12-31T09:30:00Z', '2018-12-31T09:30Z', '2018-12-31T09:30:00+01:00', '2018-12-31T23:59:59.999-05:30'])('takes %s', (time) => expect(isDateOrTime(time)).toBe(true));

  it.each(['2018-12-31T09:30:00', '2018-12-31 09:30:00Z', '2018-12-31T24:00:00Z', '2018-12-31T09:60:00Z', '2018-12-31T09:30:60Z', '2018-02-30T09:30:00Z', '2018-12-31T09:30:00+99:00'])(
    'refuses %s, which leaves out its zone or is on no clock',
    (time) => expect(isDateOrTime(time)).toBe(false),
  );

  it('is the same moment wherever it was written', () => {
    expect(instant('2010-09-11T08:00:00+01:00')).toBe(instant('2010-09-11T07:00:00Z'));
  });

  it('begins at midnight in London’s winter when only the day is given', () => {
    expect(instant('2010-09-11')).toBe(Date.UTC(2010, 8, 11));
  });
});

describe('A date that is only partly known', () => {
  it.each(['2016-10-30', '2016-10', '2016', 'unknown'])('may be written %s', (date) => expect(isPartialDate(date)).toBe(true));
  it.each(['2016-13', '2016-00', '0016', '16', 'about 2016', '2016-', 'Unknown', ''])('may not be written %j', (date) => expect(isPartialDate(date)).toBe(false));

  it('says how exactly it is known', () => {
    expect(['2016-10-30', '2016-10', '2016', 'unknown'].map(precision)).toEqual(['day', 'month', 'year', 'unknown']);
  });

  it('neither precedes nor follows a date that it may contain', () => {
    expect(comparePartial('2011-06', '2011-06-20')).toBe(0);
    expect(comparePartial('2011', '2011-06')).toBe(0);
  });

  it('comes before a later one and after an earlier one', () => {
    expect(comparePartial('2011-05', '2011-06-20')).toBeLessThan(0);
    expect(comparePartial('2012', '2011-06-20')).toBeGreaterThan(0);
  });

  it('comes last when it is unknown', () => {
    expect(['unknown', '2018', '2010-09-10'].toSorted(comparePartial)).toEqual(['2010-09-10', '2018', 'unknown']);
  });
});

describe('A date as readers see it', () => {
  it.each([
    ['2018-12-31', '31 December 2018'], ['2018-01-02', '2 January 2018'], ['2018-12', 'December 2018'], ['2018', '2018'],
    ['unknown', 'date not stated'], ['2018-12-31T09:30:00Z', '31 December 2018'],
  ])('%s reads “%s”', (date, words) => expect(formatDate(date)).toBe(words));

  it('says “about” when even that is only about right', () => expect(formatDate('2018-12', true)).toBe('about December 2018'));

  it.each([['2018-12-31', 'on 31 December 2018'], ['2018-12', 'in December 2018'], ['2018', 'in 2018'], ['unknown', '']])('%s in a sentence reads “%s”', (date, words) => {
    expect(formatWhen(date)).toBe(words);
  });

  it('has a name for every month and none for a thirteenth', () => {
    expect([monthName(1), monthName(12), monthName(13)]).toEqual(['January', 'December', '']);
  });

  it('is the day alone where a time is given', () => expect(dayOf('2018-12-31T09:30:00Z')).toBe('2018-12-31'));
});

describe('A list by date', () => {
  it('begins with the newest, and with the name where the day is the same', () => {
    const items = [{ on: '2010-09-10', name: 'b' }, { on: '2011-01-01T12:00:00Z', name: 'c' }, { on: '2010-09-10', name: 'a' }, { on: '2011-01-01', name: 'd' }];
    expect(items.toSorted(newestFirst(({ on }) => on, ({ name }) => name)).map(({ name }) => name)).toEqual(['c', 'd', 'a', 'b']);
  });
});
