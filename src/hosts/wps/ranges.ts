import type { CellRange, CellRef } from '../../domain/sheet/cell-ref';
import { formatCellRange, parseCellRange } from '../../domain/sheet/cell-ref';
import type { WpsRange, WpsWorksheet } from './application';

/** A range of a sheet; one call over the bridge. */
export const rangeAt = (sheet: WpsWorksheet, range: CellRange): WpsRange => sheet.Range(formatCellRange(range));

/** A cell as a range of one. */
export const cellRange = ({ row, column }: CellRef): CellRange => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export const cellIn = (sheet: WpsWorksheet, cell: CellRef): WpsRange => rangeAt(sheet, cellRange(cell));

export const heightOf = ({ top, bottom }: CellRange): number => bottom - top + 1;
export const widthOf = ({ left, right }: CellRange): number => right - left + 1;
export const isSingle = (range: CellRange): boolean => heightOf(range) * widthOf(range) === 1;

/**
 * Where a range is; null for several areas, and for whole rows or columns. `Address` is declared a method and is a
 * property in some builds.
 */
export function placeOf(range: WpsRange): CellRange | null {
  const { Address: address } = range as { readonly Address: unknown };
  const text: unknown = typeof address === 'function' ? range.Address(false, false) : address;
  return typeof text === 'string' ? parseCellRange(text) : null;
}

/** A range cut in two, across its columns as long as there are several: columns are more alike than rows. */
export function halvesOf(range: CellRange): readonly [CellRange, CellRange] {
  const { top, left, bottom, right } = range;
  if (left < right) {
    const middle = Math.floor((left + right) / 2);
    return [
      { ...range, right: middle },
      { ...range, left: middle + 1 },
    ];
  }
  const middle = Math.floor((top + bottom) / 2);
  return [
    { ...range, bottom: middle },
    { ...range, top: middle + 1 },
  ];
}
