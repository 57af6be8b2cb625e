import { cellKey } from '../../domain/sheet/cell-ref';
import type { CellValue } from '../../domain/sheet/sheet';
import type { ArrayArea, CellColumns, RowElement } from './cell-columns';
import { BOOLEAN, DATE, EMPTY, ERROR, FORMULA, NUMBER, readCellColumns, SHARED } from './cell-columns';
import { readContentText, readFormula } from './cell-element';
import { createCellOrder } from './cell-order';
import { serialOfIso } from './dates';
import type { SharedStrings } from './shared-strings';
import { shiftFormula } from './shift-formula';
import { createLayoutReader, type SheetLayout } from './sheet-layout';
import { XmlError, XmlReader } from './xml';

/** What a cell holds, apart from its style. */
export interface CellContent {
  readonly value: CellValue;
  /** "=SUM(H10:H16)" or null. */
  readonly formula: string | null;
  /** The value is an error, not a text that looks like one. */
  readonly isError: boolean;
}

export const NOTHING: CellContent = { value: null, formula: null, isError: false };

/**
 * A worksheet part as it was read. Cells are kept as numbers in columns (place, style, kind, offsets) and read from the
 * text when asked for: two hundred thousand cells cost ten megabytes and no objects.
 */
export interface SheetPart {
  readonly text: string;
  /** "x:" when the part writes its elements with a prefix. */
  readonly prefix: string;
  readonly layout: SheetLayout;
  readonly rows: readonly RowElement[];
  /** The first <row> element of a row. */
  rowElement(row: number): RowElement | null;
  /** How many cells the part has. */
  readonly size: number;
  /** The index of a cell, or -1. */
  find(row: number, column: number): number;
  /** The index of the last cell of this row left of the column, or -1. */
  findBefore(row: number, column: number): number;
  keyAt(index: number): number;
  xfAt(index: number): number;
  valueAt(index: number): CellValue;
  contentAt(index: number): CellContent;
  isFormulaAt(index: number): boolean;
  /** Whether the cell has a value or a formula, not only a style. */
  isFilledAt(index: number): boolean;
  /** The text of <c>…</c> is text[startAt, endAt). */
  startAt(index: number): number;
  endAt(index: number): number;
  readonly arrays: readonly ArrayArea[];
  /** Cells of a shared formula whose first cell is this one, apart from it. */
  sharers(index: number): readonly number[];
  /** Style that a cell has that is not in the file: that of its row or column. */
  absentXf(row: number, column: number): number;
  /** <sheetData> in the text. */
  readonly data: { readonly start: number; readonly inside: number; readonly close: number };
}

/** Parses xl/worksheets/sheetN.xml. Throws XmlError, TooManyCells. */
export function readSheetPart(text: string, strings: SharedStrings, date1904: boolean): SheetPart {
  const reader = new XmlReader(text);
  reader.next();
  if (reader.name !== 'worksheet') throw new XmlError(`<${reader.name}> instead of <worksheet>`);
  const prefix = /^<([^\s/>]+:)/.exec(text.slice(reader.start, reader.end))?.[1] ?? '';
  const layoutReader = createLayoutReader();
  let data: SheetPart['data'] | null = null;
  let columns: CellColumns | null = null;
  for (const name of reader.children()) {
    if (name !== 'sheetData' || columns) {
      layoutReader.read(name, reader);
      continue;
    }
    const { start, end: inside } = reader;
    const isEmpty = reader.token === 'empty';
    columns = readCellColumns(text, reader, layoutReader);
    data = { start, inside, close: isEmpty ? -1 : reader.start };
  }
  if (!data || !columns) throw new XmlError('no <sheetData>');
  const layout = layoutReader.finish();
  const { keys, xfs, kinds, numbers, starts, ends, rows, arrays, masters, shared } = columns;

  const { original: at, keyAt, indexOf, countBefore } = createCellOrder(keys);
  const groupOf = new Map([...masters].map(([group, index]) => [index, group]));
  const rowIndex = new Map<number, RowElement>();
  for (const row of rows) if (!rowIndex.has(row.row)) rowIndex.set(row.row, row);

  function valueAt(index: number): CellValue {
    const original = at(index);
    const kind = kinds[original]! & 15;
    const number = numbers[original]!;
    switch (kind) {
      case EMPTY:
        return null;
      case NUMBER:
        return number;
      case SHARED:
        return strings.at(number);
      case BOOLEAN:
        return number === 1;
      default: {
        const content = readContentText(text.slice(starts[original], ends[original]));
        return kind === DATE ? (serialOfIso(content, date1904) ?? content) : content;
      }
    }
  }

  function formulaAt(original: number): string | null {
    if ((kinds[original]! & FORMULA) === 0) return null;
    const element = readFormula(text.slice(starts[original], ends[original]));
    if (element.text !== '') return `=${element.text}`;
    const master = element.shared === null ? undefined : masters.get(element.shared);
    if (master === undefined || master === original) return null;
    const source = readFormula(text.slice(starts[master], ends[master])).text;
    const rowShift = Math.floor(keys[original]! / 16384) - Math.floor(keys[master]! / 16384);
    return `=${shiftFormula(source, rowShift, (keys[original]! % 16384) - (keys[master]! % 16384))}`;
  }

  return {
    text,
    prefix,
    layout,
    rows,
    rowElement: (row) => rowIndex.get(row) ?? null,
    size: keys.length,
    find(row, column) {
      const key = cellKey(row, column);
      // Of two elements for one cell the later one counts.
      const index = countBefore(key + 1) - 1;
      return index >= 0 && keyAt(index) === key ? index : -1;
    },
    findBefore(row, column) {
      const index = countBefore(cellKey(row, column)) - 1;
      return index >= 0 && keyAt(index) >= cellKey(row, 0) ? index : -1;
    },
    keyAt,
    xfAt: (index) => xfs[at(index)]!,
    valueAt,
    contentAt(index) {
      const original = at(index);
      return { value: valueAt(index), formula: formulaAt(original), isError: (kinds[original]! & 15) === ERROR };
    },
    isFormulaAt: (index) => (kinds[at(index)]! & FORMULA) !== 0,
    isFilledAt: (index) => kinds[at(index)]! !== EMPTY,
    startAt: (index) => starts[at(index)]!,
    endAt: (index) => ends[at(index)]!,
    arrays,
    sharers(index) {
      const group = groupOf.get(at(index));
      return group === undefined ? [] : (shared.get(group) ?? []).map(indexOf);
    },
    absentXf(row, column) {
      const own = rowIndex.get(row)?.xf ?? -1;
      return own >= 0 ? own : layout.columnXf(column);
    },
    data,
  };
}
