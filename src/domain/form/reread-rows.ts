import type { Sheet } from '../sheet/sheet';
import { isSameCell } from '../sheet/cell-ref';
import { mergeAt } from '../sheet/sheet';
import type { ColumnRole, Columns, Form, Indicator, Level } from './form';
import { composeForm, readFrame, readLayout, repeatedBelow } from './form-frame';
import type { Frame, Layout } from './form-frame';
import { formYear } from './form-year';
import type { GridRegion } from './grid-regions';
import type { HeaderBlock } from './header-blocks';
import { isChosen } from './map-columns';
import { isMeasureAsName } from './measure-as-name';
import { readGrid } from './read-grid';
import { readIndicator } from './read-indicator';
import { readLevels } from './read-levels';
import { readRow } from './row-kind';
import type { Row } from './row-kind';
import { findRowShift } from './row-shift';

/**
 * The form after a change of the cells in these sheet rows (0-based) and nowhere else: their indicators and the budget
 * line are read anew from `sheet`, every other Indicator is the same object. It equals what `recognizeForms` would say;
 * null where only that can tell: a row that is no indicator, has another name or level, or changes what a column means.
 */
export function rereadRows(sheet: Sheet, form: Form, rows: ReadonlySet<number>): Form | null {
  const layout = readLayout(sheet, form.header.first);
  const index = blockOf(form, layout.blocks);
  if (index < 0 || layout.blocks.some((block) => isHeaderIn(rows, block))) return null;
  if (isNeighbourNew(sheet, layout, index, rows)) return null;
  const frame = readFrame(sheet, layout, index, mappingOf(form));
  if (!hasSameColumns(frame.columns, form.columns)) return null;
  const regions = [frame.region, ...[...repeatedBelow(layout, index)].map((below) => layout.regions[below]!)];

  const isBudgetRead = form.budget !== null && rows.has(form.budget.row);
  const reread = rereadIndicators(sheet, form, regions, rows);
  if (!reread || reread.count + (isBudgetRead ? 1 : 0) !== rows.size) return null;
  if (isBudgetRead && !isSameYear(sheet, form, frame)) return null;

  const { total, damagedRows } = form;
  const isBelow = total !== null && total.row > form.header.last;
  const totalRegion = isBelow ? regionAt(regions, total.row) : null;
  if (isBelow && !totalRegion) return null;
  const grid = {
    indicators: reread.indicators,
    damagedRows,
    lastRow: form.range.bottom,
    total: totalRegion && {
      row: total!.row,
      column: readRow(sheet, total!.row, form.columns, totalRegion).labelColumn,
    },
  };
  return composeForm(sheet, frame, grid, isBudgetRead ? undefined : form.budget);
}

/** A changed row that is a header now begins a form of its own, also within the head of this one. */
function isHeaderIn(rows: ReadonlySet<number>, { first, last }: HeaderBlock): boolean {
  for (let row = first; row <= last; row += 1) if (rows.has(row)) return true;
  return false;
}

/** An empty half beside this one is no form; the rows may have made it one. */
const isNeighbourNew = (sheet: Sheet, layout: Layout, index: number, rows: ReadonlySet<number>): boolean =>
  layout.blocks.some(({ first }, at) => {
    if (at === index || first !== layout.blocks[index]!.first) return false;
    const { columns, region } = readFrame(sheet, layout, at, null);
    const { indicators, damagedRows } = readGrid(sheet, columns, region);
    const own = [...indicators, ...damagedRows];
    return own.length > 0 && own.every(({ row }) => rows.has(row));
  });

/** The header of the form; of two halves that share a level the one that holds more of its columns. */
function blockOf({ header, columns }: Form, blocks: readonly HeaderBlock[]): number {
  const own = new Set(Object.values(columns));
  const held = blocks.map((block) =>
    block.first === header.first && block.last === header.last
      ? block.columns.filter(({ column }) => own.has(column)).length
      : 0,
  );
  const most = held.reduce((greatest, count) => Math.max(greatest, count), 0);
  return most === 0 ? -1 : held.indexOf(most);
}

/** What a person said of the columns, as far as the form tells. */
function mappingOf({ evidence }: Form): { readonly columns: Columns } | null {
  const chosen = evidence.filter(isChosen);
  return chosen.length === 0 ? null : { columns: Object.fromEntries(chosen.map(({ role, column }) => [role, column])) };
}

const hasSameColumns = (a: Columns, b: Columns): boolean => {
  const roles = Object.keys(a) as ColumnRole[];
  return roles.length === Object.keys(b).length && roles.every((role) => a[role] === b[role]);
};

const regionAt = (regions: readonly GridRegion[], row: number): GridRegion | null =>
  regions.find(({ first, last }) => row >= first && row <= last) ?? null;

/** A label in the budget line may name the year; dates of every row go by it. */
const isSameYear = (sheet: Sheet, { indicators }: Form, { head }: Frame): boolean =>
  indicators.length === 0 || (indicators[0]!.context.year ?? null) === formYear(sheet, head);

/** The indicators with those of `rows` read anew, and how many of `rows` are indicators; null when one changed its kind. */
function rereadIndicators(
  sheet: Sheet,
  form: Form,
  regions: readonly GridRegion[],
  rows: ReadonlySet<number>,
): { readonly indicators: readonly Indicator[]; readonly count: number } | null {
  const affected = new Set([...rows, ...[...rows].flatMap((row) => rowsSharing(sheet, row, form.columns))]);
  const indicators: Indicator[] = [];
  let count = 0;
  for (const before of form.indicators) {
    if (rows.has(before.row)) count += 1;
    const now = affected.has(before.row) ? rereadIndicator(sheet, form.columns, regions, before) : before;
    if (!now) return null;
    indicators.push(now);
  }
  return { indicators, count };
}

/** Cells of these roles hold for every row that they are merged over. */
const SHARED: readonly ColumnRole[] = ['comparator', 'target', 'adjustedTarget', 'unit', 'actual', 'deviation'];

function rowsSharing(sheet: Sheet, row: number, columns: Columns): readonly number[] {
  return SHARED.flatMap((role) => {
    const column = columns[role];
    const merge = column === undefined ? null : mergeAt(sheet, row, column);
    return merge?.top === row ? Array.from({ length: merge.bottom - row }, (_, n) => row + 1 + n) : [];
  });
}

function rereadIndicator(
  sheet: Sheet,
  columns: Columns,
  regions: readonly GridRegion[],
  before: Indicator,
): Indicator | null {
  const { row } = before;
  const region = regionAt(regions, row);
  if (!region) return null;
  const read = readRow(sheet, row, columns, region);
  if (read.kind !== 'indicator' || findRowShift(sheet, row, columns)) return null;
  if (isMeasureAsName(sheet, row, columns, read.cells)) return null;
  if (mayEndGrid(sheet, read, row, columns, region)) return null;
  const levels = readLevels(sheet, row, columns, before);
  const now = readIndicator(sheet, read.cells, row, columns, levels, region.first);
  const isSame =
    now.name.text === before.name.text &&
    isSameCell(now.name, before.name) &&
    isSameLevel(now.level1, before.level1) &&
    isSameLevel(now.level2, before.level2) &&
    !lostLevel(sheet, before, columns);
  if (!isSame) return null;
  const { year } = before.context;
  return year === undefined ? now : { ...now, context: { ...now.context, year } };
}

const isSameLevel = (a: Level | null, b: Level | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    isSameCell(a, b) &&
    a.name === b.name &&
    String(a.printedWeight) === String(b.printedWeight));

/** The row's own level cell is empty now: it would inherit the level above. */
function lostLevel(sheet: Sheet, { row, level1, level2 }: Indicator, columns: Columns): boolean {
  const own = readLevels(sheet, row, columns, { level1: null, level2: null });
  return (level1?.row === row && own.level1 === null) || (level2?.row === row && own.level2 === null);
}

/** Below a total the grid goes on only with a row that has its points and a target (read-grid.ts). */
function mayEndGrid(sheet: Sheet, { cells }: Row, row: number, columns: Columns, region: GridRegion): boolean {
  const isWhole = (columns.weight === undefined || (cells.weight?.value ?? null) !== null) && cells.target !== null;
  if (isWhole) return false;
  let above = row - 1;
  while (above >= region.first && ['blank', 'subtotal'].includes(readRow(sheet, above, columns, region).kind))
    above -= 1;
  return above >= region.first && readRow(sheet, above, columns, region).kind === 'total';
}
