import { describe, expect, it } from 'vitest';
import { imprintText } from '../../../src/text/imprint.ts';
import { count, groupBy, inWords } from '../../../src/text/list.ts';
import { pounds } from '../../../src/text/money.ts';
import { pageAddress, pageParam } from '../../../src/text/paging.ts';

describe('A sum of money', () => {
  it.each([[150_000, '£150,000'], [905_000, '£905,000'], [999_999, '£999,999'], [1_000_000, '£1m'], [2_400_000, '£2.4m'], [33_400_000, '£33.4m'], [1_234_567, '£1.235m'], [1_500_000_000, '£1,500m'], [0, '£0']])(
    'of %i pounds reads %s', (amount, words) => expect(pounds(amount)).toBe(words),
  );
});

describe('An imprint', () => {
  it('names the promoter and the address in one sentence', () => {
    expect(imprintText({ promoter: 'A. Sample', address: '1 Sample Street', sample: false })).toBe('Promoted by A. Sample of 1 Sample Street.');
  });

  it('names those on whose behalf it is, and says when it is a sample', () => {
    expect(imprintText({ promoter: 'A. Sample', address: '1 Sample Street', onBehalfOf: 'B. Sample', sample: true }))
      .toBe('Promoted by A. Sample of 1 Sample Street, on behalf of B. Sample. (This imprint is a sample.)');
  });
});

describe('A list in a sentence', () => {
  it.each([[[], ''], [['a'], 'a'], [['a', 'b'], 'a and b'], [['a', 'b', 'c'], 'a, b and c']])('%j reads “%s”', (items, words) => expect(inWords(items)).toBe(words));

  it.each([[0, 'no comments'], [1, '1 comment'], [2, '2 comments'], [12_345, '12,345 comments']])('%i is said as “%s”', (number, words) => expect(count(number, 'comment')).toBe(words));

  it('takes a plural of its own', () => expect(count(2, 'borough council', 'borough councils')).toBe('2 borough councils'));

  it('groups in the order in which each key is first met', () => {
    expect([...groupBy(['bb', 'a', 'cc', 'd'], ({ length }) => length)]).toEqual([[2, ['bb', 'cc']], [1, ['a', 'd']]]);
  });
});

describe('The address of a page of a list', () => {
  it('is that of the list for the first page, and says the number after that', () => {
    expect([pageAddress('/posts/', 1), pageAddress('/posts/', 2)]).toEqual(['/posts/', '/posts/page/2/']);
    expect([pageParam(1), pageParam(12)]).toEqual([undefined, 'page/12']);
  });
});
