import { describe, expect, it } from 'vitest';
import { curly } from '../../../src/text/apostrophe.ts';

describe('An apostrophe', () => {
  it.each([
    ["Camden's plan", 'Camden’s plan'], ["the councils' plan", 'the councils’ plan'], ["a 'plan' of sorts", 'a ‘plan’ of sorts'], ["('so')", '(‘so’)'], ["the '90s", 'the ’90s'],
    ['already ’ there', 'already ’ there'], ['"double" stays', '"double" stays'], ['', ''],
  ])('%j is printed %j', (typed, printed) => expect(curly(typed)).toBe(printed));

  it('that goes on from a word before it closes, and one that begins a text opens', () => {
    expect(curly("'s own", true)).toBe('’s own');
    expect(curly("'so'")).toBe('‘so’');
  });
});
