import { describe, expect, it } from 'vitest';
import { fold, nearest } from '../../../src/text/nearest.ts';

const boroughs = ['barnet', 'brent', 'camden', 'croydon', 'hackney', 'hammersmith-and-fulham', 'kingston-upon-thames', 'lambeth', 'lewisham', 'merton'];

describe('The nearest name', () => {
  it.each([['camdn', 'camden'], ['lewishm', 'lewisham'], ['Lambeth', 'lambeth'], ['hammersmith & fulham', 'hammersmith-and-fulham'], ['kingston', 'kingston-upon-thames'], ['Kingston upon Thames', 'kingston-upon-thames']])(
    'for %s is %s', (word, near) => expect(nearest(word, boroughs)).toEqual([near]),
  );

  it('puts the best first and gives no more than asked for', () => {
    expect(nearest('brnet', boroughs, 2)).toEqual(['barnet', 'brent']);
    expect(nearest('brnet', boroughs, 1)).toHaveLength(1);
  });

  it.each(['atlantis', 'manchester', ''])('is none for %j, which is far from all', (word) => expect(nearest(word, boroughs)).toEqual([]));

  it('is named once when it is known twice', () => expect(nearest('camdn', ['camden', 'camden'], 3)).toEqual(['camden']));
});

describe('Two names are the same', () => {
  it.each([['Camden', 'camden'], [' camden ', 'camden'], ['St Anne’s', "St Anne's"], ['Hammersmith & Fulham', 'hammersmith_and-fulham'], ['caf\u00e9', 'cafe\u0301']])('whether written %j or %j', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });
});
