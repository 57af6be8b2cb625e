import type { CellRange } from '../../domain/sheet/cell-ref';
import type { WpsApplication, WpsRange, WpsWorksheet } from './application';
import type { OpenSheets } from './open-sheets';
import { heightOf, placeOf, widthOf } from './ranges';
import { extentOf } from './read-contents';
import { toRows } from './value-shape';

/** What a person sees and does, as far as it can be compared with what was a moment ago. */
export interface View {
  readonly sheetId: string;
  readonly selection: CellRange | null;
  /** What is typed into the cells; null where it was not looked at. */
  readonly typed: { readonly range: CellRange; readonly rows: readonly (readonly unknown[])[] } | null;
}

/** A larger sheet is not read every two seconds. */
const MOST_CELLS = 20_000;

/** The view now; null when no workbook is open, or nothing can be asked at the moment. */
export function readView(application: WpsApplication, sheets: OpenSheets, withCells: boolean): View | null {
  try {
    const active = sheets.active();
    if (!active.ok) return null;
    const { id: sheetId, sheet } = active.value;
    return { sheetId, selection: selectionOf(application), typed: withCells ? typedInto(sheet) : null };
  } catch {
    return null;
  }
}

/** A shape may be selected, and has no address. */
function selectionOf({ Selection: selection }: WpsApplication): CellRange | null {
  return selection ? placeOf(selection as WpsRange) : null;
}

function typedInto(sheet: WpsWorksheet): View['typed'] {
  const used = sheet.UsedRange;
  const range = extentOf(used);
  const [rows, columns] = [heightOf(range), widthOf(range)];
  return rows * columns > MOST_CELLS ? null : { range, rows: toRows(used.Formula, rows, columns) };
}

/** The rectangle of the cells that were typed into between two views of a sheet; null: not known. False: none were. */
export function typedBetween(before: View['typed'], after: View['typed']): CellRange | null | false {
  if (!before || !after) return false;
  const { range } = after;
  if (!isSameRange(range, before.range)) return null;
  let changed: CellRange | false = false;
  after.rows.forEach((line, r) => {
    line.forEach((cell, c) => {
      if (cell === before.rows[r]![c]) return;
      const [row, column] = [range.top + r, range.left + c];
      const known: CellRange = changed || { top: row, left: column, bottom: row, right: column };
      changed = {
        top: Math.min(known.top, row),
        left: Math.min(known.left, column),
        bottom: Math.max(known.bottom, row),
        right: Math.max(known.right, column),
      };
    });
  });
  return changed;
}

export const isSameRange = (a: CellRange | null, b: CellRange | null): boolean =>
  a === b ||
  (a !== null && b !== null && a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right);
