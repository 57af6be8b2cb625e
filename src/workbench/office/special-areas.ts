import type { CellRange } from '../../domain/sheet/cell-ref';
import { isInside } from '../../domain/sheet/cell-ref';
import { intersectionOf } from './addresses';
import type { Argument, Session } from './members';
import { invalidArgument, OfficeError } from './protocol';
import type { RangeCells } from './range-grids';

/** The merged areas Excel tells of a range: those that begin in it, cut at its edge, and none at all above a limit. */
export function mergedAreasIn({ sheet, range }: RangeCells, { quirks }: Session): CellRange[] {
  const areas = sheet.merges.flatMap((merge) => {
    const common = intersectionOf(merge, range);
    if (!common) return [];
    if (!quirks.mergesAreClipped) return [merge];
    return isInside({ row: merge.top, column: merge.left }, range) ? [common] : [];
  });
  if (areas.length > quirks.mostMergedAreas) {
    throw new OfficeError('GeneralException', 'There are too many merged areas.', 'Range.getMergedAreasOrNullObject');
  }
  return areas;
}

type Test = (cell: { readonly value: unknown; readonly formula: string | null; readonly hidden: boolean }) => boolean;

const TESTS: { readonly [type: string]: Test } = {
  Formulas: ({ formula }) => formula !== null,
  Constants: ({ value, formula }) => formula === null && value !== null,
  Blanks: ({ value, formula }) => formula === null && value === null,
  Visible: ({ hidden }) => !hidden,
};

/** Cells of a kind, as runs along the rows of the used range. */
export function specialCellsIn({ sheet, range }: RangeCells, type: Argument): CellRange[] {
  const test = typeof type === 'string' ? TESTS[type] : undefined;
  if (!test)
    throw invalidArgument('This kind of special cells is not known here.', 'Range.getSpecialCellsOrNullObject');
  const used = sheet.usedRange(true);
  const reach = used && intersectionOf(range, used);
  if (!reach) return [];
  const runs: CellRange[] = [];
  for (let row = reach.top; row <= reach.bottom; row += 1) {
    let start = -1;
    for (let column = reach.left; column <= reach.right + 1; column += 1) {
      const { value, formula } = sheet.cell(row, column);
      const hidden = sheet.isRowHidden(row) || sheet.isColumnHidden(column);
      const matches = column <= reach.right && test({ value, formula, hidden });
      if (matches && start < 0) start = column;
      if (matches || start < 0) continue;
      runs.push({ top: row, left: start, bottom: row, right: column - 1 });
      start = -1;
    }
  }
  return runs;
}
