import { describe, expect, it } from 'vitest';
import { cannotBeFolder, folderOf, hidesOurs, isOurs, plainAddress } from '../../../src/text/address.ts';
import { fitLine } from '../../../src/text/fit.ts';
import { opensWith } from '../../../src/text/opening.ts';
import { personalIn, withoutPersonal } from '../../../src/text/personal.ts';

describe('Personal data', () => {
  it.each([
    ['write to ann.reader@mail.example today', 'write to […] today', ['an e-mail address']], ['from 192.0.2.7, or 2001:db8::1', 'from […], or […]', ['an IP address']],
    ['at 10:30:15 on page 3.4, std::vector, @ann@social.example', 'at 10:30:15 on page 3.4, std::vector, @ann@social.example', []],
    ['Look: http://user:pass@evil.example/ and https://paper.example@evil.example/x', 'Look: http://user:pass@evil.example/ and https://paper.example@evil.example/x', []],
    ['http://user:pass@evil.example/?to=ann@mail.example', 'http://user:pass@evil.example/?to=[…]', ['an e-mail address']],
    ['http://user:pass@evil.example ann@mail.example', 'http://user:pass@evil.example […]', ['an e-mail address']],
    ['http://ann@mail.example', 'http://[…]', ['an e-mail address']],
    ['http://ann@mail.example@evil.example/', 'http://[…]@evil.example/', ['an e-mail address']],
    ['http://u:p@evil.example,ann@mail.example', 'http://u:[…],[…]', ['an e-mail address']],
    ['http://ann%40mail.example@evil.example/', 'http://[…]/', ['an e-mail address']],
  ])('is found and taken out: %s', (text, clean, found) => {
    expect(personalIn(text)).toEqual(found);
    expect(withoutPersonal(text)).toBe(clean);
  });

  it.each(['http://u:p@', 'http://', 'http://u:', 'u:p@http://'])('is looked for without getting lost in what goes on and on: %s', (start) => {
    // The time that a test may take is the limit: what is slow here takes minutes.
    for (const more of ['a', 'a@', '%4', 'http://u:p@a'.repeat(4)]) expect(withoutPersonal(`${start}${more.repeat(20_000 / more.length)}@ ann@mail.example`)).not.toContain('ann@mail');
  });
});

describe('A line that must fit', () => {
  it('is cut after a word, is one line, and turns nothing round', () => {
    expect(fitLine('one two three', 9)).toBe('one two…');
    expect(fitLine('  one\n\u202etwo ', 40)).toBe('one two');
    expect(fitLine('😀😀😀', 4)).toBe('😀…');
  });
});

describe('A text that begins with its summary', () => {
  it('is known below a video, a picture and a shortcode, which no summary says', () => {
    const summary = 'The council met on Tuesday, as…';
    const words = 'The council met on Tuesday, as planned.';
    for (const before of ['<p><a href="https://video.example/1">https://video.example/1</a></p>\n', '<figure><img data-image="0" alt="A hall"><figcaption>The hall</figcaption></figure>\n', '<p>[gallery ids="1,2"]</p>\n']) {
      expect(opensWith(`${before}<p>${words}</p>`, summary)).toBe(true);
    }
    expect(opensWith(`[Picture: hall.jpg](https://old.example/hall.jpg)\n\n${words}`, summary)).toBe(true);
    expect(opensWith(`[box]${words}[/box]`, summary)).toBe(true);
    expect(opensWith(`<p><a href="https://x.example/">${words}</a></p><p>More.</p>`, summary)).toBe(true);
    expect(opensWith('<p>Other words.</p><p>The council met on Tuesday, as planned.</p>', summary)).toBe(false);
  });

  it('is known where it is short and all that the first paragraph says', () => {
    expect(opensWith('<p>Words.</p>\n<p>More.</p>', 'Words.')).toBe(true);
    expect(opensWith('<p>Words of the wise.</p>', 'Words.')).toBe(false);
  });

  it('is known, with its markup or without', () => {
    expect(opensWith('<p>The <a href="/x">council</a> met on Tuesday, as planned.</p><p>More.</p>', 'The council met on Tuesday, as…')).toBe(true);
    expect(opensWith('The [council](https://x.example "y") met on **Tuesday**, as planned.', 'The council met on Tuesday, as…')).toBe(true);
    expect(opensWith('<p>Something else entirely stands here.</p>', 'The council met on Tuesday, as…')).toBe(false);
  });
});

describe('An address', () => {
  it('is compared as file systems and hosts see it', () => {
    expect(plainAddress('/Caf%C3%A9/index.html')).toBe('/café/');
    expect(folderOf('/gr%C3%BCn/a/')).toBe('grün/a');
  });

  it('is not given away where the site has a page of its own', () => {
    expect([isOurs('/news/'), isOurs('/newsroom/')]).toEqual([true, false]);
    const hides = (address: string) => hidesOurs(address, (register, slug) => register === 'topics' && slug === 'bins');
    expect(['/posts/2010/x/', '/2010/09/x/', '/news/my-post/', '/posts/my-post/', '/topics/parks/', '/people/us/'].filter(hides)).toEqual([]);
    expect(['/posts/', '/posts/2018/', '/news/page/2/', '/news/2/', '/news/feed.xml', '/topics/', '/topics/bins/', '/topics/Bins/2/', '/search/x/', '/files/x/'].filter((address) => !hides(address))).toEqual([]);
    expect(['/a//b/', '/a/../b/', '/a/%2e%2e/', '/a%2fb/', '/a%3fb/', `/${'x'.repeat(256)}/`, `/fine/a%20b/${'%c3%a9'.repeat(127)}/`].map(cannotBeFolder)).toEqual([true, true, true, true, true, true, false]);
  });
});
