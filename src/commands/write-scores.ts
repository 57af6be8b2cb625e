import { planEdits } from '../domain/edits/plan-edits';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { ScorePolicy } from '../domain/scoring/standard';
import { cellKey, isInside } from '../domain/sheet/cell-ref';
import type { Sheet } from '../domain/sheet/sheet';
import type { SheetEdit } from '../domain/sheet/sheet-edit';
import type { RequestOptions, SpreadsheetHost } from '../hosts/host';
import { applyPlan } from './apply-plan';
import { memoryAfter } from './memory-after';
import type { UndoAs } from './memory-after';
import type { Problem } from './problem';
import type { ReadForms, ScoredForm, ScoredSheet } from './read-sheet';
import { giveBackRecoloured } from './recoloured';
import type { RowsOf } from './score-forms';
import { gradeByUs, rememberSheet, scoreByUs } from './sheet-memory';
import type { SheetMemory } from './sheet-memory';

export interface Writing {
  readonly policy: ScorePolicy;
  readonly totalAs: 'value' | 'formula';
  readonly rowsOf?: RowsOf;
  readonly undoAs: UndoAs;
}

/**
 * The second half of every scoring: plans what must change, applies it in one round trip, remembers what is ours.
 * Nothing is written when it fails.
 */
export async function writeScores(
  host: SpreadsheetHost,
  { sheet, memory, identity }: ReadForms,
  forms: readonly ScoredForm[],
  writing: Writing,
  options?: RequestOptions,
): Promise<Result<ScoredSheet, Problem>> {
  const known = memory ?? { fingerprint: identity, marks: [], written: [], undo: null };
  const edits = planFor(sheet, forms, known, writing);
  const applied = await applyPlan(host, sheet, edits, options);
  if (!applied.ok) return applied;

  const colors = new Map(known.marks.map(({ row, column, color }) => [cellKey(row, column), { color }]));
  const kept = await giveBackRecoloured(host, sheet, edits, applied.value, ({ row, column }) =>
    colors.get(cellKey(row, column)),
  );
  const next = memoryAfter(known, { edits, before: applied.value, givenBack: kept.edits }, writing.undoAs);
  if (edits.length > 0) rememberSheet(host, sheet, next);
  if (kept.problem) return fail(kept.problem);
  return ok({
    sheetId: sheet.id,
    sheetName: sheet.name,
    forms,
    edits,
    written: edits.filter(({ kind }) => kind === 'value' || kind === 'formula').length,
    highlighted: new Set(next.marks.map(({ row }) => row)).size,
    canUndo: next.undo !== null,
    hasMarks: next.marks.length > 0,
  });
}

/** What must change in the forms that may change; marks of the others are none of this plan's. */
function planFor(
  sheet: Sheet,
  forms: readonly ScoredForm[],
  known: SheetMemory,
  { policy, totalAs, rowsOf }: Writing,
): readonly SheetEdit[] {
  const open = forms.filter(({ form }) => rowsOf?.(form) !== null);
  const rows = rowsOf && new Set(open.flatMap(({ form }) => [...(rowsOf(form) ?? [])]));
  const { edits } = planEdits(
    sheet,
    open.map(({ scorecard }) => scorecard),
    {
      policy,
      totalAs,
      marks: rows ? known.marks.filter((mark) => open.some(({ form }) => isInside(mark, form.range))) : known.marks,
      gradeByUs: gradeByUs(known),
      writtenByUs: scoreByUs(known),
      ...(rows && { rows }),
    },
  );
  return edits;
}
