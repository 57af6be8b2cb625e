import type { Decimal } from '../decimal';
import type { BudgetLine, Form, Indicator, TotalLine } from '../form/form';
import type { Comparison, Outcome } from '../measure/measure';
import type { Adjustment } from './adjust-total';
import type { RowChoice } from './row-choice';
import type { Standard } from './standard';

/** Whose score stands in the cell: `kept` a person's, `computed` ours, `none` when there is nothing to write. */
export type ScoreOrigin = 'computed' | 'kept' | 'none';

/** How a number came about; `text` is the Chinese sentence that the pane, the JSON and a cell note show. */
export interface Explanation {
  /** "比例法", "预算执行率", "定性指标" … */
  readonly rule: string;
  /** "17% 超过 ≤15%：15 ÷ 17 × 10 = 8.82（四舍五入保留两位）" */
  readonly text: string;
  /** "财预〔2020〕10号" */
  readonly source: string;
}

export interface IndicatorScore {
  readonly indicator: Indicator;
  readonly comparison: Comparison;
  readonly outcome: Outcome;
  /** By the standard; null where there is no weight or nothing to judge by. */
  readonly computed: Decimal | null;
  /** What the cell says now. */
  readonly recorded: Decimal | null;
  /** What stands in the cell after the plan is applied: the kept or the computed score. */
  readonly final: Decimal | null;
  readonly origin: ScoreOrigin;
  readonly explanation: Explanation;
  /** By it a person's choice for this row is remembered (form/row-key.ts). */
  readonly key: string;
  /** What a person decided of this row; null for nothing. */
  readonly choice: RowChoice | null;
}

export interface BudgetScore {
  readonly line: BudgetLine;
  /** executed ÷ budget, exact; null with a zero or blank denominator. */
  readonly rate: Decimal | null;
  /** Whose 执行率 stands in the rate cell. */
  readonly rateOrigin: ScoreOrigin;
  readonly denominator: 'annual' | 'initial' | null;
  readonly computed: Decimal | null;
  readonly recorded: Decimal | null;
  readonly final: Decimal | null;
  readonly origin: ScoreOrigin;
  readonly explanation: Explanation;
}

export interface TotalScore {
  readonly line: TotalLine | null;
  /** Sum of all weights, the budget's included; where rows have none, the points printed beside their level. */
  readonly weight: Decimal;
  /** Whose 总分 stands in the total cell. */
  readonly origin: ScoreOrigin;
  /** The exact sum of the final scores; null while a row that has to be scored has none. */
  readonly sum: Decimal | null;
  /** `sum` after what the standard does to a total (rescaling, caps, rounding), which `adjustments` tell in order. */
  readonly final: Decimal | null;
  /** Chinese clauses with the arithmetic: "执行率 65%，总分不超过 79 分"; none where the total is the plain sum. */
  readonly adjustments: readonly string[];
  /** The same as arithmetic, with what applies but changes nothing now. */
  readonly adjusting: readonly Adjustment[];
  /** `final` if every score were the computed one. */
  readonly computed: Decimal | null;
  readonly recorded: Decimal | null;
  readonly grade: string | null;
  /** Rows to be scored that have no score, rows that could not be read included. */
  readonly missing: number;
}

/** 得分率 of a 一级指标 (the budget line counts as one, "预算执行率"). */
export interface LevelScore {
  readonly name: string;
  readonly weight: Decimal;
  readonly score: Decimal;
}

export interface Scorecard {
  readonly form: Form;
  /** What it was scored by. */
  readonly standard: Standard;
  readonly budget: BudgetScore | null;
  readonly indicators: readonly IndicatorScore[];
  readonly levels: readonly LevelScore[];
  readonly total: TotalScore;
}
