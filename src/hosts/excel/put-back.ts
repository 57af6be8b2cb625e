import type { CellRef } from '../../domain/sheet/cell-ref';
import { cellKey } from '../../domain/sheet/cell-ref';
import type { Sheet } from '../../domain/sheet/sheet';
import { cellAt } from '../../domain/sheet/sheet';
import type { CellImage, SheetEdit } from '../../domain/sheet/sheet-edit';
import { isSameFill } from '../../domain/sheet/sheet-edit';
import { cellsOf, queueImages } from './cell-image';
import { halvesOf, hasRows, planBatch } from '../edit-batch';
import { changesBetween } from '../image-changes';
import type { Pace } from './lane';
import { problemOf } from './refusal';
import { roundTrip } from './round-trip';
import { queueWrites } from './write-batch';

const ATTEMPTS = 3;

/**
 * Makes the cells of `edits` what they were and gives the cells where that failed. Looks at the sheet first, writes
 * only what differs, and looks again. Without a before-image (Excel did not say how far it came) the sheet as it was
 * read stands for it; it knows no fills, so a cell that shows one of ours counts as not restored.
 */
export async function putBack(
  sheet: Sheet,
  edits: readonly SheetEdit[],
  before: readonly CellImage[] | null,
  pace: Pace,
): Promise<CellRef[]> {
  const { images: runs } = planBatch(sheet, edits);
  let wrong: readonly CellRef[] = cellsOf(edits);
  let unknown: readonly CellRef[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const now = await roundTrip((context) => queueImages(context.workbook.worksheets.getItem(sheet.id), runs));
    pace();
    if (!now.ok) {
      const { code } = problemOf(now.error);
      // A deleted sheet has nothing left to restore. In edit mode Excel takes no batch at all, so none was begun either.
      if (code === 'sheet-gone' || (code === 'cell-editing' && !before)) return [];
      if (code === 'too-large' && hasRows(edits)) return putHalvesBack(sheet, edits, before, pace);
      continue;
    }
    if (!before) unknown = showingOurFill(edits, now.value);
    const was = before ?? now.value.map((image) => ({ ...image, ...readImage(sheet, image) }));
    const changes = changesBetween(now.value, was);
    wrong = cellsOf(changes);
    if (changes.length === 0 || attempt === ATTEMPTS - 1) break;
    await write(sheet, changes, was);
    pace();
  }
  return cellsOf([...wrong, ...unknown]);
}

async function putHalvesBack(
  sheet: Sheet,
  edits: readonly SheetEdit[],
  before: readonly CellImage[] | null,
  pace: Pace,
): Promise<CellRef[]> {
  const [upper, lower] = halvesOf(edits);
  return [...(await putBack(sheet, upper, before, pace)), ...(await putBack(sheet, lower, before, pace))];
}

const write = (sheet: Sheet, changes: readonly SheetEdit[], was: readonly CellImage[]) => {
  const formats = new Map(was.map((image) => [cellKey(image.row, image.column), image.format]));
  const batch = planBatch(sheet, changes, (row, column) => formats.get(cellKey(row, column)) ?? 'General');
  return roundTrip((context) => {
    queueWrites(context.workbook.worksheets.getItem(sheet.id), batch);
    return () => null;
  });
};

function readImage(sheet: Sheet, { row, column }: CellRef): Pick<CellImage, 'value' | 'formula' | 'format'> {
  const { value, formula, format } = cellAt(sheet, row, column);
  return { value, formula, format };
}

function showingOurFill(edits: readonly SheetEdit[], now: readonly CellImage[]): CellRef[] {
  const shown = new Map(now.map((image) => [cellKey(image.row, image.column), image.fill]));
  return edits.filter(
    (edit) => edit.kind === 'fill' && isSameFill(shown.get(cellKey(edit.row, edit.column)) ?? null, edit.value),
  );
}
