import type { ScoredForm } from '../commands/read-sheet';
import type { Decimal } from '../domain/decimal';
import type { Indicator, NumberCell } from '../domain/form/form';
import type { Outcome } from '../domain/measure/measure';
import { OUTCOMES } from '../domain/measure/measure';
import type { BudgetScore, Explanation, IndicatorScore } from '../domain/scoring/scorecard';
import type { CellRef } from '../domain/sheet/cell-ref';
import { cellKey } from '../domain/sheet/cell-ref';

/** The indicators of one 一级指标, in the sheet's order. */
export interface LevelGroup {
  readonly name: string;
  readonly indicators: readonly IndicatorScore[];
}

/** A score of a person's that stays in its cell although the rule gives another. */
export interface KeptScore {
  readonly name: string;
  readonly cell: CellRef;
  /** A formula is respected: it can only be changed in the sheet. */
  readonly isFormula: boolean;
  readonly kept: Decimal;
  readonly computed: Decimal;
  readonly explanation: Explanation;
}

/** A scorecard as the pane shows it: what needs a person first, the rest by level. */
export interface ScorecardSections {
  readonly missed: readonly IndicatorScore[];
  readonly unverifiable: readonly IndicatorScore[];
  readonly rest: readonly LevelGroup[];
  readonly kept: readonly KeptScore[];
  readonly counts: { readonly [outcome in Outcome]: number };
}

/** `placeOf` is the outcome that a row is listed under: usually its own. */
export function sectionsOf(
  { scorecard: { budget, indicators }, ownScores }: Pick<ScoredForm, 'scorecard' | 'ownScores'>,
  placeOf: (score: IndicatorScore) => Outcome = ({ outcome }) => outcome,
): ScorecardSections {
  const counts = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, indicators.filter((score) => score.outcome === outcome).length]),
  ) as { [outcome in Outcome]: number };
  const ours = new Set(ownScores.map(({ row, column }) => cellKey(row, column)));
  return {
    missed: indicators.filter((score) => placeOf(score) === 'missed'),
    unverifiable: indicators.filter((score) => placeOf(score) === 'unverifiable'),
    rest: byLevel(indicators.filter((score) => placeOf(score) !== 'missed' && placeOf(score) !== 'unverifiable')),
    kept: [
      ...(budget ? keptScore('预算执行率', budget.line.score, budget) : []),
      ...indicators.flatMap((score) => keptScore(nameOf(score.indicator), score.indicator.score, score)),
    ].filter(({ cell }) => !ours.has(cellKey(cell.row, cell.column))),
    counts,
  };
}

/** Where a click on an indicator leads: its score, or the nearest thing that the row has. */
export const mainCellOf = ({ score, actualCell, name }: Indicator): CellRef => score ?? actualCell ?? name;

/** What an indicator is called: rows without a name go by their row number. */
export const nameOf = ({ name, row }: Indicator): string => name.text.replace(/\s+/g, ' ') || `第 ${row + 1} 行`;

function byLevel(indicators: readonly IndicatorScore[]): LevelGroup[] {
  const groups = new Map<string, IndicatorScore[]>();
  for (const score of indicators) {
    const name = score.indicator.level1?.name || '未分级指标';
    const group = groups.get(name);
    if (group) group.push(score);
    else groups.set(name, [score]);
  }
  return [...groups].map(([name, members]) => ({ name, indicators: members }));
}

function keptScore(
  name: string,
  cell: NumberCell | null,
  { final, computed, explanation }: IndicatorScore | BudgetScore,
): KeptScore[] {
  if (!cell || !final || !computed || final.eq(computed)) return [];
  return [{ name, cell, isFormula: cell.isFormula, kept: final, computed, explanation }];
}
