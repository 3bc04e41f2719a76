import { describe, expect, it } from 'vitest';
import { termLinker } from '../../../src/queries/glossary.ts';
import { record, word } from './stored.ts';

const { glossary } = record({ glossary: [word('joint-committee', { name: 'Joint committee', forms: ['joint committees'] }), word('tupe', { name: 'TUPE' }), word('committee', { name: 'Committee' }), word('section-101', { name: 'Section 101', forms: ['s.101'] })] });
const link = termLinker(glossary.values());

describe('A word of the glossary in an article', () => {
  it.each([
    ['is linked where it first stands, as it is written there', '<p>A Joint Committee. The joint committee, joint committees.</p>', '<p>A <a class="term" href="/glossary/#joint-committee">Joint Committee</a>. The joint committee, joint committees.</p>'],
    ['is the longest that fits', '<p>joint committees and a committee</p>', '<p><a class="term" href="/glossary/#joint-committee">joint committees</a> and a <a class="term" href="/glossary/#committee">committee</a></p>'],
    ['stays as it is in links, headings, quotations, captions and code', '<h2 id="a">TUPE</h2><p><a href="/tupe/">the <em>TUPE</em></a> <code>TUPE</code></p><blockquote><p>TUPE</p></blockquote><figcaption>TUPE</figcaption><p>x</p>', undefined],
    ['stays as it is within marks', '<p><img alt="TUPE > TUPE" title="TUPE"></p>', undefined],
    ['is no part of another word', '<p>subcommittees TUPEs non-TUPE committeewoman</p>', undefined],
    ['may have signs of its own', '<p>s.101 but not s1101</p>', '<p><a class="term" href="/glossary/#section-101">s.101</a> but not s1101</p>'],
    ['is found behind a mark that goes on for lines', '<p>x <img alt="a\nb"> TUPE</p>', '<p>x <img alt="a\nb"> <a class="term" href="/glossary/#tupe">TUPE</a></p>'],
  ])('%s', (_, html, expected) => expect(link(html)).toBe(expected ?? html));

  it('is nowhere when the glossary is empty', () => expect(termLinker([])('<p>TUPE</p>')).toBe('<p>TUPE</p>'));

  // The time that a test may take is the limit: what is slow here takes minutes.
  it('is found in a long text, however it is made', () => {
    for (const text of ['<'.repeat(20_000), '<a '.repeat(5_000), '<p>joint '.repeat(10_000), `<a href="${'x'.repeat(50_000)}`]) {
      expect(link(`${text} TUPE`)).toContain(text.startsWith('<p>') ? 'class="term"' : 'TUPE');
    }
  });
});
