/** Cells that span columns or rows: as wide and as high as the table has room for, whatever is written. */
import type { Element } from 'hast';
import { MOST_CELLS } from '../../articles/tables.ts';
import { below, property } from './kit.ts';

/** As browsers have it: https://html.spec.whatwg.org/multipage/tables.html#algorithm-for-processing-rows */
const MOST_COLUMNS_SPANNED = 1_000;
const MOST_ROWS_SPANNED = 65_534;
/** Wider ones come of cells that span rows without end. */
const WIDEST = 300;

type Cell = { element: Element; columns: number; rows: number };

/** Puts the spans of a table's cells right. False for a table that would have more cells than a page can show. */
export function clampSpans(table: Element): boolean {
  const rows = below(table, 'tr').map((row, at, all) => below(row, 'td', 'th').map((element): Cell => ({ element, columns: span(element, 'colSpan', MOST_COLUMNS_SPANNED), rows: Math.min(span(element, 'rowSpan', MOST_ROWS_SPANNED), all.length - at) })));
  const narrow = widths(rows, () => 1);
  if (Math.max(0, ...narrow) > WIDEST) for (const cell of rows.flat()) cell.rows = 1;
  const widest = Math.max(1, ...widths(rows, () => 1));
  widths(rows, (cell, room) => (cell.columns = Math.max(1, Math.min(cell.columns, room))), widest);
  for (const { element, columns, rows: high } of rows.flat()) element.properties = { ...element.properties, colSpan: columns, rowSpan: high };
  return rows.length * widest <= MOST_CELLS;
}

/** How wide each row is, with the cells that reach down into it. `widthOf` is told the room that is left beside the other cells. */
function widths(rows: readonly Cell[][], widthOf: (cell: Cell, room: number) => number, widest = 0): number[] {
  const ending: number[] = [];
  let reaching = 0;
  return rows.map((row, at) => {
    reaching -= ending[at] ?? 0;
    let width = reaching;
    row.forEach((cell, place) => {
      const columns = widthOf(cell, widest - width - (row.length - place - 1));
      width += columns;
      if (cell.rows < 2) return;
      reaching += columns;
      ending[at + cell.rows] = (ending[at + cell.rows] ?? 0) + columns;
    });
    return width;
  });
}

function span(element: Element, name: string, most: number): number {
  const number = Number.parseInt(property(element, name), 10);
  return number > 0 ? Math.min(number, most) : 1;
}
