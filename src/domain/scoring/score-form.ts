import type { Decimal } from '../decimal';
import { ZERO, sum } from '../decimal';
import type { Form, NumberCell } from '../form/form';
import type { CellRef } from '../sheet/cell-ref';
import { scoreBudget } from './score-budget';
import { scoreIndicator } from './score-indicator';
import type { BudgetScore, IndicatorScore, LevelScore, Scorecard, ScoreOrigin, TotalScore } from './scorecard';
import type { ScorePolicy, Standard } from './standard';
import { groupByLevel, hasRowWeights, weightOfForm } from './weights';

export interface ScoreOptions {
  readonly policy: ScorePolicy;
  /** The number that we wrote into a cell earlier, or null: a cell that still says it was not typed by a person. */
  readonly writtenByUs?: (cell: CellRef) => Decimal | null;
}

/**
 * Scores a form by a standard: every row, the budget line, the levels, the total and its grade, each number with its
 * explanation. Nothing is rejected: what cannot be scored has null and says why.
 */
export function scoreForm(form: Form, standard: Standard, options: ScoreOptions): Scorecard {
  const indicators = form.indicators.map((indicator): IndicatorScore => {
    const score = scoreIndicator(indicator, standard);
    const recorded = indicator.score?.value ?? null;
    return { indicator, ...score, recorded, ...settle(indicator.score, score.computed, options) };
  });
  const budget = form.budget && budgetScore(form.budget, standard, options);
  return {
    form,
    standard: standard.id,
    budget,
    indicators,
    levels: levelScores(form, budget, indicators),
    total: totalScore(form, budget, indicators, standard, options),
  };
}

function budgetScore(line: NonNullable<Form['budget']>, standard: Standard, options: ScoreOptions): BudgetScore {
  const score = scoreBudget(line, standard);
  // A rate that a person typed is theirs under any policy: it is checked, never replaced.
  const ratePolicy = options.policy === 'overwrite' ? 'keep' : options.policy;
  return {
    line,
    ...score,
    rateOrigin: settle(line.rate, score.rate, { ...options, policy: ratePolicy }).origin,
    recorded: line.score?.value ?? null,
    ...settle(line.score, score.computed, options),
  };
}

const isBlank = (cell: NumberCell): boolean => cell.value === null && cell.text === '';

/** Whose number stands in a cell once the plan is applied. What cannot be computed is never emptied. */
function settle(
  cell: NumberCell | null,
  computed: Decimal | null,
  { policy, writtenByUs }: ScoreOptions,
): { readonly final: Decimal | null; readonly origin: ScoreOrigin } {
  if (!cell) return { final: computed, origin: 'none' };
  const asItIs = { final: cell.value, origin: isBlank(cell) && !cell.isFormula ? 'none' : 'kept' } as const;
  if (cell.isFormula || computed === null) return asItIs;
  switch (policy) {
    case 'check-only':
      return asItIs;
    case 'overwrite':
      return { final: computed, origin: 'computed' };
    case 'keep': {
      const isOurs = cell.value !== null && writtenByUs?.(cell)?.eq(cell.value) === true;
      return isBlank(cell) || isOurs ? { final: computed, origin: 'computed' } : asItIs;
    }
  }
}

function totalScore(
  form: Form,
  budget: BudgetScore | null,
  indicators: readonly IndicatorScore[],
  standard: Standard,
  options: ScoreOptions,
): TotalScore {
  // Sub-rows (其中) of a form with weights have none and are not assessed; without any weights every score cell counts.
  const byWeight = hasRowWeights(form);
  const assessed = indicators.filter(
    ({ indicator, final }) =>
      final !== null || (byWeight ? Boolean(indicator.weight?.value) : indicator.score !== null),
  );
  const rows = budget && (budget.final !== null || budget.line.weight?.value) ? [budget, ...assessed] : assessed;
  const sumOf = (pick: (row: (typeof rows)[number]) => Decimal | null): Decimal | null => {
    const scores = rows.flatMap((row) => pick(row) ?? []);
    return rows.length > 0 && scores.length === rows.length ? sum(scores) : null;
  };
  // A row that could not be read has a score of its own, so that nothing sums up to the form's total.
  const unread = form.damagedRows.length;
  const final = unread === 0 ? sumOf((row) => row.final) : null;
  const weight = weightOfForm(form);
  const line = form.total;
  return {
    line,
    weight,
    origin: settle(line?.score ?? null, final, options).origin,
    final,
    computed: unread === 0 ? sumOf((row) => row.computed) : null,
    recorded: line?.score?.value ?? null,
    grade: gradeOf(final, weight, standard),
    missing: rows.filter((row) => row.final === null).length + unread,
  };
}

/** The thresholds are of 100: below the best grade's own points no grade can be told. */
function gradeOf(total: Decimal | null, weight: Decimal, { grades }: Standard): string | null {
  const best = grades[0];
  if (total === null || !best || weight.lt(best.from)) return null;
  return grades.find(({ from }) => total.gte(from))?.name ?? null;
}

function levelScores(form: Form, budget: BudgetScore | null, indicators: readonly IndicatorScore[]): LevelScore[] {
  const finals = new Map(indicators.map(({ indicator, final }) => [indicator, final ?? ZERO]));
  const levels = groupByLevel(form).flatMap(({ name, indicators: rows, weight }): LevelScore[] =>
    name === '' || weight === null ? [] : [{ name, weight, score: sum(rows.map((row) => finals.get(row) ?? ZERO)) }],
  );
  const budgetWeight = budget?.line.weight?.value;
  return budget && budgetWeight
    ? [{ name: '预算执行率', weight: budgetWeight, score: budget.final ?? ZERO }, ...levels]
    : levels;
}
