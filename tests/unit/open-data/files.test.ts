import { describe, expect, it } from 'vitest';
import { csv, dataPackage, json } from '../../../src/open-data/files.ts';
import type { Field, Row } from '../../../src/open-data/field.ts';
import { tables } from '../../../src/open-data/tables.ts';
import { readCsv } from '../schema/csv.ts';
import { link, news, place, post, record, shared, site, someone } from '../queries/stored.ts';

const fields: Field[] = [
  { name: 'text', type: 'string', description: 'Text' }, { name: 'sum', type: 'integer', description: 'Sum' }, { name: 'sure', type: 'boolean', description: 'Sure' }, { name: 'boroughs', type: 'list', description: 'Boroughs' },
];
const rows: Row[] = [{ text: 'a, "b"\nc', sum: 5, sure: true, boroughs: ['camden', 'brent'] }, { text: null, sum: null, sure: false, boroughs: [] }];

describe('A table as CSV', () => {
  it('keeps commas, quotes and line breaks, joins lists by semicolons, and leaves empty what is missing', () => {
    expect(csv({ fields }, rows)).toBe('text,sum,sure,boroughs\r\n"a, ""b""\nc",5,true,camden;brent\r\n,,false,\r\n');
  });

  it('has its head even when it is empty', () => expect(csv({ fields }, [])).toBe('text,sum,sure,boroughs\r\n'));

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('gives a spreadsheet nothing to run: %j', (text) => {
    expect(readCsv(csv({ fields }, [{ text, sum: null, sure: true, boroughs: [] }]))[0]?.['text']).toBe(`'${text}`);
  });
});

describe('A table as JSON', () => {
  it('has lists as lists, and null for what is missing', () => expect(JSON.parse(json(rows))).toEqual(rows));
});

const claim = { id: '2015-estimated', type: 'estimated', amount: 'none-published', direction: 'saving', per: 'year', claimant: 'Camden', date: 'unknown', text: 'T.', source: 'paper', confidence: 'high', recorded: '2026-11-21' };
const event = (id: string, type: string, fields: object) => ({ id, type, text: 'Text.', source: 'paper', confidence: 'high', recorded: '2026-11-21', ...fields });
const full = record({
  posts: [post('2010/hello', { boroughs: ['camden'], corrections: [{ date: '2010-10-01', wrong: 'W.', right: 'R.' }] }), post('2010/secret', { draft: true })], news: [news('2010/plan')], boroughs: [place('camden', 'Camden')], people: [someone('rose'), someone('newsdesk')],
  partnerships: [shared('meals', [], { events: [event('e0', 'started', { date: '2011', about: true, accounts: [{ date: '2010-12', about: true, text: 'Another day.', source: 'paper' }] }), event('e1', 'ended', { date: 'unknown' })], members: [{ borough: 'camden', from: '2011' }, { outside: 'Windsor' }], phases: [{ from: '2011', governance: ['company'] }], claims: [claim] })], mentions: [link('2010/x')],
});
const of = (name: string) => tables.find((table) => table.name === name)!.rows(full, site);

/** A value as Table Schema has it: of its type, among those allowed, of the right form. */
function fits({ type, constraints = {} }: Field, value: Row[string]): boolean {
  if (value === null) return !constraints.required;
  if (constraints.enum && !constraints.enum.includes(String(value))) return false;
  if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`).test(String(value))) return false;
  return { string: typeof value === 'string', integer: Number.isInteger(value), boolean: typeof value === 'boolean', date: typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value), list: Array.isArray(value) }[type];
}

describe('The open data', () => {
  it.each(tables.map((table) => [table.name, table] as const))('has in %s what its fields promise: every field, of its type, and a key that is different in every row', (_, table) => {
    const data = table.rows(full, site);
    expect(data.length).toBeGreaterThan(0);
    for (const row of data) {
      expect(Object.keys(row)).toEqual(table.fields.map(({ name }) => name));
      expect(table.fields.filter((field) => !fits(field, row[field.name]!)).map(({ name }) => [name, row[name]])).toEqual([]);
    }
    expect(new Set(data.map((row) => table.primaryKey.map((key) => row[key]).join(' '))).size).toBe(data.length);
  });

  it('names nothing that is not there: every reference leads to a row', () => {
    for (const { name, foreignKeys, rows: rowsOf } of tables) {
      for (const { fields: own, reference } of foreignKeys) {
        const known = new Set(of(reference.resource).map((row) => reference.fields.map((key) => row[key]).join(' ')));
        const lost = rowsOf(full, site).filter((row) => own.every((key) => row[key] !== null) && !known.has(own.map((key) => row[key]).join(' ')));
        expect(lost, name).toEqual([]);
      }
    }
  });

  it('says of a date how exactly it is known, and leaves an unknown one and a figure that was not published empty', () => {
    expect(of('events').map((row) => [row['date'], row['date_precision'], row['date_about']])).toEqual([['2011', 'year', true], [null, 'unknown', false]]);
    expect(of('claims')[0]).toMatchObject({ amount: null, date: null, address: 'https://test-pump.example/partnerships/meals/#claim-2015-estimated' });
    expect(of('members')[1]).toMatchObject({ borough: null, outside: 'Windsor', from: null, from_precision: null });
  });

  it('carries the imprint of a post and no draft', () => {
    expect(of('articles').map((row) => [row['id'], row['imprint']])).toEqual([['news/2010/plan', null], ['posts/2010/hello', 'Promoted by A. Sample of 1 Sample Street.']]);
  });
});

describe('The package file', () => {
  const described = dataPackage(tables, { ...site, licence: { name: 'CC-BY-4.0', title: 'Attribution', address: 'https://licence.example/' } }, '2026-11-21') as { licenses: unknown; version: string; resources: { name: string; path: string; schema: { fields: { name: string; type: string; description: string }[]; foreignKeys?: { reference: { resource: string } }[] } }[] };

  it('describes every table twice, as CSV and as JSON, with every field', () => {
    expect(described.resources.map(({ path }) => path)).toEqual(tables.flatMap(({ name }) => [`${name}.csv`, `${name}.json`]));
    for (const { schema } of described.resources) for (const field of schema.fields) expect(field.description && field.type).toBeTruthy();
    const types = (path: string) => described.resources.find((resource) => resource.path === path)?.schema.fields.find(({ name }) => name === 'boroughs')?.type;
    expect([types('articles.csv'), types('articles.json')]).toEqual(['string', 'array']);
  });

  it('refers from each kind of file to the same kind', () => {
    const names = new Set(described.resources.map(({ name }) => name));
    for (const { name, schema } of described.resources) for (const { reference } of schema.foreignKeys ?? []) expect(names.has(reference.resource) && reference.resource.endsWith('-json') === name.endsWith('-json')).toBe(true);
  });

  it('names the licence, and none where the site gives none', () => {
    expect(described.licenses).toEqual([{ name: 'CC-BY-4.0', title: 'Attribution', path: 'https://licence.example/' }]);
    expect(dataPackage(tables, site, undefined)).not.toHaveProperty('licenses');
  });
});
