import type { CellRange } from '../../domain/sheet/cell-ref';
import { isErrorValue } from '../../domain/sheet/sheet';
import { cellCountOf, heightOf, intersectionOf, widthOf } from '../office/addresses';
import type { WorkbookCell } from '../workbook/workbook';
import type { WpsQuirks } from './quirks';
import type { RangeCells, Session } from './session';
import { sheetOf } from './session';

const MOST_CELLS = 5_000_000;
/** Above this, looks are asked of the used cells only: the others all look the same. */
const MANY_CELLS = 100_000;

/** What a bulk property answers: one cell a scalar, several a 2-D array of the first area [V], or a flat one. */
export function gridOf(cells: RangeCells, pick: (cell: WorkbookCell) => unknown, { quirks }: Session): unknown {
  const [area] = cells.areas as [CellRange];
  const sheet = sheetOf(cells);
  if (cellCountOf(area) === 1) return pick(sheet.cell(area.top, area.left));
  if (cellCountOf(area) > MOST_CELLS) throw new Error('There is not enough memory.');
  const rows = Array.from({ length: heightOf(area) }, (_, r) =>
    Array.from({ length: widthOf(area) }, (__, c) => pick(sheet.cell(area.top + r, area.left + c))),
  );
  return quirks.flat1D ? rows.flat() : rows;
}

/** CVErr: 0x800A0000 and the number of the error, as a signed integer. */
const CV_ERRORS: { readonly [text: string]: number } = {
  '#NULL!': -2146826288,
  '#DIV/0!': -2146826281,
  '#VALUE!': -2146826273,
  '#REF!': -2146826265,
  '#NAME?': -2146826259,
  '#NUM!': -2146826252,
  '#N/A': -2146826246,
};

/** `Value2` of one cell: a date is its serial number, a cell that a merge covers is empty. */
export function value2Of({ value }: WorkbookCell, quirks: WpsQuirks): unknown {
  if (value === null || value === '') return quirks.emptyAs;
  return isErrorValue(value) && quirks.errorsAs === 'int' ? (CV_ERRORS[value] ?? CV_ERRORS['#VALUE!']) : value;
}

/** `Formula` of one cell: "=…", else the constant, "" of an empty one. */
export function formulaOf({ formula, value }: WorkbookCell, quirks: WpsQuirks): unknown {
  if (formula !== null) return formula;
  if (typeof value === 'boolean') return quirks.constantFormulas === 'text' ? String(value).toUpperCase() : value;
  if (typeof value === 'number') return quirks.constantFormulas === 'text' ? String(value) : value;
  return value ?? '';
}

/** What the person sees in one cell. */
export function textOf(cells: RangeCells, cell: WorkbookCell, { quirks }: Session): string {
  const { text, value, style, column } = cell;
  if (!quirks.narrowTextIsHashes || typeof value !== 'number' || style.numberFormat === 'General') return text;
  // About as many digits as the column shows.
  const room = Math.floor(sheetOf(cells).columnWidth(column) / (style.fontSize * 0.75));
  const taken = text.length + text.replace(/[^\u2e80-\uffff]/g, '').length;
  return taken > room ? '#'.repeat(Math.max(1, room)) : text;
}

/** All cells of a range; of a very large one those that hold or look like anything, or its first. */
export function* cellsIn(cells: RangeCells): Generator<WorkbookCell> {
  const sheet = sheetOf(cells);
  for (const area of cells.areas) {
    const used = cellCountOf(area) > MANY_CELLS ? sheet.usedRange(true) : area;
    const reach = (used && intersectionOf(area, used)) ?? { ...area, bottom: area.top, right: area.left };
    for (let row = reach.top; row <= reach.bottom; row += 1) {
      for (let column = reach.left; column <= reach.right; column += 1) yield sheet.cell(row, column);
    }
  }
}

/** What all cells have in common, or `mixed`. */
export function commonOf<V, M>(cells: RangeCells, pick: (cell: WorkbookCell) => V, mixed: M): V | M {
  let common: { readonly value: V } | null = null;
  for (const cell of cellsIn(cells)) {
    const value = pick(cell);
    if (common && common.value !== value) return mixed;
    common = { value };
  }
  return common ? common.value : mixed;
}

/** Whether a range is merged: all of it, none of it, or only some of it. */
export function mergeCellsOf(cells: RangeCells, { quirks }: Session): boolean | null {
  const sheet = sheetOf(cells);
  const touched = cells.areas.some((area) => sheet.merges.some((merge) => intersectionOf(merge, area)));
  if (!touched) return false;
  const isWhole = cells.areas.every((area) => {
    const merge = sheet.mergeAt(area.top, area.left);
    return merge !== null && merge.bottom >= area.bottom && merge.right >= area.right;
  });
  return isWhole ? true : quirks.mergeCellsMixed;
}

/** `HasFormula`: yes, no, or null for some. */
export function hasFormulaOf(cells: RangeCells, { quirks }: Session): unknown {
  const all = commonOf<boolean, null>(cells, ({ formula }) => formula !== null, null);
  return all === true ? quirks.hasFormulaAs : all;
}

/** `Hidden` of whole rows or columns; only they can be asked. */
export function hiddenOf(cells: RangeCells, { quirks }: Session): unknown {
  const sheet = sheetOf(cells);
  const [area] = cells.areas as [CellRange];
  const isRows = area.left === 0 && area.right === 16_383;
  const isColumns = area.top === 0 && area.bottom === 1_048_575;
  if (!isRows && !isColumns) throw new Error('Unable to get the Hidden property of the Range class');
  const [first, last] = isRows ? [area.top, area.bottom] : [area.left, area.right];
  const isHidden = (index: number): boolean => (isRows ? sheet.isRowHidden(index) : sheet.isColumnHidden(index));
  for (let index = first + 1; index <= last; index += 1) {
    if (isHidden(index) !== isHidden(first)) return quirks.hiddenMixed;
  }
  return isHidden(first);
}

/** `UsedRange`: A1 of an empty sheet [M]. */
export function usedRangeOf(cells: Omit<RangeCells, 'areas' | 'by'>, { quirks }: Session): CellRange {
  const used = sheetOf(cells).usedRange(quirks.usedRangeHasFormats);
  if (!used) return { top: 0, left: 0, bottom: 0, right: 0 };
  const bottom = used.bottom + quirks.usedRangeInflatedBy;
  return quirks.usedRangeOffset ? { ...used, bottom } : { top: 0, left: 0, bottom, right: used.right };
}
