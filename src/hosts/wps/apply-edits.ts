import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { CellRef } from '../../domain/sheet/cell-ref';
import { cellKey, formatCellRef } from '../../domain/sheet/cell-ref';
import type { Sheet } from '../../domain/sheet/sheet';
import type { CellImage, SheetEdit } from '../../domain/sheet/sheet-edit';
import { planBatch } from '../edit-batch';
import { forbiddenEdit } from '../forbidden-edit';
import type { HostProblem, RequestOptions } from '../host';
import type { WpsApplication } from './application';
import type { PaintedImage } from './cell-images';
import { readImages } from './cell-images';
import { formulaUnder, refusedEdit } from './edit-guard';
import type { PaintedFill } from './fills';
import type { OpenSheet } from './open-sheets';
import { putBack } from './put-back';
import { wordsOf } from './refusal';
import { undisturbed } from './transaction';
import type { MissedWrite } from './settle-values';
import { writeBatch } from './write-batch';

/** How cells were painted before we did, by sheet and cell, so that undo brings back the colours of a theme. */
export type FormerFills = Map<string, PaintedFill>;

/**
 * Applies all edits or none, at once: nobody can come between. Gives the touched cells as they were. After a failure
 * everything has been put back, or the problem says which cells could not be.
 */
export function applyEdits(
  application: WpsApplication,
  open: OpenSheet,
  known: Sheet,
  edits: readonly SheetEdit[],
  formerFills: FormerFills,
  { signal, onProgress }: RequestOptions = {},
): Result<readonly CellImage[], HostProblem> {
  const problem = forbiddenEdit(known, edits) ?? refusedEdit(open, edits);
  if (problem) return fail({ ...problem, sheet: open.name });
  if (signal?.aborted) return fail({ code: 'cancelled', sheet: open.name });
  const before = readImages(open.sheet, edits);
  const formula = formulaUnder(known, edits, before);
  if (formula) {
    const detail = `${formatCellRef(formula)} holds a formula by now`;
    return fail({ code: 'failed', cell: formula, sheet: open.name, detail });
  }
  onProgress?.(0.3);
  const failure = undisturbed(application, open.book, () => writeAll(open, known, edits, before, formerFills));
  if (failure) return fail({ ...failure, sheet: open.name });
  onProgress?.(1);
  return ok(before.map(toImage));
}

/** Without what only we know of the fill. */
const toImage = ({ row, column, value, formula, format, fill }: PaintedImage): CellImage => ({
  row,
  column,
  value,
  formula,
  format,
  fill,
});

/** null when all went well. */
function writeAll(
  open: OpenSheet,
  known: Sheet,
  edits: readonly SheetEdit[],
  before: readonly PaintedImage[],
  formerFills: FormerFills,
): HostProblem | null {
  const write = writerOf(open, known, before, formerFills);
  let problem: HostProblem;
  let isRefused = false;
  try {
    const missed = write(edits);
    if (!missed) {
      rememberFills(open, before, formerFills);
      return null;
    }
    problem = missedProblem(missed);
  } catch (error) {
    isRefused = true;
    problem = { code: 'failed', detail: wordsOf(error) };
  }
  const { wasUntouched, left } = putBack(open.sheet, before, write);
  // A cell is being edited: WPS does not tell (`Ready` is true all the same), reads go on and the first write fails.
  if (isRefused && wasUntouched) return { ...problem, code: 'cell-editing' };
  return left.length > 0 ? { ...problem, notRestored: left } : problem;
}

type Write = (edits: readonly SheetEdit[]) => MissedWrite | null;

/** Writes edits of the cells of `before`. */
function writerOf(open: OpenSheet, known: Sheet, before: readonly PaintedImage[], formerFills: FormerFills): Write {
  const images = new Map(before.map((image) => [cellKey(image.row, image.column), image]));
  const formatWas = (row: number, column: number): string => images.get(cellKey(row, column))?.format ?? 'General';
  const fillWas = (cell: CellRef): PaintedFill | null => {
    const painted = images.get(cellKey(cell.row, cell.column))?.painted ?? null;
    return painted?.theme ? painted : (formerFills.get(fillKey(open, cell)) ?? null);
  };
  return (edits) => {
    const formats = new Map<number, string>(
      edits.flatMap((edit) =>
        edit.kind === 'number-format' ? [[cellKey(edit.row, edit.column), edit.value] as const] : [],
      ),
    );
    const formatOf = ({ row, column }: CellRef): string => formats.get(cellKey(row, column)) ?? formatWas(row, column);
    return writeBatch(open.sheet, planBatch(known, edits, formatWas), formatOf, fillWas);
  };
}

function rememberFills(open: OpenSheet, before: readonly PaintedImage[], formerFills: FormerFills): void {
  for (const image of before) if (image.painted?.theme) formerFills.set(fillKey(open, image), image.painted);
}

const fillKey = ({ id }: OpenSheet, cell: CellRef): string => `${id}!${formatCellRef(cell)}`;

function missedProblem({ row, column, expected, found }: MissedWrite): HostProblem {
  const cell = { row, column };
  const detail = `${formatCellRef(cell)} holds ${JSON.stringify(found)} after ${JSON.stringify(expected)} was written`;
  return { code: 'failed', cell, detail };
}
