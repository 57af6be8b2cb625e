import type { Finding } from '../domain/audit/finding';
import { planRepair } from '../domain/edits/repair-edits';
import type { Form } from '../domain/form/form';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { isInside, isSameCell } from '../domain/sheet/cell-ref';
import { changesContent } from '../domain/sheet/sheet-edit';
import type { SheetEdit } from '../domain/sheet/sheet-edit';
import type { SpreadsheetHost } from '../hosts/host';
import { applyPlan } from './apply-plan';
import { memoryAfter } from './memory-after';
import { recallPreferences } from './preferences';
import type { Problem } from './problem';
import { problemAt } from './problem';
import type { ScoredForm, ScoredSheet } from './read-sheet';
import { readForms, readSheet, scoreAll } from './read-sheet';
import { refusalToReviewer } from './reviewer';
import type { RowsOf } from './score-forms';
import type { SheetMemory } from './sheet-memory';
import { rememberSheet } from './sheet-memory';
import { writeScores } from './write-scores';

/**
 * 采纳: writes what a finding proposes, with the number format where the value would be hidden. The sheet is looked at
 * again first: what is no longer found there, in the same words, is not repaired (`changed-meanwhile`). Where the sheet
 * was scored by us its total and marks follow. Taken back with `undoScoring`, as a step of its own.
 */
export async function applyRepair(
  host: SpreadsheetHost,
  sheetId: string,
  finding: Finding,
): Promise<Result<ScoredSheet, Problem>> {
  const refusal = refusalToReviewer(host);
  if (refusal) return fail(refusal);
  const read = await readForms(host, { sheetId });
  if (!read.ok) return read;
  const { sheet, identity, memory } = read.value;
  const found = scoreAll(host, read.value, {}, { policy: 'check-only' }).find((form) => isFoundIn(form, finding));
  if (!found || !finding.repair) return fail(problemAt('changed-meanwhile', finding.cell));

  const edits = planRepair(sheet, found.form, finding.repair.edits);
  const applied = await applyPlan(host, sheet, edits);
  if (!applied.ok) return applied;
  const known: SheetMemory = memory ?? { fingerprint: identity, marks: [], written: [], undo: null };
  const given = { edits, before: applied.value, marks: [], givenBack: new Set<SheetEdit>() };
  rememberSheet(host, sheet, memoryAfter(known, given, 'own-step'));

  const isScored = known.written.length > 0 || known.marks.length > 0;
  const followed = isScored ? await followRepair(host, sheetId, edits) : null;
  // The repair stands even if its sheet refuses what would follow from it.
  const after = followed?.ok ? followed : await readSheet(host, { sheetId });
  if (!after.ok) return after;
  const own = edits.filter(changesContent).length;
  return ok({ ...after.value, edits: [...edits, ...after.value.edits], written: own + after.value.written });
}

/** What a finding proposes has to be the same too: its words need not tell every digit. */
const isFoundIn = ({ findings, ignored }: ScoredForm, { check, cell, message, repair }: Finding): boolean =>
  [...findings, ...ignored.map((each) => each.finding)].some(
    (now) =>
      now.check === check &&
      isSameCell(now.cell, cell) &&
      now.message === message &&
      JSON.stringify(now.repair?.edits) === JSON.stringify(repair?.edits),
  );

/** The total of ours and the marks of the repaired rows; a blank score stays blank. */
async function followRepair(
  host: SpreadsheetHost,
  sheetId: string,
  edits: readonly SheetEdit[],
): Promise<Result<ScoredSheet, Problem>> {
  const read = await readForms(host, { sheetId });
  if (!read.ok) return read;
  const rowsOf: RowsOf = (form) => {
    const own = edits.filter((edit) => isInside(edit, form.range));
    return own.length > 0 ? scoredRows(form, new Set(own.map(({ row }) => row))) : null;
  };
  const policy = 'keep';
  const forms = scoreAll(host, read.value, {}, { policy, rowsOf });
  const { totalAs } = recallPreferences(host);
  return writeScores(host, read.value, forms, { policy, totalAs, rowsOf, undoAs: 'with-last' });
}

const scoredRows = ({ indicators, budget }: Form, rows: ReadonlySet<number>): ReadonlySet<number> =>
  new Set(
    [...indicators, ...(budget ? [budget] : [])]
      .filter(({ row, score }) => rows.has(row) && score !== null && score.text !== '')
      .map(({ row }) => row),
  );
