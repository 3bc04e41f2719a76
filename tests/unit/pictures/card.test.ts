import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { cardHtml, drawCard } from '../../../src/pictures/card.ts';
import { wrapWords } from '../../../src/text/wrap.ts';
import { readXml } from '../feeds/xml.ts';
import { place, record, shared, site } from '../queries/stored.ts';

const { partnerships, boroughs } = record({ boroughs: [place('camden', 'Camden')], partnerships: [shared('meals', [['proposed', '2010'], ['started', '2011'], ['reviewed', '2012'], ['ended', '2016']], { name: 'Meals & <more>' }), shared('off', [['proposed', '2010'], ['abandoned', '2011']]), shared('on')] });
const facts = (id: string) => ({ partnership: partnerships.get(id)!, boroughs, site, today: '2026-11-22' });

describe('A card for other sites', () => {
  it.each(['meals', 'off', 'on'])('is a picture without script, style or anything from elsewhere, and carries the imprint: %s', (id) => {
    const { svg } = drawCard(facts(id));
    const elements = readXml(svg);
    expect(new Set(elements.map(({ path }) => path.split('/').at(-1)))).not.toContain('script');
    expect(svg).not.toMatch(/<style|style=|href|on[a-z]+=|url\(/);
    expect(elements.filter(({ path }) => path === 'svg/text').map(({ text }) => text).join(' ')).toContain('Promoted by A. Sample of 1 Sample Street.');
  });

  it('says in words what it draws', () => {
    expect(readXml(drawCard(facts('meals')).svg).find(({ path }) => path === 'svg/title')?.text).toBe('Meals & <more>: Ended in 2016, after about 5 years; proposed in 2010. Members: Camden.');
  });

  it('comes with HTML to copy: whole addresses, the words again, a link and the imprint, and no script', () => {
    const $ = load(cardHtml(facts('meals')));
    expect($('script, style, iframe, [style]').length).toBe(0);
    expect($('img').attr()).toMatchObject({ src: 'https://test-pump.example/embed/meals.svg', alt: expect.stringContaining('Ended in 2016') as unknown, width: '480' });
    expect($('figcaption a').attr('href')).toBe('https://test-pump.example/partnerships/meals/');
    expect($('figcaption').text()).toContain('Promoted by A. Sample of 1 Sample Street.');
  });
});

describe('Words in a picture', () => {
  it('are cut into lines that fit, and a word that is longer has a line of its own', () => {
    expect(wrapWords('one two three incomprehensibilities four', 9)).toEqual(['one two', 'three', 'incomprehensibilities', 'four']);
  });
});
