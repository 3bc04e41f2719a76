import { describe, expect, it } from 'vitest';
import { mistakenDate } from '../../../src/text/mistaken-date.ts';

describe('A date that is not written as the record wants it', () => {
  it.each([
    ['20 November 2009', 'Write 2009-11-20'], ['1st Sept 2009', 'Write 2009-09-01'], ['Friday, 20 Nov 2009', 'Write 2009-11-20'], ['November 20, 2009', 'Write 2009-11-20'],
    ['20/11/2009', 'Write 2009-11-20'], ['2009-9-1', 'Write 2009-09-01'], ['9.3.2010', 'Write 2010-03-09, if it is 9 March'],
    ['2009-11-20T09:30', 'needs its zone'], ['2009-11-20T25:30:00Z', 'a time that cannot be read'],
    ['2009-11-31', 'November has 30 days'], ['2009-02-29', 'February 2009 has 28 days'], ['2009-13-01', 'month 13 does not exist'],
  ])('is put right: %s', (text, words) => expect(mistakenDate(text, 'time')).toContain(words));

  it('is cut to the day where no time is wanted', () => expect(mistakenDate('2009-11-20 09:30', 'day')).toBe('has more than a day in it. Write 2009-11-20'));

  it('may be a month alone where that is enough', () => {
    expect(mistakenDate('Nov 2009', 'month')).toBe('is not written as a date. Write 2009-11');
    expect(mistakenDate('Nov 2009', 'day')).toContain('and the day');
  });

  it.each(['yesterday', 'Spring 2009', '30 February 2009', '10-09-10', '1 or 2 May 2009', '13 and 14', ''])('is not guessed: %s', (text) => expect(mistakenDate(text, 'day')).toBeUndefined());
});
