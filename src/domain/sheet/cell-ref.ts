/** A cell by its 0-based row and column: A1 is {row: 0, column: 0}. Only texts for people use A1. */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}

/** Both corners inclusive, 0-based. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** {row: 9, column: 7} → "H10". */
export const formatCellRef = ({ row, column }: CellRef): string => `${columnName(column)}${row + 1}`;

/** "H10", "$H$10" → {row: 9, column: 7}; anything else → null. */
export function parseCellRef(text: string): CellRef | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  const letters = match[1]!.toUpperCase();
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** "B3:F9", a single cell as "B3". */
export function formatCellRange({ top, left, bottom, right }: CellRange): string {
  const first = formatCellRef({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${formatCellRef({ row: bottom, column: right })}`;
}

/** "B3:F9", "Sheet1!B3" or "'甲 乙'!$B$3:$F$9" → the range without its sheet; anything else → null. */
export function parseCellRange(text: string): CellRange | null {
  const local = text.slice(text.lastIndexOf('!') + 1);
  const [first, second = first, ...more] = local.split(':');
  const from = parseCellRef(first ?? '');
  const to = parseCellRef(second ?? '');
  if (!from || !to || more.length > 0) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

export const isInside = ({ row, column }: CellRef, range: CellRange): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

export const isSameCell = (a: CellRef, b: CellRef): boolean => a.row === b.row && a.column === b.column;

/** One number for a cell, to key a Map: a sheet has at most 2^14 columns. */
export const cellKey = (row: number, column: number): number => row * 16384 + column;
