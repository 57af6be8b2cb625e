import { HUNDRED, roundHalfUp } from '../decimal';
import { squeeze } from '../form/words';
import type { Actual, Comparison, Target } from '../measure/measure';
import { verdictOf } from '../measure/comparing/qualitative-words';
import { judgedTarget } from '../scoring/direction';
import { sayNumber } from '../scoring/number-words';
import type { IndicatorScore } from '../scoring/scorecard';
import type { Standard } from '../scoring/standard';

const BLANK = '____';

/**
 * The facts of a row that has to be explained, with blanks for what only a person knows: "年度指标值≤15%，实际完成17%，
 * 超出2个百分点，偏差率13.3%。原因：____；改进措施：____". For a row that is missed, exceeds its target by as much as the
 * standard wants explained, or has less than its points; null for any other. The deviation is exact, its share of the
 * target rounded to one decimal. Source: the column 偏差原因分析及改进措施 of 财预〔2020〕10号's form.
 */
export function draftReason(score: IndicatorScore, standard: Standard): string | null {
  const { indicator, choice, outcome, comparison, final, computed } = score;
  const target = judgedTarget(indicator, choice);
  if (!target.ok || !indicator.actual.ok) return null;
  const facts = factsOf(score, target.value, indicator.actual.value);
  if (outcome === 'missed') {
    const how = howMissed(target.value, indicator.actual.value, comparison);
    return `${facts}，${how}。原因：${BLANK}；改进措施：${BLANK}`;
  }
  if (outcome === 'met' && isFarExceeded(target.value, comparison, standard)) {
    const beyond = deviation(target.value, comparison.operands!, '超额');
    return `${facts}，${beyond}。原因：${BLANK}；今后指标值的设定：${BLANK}`;
  }
  const weight = indicator.weight?.value;
  if (outcome === 'unscored' || outcome === 'not-applicable' || !weight || !final?.lt(weight)) return null;
  // What the standard itself takes off is explained by it.
  if (computed?.lt(weight) && final.gte(computed)) return null;
  const lost = `得分${sayNumber(final)}分，比分值少${sayNumber(weight.minus(final))}分`;
  return `${facts}，${lost}。扣分原因：${BLANK}；改进措施：${BLANK}`;
}

/** Whether a text still has the blanks of a draft: it explains nothing yet. */
export const isUnfinishedDraft = (text: string): boolean => firstBlank(text) !== null;

/** Where the first blank of a draft is, in characters as JavaScript counts them; null where none is left. */
export function firstBlank(text: string): { readonly start: number; readonly end: number } | null {
  const found = /[:：]\s*([_＿]{2,})/u.exec(text);
  if (!found) return null;
  const end = found.index + found[0].length;
  return { start: end - found[1]!.length, end };
}

function factsOf({ indicator }: IndicatorScore, target: Target, actual: Actual): string {
  const [wanted, given] = [squeeze(indicator.targetText), squeeze(indicator.actualText)];
  const shownTarget = target.kind === 'qualitative' ? `“${wanted}”` : wanted;
  return `年度指标值${shownTarget}，实际完成${actual.kind === 'words' ? `“${given}”` : given}`;
}

function howMissed(target: Target, actual: Actual, { operands, lateness }: Comparison): string {
  if (operands) return deviation(target, operands, '偏差率');
  if (target.kind === 'deadline') {
    if (actual.kind !== 'date') return '没有按期完成';
    if (lateness?.days) return `晚于期限${lateness.days}天`;
    // Between 10月底 and 11月底 no number of days is known.
    return lateness?.months ? `晚于期限（按月计${lateness.months}个月）` : '晚于期限';
  }
  switch (actual.kind === 'words' ? verdictOf(actual.words, '') : null) {
    case 'partial':
      return '部分达成年度指标';
    case 'failed':
      return '未达成年度指标';
    case 'fulfilled':
    case null:
      return '未达到年度指标值';
  }
}

/** "超出2个百分点，偏差率13.3%": the distance in the target's unit, and its share of the target where that is above 0. */
function deviation(
  target: Target,
  { target: wanted, actual }: NonNullable<Comparison['operands']>,
  rateName: '偏差率' | '超额',
): string {
  const difference = actual.minus(wanted);
  const verb = difference.gt(0) ? '超出' : '少';
  const distance = `${verb}${sayNumber(difference.abs())}${distanceUnit(target)}`;
  if (wanted.lte(0)) return distance;
  const rate = roundHalfUp(difference.abs().div(wanted).times(HUNDRED), 1);
  return `${distance}，${rateName}${sayNumber(rate)}%`;
}

function distanceUnit(target: Target): string {
  const quantity = 'quantity' in target ? target.quantity : 'low' in target ? target.low : null;
  const symbol = quantity?.unit?.symbol ?? '';
  return symbol === '%' ? '个百分点' : symbol;
}

function isFarExceeded(target: Target, { operands }: Comparison, { overCompletion }: Standard): boolean {
  if (!operands?.target.gt(0) || (target.kind !== 'at-least' && target.kind !== 'equal')) return false;
  const excess = operands.actual.minus(operands.target).div(operands.target);
  return excess.gte(overCompletion.explainFrom);
}
