import type { MemoryCell, MemorySheet } from '../../src/hosts/memory';
import { columnName, formatCellRef } from '../../src/domain/sheet/cell-ref';
import { publishedForm, typedCell } from './published-forms';
import type { TestCell } from './sheet-of';

/** Cells of seed 004 (子洲) that hold scores: the budget's 得分, the 得分 column, 总分. */
export const ZIZHOU_SCORES = ['I4', 'H10', 'H11', 'H12', 'H13', 'H14', 'H15', 'H16', 'H17'] as const;

/** What the national standard gives, in the order of `ZIZHOU_SCORES`. */
export const ZIZHOU_COMPUTED = [10, 10, 8.82, 10, 5, 10, 20, 20, 93.82] as const;

/** Seed 004 as an officer's sheet at A1; `empty` takes the scores out. `overlay` are cells laid over it. */
export function zizhou(
  scores: 'published' | 'empty' = 'empty',
  overlay: NonNullable<MemorySheet['cells']> = {},
): MemorySheet {
  const form = publishedForm('seed-004');
  const blank = new Set<string>(scores === 'empty' ? ZIZHOU_SCORES : []);
  return {
    name: '绩效自评表',
    rows: form.grid.map((cells, row) =>
      cells.map((text, column) => (blank.has(formatCellRef({ row, column })) ? null : toMemoryCell(typedCell(text)))),
    ),
    merges: form.merges.map(
      ([top = 0, left = 0, bottom = 0, right = 0]) => `${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`,
    ),
    cells: overlay,
  };
}

function toMemoryCell(cell: TestCell): MemoryCell | null {
  if (cell === null || typeof cell !== 'object') return cell === null ? null : { value: cell };
  const { value, text, format, formula } = cell;
  return {
    value,
    ...(text !== undefined && { text }),
    ...(format !== undefined && { format }),
    ...(formula !== undefined && { formula }),
  };
}
