import { Decimal } from '../decimal';
import type { Form, NumberCell } from '../form/form';
import type { IndicatorScore, Scorecard } from '../scoring/scorecard';
import { isUnfinishedDraft } from './reason-draft';
import type { CellRef } from '../sheet/cell-ref';

/** A row that is judged: it has a weight, and a score stands in it. */
export interface MarkedRow {
  readonly row: IndicatorScore;
  readonly weight: Decimal;
  readonly mark: Decimal;
  /** The score cell, or the name of a row without one. */
  readonly cell: CellRef;
}

// A scorecard never changes, and several checks look at these rows.
const markedBefore = new WeakMap<Scorecard, readonly MarkedRow[]>();

/** Rows with a weight and a score, as they stand once the plan is applied. */
export function markedRows(scorecard: Scorecard): readonly MarkedRow[] {
  const known = markedBefore.get(scorecard);
  if (known) return known;
  const rows = scorecard.indicators.flatMap((row): MarkedRow[] => {
    const weight = row.indicator.weight?.value ?? null;
    if (weight === null || row.final === null || !row.indicator.score) return [];
    return [{ row, weight, mark: row.final, cell: row.indicator.score }];
  });
  markedBefore.set(scorecard, rows);
  return rows;
}

// What officers write to say that there is nothing to say.
const NO_REASON = /^(?:[\s—–\-_/\\、。.·0]*|无|没有|无偏差|不存在偏差|不适用|不涉及)$/u;

/** The text of 偏差原因, "" where a placeholder stands for nothing and where a draft of ours is not filled in. */
export const reasonOf = ({ indicator }: IndicatorScore): string => {
  const text = indicator.deviation?.text.trim() ?? '';
  return NO_REASON.test(text) || isUnfinishedDraft(text) ? '' : text;
};

/** Where a reason is written, or null in a form without such a column. */
export function reasonCell(form: Form, { indicator }: IndicatorScore): CellRef | null {
  if (indicator.deviation) return indicator.deviation;
  const column = form.columns.deviation;
  return column === undefined ? null : { row: indicator.row, column };
}

/** Within half a unit of the last place that `recorded` shows, they are the same: 8.8 agrees with 8.82, 8.9 does not. */
export const agrees = (recorded: Decimal, value: Decimal): boolean =>
  recorded.eq(value) || recorded.minus(value).abs().lte(new Decimal(10).pow(-recorded.decimalPlaces()).div(2));

/** Rounded to whole points from a score with decimals: 9 for 8.62, not for 8.97. */
export const isWholePoints = (recorded: Decimal, value: Decimal): boolean =>
  recorded.isInteger() && agrees(recorded, value) && recorded.minus(value).abs().gt('0.05');

/** A cell that is neither blank nor a number: "优", "#REF!". */
export const isUnreadable = (cell: NumberCell): boolean => cell.value === null && !/^[\s—–\-_/\\]*$/u.test(cell.text);
