import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { cellKey } from '../domain/sheet/cell-ref';
import type { CellRef } from '../domain/sheet/cell-ref';
import { cellAt } from '../domain/sheet/sheet';
import type { Sheet } from '../domain/sheet/sheet';
import { inverseOf } from '../domain/sheet/sheet-edit';
import type { CellImage, SheetEdit } from '../domain/sheet/sheet-edit';
import type { RequestOptions, SpreadsheetHost } from '../hosts/host';
import { noteOwnWrite } from './own-writes';
import type { Problem } from './problem';
import { problemAt } from './problem';

/**
 * Applies edits that were planned on `sheet` as it was read. The before-image that comes back with the same round trip
 * shows whether somebody edited one of the cells in between; then everything is put back and nothing was done.
 */
export async function applyPlan(
  host: SpreadsheetHost,
  sheet: Sheet,
  edits: readonly SheetEdit[],
  options?: RequestOptions,
): Promise<Result<readonly CellImage[], Problem>> {
  if (edits.length === 0) return ok([]);
  const applied = await host.applyEdits(sheet, edits, options);
  if (!applied.ok) return applied;
  noteOwnWrite(host);
  const changed = firstChangedCell(sheet, edits, applied.value);
  if (!changed) return applied;
  const restored = await host.applyEdits(withFormulasOf(edits, sheet), inverseOf(edits, applied.value));
  if (!restored.ok) return restored;
  return fail(problemAt('changed-meanwhile', changed));
}

/** The sheet with the formulas that we wrote: only a formula that is known may be taken away again. */
function withFormulasOf(edits: readonly SheetEdit[], sheet: Sheet): Sheet {
  const { top, left } = sheet.range ?? { top: 0, left: 0 };
  const formulas = sheet.formulas.map((row) => [...row]);
  for (const { kind, row, column, value } of edits) {
    const cells = formulas[row - top];
    if (kind === 'formula' && cells) cells[column - left] = value;
  }
  return { ...sheet, formulas };
}

function firstChangedCell(sheet: Sheet, edits: readonly SheetEdit[], before: readonly CellImage[]): CellRef | null {
  const written = new Set(
    edits.filter(({ kind }) => kind === 'value' || kind === 'formula').map((edit) => cellKey(edit.row, edit.column)),
  );
  for (const { row, column, value, formula } of before) {
    if (!written.has(cellKey(row, column))) continue;
    const read = cellAt(sheet, row, column);
    // Hosts differ in how an empty cell looks (null or ""); a person's edit is more than that.
    if ((value ?? '') !== (read.value ?? '') || formula !== read.formula) return { row, column };
  }
  return null;
}
