/** The facts that the record was built from, row by row, on the pages and in the open data: none is lost on the way. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/text/date.ts';
import { pounds } from '../../src/text/money.ts';
import { readCsv } from '../unit/schema/csv.ts';
import { fileAt, page } from './dist.ts';
import { sites } from './sites.ts';

const file = join(process.cwd(), '../shared/data/partnerships.csv');
const absent = !existsSync(file);
if (absent) console.warn(`${file} is not there: pages and open data are not compared with it.`);

type Fact = Record<string, string | null>;
const { dist } = sites.sample;
const rows = absent ? [] : readCsv(readFileSync(file, 'utf8'));
const data = (name: string): Fact[] => readCsv(fileAt(dist, `/data/${name}.csv`));
const facts = [...data('events').map((fact) => ({ ...fact, anchor: `event-${fact['id']}` })), ...data('claims').map((fact) => ({ ...fact, anchor: `claim-${fact['id']}` }))] as (Fact & { anchor: string })[];
const sources = data('sources');
const placeOf = (fact: Fact) => sources.find(({ partnership, id }) => partnership === fact['partnership'] && id === fact['source']);
/** Where a source has no address, its publisher is named. */
const isFrom = (fact: Fact, source: string) => placeOf(fact)?.['address'] === source || placeOf(fact)?.['publisher']?.toLowerCase() === source;
const factsOf = (row: Record<string, string>) => facts.filter((fact) =>
  fact['partnership'] === row['slug'] && fact['date'] === row['event_date'] && fact['confidence'] === row['confidence'] && (fact['amount'] ?? '') === row['amount_gbp'] && isFrom(fact, row['source'] ?? ''));

describe.skipIf(absent)('The open data', () => {
  it('has the 23 partnerships and a fact for each of the 78 rows', () => {
    expect(rows).toHaveLength(78);
    const slugs = [...new Set(rows.map(({ slug }) => slug))];
    expect(slugs).toHaveLength(23);
    expect(data('partnerships').map(({ id }) => id).toSorted()).toEqual(slugs.toSorted());
    expect(rows.filter((row) => factsOf(row).length === 0)).toEqual([]);
  });

  it('has as many different facts as there are rows, and more where one row tells two things', () => {
    const found = new Set(rows.flatMap((row) => factsOf(row).map(({ partnership, anchor }) => `${partnership}#${anchor}`)));
    expect(found.size).toBeGreaterThanOrEqual(78);
    expect(facts.length).toBeGreaterThanOrEqual(found.size);
  });

  it('says the same as JSON', () => {
    for (const name of ['events', 'claims', 'members', 'partnerships', 'sources', 'boroughs', 'people', 'articles', 'mentions']) {
      const json = JSON.parse(fileAt(dist, `/data/${name}.json`)) as Record<string, unknown>[];
      const asText = (value: unknown) => (value === null ? '' : Array.isArray(value) ? value.join(';') : String(value));
      expect(data(name), name).toEqual(json.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, asText(value)]))));
    }
  });
});

describe.skipIf(absent)('The dossiers', () => {
  it.each(rows.map((row, at) => [`row ${at + 2}: ${row['slug']}, ${row['event_date'] || 'no date'}${row['amount_gbp'] ? `, ${pounds(Number(row['amount_gbp']))}` : ''}`, row] as const))('show the fact of %s with its date, sum and source', (_, row) => {
    const $ = page(dist, `/partnerships/${row['slug']}/`);
    const shown = factsOf(row).filter(({ anchor }) => {
      const item = $(`[id="${anchor}"]`);
      const linked = item.find('a').toArray().some(({ attribs }) => attribs['href'] === row['source']) || item.text().toLowerCase().includes(row['source'] ?? '');
      return item.text().includes(formatDate(row['event_date'] || 'unknown')) && linked && (!row['amount_gbp'] || item.text().includes(pounds(Number(row['amount_gbp']))));
    });
    expect(shown.length).toBeGreaterThan(0);
  });
});
