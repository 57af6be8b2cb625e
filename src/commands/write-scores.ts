import { kindsOf } from '../domain/edits/mark-colors';
import type { EditPlan } from '../domain/edits/plan-edits';
import { planEdits } from '../domain/edits/plan-edits';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { ScorePolicy } from '../domain/scoring/standard';
import type { CellRef } from '../domain/sheet/cell-ref';
import { cellKey, isInside } from '../domain/sheet/cell-ref';
import type { Sheet } from '../domain/sheet/sheet';
import { changesContent, isSameFill } from '../domain/sheet/sheet-edit';
import type { Fill, SheetEdit } from '../domain/sheet/sheet-edit';
import type { RequestOptions, SpreadsheetHost } from '../hosts/host';
import { applyPlan } from './apply-plan';
import { memoryAfter } from './memory-after';
import type { UndoAs } from './memory-after';
import type { Problem } from './problem';
import type { ReadForms, ScoredForm, ScoredSheet } from './read-sheet';
import { giveBackRecoloured } from './recoloured';
import type { FillEdit } from './recoloured';
import type { RowsOf } from './score-forms';
import { gradeByUs, rememberSheet, scoreByUs } from './sheet-memory';
import type { SheetMemory } from './sheet-memory';

export interface Writing {
  readonly policy: ScorePolicy;
  readonly totalAs: 'value' | 'formula';
  readonly rowsOf?: RowsOf;
  readonly undoAs: UndoAs;
  /** Marks go over colours of a person's as well. */
  readonly overFills?: boolean;
  /** The scoring of a whole workbook that this one is a part of. */
  readonly batch?: string;
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
  const { edits, marks } = planFor(sheet, forms, known, writing);
  const applied = await applyPlan(host, sheet, edits, options);
  if (!applied.ok) return applied;

  const before = applied.value;
  const theirs = await giveBackRecoloured(host, sheet, edits, before, personsFills(known, marks, writing));
  // What could not be given back is ours to put back: by an undo, by 清除标记.
  const givenBack = theirs.problem ? new Set<SheetEdit>() : theirs.edits;
  const next = memoryAfter(known, { edits, before, marks, givenBack }, writing.undoAs, writing.batch);
  if (edits.length > 0) rememberSheet(host, sheet, next);
  if (theirs.problem) return fail(theirs.problem);

  const lasting = edits.filter((edit) => !givenBack.has(edit));
  const left = new Set([...givenBack].map(({ row, column }) => cellKey(row, column)));
  return ok({
    sheetId: sheet.id,
    sheetName: sheet.name,
    forms,
    edits: lasting,
    written: lasting.filter(changesContent).length,
    highlighted: new Set(next.marks.filter(({ kind }) => kind === 'missed').map(({ row }) => row)).size,
    coloured: marks
      .filter(({ row, column }) => left.has(cellKey(row, column)))
      .map(({ row, column }) => ({ row, column })),
    canUndo: next.undo !== null,
    hasMarks: next.marks.length > 0,
    markKinds: kindsOf(next.marks),
  });
}

/**
 * Tells the fills that a person chose. Where a mark goes: each that is not our mark. Where one comes: each but our mark
 * and no fill at all. When marks go over fills, none of the latter counts as theirs.
 */
function personsFills(
  { marks: known }: SheetMemory,
  marks: readonly CellRef[],
  { overFills }: Writing,
): (edit: FillEdit, found: Fill | null) => boolean {
  const fills = new Map(known.map(({ row, column, fill }) => [cellKey(row, column), fill]));
  const coming = new Set(marks.map(({ row, column }) => cellKey(row, column)));
  return ({ row, column }, found) => {
    const key = cellKey(row, column);
    if (coming.has(key) && (overFills || found === null)) return false;
    return !isSameFill(found, fills.get(key) ?? null);
  };
}

/** What must change in the forms that may change; marks of the others are none of this plan's. */
function planFor(
  sheet: Sheet,
  forms: readonly ScoredForm[],
  known: SheetMemory,
  { policy, totalAs, rowsOf }: Writing,
): EditPlan {
  const open = forms.filter(({ form }) => rowsOf?.(form) !== null);
  const closed = forms.filter((form) => !open.includes(form));
  const rows = rowsOf && new Set(open.flatMap(({ form }) => [...(rowsOf(form) ?? [])]));
  return planEdits(
    sheet,
    open.map(({ scorecard }) => scorecard),
    {
      policy,
      totalAs,
      findings: open.flatMap(({ findings }) => findings),
      marks: known.marks.filter((mark) => !closed.some(({ form }) => isInside(mark, form.range))),
      gradeByUs: gradeByUs(known),
      writtenByUs: scoreByUs(known),
      ...(rows && { rows }),
    },
  );
}
