import type { CellRef } from '../../domain/sheet/cell-ref';
import type { CellWrite, NoteWrite, WorkbookSheet } from '../workbook/workbook';
import type { RangeCells, Session, SheetCells } from './session';
import { sheetOf } from './session';
import { cellsIn } from './range-reading';

/** Writes cells as one change. `looks`: how they look only, of which no event tells. */
export function writeCells(
  { book, sheetId }: SheetCells,
  writes: readonly CellWrite[],
  what: 'content' | 'looks',
  session: Session,
): void {
  requireNoEditing(session);
  if (writes.length === 0) return;
  const { workbook } = book;
  const told = { steps: 0 };
  // The model tells of a change when it has made a step, and not otherwise.
  const end = workbook.onChange(() => {
    told.steps = 1;
  });
  const run = (): void => workbook.write(sheetId, writes, 'api');
  try {
    if (what === 'looks') session.silently(run);
    else run();
  } finally {
    end();
  }
  if (told.steps > 0) session.undo.noteStep(book);
}

/** Writes, replaces or takes away the note of a cell. */
export function writeNote(sheet: SheetCells, note: NoteWrite, session: Session): void {
  requireNoEditing(session);
  const { protected: isProtected, mayEditObjects } = sheetOf(sheet);
  if (isProtected && !mayEditObjects && session.quirks.protectionDenies) throw protectedSheet();
  sheet.book.workbook.writeNotes(sheet.sheetId, [note], 'api');
}

/** While a person types into a cell, writes fail [M]. */
export function requireNoEditing({ isCellEditing }: Session): void {
  if (isCellEditing) throw new Error('The program is busy: a cell is being edited.');
}

/** Throws where a cell that a value would go to is locked. */
export function requireUnlocked(cells: RangeCells, { quirks }: Session): void {
  if (!sheetOf(cells).protected || !quirks.protectionDenies) return;
  for (const { style } of cellsIn(cells)) if (style.locked) throw protectedSheet();
}

/** Throws where the protection does not let cells be formatted. */
export function requireFormatting(cells: RangeCells, { quirks }: Session): void {
  const sheet = sheetOf(cells);
  if (sheet.protected && !sheet.mayFormatCells && quirks.protectionDenies) throw protectedSheet();
}

/** Whether a cell is under a merge, so that what is written to it is lost. */
export function isCovered(sheet: WorkbookSheet, { row, column }: CellRef): boolean {
  const merge = sheet.mergeAt(row, column);
  return merge !== null && (merge.top !== row || merge.left !== column);
}

const protectedSheet = (): Error => new Error('The cell is on a protected sheet.');
