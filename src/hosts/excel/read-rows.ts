import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { Sheet } from '../../domain/sheet/sheet';
import { rowsInRange, withRows } from '../../domain/sheet/sheet-rows';
import type { HostProblem } from '../host';
import type { Pace } from './lane';
import { readGrids } from './read-grids';

/** As many rows come in one answer, however wide the sheet. */
const AT_ONCE = 500;

/** `sheet` with its rows `first` to `last` as they are now: one round trip up to 500 rows. */
export async function readRows(
  sheet: Sheet,
  first: number,
  last: number,
  pace: Pace,
): Promise<Result<Sheet, HostProblem>> {
  const rows = rowsInRange(sheet, first, last);
  if (!rows) return ok(sheet);
  const grids = await readGrids(sheet.id, { ...sheet.range!, ...rows }, AT_ONCE, pace);
  return grids.ok ? ok(withRows(sheet, rows.top, grids.value)) : grids;
}
