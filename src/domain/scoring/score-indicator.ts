import { Decimal, ZERO, roundHalfUp } from '../decimal';
import type { Indicator } from '../form/form';
import { compareRead } from '../measure/compare';
import type { Comparison, Target } from '../measure/measure';
import { quoteText, sayNumber, sayRounding } from './number-words';
import { proportional } from './rules/at-least';
import { inverseRatio } from './rules/at-most';
import { LATE, LIST_DIFFERS } from './rules/deadline';
import { equalTarget } from './rules/equal';
import { proposeQualitative } from './rules/qualitative';
import { outsideRange } from './rules/range';
import type { MissedRule, Operands } from './rules/rule';
import type { IndicatorScore } from './scorecard';
import type { MissedAtLeastRule, MissedAtMostRule, Standard } from './standard';

const MISSED_AT_LEAST: { readonly [rule in MissedAtLeastRule]: MissedRule } = { proportional };
const MISSED_AT_MOST: { readonly [rule in MissedAtMostRule]: MissedRule } = { 'inverse-ratio': inverseRatio };

export type ComputedScore = Pick<IndicatorScore, 'comparison' | 'outcome' | 'computed' | 'explanation'>;

/** What a rule says of a row: its name, the number or null, the words for it. */
interface Verdict {
  readonly rule: string;
  readonly computed: Decimal | null;
  readonly text: string;
}

/**
 * Scores one row by the standard. `computed` is null where there is no weight, nothing to judge by, or no published
 * arithmetic: then the explanation says what is missing and who decides.
 */
export function scoreIndicator(indicator: Indicator, standard: Standard): ComputedScore {
  const comparison = compareRead(indicator.target, indicator.actual, indicator.context);
  const { rule, computed, text } = judge(indicator, comparison, standard);
  return {
    comparison,
    outcome: comparison.outcome,
    computed,
    explanation: { rule, text, source: standard.source },
  };
}

function judge(indicator: Indicator, comparison: Comparison, standard: Standard): Verdict {
  switch (comparison.outcome) {
    case 'unscored':
      return { rule: '未评分', computed: null, text: `${comparison.reason}，暂不评分` };
    case 'not-applicable':
      return { rule: '不适用', computed: null, text: `${comparison.reason}；不评分，也没有把其余分值折算到 100 分` };
    case 'unverifiable':
      return { rule: '无法核对', computed: null, text: askPerson(comparison.reason) };
    case 'met':
    case 'missed':
      return judgeCompared(indicator, comparison.outcome, comparison.operands, standard);
  }
}

function judgeCompared(
  indicator: Indicator,
  outcome: 'met' | 'missed',
  operands: Operands | null,
  standard: Standard,
): Verdict {
  const { target, actual, weight } = indicator;
  if (!target.ok || !actual.ok) throw new Error('an unreadable target or actual was compared');
  const rule = ruleName(target.value);
  const facts = `${quoteText(indicator.targetText)}，实际 ${quoteText(indicator.actualText)}`;
  const full = weight?.value ?? null;
  const verdict = (computed: Decimal | null, text: string): Verdict => ({ rule, computed, text: `${facts}；${text}` });

  if (full === null) return verdict(null, `${outcome === 'met' ? '达标' : '未达标'}，没有分值，不计分`);
  if (full.lt(ZERO)) return verdict(null, `分值 ${sayNumber(full)} 小于 0，不计分`);
  if (target.value.kind === 'qualitative') {
    const proposal = proposeQualitative(outcome, actual.value, standard);
    if (!proposal) return verdict(null, '没有达到指标值，属于部分达成还是未达成，请人工判断并评分');
    const { share, band } = proposal;
    const computed = roundHalfUp(share.times(full), standard.rounding.digits);
    const arithmetic = share.eq(1) ? '' : `${sayNumber(share)} × ${sayNumber(full)} = `;
    return verdict(computed, `按“${band}”取上限，建议 ${arithmetic}${sayNumber(computed)} 分，可在区间内调整`);
  }
  if (outcome === 'met') return verdict(full, `${directionNote(target.value)}达标，得满分 ${sayNumber(full)} 分`);

  const missed = missedRule(target.value, standard);
  if (typeof missed === 'string') return verdict(null, missed);
  if (!operands) return verdict(null, '未达标，但没有可以相除的两个数，请人工评分');
  const share = missed(operands);
  if (!share.ok) return verdict(null, `${share.error}，请人工评分`);
  const { numerator, denominator, because } = share.value;
  const exact = numerator.times(full).div(denominator);
  const computed = roundHalfUp(Decimal.min(exact, full), standard.rounding.digits);
  const rounding = sayRounding(exact, computed, standard.rounding.digits);
  const arithmetic = numerator.isZero()
    ? `得 0 分`
    : `${sayNumber(numerator)} ÷ ${sayNumber(denominator)} × ${sayNumber(full)} = ${sayNumber(computed)}${rounding}`;
  return verdict(Decimal.min(computed, full), `${directionNote(target.value)}${because}，${arithmetic}`);
}

const askPerson = (reason: string): string => (reason.includes('请人工') ? reason : `${reason}；请人工评分`);

/** The rule for a missed target, or the words why there is none. */
function missedRule(target: Exclude<Target, { kind: 'qualitative' }>, standard: Standard): MissedRule | string {
  const below = MISSED_AT_LEAST[standard.missedAtLeast];
  const above = MISSED_AT_MOST[standard.missedAtMost];
  switch (target.kind) {
    case 'at-least':
      return below;
    case 'at-most':
      return above;
    case 'equal':
      return equalTarget;
    case 'range':
      return outsideRange(below, above);
    case 'deadline':
      return LATE;
    case 'list':
      return LIST_DIFFERS;
    case 'none':
      return '没有指标值，请人工评分';
  }
}

function ruleName(target: Target): string {
  switch (target.kind) {
    case 'at-least':
    case 'at-most':
    case 'equal':
    case 'range':
      return '比例法';
    case 'deadline':
      return '时限指标';
    case 'list':
      return '逐项核对';
    case 'qualitative':
      return '定性指标';
    case 'none':
      return '没有指标值';
  }
}

function directionNote(target: Target): string {
  if (target.kind === 'at-least' && target.inferred) return '指标值没有写方向，按“不少于”理解；';
  if (target.kind === 'at-most' && target.inferred) return '指标值没有写方向，按“不超过”理解；';
  return '';
}
