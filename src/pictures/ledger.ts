/**
 * Where each mark of a ledger's picture stands: percent across, so that it fits any screen, and pixels down, so that its words keep their size.
 */
import type { LedgerPanel, LedgerRow } from '../queries/ledger.ts';
import type { Claim } from '../schema/claim.ts';
import { pounds } from '../text/money.ts';
import { wrapWords } from '../text/wrap.ts';

export type Line = { y: number; text: string };
export type DrawnRow = {
  claim: Claim;
  lines: Line[];
  /** The middle of its track. */
  y: number;
  /** Across, in percent; absent without a figure. */
  x: number | undefined;
  value: string;
  /** True where the value stands before its mark, because there is no room behind it. */
  before: boolean;
  /** Where the claim stands that it replaces, if that counts the same. */
  step: { x: number; y: number } | undefined;
};
export type DrawnPanel = { height: number; top: number; ticks: { x: number; label: string; anchor: 'start' | 'middle' | 'end' }[]; scopes: Line[]; rows: DrawnRow[] };

/** Characters that fit a phone of 320 pixels, and bold ones. */
const WIDTH = 38;
const BOLD = 32;
const LINE = 16;
const TRACK = 28;

export function drawLedger({ most, groups }: LedgerPanel): DrawnPanel {
  const top = most > 0 ? 22 : 2;
  const drawn = new Map<LedgerRow, DrawnRow>();
  const scopes: Line[] = [];
  let y = top;
  const write = (text: string, width = WIDTH): Line[] => wrapWords(text, width).map((line) => ({ y: (y += LINE), text: line }));
  for (const { scope, rows } of groups) {
    y += 8;
    scopes.push(...write(`Boroughs counted: ${scope}`, BOLD));
    for (const row of rows) {
      y += 4;
      drawn.set(row, drawnRow(row, write(row.label), y + TRACK / 2, drawn));
      y += TRACK;
    }
  }
  const ticks = most > 0 ? [0, 0.5, 1].map((at) => ({ x: across(at), label: pounds(at * most), anchor: (['start', 'middle', 'end'] as const)[at * 2] ?? 'middle' })) : [];
  return { height: y + 4, top, ticks, scopes, rows: [...drawn.values()] };
}

function drawnRow(row: LedgerRow, lines: Line[], y: number, drawn: ReadonlyMap<LedgerRow, DrawnRow>): DrawnRow {
  const x = row.at === undefined ? undefined : across(row.at);
  const replaced = row.replaces && drawn.get(row.replaces);
  const step = x === undefined || replaced?.x === undefined ? undefined : { x: replaced.x, y: replaced.y };
  return { claim: row.claim, lines, y, x, value: row.value, before: x !== undefined && x > 55, step };
}

/** A little room at both ends, so that no mark is cut. */
const across = (at: number): number => Math.round((2 + at * 96) * 100) / 100;
