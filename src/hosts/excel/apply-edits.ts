import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { cellKey, formatCellRef } from '../../domain/sheet/cell-ref';
import type { CellRef } from '../../domain/sheet/cell-ref';
import type { Sheet } from '../../domain/sheet/sheet';
import { cellAt } from '../../domain/sheet/sheet';
import type { CellImage, SheetEdit } from '../../domain/sheet/sheet-edit';
import { losesFormula } from '../../domain/sheet/sheet-edit';
import { forbiddenEdit } from '../forbidden-edit';
import type { HostProblem, RequestOptions } from '../host';
import { queueImages } from './cell-image';
import { halvesOf, hasRows, planBatch, portionsOf } from '../edit-batch';
import type { Pace } from './lane';
import { findLockedCell } from './locked-cell';
import { putBack } from './put-back';
import type { Refusal } from './refusal';
import { problemOf } from './refusal';
import { roundTrip, salvage } from './round-trip';
import { queueCheck, queueWrites } from './write-batch';

/**
 * Applies all edits or none. One round trip for what one request can hold, a second one on protected sheets; gives the
 * touched cells as they were. After a failure the problem comes when everything has been put back, or says which cells
 * could not be.
 */
export async function applyEdits(
  sheet: Sheet,
  edits: readonly SheetEdit[],
  pace: Pace,
  { signal, onProgress }: RequestOptions = {},
): Promise<Result<readonly CellImage[], HostProblem>> {
  const problem = forbiddenEdit(sheet, edits) ?? filteredRow(sheet, edits) ?? (await lockedCell(sheet, edits));
  if (problem) return fail({ ...problem, sheet: sheet.name });

  const images: CellImage[] = [];
  const portions = portionsOf(edits);
  for (const [index, portion] of portions.entries()) {
    const result: Result<readonly CellImage[], HostProblem> = signal?.aborted
      ? fail({ code: 'cancelled' })
      : await applyPortion(sheet, portion, pace);
    if (result.ok) images.push(...result.value);
    const isInTime = pace();
    if (!result.ok || !isInTime) {
      const left = await putPortionsBack(sheet, portions.slice(0, result.ok ? index + 1 : index), images, pace);
      return fail(withCells(sheet, result.ok ? { code: 'timeout' } : result.error, left));
    }
    onProgress?.((index + 1) / portions.length);
  }
  return ok(images);
}

async function putPortionsBack(
  sheet: Sheet,
  done: readonly (readonly SheetEdit[])[],
  images: readonly CellImage[],
  pace: Pace,
): Promise<CellRef[]> {
  const left: CellRef[] = [];
  for (const edits of done) left.push(...(await putBack(sheet, edits, images, pace)));
  return left;
}

/** One portion in one request. Leaves the sheet as it was when it fails. */
async function applyPortion(
  sheet: Sheet,
  edits: readonly SheetEdit[],
  pace: Pace,
): Promise<Result<readonly CellImage[], HostProblem>> {
  const batch = planBatch(sheet, edits);
  const trip = await roundTrip((context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const before = queueImages(worksheet, batch.images);
    queueWrites(worksheet, batch);
    const check = queueCheck(worksheet, batch);
    return () => ({ before, check });
  });

  if (!trip.ok) {
    const { answer } = trip.error;
    const left = await putBack(sheet, edits, answer && salvage(() => answer().before()), pace);
    const problem = await explain(sheet, edits, trip.error);
    if (problem.code === 'too-large' && left.length === 0) return applyHalves(sheet, edits, problem, pace);
    return fail(withCells(sheet, problem, left));
  }

  const before = trip.value.before();
  const missed = trip.value.check(before);
  const overwritten = formulaUnder(sheet, edits, before);
  if (missed || overwritten) {
    const left = await putBack(sheet, edits, before, pace);
    return fail(withCells(sheet, lostWrite(missed, overwritten), left));
  }
  const touched = new Set(edits.map(({ row, column }) => cellKey(row, column)));
  return ok(before.filter(({ row, column }) => touched.has(cellKey(row, column))));
}

/** The request or its answer was too large after all: the same in two requests. */
async function applyHalves(
  sheet: Sheet,
  edits: readonly SheetEdit[],
  problem: HostProblem,
  pace: Pace,
): Promise<Result<readonly CellImage[], HostProblem>> {
  if (!hasRows(edits)) return fail(problem);
  const [upper, lower] = halvesOf(edits);
  const first = await applyPortion(sheet, upper, pace);
  if (!first.ok) return first;
  const second = await applyPortion(sheet, lower, pace);
  if (second.ok) return ok([...first.value, ...second.value]);
  const left = await putBack(sheet, upper, first.value, pace);
  return fail(withCells(sheet, second.error, left));
}

function filteredRow(sheet: Sheet, edits: readonly SheetEdit[]): HostProblem | null {
  const hidden = sheet.filtered ? edits.find(({ row }) => sheet.hiddenRows.has(row)) : undefined;
  return hidden ? { code: 'filtered', cell: { row: hidden.row, column: hidden.column } } : null;
}

async function lockedCell(sheet: Sheet, edits: readonly SheetEdit[]): Promise<HostProblem | null> {
  if (!sheet.protected || edits.length === 0) return null;
  const permission = await findLockedCell(sheet, edits);
  if (!permission.ok) return problemOf(permission.error);
  return permission.value.refused ? { code: 'protected', cell: permission.value.refused } : null;
}

/** AccessDenied is said of protected sheets, read-only files and Protected View alike: ask which it is. */
async function explain(sheet: Sheet, edits: readonly SheetEdit[], refusal: Refusal): Promise<HostProblem> {
  const problem = problemOf(refusal);
  if (problem.code !== 'protected') return problem;
  const permission = await findLockedCell(sheet, edits);
  if (!permission.ok) return problem;
  const { isProtected, refused } = permission.value;
  if (!isProtected) return { ...problem, code: 'read-only' };
  return refused ? { ...problem, cell: refused } : problem;
}

/** A formula that somebody put where content was to be written, after the sheet was read. */
function formulaUnder(sheet: Sheet, edits: readonly SheetEdit[], before: readonly CellImage[]): CellRef | null {
  const formulas = new Map(before.map(({ row, column, formula }) => [cellKey(row, column), formula]));
  const isLost = (edit: SheetEdit): boolean => {
    const { row, column } = edit;
    return losesFormula(edit, cellAt(sheet, row, column).formula, formulas.get(cellKey(row, column)) ?? null);
  };
  return edits.find(isLost) ?? null;
}

function lostWrite(missed: (CellRef & { readonly found: unknown }) | null, overwritten: CellRef | null): HostProblem {
  const { row, column } = (overwritten ?? missed)!;
  const detail = overwritten
    ? `${formatCellRef(overwritten)} holds a formula by now`
    : `${formatCellRef(missed!)} holds ${JSON.stringify(missed!.found)} after writing`;
  return { code: 'failed', cell: { row, column }, detail };
}

function withCells(sheet: Sheet, problem: HostProblem, left: readonly CellRef[]): HostProblem {
  const notRestored = [...(problem.notRestored ?? []), ...left];
  return notRestored.length > 0 ? { ...problem, sheet: sheet.name, notRestored } : { ...problem, sheet: sheet.name };
}
