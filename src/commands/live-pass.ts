import type { ColumnRole, Form } from '../domain/form/form';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { CellRange } from '../domain/sheet/cell-ref';
import type { SpreadsheetHost } from '../hosts/host';
import type { KnownSheet } from './known-sheet';
import { changedRows, isStillKnown, knownSheet, mappingsOf, rereadKnown } from './known-sheet';
import { recallPreferences } from './preferences';
import type { Problem } from './problem';
import type { ReadForms, ScoredSheet } from './read-sheet';
import { readForms, scoreAll } from './read-sheet';
import { refusalToReviewer } from './reviewer';
import type { RowsOf } from './score-forms';
import { doubtAbout } from './unclear-columns';
import { writeScores } from './write-scores';

/** The changes of one sheet since the last pass. A null among them: somewhere, nobody knows where. */
export interface SheetChanges {
  readonly sheetId: string;
  readonly ranges: readonly (CellRange | null)[];
}

export interface LivePass {
  readonly scored: ScoredSheet;
  /** What is known of the sheet for the next pass. */
  readonly known: KnownSheet;
}

/**
 * Scores the rows that were changed and no others, and writes what follows in one round trip. The undo of the last
 * scoring takes it back with the rest. Nothing is written once `signal` is aborted.
 */
export async function livePass(
  host: SpreadsheetHost,
  { sheetId, ranges }: SheetChanges,
  before: KnownSheet | null,
  signal: AbortSignal,
): Promise<Result<LivePass, Problem>> {
  const refusal = refusalToReviewer(host);
  if (refusal) return fail(refusal);
  const former = before?.sheet.id === sheetId ? before : null;
  const read = await readAfter(host, sheetId, ranges, former);
  if (!read.ok) return read;
  if (signal.aborted) return fail({ code: 'cancelled' });
  const doubt = isAgreed(read.value) ? null : doubtAbout(read.value);
  if (doubt) return fail(doubt);

  const touched = touchedRows(host, read.value, ranges, former);
  const rowsOf: RowsOf = (form) => touched.get(form) ?? null;
  const preferred = recallPreferences(host);
  // Where only scores were typed they are a person's, and so is a total that we did not write.
  const policy = [...touched.values()].some(({ size }) => size > 0) ? preferred.policy : 'keep';
  const forms = scoreAll(host, read.value, {}, { policy, rowsOf });
  const writing = { policy, totalAs: preferred.totalAs, rowsOf, undoAs: 'with-last' } as const;
  const written = await writeScores(host, read.value, forms, writing);
  if (!written.ok) return written;
  return ok({ scored: written.value, known: knownSheet(host, read.value, written.value.edits) });
}

/** The sheet as it is now: its changed rows where that will do, else the whole of it. */
async function readAfter(
  host: SpreadsheetHost,
  sheetId: string,
  ranges: readonly (CellRange | null)[],
  former: KnownSheet | null,
): Promise<Result<ReadForms, Problem>> {
  const places = ranges.filter((range) => range !== null);
  if (former && places.length === ranges.length && isStillKnown(host, former)) {
    const reread = await rereadKnown(host, former, places);
    if (!reread.ok) return reread;
    if (reread.value) return ok(reread.value);
  }
  return readForms(host, { sheetId });
}

/** Guessed columns were agreed to when the sheet was scored by them; nobody is there to be asked now. */
const isAgreed = ({ memory }: ReadForms): boolean => memory !== null && memory.written.length > 0;

/** What a score is computed from. */
const INPUTS: readonly ColumnRole[] = ['comparator', 'target', 'adjustedTarget', 'unit', 'actual', 'weight'];

/**
 * The rows to score anew, by form: those in which a change touches what a score is computed from, and those that follow
 * a change elsewhere. No rows where only a score was typed: then the total alone follows. Other forms are not there.
 */
function touchedRows(
  host: SpreadsheetHost,
  { forms }: ReadForms,
  ranges: readonly (CellRange | null)[],
  former: KnownSheet | null,
): ReadonlyMap<Form, ReadonlySet<number>> {
  // Read by other columns, everything has changed and nothing was edited.
  const comparable = former && former.mappings === mappingsOf(host, forms) ? former.forms : [];
  const touched = new Map<Form, ReadonlySet<number>>();
  for (const { form, place } of forms) {
    const same = comparable.find((other) => other.place.form === place.form)?.form;
    const followers = same ? changedRows(same, form) : [];
    const rows = new Set([...followers, ...ranges.flatMap((range) => (range ? rowsIn(form, range) : []))]);
    if (rows.size > 0 || ranges.some((range) => range && isScoreTyped(form, range))) touched.set(form, rows);
  }
  return touched;
}

function rowsIn({ columns, indicators, budget }: Form, range: CellRange): readonly number[] {
  const isIn = ({ row }: { readonly row: number }): boolean => row >= range.top && row <= range.bottom;
  const isInput = INPUTS.some((role) => covers(range, columns[role]));
  const rows = isInput ? indicators.filter(isIn).map(({ row }) => row) : [];
  const amounts = budget ? [budget.initial, budget.annual, budget.executed, budget.weight] : [];
  return budget && isIn(budget) && amounts.some((cell) => covers(range, cell?.column)) ? [...rows, budget.row] : rows;
}

const isScoreTyped = ({ range, columns, budget }: Form, change: CellRange): boolean =>
  change.top <= range.bottom &&
  change.bottom >= range.top &&
  (covers(change, columns.score) || covers(change, budget?.score?.column));

const covers = ({ left, right }: CellRange, column: number | undefined): boolean =>
  column !== undefined && column >= left && column <= right;
