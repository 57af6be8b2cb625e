import type { CellRange } from '../../src/domain/sheet/cell-ref';
import type { CellValue, Sheet } from '../../src/domain/sheet/sheet';

/** A cell for a test: a plain value (General format, shown as it is), or value, text and format spelt out. */
export type TestCell =
  | CellValue
  | {
      readonly value: CellValue;
      readonly text?: string;
      readonly format?: string;
      readonly formula?: string;
    };

export interface SheetOptions {
  /** 0-based [top, left, bottom, right] in the rows as given, before the shift. */
  readonly merges?: readonly (readonly number[])[];
  /** Where the first cell stands; A1 unless said otherwise. */
  readonly at?: { readonly rows: number; readonly columns: number };
  readonly name?: string;
  readonly hiddenRows?: readonly number[];
}

/** A Sheet from rows of cells. Rows may be ragged; the used range starts at the first cell given. */
export function sheetOf(rows: readonly (readonly TestCell[])[], options: SheetOptions = {}): Sheet {
  const { merges = [], at = { rows: 0, columns: 0 }, name = 'Sheet1', hiddenRows = [] } = options;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const grid = rows.map((row) => Array.from({ length: width }, (_, column) => spellOut(row[column] ?? null)));
  return {
    id: name,
    name,
    range:
      grid.length === 0 || width === 0
        ? null
        : { top: at.rows, left: at.columns, bottom: at.rows + grid.length - 1, right: at.columns + width - 1 },
    values: grid.map((row) => row.map(({ value }) => value)),
    texts: grid.map((row) => row.map(({ text }) => text)),
    formats: grid.map((row) => row.map(({ format }) => format)),
    formulas: grid.map((row) => row.map(({ formula }) => formula)),
    merges: merges.map(([top = 0, left = 0, bottom = 0, right = 0]): CellRange => {
      return {
        top: top + at.rows,
        left: left + at.columns,
        bottom: bottom + at.rows,
        right: right + at.columns,
      };
    }),
    hiddenRows: new Set(hiddenRows.map((row) => row + at.rows)),
    hiddenColumns: new Set(),
    filtered: false,
    protected: false,
  };
}

function spellOut(cell: TestCell): { value: CellValue; text: string; format: string; formula: string | null } {
  if (cell === null || typeof cell !== 'object') {
    return {
      value: cell === '' ? null : cell,
      text: cell === null ? '' : String(cell),
      format: 'General',
      formula: null,
    };
  }
  const { value, text = value === null ? '' : String(value), format = 'General', formula = null } = cell;
  return { value, text, format, formula };
}

/** A sheet drawn as text: a line per row, "|" between cells, "⏎" for a line break in a cell, each cell made by `cell`. */
export const drawnSheet = (drawing: string, cell: (text: string) => TestCell, options: SheetOptions = {}): Sheet =>
  sheetOf(
    drawing
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => line.split('|').map((text) => cell(text.trim().split('⏎').join('\n')))),
    options,
  );
