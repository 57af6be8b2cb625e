import type { Fill } from '../../domain/sheet/sheet-edit';
import { cellKey, type CellRef } from '../../domain/sheet/cell-ref';
import type { WorkbookSheet } from '../workbook/workbook';

/** The colours of the standard theme by XlThemeColor. */
const THEME: { readonly [index: number]: string } = {
  1: '#FFFFFF',
  2: '#000000',
  3: '#E7E6E6',
  4: '#44546A',
  5: '#5B9BD5',
  6: '#ED7D31',
  7: '#A5A5A5',
  8: '#FFC000',
  9: '#4472C4',
  10: '#70AD47',
};

export interface ThemeFill {
  readonly theme: number;
  /** -1 (black) to 1 (white). */
  readonly tint: number;
}

/**
 * The themes of fills that this session has given by theme: the workbook model keeps colours only. One holds as long as
 * the cell has the colour that it came to.
 */
const given = new WeakMap<WorkbookSheet, Map<number, ThemeFill>>();

/** By which theme colour a cell is filled, or null. */
export function themeOf(sheet: WorkbookSheet, { row, column }: CellRef, fill: Fill | null): ThemeFill | null {
  const known = given.get(sheet)?.get(cellKey(row, column));
  return known && fill?.color === colorOf(known) ? known : null;
}

/** Notes by which theme colour a cell is filled, and says what colour that is. */
export function noteTheme(sheet: WorkbookSheet, { row, column }: CellRef, theme: ThemeFill): string {
  const color = colorOf(theme);
  const known = given.get(sheet) ?? new Map<number, ThemeFill>();
  given.set(sheet, known.set(cellKey(row, column), theme));
  return color;
}

function colorOf({ theme, tint }: ThemeFill): string {
  const base = THEME[theme];
  if (base === undefined || !(Math.abs(tint) <= 1)) throw new Error('There is no such theme colour.');
  const channel = (at: number): string => {
    const value = parseInt(base.slice(at, at + 2), 16);
    const tinted = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(tinted).toString(16).padStart(2, '0').toUpperCase();
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
