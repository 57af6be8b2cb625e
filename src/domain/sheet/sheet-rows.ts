import type { Sheet } from './sheet';

/** Rows of a sheet, over the columns of its used range. */
export type SheetRows = Pick<Sheet, 'values' | 'texts' | 'formats' | 'formulas'>;

/** `sheet` with its rows from sheet row `first` on replaced; `rows` lie within the used range. */
export function withRows(sheet: Sheet, first: number, rows: SheetRows): Sheet {
  const start = first - (sheet.range?.top ?? 0);
  const spliced = <T>(grid: readonly T[], part: readonly T[]): readonly T[] => [
    ...grid.slice(0, start),
    ...part,
    ...grid.slice(start + part.length),
  ];
  return {
    ...sheet,
    values: spliced(sheet.values, rows.values),
    texts: spliced(sheet.texts, rows.texts),
    formats: spliced(sheet.formats, rows.formats),
    formulas: spliced(sheet.formulas, rows.formulas),
  };
}

/** The rows from `first` to `last` that lie in the used range; null for none. */
export function rowsInRange({ range }: Sheet, first: number, last: number): { top: number; bottom: number } | null {
  if (!range) return null;
  const top = Math.max(first, range.top);
  const bottom = Math.min(last, range.bottom);
  return top <= bottom ? { top, bottom } : null;
}
