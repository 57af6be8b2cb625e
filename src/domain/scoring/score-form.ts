import type { BudgetLine, Form } from '../form/form';
import { rowKeysOf } from '../form/row-key';
import type { FindRowChoice } from './row-choice';
import { scoreBudget } from './score-budget';
import { scoreRow } from './score-row';
import { levelScores, totalScore } from './score-total';
import type { BudgetScore, IndicatorScore, Scorecard } from './scorecard';
import { settle } from './settle';
import type { SettleOptions } from './settle';
import type { Standard } from './standard';

export interface ScoreOptions extends SettleOptions {
  /** Only these sheet rows and the total may change; every other row stays as it is. */
  readonly rows?: ReadonlySet<number>;
  /** What a person decided of a row, by its key. */
  readonly choiceFor?: FindRowChoice;
}

/**
 * Scores a form by a standard: every row, the budget line, the levels, the total and its grade, each number with its
 * explanation. Nothing is rejected: what cannot be scored has null and says why.
 */
export function scoreForm(form: Form, standard: Standard, options: ScoreOptions): Scorecard {
  const keys = rowKeysOf(form);
  const indicators = form.indicators.map((indicator): IndicatorScore => {
    const key = keys.get(indicator) ?? '';
    const choice = options.choiceFor?.(key) ?? null;
    const score = scoreRow(indicator, standard, choice);
    const recorded = indicator.score?.value ?? null;
    // 不适用 by a person's choice takes our own number away; a form that says so itself leaves the cell alone.
    const wanted = score.computed ?? (choice?.notApplicable ? 'blank' : null);
    const settled = settle(indicator.score, wanted, optionsIn(options, indicator.row));
    return { indicator, key, choice, ...score, recorded, ...settled };
  });
  const budget = form.budget && budgetScore(form.budget, standard, optionsIn(options, form.budget.row));
  const scored = { form, standard, budget, indicators };
  return { ...scored, levels: levelScores(scored), total: totalScore(scored, options) };
}

/** Rows that may not change are only checked. */
const optionsIn = (options: ScoreOptions, row: number): ScoreOptions =>
  options.rows?.has(row) === false ? { ...options, policy: 'check-only' } : options;

function budgetScore(line: BudgetLine, standard: Standard, options: ScoreOptions): BudgetScore {
  const score = scoreBudget(line, standard);
  // A rate that a person typed is theirs under any policy: it is checked, never replaced.
  const ratePolicy = options.policy === 'overwrite' ? 'keep' : options.policy;
  const rateOptions = { ...options, policy: ratePolicy, adopt: () => false };
  return {
    line,
    ...score,
    rateOrigin: settle(line.rate, score.rate, rateOptions).origin,
    recorded: line.score?.value ?? null,
    ...settle(line.score, score.computed, options),
  };
}
