import { cellKey, parseCellRange, type CellRange, type CellRef } from '../../domain/sheet/cell-ref';
import { readCellTag } from './cell-element';
import { PlainCellReader } from './plain-cell';
import { readRowLook, type LayoutReader } from './sheet-layout';
import { attributeOf, type XmlReader } from './xml';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
// A form has a few thousand cells; the limit keeps a page alive that is handed a database.
const MAX_CELLS = 3_000_000;

/** More cells than this program is made for. Caught once, in open-workbook.ts. */
export class TooManyCells extends Error {}

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

// What <v> holds. TEXT, ERROR and DATE stay in the part until asked for.
export const EMPTY = 0;
export const NUMBER = 1;
export const SHARED = 2;
export const BOOLEAN = 3;
const TEXT = 4;
export const ERROR = 5;
export const DATE = 6;
export const FORMULA = 16;
type Kind = number;

/**
 * All cells of a part, in the order of the file: one entry a cell in each of six columns of numbers, which cost ten
 * megabytes for two hundred thousand cells, and no objects.
 */
export interface CellColumns {
  /** Row and column as one number: cellKey. */
  readonly keys: readonly number[];
  readonly xfs: readonly number[];
  /** What is in the cell: one of the kinds above, and FORMULA where a formula made it. */
  readonly kinds: readonly Kind[];
  /** The number, the index of the shared string, or 1 for TRUE. */
  readonly numbers: readonly number[];
  /** The text of <c>…</c> is text[start, end). */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly rows: readonly RowElement[];
  readonly arrays: readonly ArrayArea[];
  /** The cell that carries the text of each shared formula, and the cells that share it. */
  readonly masters: ReadonlyMap<string, number>;
  readonly shared: ReadonlyMap<string, readonly number[]>;
}

/** Reads the <sheetData> that the reader stands at, up to its close tag. Throws XmlError, TooManyCells. */
export function readCellColumns(text: string, reader: XmlReader, layoutReader: LayoutReader): CellColumns {
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
  const plain = new PlainCellReader(text);
  if (reader.token !== 'empty') readRows();
  return { keys, xfs, kinds, numbers, starts, ends, rows, arrays, masters, shared };

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
}

const point = ({ row, column }: CellRef): CellRange => ({ top: row, left: column, bottom: row, right: column });

function push<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
