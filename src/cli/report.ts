import type { ScoredForm, ScoredSheet } from '../commands/read-sheet';
import type { Decimal } from '../domain/decimal';
import { roundHalfUp } from '../domain/decimal';
import { COLUMN_ROLES } from '../domain/form/form';
import type { ColumnRole, Form, NumberCell } from '../domain/form/form';
import { totalScore } from '../domain/scoring/score-total';
import type { BudgetScore, IndicatorScore, Scorecard, TotalScore } from '../domain/scoring/scorecard';
import type { ScorePolicy } from '../domain/scoring/standard';
import { columnName, formatCellRef } from '../domain/sheet/cell-ref';
import type { SheetEdit } from '../domain/sheet/sheet-edit';

/**
 * The command line's JSON, version 1 (README, 命令行): all numbers that are scores, weights, quantities or money are
 * decimal strings, rows are 1-based, columns letters, absent things null.
 */
export interface Report {
  readonly version: 1;
  readonly files: readonly FileReport[];
}

export interface FileReport {
  readonly file: string;
  readonly error: string | null;
  readonly sheets: readonly SheetReport[];
}

export interface SheetReport {
  readonly name: string;
  readonly forms: readonly ReturnType<typeof reportForm>[];
}

/** The report of a file that could not be read or not be written, with the reason in a sentence. */
export const unreadFile = (file: string, error: string): FileReport => ({ file, error, sheets: [] });

/** The report of a sheet that was scored under a policy. */
export const reportSheet = (scored: ScoredSheet, policy: ScorePolicy): SheetReport => ({
  name: scored.sheetName,
  forms: scored.forms.map((form) => reportForm(form, scored.edits, policy)),
});

function reportForm({ form, scorecard, findings }: ScoredForm, edits: readonly SheetEdit[], policy: ScorePolicy) {
  return {
    kind: form.kind,
    header: [form.header.first + 1, form.header.last + 1],
    columns: reportColumns(form),
    budget: scorecard.budget ? reportBudget(scorecard.budget) : null,
    indicators: scorecard.indicators.map(reportIndicator),
    total: reportTotal(policy === 'check-only' ? computedTotal(scorecard, policy) : scorecard.total),
    findings: findings.map(({ check, severity, cell, message }) => {
      return { check, severity, cell: formatCellRef(cell), message };
    }),
    edits: edits.filter(({ row }) => row >= form.range.top && row <= form.range.bottom).map(reportEdit),
  };
}

function reportColumns({ columns }: Form): Partial<Record<ColumnRole, string>> {
  const letters: Partial<Record<ColumnRole, string>> = {};
  for (const role of COLUMN_ROLES) {
    const column = columns[role];
    if (column !== undefined) letters[role] = columnName(column);
  }
  return letters;
}

const text = (value: Decimal | null | undefined): string | null => value?.toString() ?? null;
const cellText = (cell: NumberCell | null): string | null => text(cell?.value);
const ratio = (value: Decimal | null | undefined): string | null => (value ? roundHalfUp(value, 6).toString() : null);

function reportBudget({ line, rate, computed, recorded }: BudgetScore) {
  return {
    row: line.row + 1,
    initial: cellText(line.initial),
    annual: cellText(line.annual),
    executed: cellText(line.executed),
    rate: ratio(rate),
    weight: cellText(line.weight),
    score: text(computed),
    recorded: { rate: ratio(line.rate?.value), score: text(recorded) },
  };
}

function reportIndicator({ indicator, outcome, computed, recorded, explanation }: IndicatorScore) {
  return {
    row: indicator.row + 1,
    level1: indicator.level1?.name ?? null,
    level2: indicator.level2?.name ?? null,
    name: indicator.name.text,
    target: indicator.targetText,
    actual: indicator.actualCell ? indicator.actualText : null,
    targetKind: indicator.target.ok ? indicator.target.value.kind : 'none',
    weight: cellText(indicator.weight),
    recordedScore: text(recorded),
    score: text(computed),
    outcome,
    explanation: explanation.text,
  };
}

/** Where nothing is written, the total that stands beside the recorded one is that of the computed scores. */
const computedTotal = (scorecard: Scorecard, policy: ScorePolicy): TotalScore =>
  totalScore(
    {
      ...scorecard,
      budget: scorecard.budget && { ...scorecard.budget, final: scorecard.budget.computed },
      indicators: scorecard.indicators.map((row) => ({ ...row, final: row.computed })),
    },
    { policy },
  );

function reportTotal({ line, weight, final, recorded, grade, adjustments }: TotalScore) {
  return {
    row: line ? line.row + 1 : null,
    // A form without points has no total to speak of.
    weight: weight.isZero() ? null : text(weight),
    score: text(final),
    recordedScore: text(recorded),
    grade,
    adjustments,
  };
}

function reportEdit(edit: SheetEdit) {
  const value = edit.kind === 'fill' ? (edit.value?.color ?? null) : edit.value;
  return { cell: formatCellRef(edit), kind: edit.kind, value: typeof value === 'number' ? String(value) : value };
}
