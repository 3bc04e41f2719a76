import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../../src/checker/content.ts';
import type { Content } from '../../../src/checker/entry.ts';
import type { Partnership } from '../../../src/schema/partnership.ts';
import { slugify } from '../../../src/text/slug.ts';
import { readCsv } from './csv.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const data = fileURLToPath(new URL('../shared/data/', `file://${root}`));
const absent = !existsSync(`${data}partnerships.csv`);
if (absent) console.warn(`The data from which the record was built is not in ${data}: the record is not compared with it.`);

const rows = (name: string): Record<string, string>[] => (absent ? [] : readCsv(readFileSync(`${data}${name}`, 'utf8')));

let records: Content['records'];
beforeAll(async () => void ({ records } = await readContent(`${root}content`, { root })));

describe('The reader of CSV', () => {
  it('reads commas, quotes and line breaks within quotes, and empty fields', () => {
    expect(readCsv('a,b,c\r\n1,"x, ""y""\nz",\n"",2,3\n')).toEqual([{ a: '1', b: 'x, "y"\nz', c: '' }, { a: '', b: '2', c: '3' }]);
  });

  it('needs no line break at the end', () => expect(readCsv('a,b\n1,2')).toEqual([{ a: '1', b: '2' }]));
});

describe.skipIf(absent)('The boroughs', () => {
  it('are all thirty-three of the register, each with its code, name, place on the map and part of London', () => {
    const expected = rows('boroughs.csv').map(({ slug, gss, name, row, col, inner_or_outer }) => ({ slug, gss, name, tile: { row: Number(row), column: Number(col) }, part: inner_or_outer }));
    const recorded = records.boroughs.map(({ id, data: { gss, name, tile, part } }) => ({ slug: id, gss, name, tile, part }));
    const bySlug = (a: { slug?: string | undefined }, b: { slug?: string | undefined }) => (a.slug ?? '').localeCompare(b.slug ?? '');
    expect(expected).toHaveLength(33);
    expect(recorded.toSorted(bySlug)).toEqual(expected.toSorted(bySlug));
  });

  it('have the eighty-two borders of the register, from both sides, and no other', () => {
    const borders = rows('boroughs_adjacency.csv').map(({ slug_a: a = '', slug_b: b = '' }) => [a, b].toSorted().join(' '));
    const recorded = records.boroughs.flatMap(({ id, data: { neighbours } }) => neighbours.map((other) => [id, other].toSorted().join(' ')));
    expect(borders).toHaveLength(82);
    expect(recorded).toHaveLength(164);
    expect([...new Set(recorded)].toSorted()).toEqual(borders.toSorted());
  });
});

describe.skipIf(absent)('The partnerships', () => {
  it('are those of the register, with the same members and of the same kind', () => {
    const expected = new Map(rows('partnerships.csv').map(({ slug = '', kind, members = '' }) => [slug, { kind, members: members.split(';').toSorted() }]));
    const recorded = new Map(records.partnerships.map(({ id, data: partnership }) => [id, { kind: partnership.kind, members: partnership.members.map(({ borough, outside = '' }) => borough ?? `ext:${slugify(outside)}`).toSorted() }]));
    expect([...recorded.keys()].toSorted()).toEqual([...expected.keys()].toSorted());
    for (const [slug, { kind, members }] of expected) {
      expect.soft(recorded.get(slug)?.kind, slug).toBe(kind);
      expect.soft(recorded.get(slug)?.members, slug).toEqual(members);
    }
  });

  /** Events and claims alike: their date, where it comes from (by name where it has no address), the sum if there is one, and how sure we are. */
  const facts = (partnership: Partnership | undefined) => [...(partnership?.events ?? []), ...(partnership?.claims ?? [])].map((fact) => ({
    date: fact.date, source: partnership?.sources[fact.source]?.address ?? partnership?.sources[fact.source]?.publisher.toLowerCase(), amount: 'amount' in fact ? String(fact.amount) : '', confidence: fact.confidence,
  }));

  it.each(rows('partnerships.csv').map((row, at) => [`row ${at + 2}: ${row['slug']}, ${row['event_date'] || 'no date'}, ${row['amount_gbp'] || 'no sum'}`, row] as const))('have the fact of %s', (_, row) => {
    const partnership = records.partnerships.find(({ id }) => id === row['slug'])?.data;
    expect(facts(partnership)).toContainEqual({ date: row['event_date'] || 'unknown', source: row['source'], amount: row['amount_gbp'], confidence: row['confidence'] });
  });

  it('have sums in pounds wherever the register has one, and the words for it where there is none', () => {
    const sums = rows('partnerships.csv').filter(({ amount_gbp: amount }) => amount).length;
    expect(records.partnerships.flatMap(({ data: { claims } }) => claims.filter(({ amount }) => typeof amount === 'number')).length).toBeGreaterThanOrEqual(sums);
  });
});
