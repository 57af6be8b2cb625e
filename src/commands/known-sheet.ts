import type { Form, Indicator } from '../domain/form/form';
import { rereadRows } from '../domain/form/reread-rows';
import { rowKeysOf } from '../domain/form/row-key';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { CellRange } from '../domain/sheet/cell-ref';
import type { SheetEdit } from '../domain/sheet/sheet-edit';
import type { SpreadsheetHost } from '../hosts/host';
import { recallMapping } from './column-mapping';
import { ownWrites } from './own-writes';
import type { Problem } from './problem';
import type { ReadForms } from './read-sheet';
import type { PlacedForm } from './recognize-sheet';
import { recallSheet } from './sheet-memory';

/** A sheet as it was read last, kept so that after a small change only some rows have to be read. */
export interface KnownSheet extends ReadForms {
  /** Rows that we wrote to since: their numbers, texts and formats are the host's to tell. */
  readonly dirty: ReadonlySet<number>;
  /** What the reading rested on besides the sheet's cells. */
  readonly ownWrites: number;
  readonly mappings: string;
}

/** What is kept of a sheet that was read and then, perhaps, written to. */
export function knownSheet(host: SpreadsheetHost, read: ReadForms, written: readonly SheetEdit[] = []): KnownSheet {
  return {
    ...read,
    memory: recallSheet(host, read.sheet.id, read.identity),
    dirty: new Set(written.flatMap(({ kind, row }) => (kind === 'fill' ? [] : [row]))),
    ownWrites: ownWrites(host),
    mappings: mappingsOf(host, read.forms),
  };
}

/** Nothing of ours (the pane, the ribbon, a correction of columns) has touched the sheet since it was read. */
export const isStillKnown = (host: SpreadsheetHost, known: KnownSheet): boolean =>
  known.ownWrites === ownWrites(host) &&
  known.memory === recallSheet(host, known.sheet.id, known.identity) &&
  known.mappings === mappingsOf(host, known.forms);

/** What a person said of the columns of these forms, as one text. */
export const mappingsOf = (host: SpreadsheetHost, forms: readonly PlacedForm[]): string =>
  JSON.stringify(forms.map(({ layout }) => recallMapping(host, layout.fingerprint)));

/** More rows than these are read with the sheet. */
const MOST_ROWS = 200;

/**
 * The sheet after a change of some rows, with only these and the ones that we wrote to read from the host. Null where
 * the change is larger, lies elsewhere, or is no mere change of what stands in a row: then the sheet is to be read.
 */
export async function rereadKnown(
  host: SpreadsheetHost,
  known: KnownSheet,
  changes: readonly CellRange[],
): Promise<Result<ReadForms | null, Problem>> {
  const changed = rowsOfRanges(changes);
  const isInGrid =
    changed !== null && [...changed].every((row) => known.forms.some(({ form }) => isGridRow(form, row)));
  if (!isInGrid) return ok(null);
  const rows = new Set([...changed, ...known.dirty, ...rowsWithFormulas(known)]);
  if (rows.size > MOST_ROWS) return ok(null);

  let { sheet } = known;
  for (const [first, last] of runsOf(rows)) {
    const read = await host.readRows(sheet, first, last);
    if (!read.ok) return read;
    sheet = read.value;
  }
  const forms: PlacedForm[] = [];
  for (const placed of known.forms) {
    const form = rereadRows(sheet, placed.form, new Set([...rows].flatMap((row) => rereadableRow(placed.form, row))));
    if (!form) return ok(null);
    forms.push({ ...placed, form });
  }
  return ok({ ...known, sheet, forms });
}

/** Each row of the ranges; null for more than are worth reading by themselves. */
function rowsOfRanges(ranges: readonly CellRange[]): ReadonlySet<number> | null {
  const rows = new Set<number>();
  for (const { top, bottom } of ranges) {
    if (bottom - top >= MOST_ROWS) return null;
    for (let row = top; row <= bottom; row += 1) rows.add(row);
  }
  return rows;
}

const isGridRow = (form: Form, row: number): boolean => indicatorRows(form).has(row) || isBudgetRow(form, row);

const isBudgetRow = ({ budget }: Form, row: number): boolean =>
  budget !== null && (budget.row === row || budget.parts.some((part) => part.row === row));

/** A row as `rereadRows` wants it: a line of the budget block is read with its 年度资金总额. */
const rereadableRow = (form: Form, row: number): readonly number[] => {
  if (indicatorRows(form).has(row)) return [row];
  return form.budget && isBudgetRow(form, row) ? [form.budget.row] : [];
};

const rowsByForm = new WeakMap<readonly Indicator[], ReadonlySet<number>>();

function indicatorRows({ indicators }: Form): ReadonlySet<number> {
  const known = rowsByForm.get(indicators) ?? new Set(indicators.map(({ row }) => row));
  rowsByForm.set(indicators, known);
  return known;
}

/** A formula may follow any cell, so its row is read again with every change. */
function rowsWithFormulas({ sheet, forms }: KnownSheet): readonly number[] {
  const { range, formulas } = sheet;
  if (!range) return [];
  return forms.flatMap(({ form }) => {
    const { top, bottom, left, right } = form.range;
    const rows: number[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const cells = formulas[row - range.top]?.slice(left - range.left, right - range.left + 1) ?? [];
      if (cells.some((formula) => formula !== null)) rows.push(row);
    }
    return rows;
  });
}

/** Rows so near to each other are read in one round trip. */
const NEAR = 100;

/** The rows as runs [first, last] from the top. */
function runsOf(rows: ReadonlySet<number>): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && row - last[1] <= NEAR) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

/**
 * The rows of a form whose target, actual or points are others than they were (by the rows' keys, so that rows may have
 * come and gone), the budget line with them.
 */
export function changedRows(before: Form, now: Form): ReadonlySet<number> {
  const rows = new Set<number>();
  const keys = rowKeysOf(now);
  const former = new Map([...rowKeysOf(before)].map(([indicator, key]) => [key, indicator]));
  for (const indicator of now.indicators) {
    const same = former.get(keys.get(indicator) ?? '');
    if (same !== indicator && (!same || inputsOf(same) !== inputsOf(indicator))) rows.add(indicator.row);
  }
  if (now.budget && (!before.budget || amountsOf(before.budget) !== amountsOf(now.budget))) rows.add(now.budget.row);
  return rows;
}

const inputsOf = ({ targetText, actualText, weight }: Indicator): string =>
  JSON.stringify([targetText, actualText, weight?.text]);

const amountsOf = ({ initial, annual, executed, weight }: NonNullable<Form['budget']>): string =>
  JSON.stringify([initial, annual, executed, weight].map((cell) => cell?.text));
