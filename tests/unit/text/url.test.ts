import { describe, expect, it } from 'vitest';
import { absolute, hostOf, isWebAddress, trueAddress } from '../../../src/text/url.ts';

describe('A web address', () => {
  it.each(['https://paper.example/', 'http://paper.example', 'HTTPS://PAPER.EXAMPLE/A', 'https://paper.example:8080/a?b=c#d', 'https://аpple.example/', `https://long.example/${'a'.repeat(4_000)}`])('may be %s', (address) => {
    expect(isWebAddress(address)).toBe(true);
  });

  it.each([
    '', 'paper.example', '//paper.example/', '/posts/', 'https://', 'https:///x', 'http://', 'javascript:alert(1)', 'JAVASCRIPT://x/%0aalert(1)', 'data:text/html,x', 'vbscript:x', 'ftp://a.example/', 'file:///etc/passwd',
    'https://user@paper.example/', 'https://user:password@paper.example/', ' https://paper.example/', 'https://paper.example/ ', 'https://paper.example/a b', 'https://paper.example/\n',
    'https://paper.example/\u0000', 'java\nscript:alert(1)', 'https://paper.example\\@evil.example', 'https://pa"per.example/', 'https://paper.example/<b>', 'https://exa mple/', 'http://[::1', 'http://256.256.256.256/', 'https:paper.example',
  ])('may not be %j', (address) => expect(isWebAddress(address)).toBe(false));
});

describe('The host of an address', () => {
  it.each([['https://www.paper.example/a', 'paper.example'], ['https://paper.example:8080/', 'paper.example'], ['https://аpple.example/', 'xn--pple-43d.example'], ['https://PAPER.example/', 'paper.example'], ['javascript:alert(1)', ''], ['', '']])(
    'of %j is %j', (address, host) => expect(hostOf(address)).toBe(host),
  );

  it('shows look-alike letters for what they are', () => {
    expect(trueAddress('https://аpple.example/a')).toBe('https://xn--pple-43d.example/a');
    expect(trueAddress('not an address')).toBe('not an address');
  });

  it('is put before an address on this site', () => expect(absolute('https://pump.example/', '/posts/2010/a/#b')).toBe('https://pump.example/posts/2010/a/#b'));
});
