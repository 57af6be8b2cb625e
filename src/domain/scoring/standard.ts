/** The version of the JSON in which standards are exported; raised when an older program could misread it. */
export const STANDARD_VERSION = 1;

/** A band of completion (actual ÷ target of a ≥, target ÷ actual of a ≤) that reaches down to `from`, and its share of the weight. */
export interface Step {
  readonly from: number;
  readonly share: number;
}

/**
 * What a missed quantitative target keeps of its weight; one file each in rules/. Numbers mean exactly what is written:
 * 0.1 is one tenth.
 */
export type MissedRule =
  /** 比例法: actual ÷ target of a ≥, target ÷ actual of a ≤. */
  | { readonly rule: 'proportional' }
  /** 超幅法: 1 − deviation ÷ target. */
  | { readonly rule: 'excess' }
  /** 达标法: nothing. */
  | { readonly rule: 'all-or-nothing' }
  /** 扣分法: every `every` short (percentage points, or percent of the target) cost `cost` points, down to 0. */
  | {
      readonly rule: 'deduction';
      readonly every: number;
      readonly of: 'percentage-points' | 'percent-of-target';
      readonly cost: number;
      /** What a part of a step costs: nothing, as much as a whole one, or its share. */
      readonly partial: 'ignored' | 'whole' | 'share';
    }
  /** 阶梯法: best step first; below the last one nothing is earned. */
  | { readonly rule: 'steps'; readonly steps: readonly Step[] };

export const MISSED_RULES = ['proportional', 'excess', 'all-or-nothing', 'deduction', 'steps'] as const;

/**
 * 评分标准 as plain data: what a notice of a finance office fixes. It can be written as JSON and read again
 * (standard-text.ts). Shares are of 1, grades and points of 100.
 */
export interface Standard {
  readonly version: typeof STANDARD_VERSION;
  /** Lower-case letters, digits and hyphens: "national", "my-county-2026". */
  readonly id: string;
  readonly name: string;
  /** The notice it comes from; printed in every explanation. */
  readonly source: string;
  readonly missed: { readonly atLeast: MissedRule; readonly atMost: MissedRule };
  /** "=A", A > 0, exceeded: met (the finance systems' reading), or missed like a ≤. Below A it is missed like a ≥. */
  readonly equalExceeded: 'met' | 'missed';
  /** Outside a range: by the rule of the side that was crossed, or nothing. */
  readonly outsideRange: 'by-side' | 'nothing';
  /** A deadline that was missed: a person decides, nothing is earned, or `cost` points for every day or month begun. */
  readonly late: 'ask' | 'nothing' | { readonly every: 'day' | 'month'; readonly cost: number };
  /** A harm that was not to happen at all (≤0起, 0次): nothing is earned, or `cost` points for each one. */
  readonly zeroTarget: 'nothing' | { readonly cost: number };
  /** An actual below 0 against a positive ≥: counts as 0, or a person decides. */
  readonly negativeActual: 'zero' | 'ask';
  /** The least share of its weight that a missed quantitative row keeps: 0 is the rule everywhere. */
  readonly leastShare: number;
  readonly budget: {
    /** 全年预算数 (年初预算数 where the form has no other), or 年初预算数 always. */
    readonly denominator: 'annual' | 'initial';
    /** Bands of the execution rate; null for executed ÷ budget × weight. */
    readonly steps: readonly Step[] | null;
    /** Points where the form has a score cell but prints no 分值; null for none. */
    readonly weight: number | null;
    /** With a rate below `below` the total is at most `most`: the strictest that applies counts. [] for no cap. */
    readonly totalCaps: readonly { readonly below: number; readonly most: number }[];
  };
  readonly qualitative: {
    /** Best first; shares of the weight. */
    readonly bands: readonly { readonly name: string; readonly from: number; readonly to: number }[];
    /** Which value of the band is proposed; none leaves it to a person. */
    readonly propose: 'top' | 'middle' | 'bottom' | 'none';
  };
  readonly overCompletion: {
    /** Share above the target from which a reason is wanted: 0.3 = 30 %. */
    readonly explainFrom: number;
    /** From `from` above the target `cost` points are taken off, again for each further `every` (null: once). */
    readonly reduction: null | { readonly from: number; readonly cost: number; readonly every: number | null };
  };
  /** A row that does not apply: a person decides (no total until then), or the others are rescaled to the whole. */
  readonly notApplicable: 'ask' | 'rescale';
  /** Decimals, half up: of each row's score; of the total, null for the sum as it is. */
  readonly rounding: { readonly score: number; readonly total: number | null };
  /** Best grade first; a total at or above `from` (of 100) has the grade. */
  readonly grades: readonly { readonly name: string; readonly from: number }[];
  /** Ids of checks that are not made (audit/checks). */
  readonly checksOff: readonly string[];
  /** From where checks speak up that no rule of scoring has a number for. */
  readonly checkThresholds: {
    /** The usual points of 产出, 效益, 满意度 and 预算执行率; null where the notice sets none. */
    readonly levelPoints: null | {
      readonly output: number;
      readonly benefit: number;
      readonly satisfaction: number;
      readonly execution: number;
    };
    /** Share of 年初预算数 from which 全年预算数 is another budget: 0.3 = 30 %. */
    readonly amountJumpFrom: number;
  };
}

/** What happens to scores that a person typed: kept (blank cells are filled), replaced, or nothing is written. */
export const SCORE_POLICIES = ['keep', 'overwrite', 'check-only'] as const;
export type ScorePolicy = (typeof SCORE_POLICIES)[number];
