import { cellKey, parseCellRange, type CellRange, type CellRef } from '../../domain/sheet/cell-ref';
import type { CellValue } from '../../domain/sheet/sheet';
import { createCellOrder } from './cell-order';
import { readCellTag, readContentText, readFormula } from './cell-element';
import { serialOfIso } from './dates';
import { shiftFormula } from './shift-formula';
import type { SharedStrings } from './shared-strings';
import { createLayoutReader, readRowLook, type SheetLayout } from './sheet-layout';
import { PlainCellReader } from './plain-cell';
import { attributeOf, XmlError, XmlReader } from './xml';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
// A form has a few thousand cells; the limit keeps a page alive that is handed a database.
const MAX_CELLS = 3_000_000;

/** More cells than this program is made for. Caught once, in open-workbook.ts. */
export class TooManyCells extends Error {}

/** What a cell holds, apart from its style. */
export interface CellContent {
  readonly value: CellValue;
  /** "=SUM(H10:H16)" or null. */
  readonly formula: string | null;
  /** The value is an error, not a text that looks like one. */
  readonly isError: boolean;
}

export const NOTHING: CellContent = { value: null, formula: null, isError: false };

/** A <row> element, by offsets into the text. */
export interface RowElement {
  readonly row: number;
  readonly start: number;
  /** Behind the open tag. */
  readonly inside: number;
  /** Before the close tag; an empty element has none: -1. */
  readonly close: number;
  /** Default style of the row's absent cells, or -1. */
  readonly xf: number;
}

/** An array formula or a data table: its cells change together or not at all. */
export interface ArrayArea {
  readonly range: CellRange;
}

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

// What <v> holds. TEXT, ERROR and DATE stay in the part until asked for.
const EMPTY = 0;
const NUMBER = 1;
const SHARED = 2;
const BOOLEAN = 3;
const TEXT = 4;
const ERROR = 5;
const DATE = 6;
const FORMULA = 16;
type Kind = number;

/** Parses xl/worksheets/sheetN.xml. Throws XmlError, TooManyCells. */
export function readSheetPart(text: string, strings: SharedStrings, date1904: boolean): SheetPart {
  const keys: number[] = [];
  const xfs: number[] = [];
  const kinds: Kind[] = [];
  const numbers: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const rows: RowElement[] = [];
  const arrays: ArrayArea[] = [];
  const masters = new Map<string, number>();
  const shared = new Map<string, number[]>();

  const reader = new XmlReader(text);
  const plain = new PlainCellReader(text);
  reader.next();
  if (reader.name !== 'worksheet') throw new XmlError(`<${reader.name}> instead of <worksheet>`);
  const prefix = /^<([^\s/>]+:)/.exec(text.slice(reader.start, reader.end))?.[1] ?? '';
  const layoutReader = createLayoutReader();
  let data: SheetPart['data'] | null = null;
  for (const name of reader.children()) {
    if (name !== 'sheetData' || data) {
      layoutReader.read(name, reader);
      continue;
    }
    const { start, end: inside } = reader;
    const isEmpty = reader.token === 'empty';
    if (!isEmpty) readRows();
    data = { start, inside, close: isEmpty ? -1 : reader.start };
  }
  if (!data) throw new XmlError('no <sheetData>');
  const layout = layoutReader.finish();

  function readRows(): void {
    let row = -1;
    // All but the number is mostly what it was in the row above.
    let rest = '';
    let look = readRowLook('<row>');
    for (const name of reader.children()) {
      if (name !== 'row') continue;
      const { start, end: inside } = reader;
      const tag = text.slice(start, inside);
      const numberEnd = tag.startsWith('<row r="') ? tag.indexOf('"', 8) : 0;
      const number = Number(numberEnd > 0 ? tag.slice(8, numberEnd) : (attributeOf(tag, 'r') ?? row + 2)) - 1;
      row = Number.isInteger(number) && number >= 0 && number <= LAST_ROW ? number : row + 1;
      if (rest !== tag.slice(numberEnd)) {
        rest = tag.slice(numberEnd);
        look = readRowLook(tag);
      }
      layoutReader.readRow(row, look);
      const isEmpty = reader.token === 'empty';
      if (!isEmpty) readCells(row);
      rows.push({ row, start, inside, close: isEmpty ? -1 : reader.start, xf: look.xf });
    }
  }

  function readCells(row: number): void {
    const { depth } = reader;
    let column = -1;
    for (;;) {
      if (plain.read(reader.end)) {
        column = plain.column <= LAST_COLUMN ? plain.column : column + 1;
        const kind = plain.number === null ? EMPTY : plain.isShared ? SHARED : NUMBER;
        add(cellKey(row, column), plain.xf, kind, plain.number ?? 0, reader.end);
        ends.push(plain.end);
        reader.continueAt(plain.end);
        continue;
      }
      if (!reader.next() || (reader.token === 'close' && reader.depth === depth)) return;
      if (reader.name !== 'c') {
        reader.skip();
        continue;
      }
      const tag = readCellTag(text, reader.start, reader.end);
      column = tag.column >= 0 && tag.column <= LAST_COLUMN ? tag.column : column + 1;
      const index = add(cellKey(row, column), tag.xf, EMPTY, 0, reader.start);
      if (reader.token === 'open') readContent(index, tag.type, { row, column });
      ends.push(reader.end);
    }
  }

  /** A cell as one more line of the columns, its end apart: that is known once its content has been read. */
  function add(key: number, xf: number, kind: Kind, number: number, start: number): number {
    if (keys.length >= MAX_CELLS) throw new TooManyCells(`more than ${MAX_CELLS} cells`);
    xfs.push(xf);
    kinds.push(kind);
    numbers.push(number);
    starts.push(start);
    return keys.push(key) - 1;
  }

  function readContent(index: number, type: string, at: CellRef): void {
    const { depth } = reader;
    let kind = EMPTY;
    let formula = 0;
    while (reader.next()) {
      if (reader.token === 'close') {
        if (reader.depth === depth) break;
        continue;
      }
      if (reader.name === 'v' && reader.token === 'open') {
        const from = reader.end;
        reader.skip();
        kind = readValue(index, type, from, reader.start);
      } else if (reader.name === 'is' && type === 'inlineStr') {
        kind = TEXT;
        reader.skip();
      } else if (reader.name === 'f') {
        formula = FORMULA;
        readFormulaTag(index, text.slice(reader.start, reader.end), at);
        reader.skip();
      } else reader.skip();
    }
    kinds[index] = kind + formula;
  }

  function readValue(index: number, type: string, from: number, to: number): Kind {
    if (type === 'str') return TEXT;
    if (type === 'e') return ERROR;
    const content = text.slice(from, to).trim();
    if (content === '') return EMPTY;
    if (type === 'd') return DATE;
    if (type === 'b') {
      numbers[index] = content === '1' || content === 'true' ? 1 : 0;
      return BOOLEAN;
    }
    const number = Number(content);
    // "1E400" or a stray word: what the file says is shown, not Infinity.
    if (!Number.isFinite(number)) return TEXT;
    numbers[index] = number;
    return type === 's' ? SHARED : NUMBER;
  }

  function readFormulaTag(index: number, tag: string, at: CellRef): void {
    const type = attributeOf(tag, 't');
    if (type === 'shared') {
      const group = attributeOf(tag, 'si') ?? '';
      // Only the first cell carries the text and the range.
      if (attributeOf(tag, 'ref') !== null && !masters.has(group)) masters.set(group, index);
      else push(shared, group, index);
    } else if (type === 'array' || type === 'dataTable') {
      arrays.push({ range: parseCellRange(attributeOf(tag, 'ref') ?? '') ?? { ...point(at) } });
    }
  }

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

const point = ({ row, column }: CellRef): CellRange => ({ top: row, left: column, bottom: row, right: column });

function push<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
