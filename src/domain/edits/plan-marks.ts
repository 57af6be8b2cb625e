import { ARITHMETIC_CHECKS } from '../audit/arithmetic-checks';
import { overCompletion } from '../audit/checks/over-completion';
import type { Finding } from '../audit/finding';
import { COLUMN_ROLES } from '../form/form';
import type { IndicatorScore, Scorecard } from '../scoring/scorecard';
import type { CellRef } from '../sheet/cell-ref';
import { cellKey, isInside } from '../sheet/cell-ref';
import { anchorAt, mergeAt } from '../sheet/sheet';
import type { Sheet } from '../sheet/sheet';
import type { SheetEdit } from '../sheet/sheet-edit';
import { MARK_KINDS, markFill } from './mark-colors';
import type { Mark, MarkKind, PlannedMark } from './mark-colors';

/** Each cell that what was scored and found puts a mark on, once, with the gravest of its marks. */
export function marksFor(
  sheet: Sheet,
  scorecards: readonly Scorecard[],
  findings: readonly Finding[],
): readonly PlannedMark[] {
  const marks = new Map<number, PlannedMark>();
  for (const { kind } of MARK_KINDS) {
    for (const { row, column } of CELLS[kind](sheet, scorecards, findings)) {
      const key = cellKey(row, column);
      if (!marks.has(key)) marks.set(key, { row, column, kind });
    }
  }
  return [...marks.values()];
}

/** What makes the sheet bear these marks: the former fill where one goes, a fill where one comes or is of another kind. */
export function planMarks(
  wanted: readonly PlannedMark[],
  known: readonly Mark[],
): { readonly edits: readonly SheetEdit[]; readonly marks: readonly PlannedMark[] } {
  const wantedCells = new Set(wanted.map(({ row, column }) => cellKey(row, column)));
  const kinds = new Map(known.map(({ row, column, kind }) => [cellKey(row, column), kind]));
  const cleared = known.filter(({ row, column }) => !wantedCells.has(cellKey(row, column)));
  const marks = wanted.filter(({ row, column, kind }) => kinds.get(cellKey(row, column)) !== kind);
  return {
    edits: [
      ...cleared.map(({ row, column, former }): SheetEdit => ({ row, column, kind: 'fill', value: former })),
      ...marks.map(({ row, column, kind }): SheetEdit => ({ row, column, kind: 'fill', value: markFill(kind) })),
    ],
    marks,
  };
}

type FindCells = (sheet: Sheet, scorecards: readonly Scorecard[], findings: readonly Finding[]) => readonly CellRef[];

const CELLS: { readonly [kind in MarkKind]: FindCells } = {
  arithmetic: (sheet, _, findings) =>
    findings
      .filter(({ check, severity }) => severity === 'error' && ARITHMETIC_CHECKS.has(check))
      .map(({ cell }) => anchorAt(sheet, cell.row, cell.column)),
  missed: (sheet, scorecards) =>
    scorecards.flatMap((card) =>
      card.indicators.filter(({ outcome }) => outcome === 'missed').flatMap((row) => rowCells(sheet, card, row)),
    ),
  unverifiable: (sheet, scorecards) =>
    scorecards.flatMap(({ indicators }) =>
      indicators
        .filter(({ outcome }) => outcome === 'unverifiable')
        .flatMap(({ indicator: { row, targetCell, actualCell } }) => ownCells(sheet, row, [targetCell, actualCell])),
    ),
  'over-completed': (sheet, scorecards, findings) => {
    const over = findings.filter(({ check }) => check === overCompletion.id).map(({ cell }) => cell);
    return scorecards.flatMap(({ form, indicators }) => {
      const rows = new Set(over.filter((cell) => isInside(cell, form.range)).map(({ row }) => row));
      return indicators
        .filter(({ indicator }) => rows.has(indicator.row))
        .flatMap(({ indicator: { row, actualCell } }) => ownCells(sheet, row, [actualCell]));
    });
  },
};

/** From the name to the last column of the grid, without cells that belong to other rows as well. */
function rowCells(sheet: Sheet, { form }: Scorecard, { indicator: { row, name } }: IndicatorScore): readonly CellRef[] {
  const used = COLUMN_ROLES.flatMap((role) => (role.startsWith('level') ? [] : (form.columns[role] ?? [])));
  const left = Math.min(name.column, ...used);
  const cells = Array.from({ length: Math.max(...used) - left + 1 }, (_, n): CellRef => ({ row, column: left + n }));
  return ownCells(sheet, row, cells);
}

/** The cells that stand in this row and in no other; of a merge within it, the first. */
const ownCells = (sheet: Sheet, row: number, cells: readonly (CellRef | null)[]): readonly CellRef[] =>
  cells.flatMap((cell) => {
    if (cell?.row !== row) return [];
    const merge = mergeAt(sheet, row, cell.column);
    const isOwn = !merge || (merge.top === row && merge.bottom === row && merge.left === cell.column);
    return isOwn ? [cell] : [];
  });
