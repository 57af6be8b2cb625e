import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { CellRef } from '../domain/sheet/cell-ref';
import { anchorAt } from '../domain/sheet/sheet';
import type { SpreadsheetHost } from '../hosts/host';
import { applyPlan } from './apply-plan';
import type { Problem } from './problem';
import { problemAt } from './problem';
import { refusalToReviewer } from './reviewer';

/**
 * Writes a 偏差原因 that was typed in the pane, as text whatever it begins with. `expected` is what the cell said when
 * the pane showed it: if a person has typed something else in the sheet meanwhile, that is not overwritten.
 */
export async function writeReason(
  host: SpreadsheetHost,
  sheetId: string,
  cell: CellRef,
  text: string,
  expected: string,
): Promise<Result<null, Problem>> {
  const refusal = refusalToReviewer(host);
  if (refusal) return fail(refusal);
  const read = await host.readSheet(sheetId);
  if (!read.ok) return read;
  const sheet = read.value;
  const current = anchorAt(sheet, cell.row, cell.column);
  if (current.formula !== null) return fail(problemAt('formula-cell', cell));
  if (current.text.trim() !== expected.trim()) return fail(problemAt('changed-meanwhile', cell));
  const { row, column } = current;
  const value = text.trim() === '' ? null : text;
  const applied = await applyPlan(host, sheet, [{ row, column, kind: 'value', value }]);
  return applied.ok ? ok(null) : applied;
}
