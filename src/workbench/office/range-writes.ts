import type { Session } from './members';
import type { CellRef } from '../../domain/sheet/cell-ref';
import type { Fill } from '../../domain/sheet/sheet-edit';
import { parseFormula, partsOf } from '../formulas/parse';
import { parseTyped } from '../formulas/typed';
import type { CellWrite, WorkbookCell, WorkbookSheet } from '../workbook/workbook';
import { cellCountOf, heightOf, widthOf } from './addresses';
import type { Json } from './protocol';
import { invalidArgument, OfficeError } from './protocol';
import type { RangeCells } from './range-grids';
import { cellsIn } from './range-grids';

const TEXT_FORMAT = '@';

/** Writes `values`, `formulas` or `numberFormat` as Excel does: an array of the range's size, or one value for all. */
export function writeGrid(
  target: RangeCells,
  given: Json,
  what: 'values' | 'formulas' | 'numberFormat',
  session: Session,
): void {
  const entries = entriesOf(target, given, what, session);
  if (what === 'numberFormat') requireFormatting([target], session);
  else requireUnlocked(target, session);
  const writes: CellWrite[] = [];
  for (const { cell, entry } of placed(target, entries, what, session)) {
    if (entry === null) continue;
    if (isCovered(target.sheet, cell) && session.quirks.coveredWritesAreLost) continue;
    const write = what === 'numberFormat' ? formatWrite(cell, entry) : contentWrite(cell, entry, what, session);
    if (write.kind !== 'number-format' && !target.sheet.isWritable(cell.row, cell.column)) {
      throw new OfficeError('GeneralException', 'Part of an array or of a table cannot be changed.', `Range.${what}`);
    }
    writes.push(write);
    const taken = session.quirks.formulasTakeFormats ? takenFormat(target.sheet, write) : null;
    if (taken !== null) writes.push(formatWrite(cell, taken));
  }
  if (writes.length > 0) session.workbook.write(target.sheet.id, writes, 'api');
}

/** Sets, or with null clears, what the fills of these cells become. */
export function writeFills(
  ranges: readonly RangeCells[],
  change: (fill: Fill | null) => Fill | null,
  session: Session,
): void {
  requireFormatting(ranges, session);
  for (const range of ranges) {
    const writes: CellWrite[] = [];
    for (const { row, column, style } of cellsIn([range])) {
      if (!isCovered(range.sheet, { row, column }))
        writes.push({ row, column, kind: 'fill', fill: change(style.fill) });
    }
    if (writes.length > 0) session.workbook.write(range.sheet.id, writes, 'api');
  }
}

function entriesOf(target: RangeCells, given: Json, what: string, session: Session): Json[][] {
  const [height, width] = [heightOf(target.range), widthOf(target.range)];
  if (!Array.isArray(given)) {
    if (cellCountOf(target.range) > 1_000_000) throw new OfficeError('RangeExceedsLimit', 'The range is too large.');
    return Array.from({ length: height }, () => Array.from({ length: width }, () => given));
  }
  const rows = given as Json[];
  const fits = rows.length === height && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!fits && session.quirks.arraySizeMustFit) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      `Range.${what}`,
    );
  }
  return Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_, c) => (rows[r] as Json[] | undefined)?.[c] ?? null),
  );
}

/** Which entry falls on which cell. Over filtered rows a block loses its order: it fills the visible rows only. */
function placed(
  { sheet, range }: RangeCells,
  entries: Json[][],
  what: string,
  session: Session,
): { cell: WorkbookCell; entry: Json }[] {
  const rows = entries.map((_, index) => range.top + index);
  const isDiverted = session.quirks.filterDivertsBlocks && what !== 'numberFormat' && sheet.filtered && rows.length > 1;
  const targets = isDiverted ? rows.filter((row) => !sheet.isRowHidden(row)) : rows;
  return targets.flatMap((row, index) =>
    entries[index]!.map((entry, c) => ({ cell: sheet.cell(row, range.left + c), entry })),
  );
}

function formatWrite({ row, column }: CellRef, entry: Json): CellWrite {
  if (typeof entry !== 'string') throw invalidArgument('A number format is a string.', 'Range.numberFormat');
  return { row, column, kind: 'number-format', format: entry };
}

/** The number format that a formula brings from the first cell it looks at, where its own cell has none. */
export function takenFormat(sheet: WorkbookSheet, write: CellWrite): string | null {
  const formatAt = ({ row, column }: CellRef): string => sheet.cell(row, column).style.numberFormat;
  if (write.kind !== 'typed' || !write.text.startsWith('=') || formatAt(write) !== 'General') return null;
  const parsed = parseFormula(write.text);
  const parts = parsed.kind === 'formula' ? [...partsOf(parsed.expression)] : [];
  // The parts come from the right.
  const first = parts.filter((part) => part.kind === 'reference' && part.sheet === null).at(-1);
  if (first?.kind !== 'reference') return null;
  const format = formatAt({ row: first.range.top, column: first.range.left });
  return format === 'General' || format === TEXT_FORMAT ? null : format;
}

function contentWrite(cell: WorkbookCell, entry: Json, what: 'values' | 'formulas', session: Session): CellWrite {
  const { row, column, style } = cell;
  if (typeof entry === 'object') throw invalidArgument('A cell takes one plain value.', `Range.${what}`);
  if (typeof entry !== 'string') {
    const isText = style.numberFormat === TEXT_FORMAT && session.quirks.textFormatMakesText;
    const text = typeof entry === 'boolean' ? String(entry).toUpperCase() : String(entry);
    return { row, column, kind: 'value', value: isText ? text : entry };
  }
  if (entry === '') return { row, column, kind: 'value', value: null };
  if (!session.quirks.stringsAreTyped) return { row, column, kind: 'value', value: entry };
  if (parseTyped(entry, style.numberFormat).refused) {
    throw invalidArgument(`"${entry.slice(0, 40)}" begins like a formula and is none.`, `Range.${what}`);
  }
  return { row, column, kind: 'typed', text: entry };
}

function isCovered(sheet: WorkbookSheet, { row, column }: CellRef): boolean {
  const merge = sheet.mergeAt(row, column);
  return merge !== null && (merge.top !== row || merge.left !== column);
}

function requireWritableFile(session: Session): void {
  if (session.isReadOnly) throw new OfficeError('AccessDenied', 'You do not have permission to do this.');
}

function requireUnlocked(target: RangeCells, session: Session): void {
  requireWritableFile(session);
  if (!target.sheet.protected || !session.quirks.protectionDenies) return;
  for (const { style } of cellsIn([target])) {
    if (style.locked) throw new OfficeError('AccessDenied', 'The cell is locked on a protected sheet.', 'Range.values');
  }
}

function requireFormatting(ranges: readonly RangeCells[], session: Session): void {
  requireWritableFile(session);
  if (!session.quirks.protectionDenies) return;
  if (ranges.some(({ sheet }) => sheet.protected && !sheet.mayFormatCells)) {
    throw new OfficeError('AccessDenied', 'Formatting is not allowed on a protected sheet.', 'Range.format');
  }
}
