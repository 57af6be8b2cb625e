import type { Decimal } from '../decimal';
import { ZERO, sum } from '../decimal';
import { adjustTotal, adjustmentsOf } from './adjust-total';
import { budgetWeight } from './score-budget';
import type { BudgetScore, IndicatorScore, LevelScore, Scorecard, TotalScore } from './scorecard';
import { settle } from './settle';
import type { SettleOptions } from './settle';
import type { Standard } from './standard';
import { groupByLevel, hasRowWeights, weightOfForm } from './weights';

/** A scorecard before its totals. */
export type ScoredRows = Pick<Scorecard, 'form' | 'standard' | 'budget' | 'indicators'>;

/** The total of the rows as the standard makes it, and its grade. */
export function totalScore(scored: ScoredRows, options: SettleOptions): TotalScore {
  const { form, standard } = scored;
  const line = form.total;
  const weight = weightOfForm(form, standard);
  const total = totalOf(scored, weight, 'final');
  return {
    line,
    weight,
    origin: settle(line?.score ?? null, total.final, options).origin,
    ...total,
    computed: totalOf(scored, weight, 'computed').final,
    recorded: line?.score?.value ?? null,
    grade: gradeOf(total.final, weight, standard),
  };
}

/** The total with each row's score as it stands (`final`) or as the standard has it (`computed`). */
function totalOf(
  scored: ScoredRows,
  whole: Decimal,
  score: 'final' | 'computed',
): Pick<TotalScore, 'sum' | 'final' | 'adjustments' | 'adjusting' | 'missing'> {
  const { form, standard, budget, indicators } = scored;
  // Sub-rows (其中) of a form with weights have none and are not assessed; without any weights every score cell counts.
  const byWeight = hasRowWeights(form);
  const assessed = indicators.filter(
    (row) =>
      !isLeftOut(row, standard, score) &&
      (row.final !== null || (byWeight ? Boolean(row.indicator.weight?.value) : row.indicator.score !== null)),
  );
  const isBudgetAssessed = budget && (budget.final !== null || budgetWeight(budget.line, standard));
  const rows: readonly (BudgetScore | IndicatorScore)[] = isBudgetAssessed ? [budget, ...assessed] : assessed;
  const scores = rows.flatMap((row) => row[score] ?? []);
  // A row that could not be read has a score of its own, so that nothing sums up to the form's total.
  const missing = rows.length - scores.length + form.damagedRows.length;
  const plain = rows.length > 0 && missing === 0 ? sum(scores) : null;
  const adjusting = adjustmentsOf(
    {
      whole,
      leftOut: indicators.flatMap((row) => (isLeftOut(row, standard, score) ? [row.indicator.weight!.value!] : [])),
      rate: budget?.rate ?? budget?.line.rate?.value ?? null,
    },
    standard,
  );
  const adjusted = plain && adjustTotal(plain, adjusting);
  return {
    sum: plain,
    final: adjusted?.final ?? null,
    adjustments: adjusted?.clauses ?? [],
    adjusting,
    missing,
  };
}

/** Where a standard rescales, a row that does not apply is not assessed; one that has points all the same is. */
const isLeftOut = (row: IndicatorScore, { notApplicable }: Standard, score: 'final' | 'computed'): boolean =>
  notApplicable === 'rescale' &&
  row.outcome === 'not-applicable' &&
  row[score] === null &&
  row.indicator.weight?.value?.gte(0) === true;

/** The thresholds are of 100: below the best grade's own points no grade can be told. */
function gradeOf(total: Decimal | null, weight: Decimal, { grades }: Standard): string | null {
  const best = grades[0];
  if (total === null || !best || weight.lt(best.from)) return null;
  return grades.find(({ from }) => total.gte(from))?.name ?? null;
}

/** 得分率 of each 一级指标, the budget line first. Rows that are left out of the total count in no level's weight. */
export function levelScores({ form, standard, budget, indicators }: ScoredRows): readonly LevelScore[] {
  const scores = new Map(indicators.map((row) => [row.indicator, row]));
  const levels = groupByLevel(form).flatMap(({ name, indicators: all, weight }): LevelScore[] => {
    const rows = all.map((indicator) => scores.get(indicator)!);
    const leftOut = rows.filter((row) => isLeftOut(row, standard, 'final'));
    if (name === '' || weight === null || leftOut.length === all.length) return [];
    return [
      {
        name,
        weight: weight.minus(sum(leftOut.map(({ indicator }) => indicator.weight!.value!))),
        score: sum(rows.map(({ final }) => final ?? ZERO)),
      },
    ];
  });
  const points = budget && budgetWeight(budget.line, standard);
  return points ? [{ name: '预算执行率', weight: points, score: budget.final ?? ZERO }, ...levels] : levels;
}
