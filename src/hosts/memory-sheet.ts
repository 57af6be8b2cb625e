import type { CellRange, CellRef } from '../domain/sheet/cell-ref';
import { cellKey, parseCellRange, parseCellRef } from '../domain/sheet/cell-ref';
import { isEmptyValue } from '../domain/sheet/sheet';
import type { CellValue, Sheet } from '../domain/sheet/sheet';
import type { SheetRows } from '../domain/sheet/sheet-rows';
import type { CellImage, Fill } from '../domain/sheet/sheet-edit';

export interface MemoryCell {
  readonly value?: CellValue;
  /** What the reader sees, when `format` is not one of the few that are displayed here. */
  readonly text?: string;
  readonly format?: string;
  readonly formula?: string;
  readonly fill?: Fill;
  /** As in Excel a cell is locked unless said otherwise; it counts only on a protected sheet. */
  readonly locked?: boolean;
}

export interface MemorySheet {
  readonly id?: string;
  readonly name?: string;
  readonly visible?: boolean;
  /** From A1. */
  readonly rows?: readonly (readonly (CellValue | MemoryCell)[])[];
  /** By address, over `rows`: { H10: 8.5, B2: { value: 0.95, format: '0%' } }. */
  readonly cells?: { readonly [address: string]: CellValue | MemoryCell };
  readonly merges?: readonly string[];
  /** 0-based. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly filtered?: boolean;
  readonly protected?: boolean;
  readonly mayFormatCells?: boolean;
}

export interface Slot {
  value: CellValue;
  text: string | null;
  format: string;
  formula: string | null;
  fill: Fill | null;
  readonly locked: boolean;
}

export interface Page extends Omit<MemorySheet, 'merges' | 'rows' | 'cells'> {
  readonly id: string;
  readonly name: string;
  readonly merges: readonly CellRange[];
  readonly slots: Map<number, CellRef & Slot>;
  /** Whole texts by `cellKey`. */
  readonly notes: Map<number, string>;
}

const BLANK: Slot = { value: null, text: null, format: 'General', formula: null, fill: null, locked: true };

export function createPage(sheet: MemorySheet, id: string): Page {
  const slots: Page['slots'] = new Map();
  const put = (ref: CellRef, given: CellValue | MemoryCell): void => {
    if (given === null) return;
    const cell: MemoryCell = typeof given === 'object' ? given : { value: given };
    slots.set(cellKey(ref.row, ref.column), {
      ...BLANK,
      ...cell,
      value: cell.value ?? null,
      text: cell.text ?? null,
      row: ref.row,
      column: ref.column,
    });
  };
  sheet.rows?.forEach((cells, row) => cells.forEach((cell, column) => put({ row, column }, cell)));
  for (const [address, cell] of Object.entries(sheet.cells ?? {})) {
    const ref = parseCellRef(address);
    if (!ref) throw new Error(`no address: ${address}`);
    put(ref, cell);
  }
  const merges = (sheet.merges ?? []).map((address) => {
    const range = parseCellRange(address);
    if (!range) throw new Error(`no range: ${address}`);
    return range;
  });
  return { ...sheet, id: sheet.id ?? id, name: sheet.name ?? `Sheet${id}`, merges, slots, notes: new Map() };
}

export const slotAt = (page: Page, { row, column }: CellRef): Slot => page.slots.get(cellKey(row, column)) ?? BLANK;

export function ownSlot(page: Page, { row, column }: CellRef): Slot {
  const known = page.slots.get(cellKey(row, column));
  if (known) return known;
  const fresh = { ...BLANK, row, column };
  page.slots.set(cellKey(row, column), fresh);
  return fresh;
}

export const imageOf = ({ row, column }: CellRef, { value, formula, format, fill }: Slot): CellImage => ({
  row,
  column,
  value,
  formula,
  format,
  fill,
});

export function readPage(page: Page): Sheet {
  const filled = [...page.slots.values()].filter((slot) => !isEmptyValue(slot.value) || slot.formula !== null);
  const range = filled.length === 0 ? null : boundsOf(filled);
  return {
    id: page.id,
    name: page.name,
    range,
    ...readGrids(page, range),
    merges: page.merges,
    hiddenRows: new Set(page.hiddenRows ?? []),
    hiddenColumns: new Set(page.hiddenColumns ?? []),
    filtered: page.filtered ?? false,
    protected: page.protected ?? false,
  };
}

/** The cells of a range, row by row; no grids at all for null. */
export function readGrids(page: Page, range: CellRange | null): SheetRows {
  const grid = <T>(pick: (slot: Slot) => T): T[][] => {
    if (!range) return [];
    return Array.from({ length: range.bottom - range.top + 1 }, (_, r) =>
      Array.from({ length: range.right - range.left + 1 }, (_, c) =>
        pick(slotAt(page, { row: range.top + r, column: range.left + c })),
      ),
    );
  };
  return {
    values: grid((slot) => slot.value),
    texts: grid(displayed),
    formats: grid((slot) => slot.format),
    formulas: grid((slot) => slot.formula),
  };
}

function boundsOf(cells: readonly CellRef[]): CellRange {
  const bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const { row, column } of cells) {
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.right = Math.max(bounds.right, column);
  }
  return bounds;
}

/** Only what our own forms need; anything else shows the plain value. */
export function displayed({ value, text, format }: Slot): string {
  if (text !== null) return text;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const [, decimals, percent] = /^0(?:\.(0+))?(%?)$/.exec(format) ?? [];
  if (typeof value === 'string' || percent === undefined) return String(value);
  const digits = decimals?.length ?? 0;
  return percent ? `${(value * 100).toFixed(digits)}%` : value.toFixed(digits);
}
