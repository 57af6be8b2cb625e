import type { CellRef } from '../../domain/sheet/cell-ref';
import type { CellValue } from '../../domain/sheet/sheet';
import type { CellImage, Fill } from '../../domain/sheet/sheet-edit';
import type { Run } from '../runs';

/** A range of the sheet that is not kept beyond the batch. */
export const rangeAt = (worksheet: Excel.Worksheet, { column, top, bottom }: Run): Excel.Range =>
  worksheet.getRangeByIndexes(top, column, bottom - top + 1, 1).untrack();

/** Asks for cells as they are at this point of the batch; the returned function reads them from the answer. */
export function queueImages(worksheet: Excel.Worksheet, runs: readonly Run[]): () => CellImage[] {
  const reads = runs.map((run) => {
    const range = rangeAt(worksheet, run);
    range.load('values,formulas,numberFormat');
    const properties = range.getCellProperties({
      format: { fill: { color: true, pattern: true, patternColor: true } },
    });
    return (): CellImage[] => {
      const values = range.values as unknown[][];
      const formulas = range.formulas as unknown[][];
      const formats = range.numberFormat as string[][];
      return properties.value.map(([cell], index) => ({
        row: run.top + index,
        column: run.column,
        ...contentOf(values[index]![0], formulas[index]![0]),
        format: formats[index]![0]!,
        fill: fillOf(cell?.format?.fill),
      }));
    };
  });
  return () => reads.flatMap((read) => read());
}

/**
 * What Excel's `values` and `formulas` say of a cell. `formulas` repeats a constant as it is, so a text that only looks
 * like a formula has both the same. An empty cell and an empty text are both "" to Excel.
 */
export function contentOf(value: unknown, formula: unknown): { value: CellValue; formula: string | null } {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
    return { value: value as CellValue, formula };
  }
  return { value: value === '' ? null : (value as CellValue), formula: null };
}

/** No fill is told by its pattern: Excel gives its colour as white. */
function fillOf(fill: Excel.CellPropertiesFill | undefined): Fill | null {
  const { color, pattern, patternColor } = fill ?? {};
  if (!color || !pattern || pattern === 'None') return null;
  if (pattern === 'Solid') return { color };
  return patternColor ? { color, pattern, patternColor } : { color, pattern };
}

/** Each cell once. */
export function cellsOf(refs: readonly CellRef[]): CellRef[] {
  const cells = new Map(refs.map(({ row, column }) => [`${row}:${column}`, { row, column }]));
  return [...cells.values()];
}
