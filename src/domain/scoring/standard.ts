/**
 * How a missed quantitative target is scored; one file each in rules/.
 * 比例法 of a "not less than": rules/at-least.ts. Ratio of a "not more than": rules/at-most.ts.
 */
export type MissedAtLeastRule = 'proportional';
export type MissedAtMostRule = 'inverse-ratio';

/**
 * 评分标准 as plain data: what a notice of a finance office fixes. The rules' arithmetic is in rules/, one file each.
 */
export interface Standard {
  readonly id: string;
  readonly name: string;
  /** The notice it comes from. */
  readonly source: string;
  readonly missedAtLeast: MissedAtLeastRule;
  readonly missedAtMost: MissedAtMostRule;
  readonly rounding: { readonly digits: number };
  /** Best grade first; a total at or above `from` (of 100) has the grade. */
  readonly grades: readonly { readonly name: string; readonly from: number }[];
  /** Qualitative bands as shares of the weight, best first; the top of the band is proposed. */
  readonly qualitative: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  /** Share above the target from which over-completion wants a reason: 0.3 = 30 %. */
  readonly overCompletionFrom: number;
}

/** What happens to scores that a person typed: kept (blank cells are filled), replaced, or nothing is written. */
export const SCORE_POLICIES = ['keep', 'overwrite', 'check-only'] as const;
export type ScorePolicy = (typeof SCORE_POLICIES)[number];
