import { describe, expect, it } from 'vitest';
import { isReserved, isSlug, slugify } from '../../../src/text/slug.ts';

describe('A name for an address', () => {
  it.each(['camden', 'sharing-a-chief-executive', '2010', 'a', 'a'.repeat(100)])('may be %s', (name) => expect(isSlug(name)).toBe(true));

  it.each(['', '..', '.', 'a/b', 'a\\b', '%2e%2e', 'a?b', 'a#b', 'two words', 'Camden', 'under_score', '-a', 'a-', 'a--b', 'caf\u00e9', 'cafe\u0301', 'a.b', 'a\n', 'а', 'a'.repeat(101)])('may not be %j', (name) => {
    expect(isSlug(name)).toBe(false);
  });

  it.each(['con', 'nul', 'com1', 'lpt9', 'index', 'pagefind', 'feed.xml', 'page', '404'])('may not be %s, which something else owns', (name) => {
    expect(isReserved(name)).toBe(true);
    expect(isReserved(name.toUpperCase())).toBe(true);
    expect(isSlug(name)).toBe(false);
  });
});

describe('A name made from a title', () => {
  it.each([
    ['Camden & Islington’s plan', 'camden-and-islingtons-plan'], ['It’s good to share!', 'its-good-to-share'], ['Caf\u00e9 \u00c5ngstr\u00f6m', 'cafe-angstrom'], ['  --Hello--  ', 'hello'],
    ['../../etc/passwd', 'etc-passwd'], ['£2.4m a year', '2-4m-a-year'], ['日本', ''], ['🙂', ''],
  ])('%j becomes %j', (title, name) => expect(slugify(title)).toBe(name));

  it('is never longer than a hundred signs and never ends with a hyphen', () => {
    const name = slugify('word '.repeat(60));
    expect(name.length).toBeLessThanOrEqual(100);
    expect(isSlug(name)).toBe(true);
    expect(isSlug(slugify(`${'a'.repeat(99)} b`))).toBe(true);
  });
});
