import { parseCellRange, type CellRange } from '../../domain/sheet/cell-ref';
import { attributeOf, type XmlReader } from './xml';

interface Column {
  readonly first: number;
  readonly last: number;
  /** Characters of the default font; null = the sheet's default. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly xf: number;
}

/** Everything of a worksheet that is about its looks and its locks, apart from the cells. */
export interface SheetLayout {
  readonly merges: readonly CellRange[];
  /** Points. */
  readonly defaultRowHeight: number;
  /** Rows without an element of their own are hidden. */
  readonly zeroHeight: boolean;
  /** Characters, or null when the file leaves it to the program. */
  readonly defaultColumnWidth: number | null;
  /** Points of the row, or null. */
  rowHeight(row: number): number | null;
  isRowHidden(row: number): boolean;
  hiddenRows(): Iterable<number>;
  /** Characters, or null for the default width. */
  columnWidth(column: number): number | null;
  isColumnHidden(column: number): boolean;
  columnXf(column: number): number;
  /** Ranges in which a filter is set. */
  readonly filters: readonly CellRange[];
  /** The sheet says that some filter, perhaps an advanced one, is in force. */
  readonly filterMode: boolean;
  readonly protected: boolean;
  readonly mayFormatCells: boolean;
  readonly mayEditObjects: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridLines: boolean;
  readonly selection: CellRange | null;
  /** <dimension> in the text. */
  readonly dimension: { readonly start: number; readonly end: number } | null;
}

/** Gathers the layout while the part is read once, in its own order. */
export interface LayoutReader {
  /** One child of <worksheet> other than <sheetData>, just entered. */
  read(name: string, reader: XmlReader): void;
  readRow(row: number, look: RowLook): void;
  finish(): SheetLayout;
}

/** What the tag of a <row> says apart from its number. */
export interface RowLook {
  /** Points, or null for the default height. */
  readonly height: number | null;
  readonly hidden: boolean;
  /** Default style of the row's absent cells, or -1. */
  readonly xf: number;
}

export function readRowLook(tag: string): RowLook {
  const height = Number(attributeOf(tag, 'ht') ?? Number.NaN);
  return {
    height: height >= 0 ? height : null,
    hidden: isOn(attributeOf(tag, 'hidden')),
    xf: isOn(attributeOf(tag, 'customFormat')) ? Number(attributeOf(tag, 's') ?? 0) : -1,
  };
}

export function createLayoutReader(): LayoutReader {
  const merges: CellRange[] = [];
  const columns: Column[] = [];
  const filters: CellRange[] = [];
  const heights = new Map<number, number>();
  const hidden = new Map<number, boolean>();
  const tags = new Map<string, string>();
  let view: SheetView | null = null;
  let dimension: SheetLayout['dimension'] = null;
  let zeroHeight = false;

  return {
    read(name, reader) {
      const tag = reader.text.slice(reader.start, reader.end);
      if (name === 'dimension') dimension = { start: reader.start, end: reader.end };
      else if (name === 'sheetFormatPr') zeroHeight = isOn(attributeOf(tag, 'zeroHeight'));
      else if (name === 'cols') {
        for (const inner of reader.children()) if (inner === 'col') columns.push(readColumn(tagOf(reader)));
      } else if (name === 'sheetViews') {
        for (const inner of reader.children()) if (inner === 'sheetView') view ??= readView(reader);
      } else if (name === 'mergeCells') {
        for (const inner of reader.children()) {
          const range = inner === 'mergeCell' ? parseCellRange(reader.attribute('ref') ?? '') : null;
          if (range && (range.top !== range.bottom || range.left !== range.right)) merges.push(range);
        }
      } else if (name === 'autoFilter') {
        const range = readFilter(reader);
        if (range) filters.push(range);
      }
      tags.set(name, tag);
    },
    readRow(row, { height, hidden: isHidden }) {
      if (height !== null) heights.set(row, height);
      if (isHidden) hidden.set(row, true);
      else if (zeroHeight) hidden.set(row, false);
    },
    finish() {
      columns.sort((a, b) => a.first - b.first);
      const columnAt = (column: number): Column | null => findColumn(columns, column);
      const sheetFormat = tags.get('sheetFormatPr') ?? '<sheetFormatPr/>';
      const protection = tags.get('sheetProtection') ?? '<sheetProtection/>';
      const defaultHeight = Number(attributeOf(sheetFormat, 'defaultRowHeight') ?? Number.NaN);
      const isProtected = isOn(attributeOf(protection, 'sheet'));
      return {
        ...(view ?? { frozen: { rows: 0, columns: 0 }, showGridLines: true, selection: null }),
        merges,
        filters,
        dimension,
        zeroHeight,
        defaultRowHeight: defaultHeight > 0 ? defaultHeight : 13.5,
        defaultColumnWidth: defaultColumnWidth(sheetFormat),
        rowHeight: (row) => heights.get(row) ?? null,
        isRowHidden: (row) => hidden.get(row) ?? zeroHeight,
        *hiddenRows() {
          for (const [row, isHidden] of hidden) if (isHidden) yield row;
        },
        columnWidth: (column) => columnAt(column)?.width ?? null,
        isColumnHidden: (column) => columnAt(column)?.hidden ?? false,
        columnXf: (column) => columnAt(column)?.xf ?? 0,
        filterMode: isOn(attributeOf(tags.get('sheetPr') ?? '<sheetPr/>', 'filterMode')),
        protected: isProtected,
        // The attribute names what is locked; by default formatting is.
        mayFormatCells: !isProtected || isOff(attributeOf(protection, 'formatCells')),
        mayEditObjects: !isProtected || !isOn(attributeOf(protection, 'objects')),
      };
    },
  };
}

function findColumn(columns: readonly Column[], column: number): Column | null {
  let low = 0;
  let high = columns.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = columns[middle]!;
    if (column < found.first) high = middle - 1;
    else if (column > found.last) low = middle + 1;
    else return found;
  }
  return null;
}

function defaultColumnWidth(sheetFormat: string): number | null {
  const width = Number(attributeOf(sheetFormat, 'defaultColWidth') ?? Number.NaN);
  if (width >= 0) return width;
  const base = Number(attributeOf(sheetFormat, 'baseColWidth') ?? Number.NaN);
  // baseColWidth counts digits only; five pixels of padding make about 0.71 of a character.
  return base > 0 ? base + 0.71 : null;
}

const tagOf = (reader: XmlReader): string => reader.text.slice(reader.start, reader.end);

/** The range of an <autoFilter> in which at least one column is filtered, or null. Used for sheets and tables. */
export function readFilter(reader: XmlReader): CellRange | null {
  const range = parseCellRange(reader.attribute('ref') ?? '');
  let isActive = false;
  for (const name of reader.children()) if (name === 'filterColumn') isActive = true;
  return isActive ? range : null;
}

const isOn = (text: string | null): boolean => text === '1' || text === 'true';
const isOff = (text: string | null): boolean => text === '0' || text === 'false';

function readColumn(tag: string): Column {
  const number = (name: string): number => Number(attributeOf(tag, name) ?? Number.NaN);
  const width = number('width');
  const xf = number('style');
  return {
    first: number('min') - 1,
    last: number('max') - 1,
    width: width >= 0 ? width : null,
    hidden: isOn(attributeOf(tag, 'hidden')),
    xf: Number.isInteger(xf) ? xf : 0,
  };
}

type SheetView = Pick<SheetLayout, 'frozen' | 'showGridLines' | 'selection'>;

function readView(reader: XmlReader): SheetView {
  const showGridLines = !isOff(reader.attribute('showGridLines'));
  let frozen = { rows: 0, columns: 0 };
  let selection: CellRange | null = null;
  for (const name of reader.children()) {
    if (name === 'pane' && /^frozen/.test(reader.attribute('state') ?? '')) {
      frozen = { rows: count(reader.attribute('ySplit')), columns: count(reader.attribute('xSplit')) };
    } else if (name === 'selection') {
      // The last pane listed is the active one in practice; several areas are shown as the first.
      selection = parseCellRange((reader.attribute('sqref') ?? '').split(' ')[0] ?? '') ?? selection;
    }
  }
  return { frozen, showGridLines, selection };
}

const count = (text: string | null): number => Math.max(0, Math.trunc(Number(text ?? 0)) || 0);
