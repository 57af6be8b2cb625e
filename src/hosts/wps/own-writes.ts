import type { CellRange } from '../../domain/sheet/cell-ref';
import { cellKey } from '../../domain/sheet/cell-ref';
import type { CellValue } from '../../domain/sheet/sheet';
import type { SheetEdit } from '../../domain/sheet/sheet-edit';
import { isSameFormula, holds } from '../written';
import type { WpsWorksheet } from './application';
import { readCells } from './read-contents';

/** Milliseconds in which WPS may still tell of what we wrote. */
const ECHO = 2_000;
/** So much is not looked at cell by cell. */
const MOST_CELLS = 20_000;

/**
 * What we wrote last: events come when we are done, too, and not every build is silenced by `EnableEvents`. Own is what
 * falls on cells that we have just written and that hold what we wrote.
 */
export function createOwnWrites(now: () => number = Date.now) {
  let last: { readonly sheetId: string; readonly at: number; readonly cells: ReadonlyMap<number, SheetEdit> } | null =
    null;
  return {
    note(sheetId: string, edits: readonly SheetEdit[]): void {
      const contents = edits.filter(({ kind }) => kind === 'value' || kind === 'formula');
      last = { sheetId, at: now(), cells: new Map(contents.map((edit) => [cellKey(edit.row, edit.column), edit])) };
    },
    isEcho(sheetId: string, sheet: WpsWorksheet, { top, left, bottom, right }: CellRange): boolean {
      if (last?.sheetId !== sheetId || now() - last.at > ECHO) return false;
      if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) return false;
      const { cells } = last;
      const isOurs = readCells(sheet, { top, left, bottom, right }).every((line, r) =>
        line.every(({ value, formula }, c) => {
          const edit = cells.get(cellKey(top + r, left + c));
          return edit !== undefined && isWhatWeWrote(edit, value, formula);
        }),
      );
      // What a person does afterwards may bring the same back, and is theirs.
      if (!isOurs) last = null;
      return isOurs;
    },
  };
}

export type OwnWrites = ReturnType<typeof createOwnWrites>;

function isWhatWeWrote(edit: SheetEdit, value: CellValue, formula: string | null): boolean {
  if (edit.kind === 'formula' && edit.value !== null) return isSameFormula(formula, edit.value);
  const written = edit.kind === 'formula' ? edit.result : edit.kind === 'value' ? edit.value : null;
  return formula === null && holds(value, written);
}
