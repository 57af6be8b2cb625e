import { cellKey } from '../domain/sheet/cell-ref';
import type { CellImage, SheetEdit } from '../domain/sheet/sheet-edit';
import { isSameFill } from '../domain/sheet/sheet-edit';

/** The edits that make cells, as they are `now`, what they were; cells without a former image are left alone. */
export function changesBetween(now: readonly CellImage[], was: readonly CellImage[]): SheetEdit[] {
  const former = new Map(was.map((image) => [cellKey(image.row, image.column), image]));
  return now.flatMap((image): SheetEdit[] => {
    const { row, column } = image;
    const target = former.get(cellKey(row, column));
    if (!target) return [];
    const changes: SheetEdit[] = [];
    if (image.format !== target.format) changes.push({ row, column, kind: 'number-format', value: target.format });
    if (target.formula !== null) {
      const change: SheetEdit = { row, column, kind: 'formula', value: target.formula, result: target.value };
      if (image.formula !== target.formula) changes.push(change);
    } else if (image.formula !== null || image.value !== target.value) {
      changes.push({ row, column, kind: 'value', value: target.value });
    }
    if (!isSameFill(image.fill, target.fill)) changes.push({ row, column, kind: 'fill', value: target.fill });
    return changes;
  });
}
