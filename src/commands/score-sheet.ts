import { MISSED_FILL } from '../domain/edits/mark-colors';
import type { Mark } from '../domain/edits/mark-colors';
import { planEdits } from '../domain/edits/plan-edits';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { cellKey } from '../domain/sheet/cell-ref';
import type { CellImage, SheetEdit } from '../domain/sheet/sheet-edit';
import type { SpreadsheetHost } from '../hosts/host';
import { applyPlan } from './apply-plan';
import type { Problem } from './problem';
import { giveBackRecoloured } from './recoloured';
import type { ScoredSheet, ScoringOptions } from './read-sheet';
import { readForms } from './read-sheet';
import { gradeByUs, rememberSheet } from './sheet-memory';
import type { SheetMemory, WrittenCell } from './sheet-memory';
import { unclearColumns } from './unclear-columns';
import { isUnsure } from './unsure';

/**
 * 给本表打分: reads the sheet, scores its forms, writes scores and totals, colours the rows that miss their target.
 * Two round trips. Where columns were guessed rather than recognised it asks first: the problem `unsure`, unless
 * `confirmed`. Nothing is written when it fails; what was written can be taken back with `undoScoring`.
 */
export async function scoreSheet(
  host: SpreadsheetHost,
  options: ScoringOptions = {},
): Promise<Result<ScoredSheet, Problem>> {
  const read = await readForms(host, options);
  if (!read.ok) return read;
  const { sheet, forms, memory, identity } = read.value;
  const unsure = options.confirmed ? [] : forms.filter(isUnsure);
  if (unsure.length > 0) {
    const unclear = [...new Set(unsure.flatMap(({ form }) => unclearColumns(form)))];
    return fail({ code: 'unsure', sheet: sheet.name, unclear });
  }
  const known = memory ?? { marks: [], written: [], undo: null };

  const plan = planEdits(
    sheet,
    forms.map(({ scorecard }) => scorecard),
    { policy: options.policy ?? 'keep', marks: known.marks, gradeByUs: gradeByUs(memory) },
  );
  const applied = await applyPlan(host, sheet, plan.edits, options);
  if (!applied.ok) return applied;

  const colors = new Map(known.marks.map(({ row, column, color }) => [cellKey(row, column), { color }]));
  const kept = await giveBackRecoloured(host, sheet, plan.edits, applied.value, ({ row, column }) =>
    colors.get(cellKey(row, column)),
  );
  const next: SheetMemory = {
    fingerprint: identity,
    marks: marksAfter(plan.edits, applied.value, known.marks),
    written: writtenAfter(plan.edits, known.written),
    undo:
      plan.edits.length > 0
        ? {
            edits: plan.edits.filter((edit) => !kept.edits.has(edit)),
            before: applied.value,
            marks: known.marks,
            written: known.written,
          }
        : known.undo,
  };
  rememberSheet(host, sheet, next);
  if (kept.problem) return fail(kept.problem);
  return ok({
    sheetId: sheet.id,
    sheetName: sheet.name,
    forms,
    edits: plan.edits,
    written: plan.edits.filter(({ kind }) => kind === 'value').length,
    highlighted: new Set(next.marks.map(({ row }) => row)).size,
    canUndo: next.undo !== null,
    hasMarks: next.marks.length > 0,
  });
}

function marksAfter(edits: readonly SheetEdit[], before: readonly CellImage[], known: readonly Mark[]): Mark[] {
  const images = new Map(before.map((image) => [cellKey(image.row, image.column), image]));
  const marks = new Map(known.map((mark) => [cellKey(mark.row, mark.column), mark]));
  for (const edit of edits) {
    if (edit.kind !== 'fill') continue;
    const { row, column } = edit;
    const key = cellKey(row, column);
    if (edit.value?.color === MISSED_FILL && !marks.has(key)) {
      marks.set(key, { row, column, color: MISSED_FILL, former: images.get(key)?.fill ?? null });
    } else if (marks.has(key)) {
      marks.delete(key);
    }
  }
  return [...marks.values()];
}

function writtenAfter(edits: readonly SheetEdit[], known: readonly WrittenCell[]): WrittenCell[] {
  const written = new Map(known.map((score) => [cellKey(score.row, score.column), score]));
  for (const { kind, row, column, value } of edits) {
    if (kind === 'value' && (typeof value === 'number' || typeof value === 'string'))
      written.set(cellKey(row, column), { row, column, value });
  }
  return [...written.values()];
}
