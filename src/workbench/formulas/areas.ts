import type { CellRange } from '../../domain/sheet/cell-ref';
import type { CellValue } from '../../domain/sheet/sheet';
import type { Reference } from './parse';
import { LAST_COLUMN, LAST_ROW } from './tokens';
import type { Scalar } from './values';
import { fromCell } from './values';

/** Where the formula stands: its sheet is the one that references without a sheet mean. 0-based. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Reads what formulas look at. Sheet names come as the formula writes them; Excel compares them without case. */
export interface ReadCell {
  /** A cell's value: null when blank, an error as its text. */
  (sheet: string, row: number, column: number): CellValue;
  /** The used range: null when the sheet is empty, undefined when there is no such sheet. It bounds whole columns. */
  readonly usedRange?: (sheet: string) => CellRange | null | undefined;
}

/** What a reference reaches: the cells behind it, and how much of it can matter. */
export class Areas {
  constructor(
    private readonly at: FormulaPlace,
    private readonly read: ReadCell,
  ) {}

  value(reference: Reference, row: number, column: number): Scalar {
    return fromCell(this.read(this.sheetOf(reference), row, column));
  }

  each(reference: Reference, range: CellRange, take: (value: Scalar, row: number, column: number) => void): void {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        take(this.value(reference, row, column), row, column);
      }
    }
  }

  private sheetOf({ sheet }: Reference): string {
    return sheet ?? this.at.sheet;
  }

  /** Its sheet does not exist. */
  isGone(reference: Reference): boolean {
    return this.read.usedRange !== undefined && this.read.usedRange(this.sheetOf(reference)) === undefined;
  }

  /** The part that can hold a value, for functions that only gather. Empty ranges end before they begin. */
  bounded(reference: Reference): CellRange {
    const { range } = reference;
    const used = this.read.usedRange?.(this.sheetOf(reference));
    if (used === undefined) return range;
    if (used === null) return { ...range, bottom: range.top - 1 };
    return {
      top: Math.max(range.top, used.top),
      left: Math.max(range.left, used.left),
      bottom: Math.min(range.bottom, used.bottom),
      right: Math.min(range.right, used.right),
    };
  }

  /** Whole columns and rows cut at the used end, all others as they are: for what depends on position. */
  trimmed(reference: Reference): CellRange {
    const { range } = reference;
    const used = this.read.usedRange?.(this.sheetOf(reference));
    if (!used) return range;
    return {
      ...range,
      bottom: range.bottom === LAST_ROW ? Math.max(range.top, used.bottom) : range.bottom,
      right: range.right === LAST_COLUMN ? Math.max(range.left, used.right) : range.right,
    };
  }
}

export const isLarge = ({ top, left, bottom, right }: CellRange): boolean => top !== bottom || left !== right;

export const sizeOf = ({ top, left, bottom, right }: CellRange): { rows: number; columns: number } => ({
  rows: Math.max(0, bottom - top + 1),
  columns: Math.max(0, right - left + 1),
});

export const cellsIn = (range: CellRange): number => sizeOf(range).rows * sizeOf(range).columns;
