import { describe, expect, it } from 'vitest';
import { drawLedger } from '../../../src/pictures/ledger.ts';
import { ledgerOf } from '../../../src/queries/ledger.ts';
import { place, record, shared } from './stored.ts';

const claim = (id: string, fields: object = {}) => ({
  id, type: 'estimated', amount: 4_000_000, direction: 'saving', per: 'year', claimant: 'Camden', date: '2015-09', text: 'Text.', source: 'paper', confidence: 'high', recorded: '2026-11-21', ...fields,
});
const { boroughs } = record({ boroughs: [place('camden', 'Camden'), place('islington', 'Islington')] });
const ledger = (...claims: object[]) => ledgerOf(shared('a', [['started', '2011']], { claims }).data, boroughs);
const outline = (panels: ReturnType<typeof ledgerOf>) => panels.map(({ title, groups }) => [title, ...groups.map(({ scope, rows }) => [scope, ...rows.map(({ claim: { id } }) => id)])]);

describe('The ledger', () => {
  it('shows the same kind of sum on one scale, and never a year’s sum beside one in total, or a saving beside a cost', () => {
    expect(outline(ledger(claim('a'), claim('b', { per: 'total' }), claim('c', { direction: 'cost' }), claim('d', { per: 'unstated' }), claim('e')))).toEqual([
      ['Savings, pounds a year', ['not stated', 'a', 'e']], ['Savings, pounds in total', ['not stated', 'b']], ['Savings, over a time not stated', ['not stated', 'd']], ['Costs, pounds a year', ['not stated', 'c']],
    ]);
  });

  it('keeps claims that count different boroughs apart, whatever the order in which they are named', () => {
    expect(outline(ledger(claim('a', { scope: ['camden', 'islington'] }), claim('b'), claim('c', { scope: ['islington', 'camden'] }), claim('d', { scope: ['camden'] })))).toEqual([
      ['Savings, pounds a year', ['Camden and Islington', 'a', 'c'], ['not stated', 'b'], ['Camden', 'd']],
    ]);
  });

  it('joins a claim to the one it replaces where both count the same, and never otherwise', () => {
    const two = { scope: ['camden', 'islington'] };
    const [same] = ledger(claim('a', two), claim('b', { ...two, supersedes: 'a', amount: 2_000_000 }));
    expect(same?.groups[0]?.rows[1]?.replaces?.claim.id).toBe('a');
    const joined = (...claims: object[]) => ledger(...claims).flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.flatMap(({ replaces }) => replaces ?? [])));
    expect(joined(claim('a', { scope: ['camden'] }), claim('b', { ...two, supersedes: 'a' }))).toEqual([]);
    expect(joined(claim('a', two), claim('b', { ...two, supersedes: 'a', per: 'total' }))).toEqual([]);
    expect(joined(claim('a'), claim('b', { supersedes: 'a' }))).toEqual([]);
  });

  it('adds nothing up: every sum it shows is one that was claimed, and its scale ends at a round one', () => {
    const [panel] = ledger(claim('a', { amount: 733_000 }), claim('b', { amount: 574_000, bound: 'about' }));
    expect(panel?.groups.flatMap(({ rows }) => rows.map(({ value }) => value))).toEqual(['£733,000', 'about £574,000']);
    expect(panel?.most).toBe(800_000);
  });

  it('says so where no figure was published, and draws no mark for it', () => {
    const [panel] = ledger(claim('a', { amount: 'none-published' }));
    expect(panel).toMatchObject({ most: 0, groups: [{ rows: [{ value: 'no figure published', at: undefined }] }] });
    expect(drawLedger(panel!).rows[0]).toMatchObject({ x: undefined, value: 'no figure published' });
  });

  it('is empty for a partnership about which nobody claimed anything', () => expect(ledger()).toEqual([]));
});

describe('The picture of a ledger', () => {
  const [panel] = ledger(claim('a', { scope: ['camden', 'islington'] }), claim('b', { scope: ['camden'] }), claim('c', { scope: ['camden'], amount: 2_400_000, bound: 'about', supersedes: 'b' }));
  const { rows, ticks, height } = drawLedger(panel!);

  it('puts each mark where its sum stands on the scale, and its words where there is room', () => {
    expect(rows.map(({ claim: { id }, x, before }) => [id, x, before])).toEqual([['a', 98, true], ['b', 98, true], ['c', 59.6, true]]);
    expect(ticks.map(({ label }) => label)).toEqual(['£0', '£2m', '£4m']);
  });

  it('draws a step from a claim to the one that replaces it, and none to a claim of another scope', () => {
    expect(rows.map(({ step }) => step)).toEqual([undefined, undefined, { x: 98, y: rows[1]?.y }]);
  });

  it('sets each row below the one before it, within its height, in lines that a phone can show', () => {
    const lines = rows.flatMap((row) => [...row.lines.map(({ y }) => y), row.y]);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(Math.max(...lines)).toBeLessThan(height);
    expect(Math.max(...rows.flatMap((row) => row.lines.map(({ text }) => text.length)))).toBeLessThanOrEqual(38);
  });
});
