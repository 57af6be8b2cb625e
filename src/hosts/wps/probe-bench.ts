import type { CellRef } from '../../domain/sheet/cell-ref';
import type { WpsWorkbook } from './application';
import type { ProbeApplication, ProbeRange, ProbeWorksheet } from './probe-application';
import { rangeAt } from './ranges';

/** What a question to WPS is tried on. */
export interface WpsProbeBench {
  readonly application: ProbeApplication;
  readonly book: WpsWorkbook;
  /** That of the self-test; it is not the active one. */
  readonly sheet: ProbeWorksheet;
  /** A range of the cells that belong to this question alone, counted from the first of them. */
  readonly cells: (row: number, column: number, rows?: number, columns?: number) => ProbeRange;
  /** The first of them. */
  readonly corner: CellRef;
}

export function createProbeBench(
  { application, book, sheet }: Pick<WpsProbeBench, 'application' | 'book' | 'sheet'>,
  corner: CellRef,
): WpsProbeBench {
  const cells: WpsProbeBench['cells'] = (row, column, rows = 1, columns = 1) => {
    const [top, left] = [corner.row + row, corner.column + column];
    return rangeAt(sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 }) as ProbeRange;
  };
  return { application, book, sheet, cells, corner };
}

/** A value of the bridge in words: null, undefined and "" are not the same. */
export function valueWords(value: unknown): string {
  if (value === undefined) return 'undefined';
  return typeof value === 'object' && value !== null ? '对象' : JSON.stringify(value);
}

/** What doing something came to: that it was done, or that it was refused. */
export function outcomeOf(work: () => unknown, done = '接受'): string {
  try {
    work();
    return done;
  } catch {
    return '拒绝';
  }
}
