import { describe, expect, it } from 'vitest';
import { page } from '../../../src/schema/page.ts';
import { guidesOf, targetOf } from '../../../src/queries/record.ts';
import { pagesAbove, pagesBelow } from '../../../src/queries/standing.ts';
import { link, record } from './stored.ts';

const standing = (id: string, fields: object = {}) => ({ id, data: page.parse({ title: id, summary: 'Summary.', updated: '2010-09-10', ...fields }) });

describe('Standing pages', () => {
  const house = record({ pages: [standing('about'), standing('ward', { parent: 'about' }), standing('streets', { parent: 'ward' }), standing('arms', { parent: 'about' }), standing('round', { parent: 'trip' }), standing('trip', { parent: 'round' })] });

  it('know what is above them and what is below, and end a circle where it closes', () => {
    expect(pagesAbove(house.pages.get('pages/streets')!, house)).toEqual([{ name: 'about', address: '/about/' }, { name: 'ward', address: '/ward/' }]);
    expect(pagesBelow(house.pages.get('pages/about')!, house).map(({ title }) => title)).toEqual(['arms', 'ward']);
    expect(pagesAbove(house.pages.get('pages/round')!, house)).toEqual([{ name: 'trip', address: '/trip/' }]);
  });

  it('can be linked to from other sites', () => {
    const linked = record({ pages: [standing('about')], mentions: [link('2010/a', { target: 'pages/about' }), link('2010/b', { target: 'pages/gone' })] });
    expect(linked.mentions.map(({ address }) => address)).toEqual(['/about/#trackback-2010-a']);
    expect(targetOf(linked, linked.mentions[0]!)?.title).toBe('about');
  });

  it('are named by a discussion only where they are there', () => {
    expect(guidesOf(record({ pages: [standing('linking')] }))).toEqual({ linking: true, rules: false });
  });
});
