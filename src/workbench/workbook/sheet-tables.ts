import { isInside, parseCellRange, type CellRange, type CellRef } from '../../domain/sheet/cell-ref';
import { readFilter } from './sheet-layout';
import { XmlReader } from './xml';

/** What a table part (xl/tables/tableN.xml) says about its cells. */
export interface SheetTable {
  /** Cells that repeat what the part says: column names, labels and functions of the total row. Excel repairs a file where they differ. */
  readonly bound: readonly CellRange[];
  /** Where a filter is set, or null. */
  readonly filter: CellRange | null;
}

export function readTable(text: string): SheetTable | null {
  const reader = new XmlReader(text);
  reader.next();
  const range = parseCellRange(reader.attribute('ref') ?? '');
  if (!range) return null;
  const headers = Number(reader.attribute('headerRowCount') ?? 1);
  const totals = Number(reader.attribute('totalsRowCount') ?? 0);
  const bound: CellRange[] = headers > 0 ? [{ ...range, bottom: range.top + headers - 1 }] : [];
  let filter: CellRange | null = null;
  for (const name of reader.children()) {
    if (name === 'autoFilter') filter = readFilter(reader);
    else if (name === 'tableColumns') {
      let column = range.left;
      for (const inner of reader.children()) {
        if (inner !== 'tableColumn') continue;
        const isNamed = reader.attribute('totalsRowLabel') !== null || reader.attribute('totalsRowFunction') !== null;
        if (isNamed && totals > 0)
          bound.push({ top: range.bottom - totals + 1, left: column, bottom: range.bottom, right: column });
        column += 1;
      }
    }
  }
  return { bound, filter };
}

export const isBound = (tables: readonly SheetTable[], cell: CellRef): boolean =>
  tables.some(({ bound }) => bound.some((range) => isInside(cell, range)));
