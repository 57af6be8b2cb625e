import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { Sheet } from '../../domain/sheet/sheet';
import { rowsInRange, withRows } from '../../domain/sheet/sheet-rows';
import type { HostProblem, RequestOptions } from '../host';
import type { OpenSheet } from './open-sheets';
import { readUsed } from './read-contents';
import { readGrids } from './read-grids';
import { readHidden } from './read-hidden';
import { readMerges } from './read-merges';

/** A sheet as plain data. A sheet that is a chart has no cells, and is none: `sheet-gone`. */
export function readSheet(open: OpenSheet, options: RequestOptions = {}): Result<Sheet, HostProblem> {
  const { id, name, sheet } = open;
  // Declared to be there always, of worksheets.
  if (!(sheet.UsedRange as object | undefined)) return fail({ code: 'sheet-gone' });
  const contents = readUsed(sheet, options);
  if (!contents.ok) return contents;
  const isProtected = sheet.ProtectContents;
  if (!contents.value) return ok({ id, name, ...EMPTY, protected: isProtected });
  const { range, cells } = contents.value;
  const result: Sheet = {
    id,
    name,
    range,
    ...readGrids(open, range, cells),
    merges: readMerges(sheet, range),
    ...readHidden(sheet, range),
    protected: isProtected,
  };
  options.onProgress?.(1);
  return ok(result);
}

const EMPTY: Omit<Sheet, 'id' | 'name' | 'protected'> = {
  range: null,
  values: [],
  texts: [],
  formats: [],
  formulas: [],
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  filtered: false,
};

/** `known` with its rows `first` to `last` as they are now. */
export function readRows(open: OpenSheet, known: Sheet, first: number, last: number): Sheet {
  const rows = rowsInRange(known, first, last);
  return rows ? withRows(known, rows.top, readGrids(open, { ...known.range!, ...rows })) : known;
}
