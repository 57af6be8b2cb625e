import { ZERO } from '../../decimal';
import type { Result } from '../../result';
import { formatActual, parseActual } from '../actual';
import { align } from './align';
import { amountInWords } from './amount-in-words';
import { averaged } from './average';
import { compareDates } from './compare-dates';
import { compareWords, wordsForNumber } from './compare-words';
import type { Interval } from './interval';
import { atLeast, atMost, exactly, judge } from './interval';
import type { Actual, Comparison, MeasureCell, MeasureContext, Quantity, Target, UnreadableMeasure } from '../measure';
import { saysNothing } from '../sense/nothing';
import { listsGrades } from './qualitative-words';
import { senseOf } from '../sense/sense';
import { compareSeveral } from './several-amounts';
import { doubtfulSubject, goesOtherWay } from './subject';
import { describeTarget, formatTarget, parseTarget } from '../target';

type Numeric = Target & { kind: 'at-least' | 'at-most' | 'equal' | 'range' };
type Measured = Actual & { kind: 'quantity' | 'range' };

const unverifiable = (reason: string): Comparison => ({ outcome: 'unverifiable', reason, operands: null });

/** compareMeasures for two cells as they were read: what could not be read cannot be verified, and says why. */
export function compareRead(
  target: Result<Target, UnreadableMeasure>,
  actual: Result<Actual, UnreadableMeasure>,
  context: MeasureContext,
): Comparison {
  if (target.ok && actual.ok) return compareMeasures(target.value, actual.value, context);
  if (actual.ok && actual.value.kind === 'not-applicable') return NOT_APPLICABLE;
  if (actual.ok && actual.value.kind === 'none') return UNSCORED;
  return unverifiable(!target.ok ? target.error.reason : !actual.ok ? actual.error.reason : '');
}

const NOT_APPLICABLE: Comparison = { outcome: 'not-applicable', reason: '实际完成值写明不适用', operands: null };
const UNSCORED: Comparison = { outcome: 'unscored', reason: '还没有填写实际完成值', operands: null };

/**
 * Whether the actual meets the target. Only what two careful readers could not see differently is met or missed; all
 * else is unverifiable, with the reason. `operands` are both sides in the target's unit wherever numbers decided.
 */
export function compareMeasures(target: Target, actual: Actual, context: MeasureContext): Comparison {
  if (actual.kind === 'not-applicable') return NOT_APPLICABLE;
  if (actual.kind === 'none') return UNSCORED;
  const nothing = actual.kind === 'words' ? compareNothing(target, actual.words, context) : null;
  if (nothing) return nothing;
  if (repeats(target, actual, context)) return { outcome: 'met', reason: '实际完成值与指标值一致', operands: null };
  switch (target.kind) {
    case 'none':
      return unverifiable('没有填写指标值，无从核对');
    case 'qualitative':
      return several(target.words, actual, context) ?? compareWords(target.words, actual, context);
    case 'list':
      return several(target.items.join('、'), actual, context) ?? compareLists(target.items, actual);
    case 'deadline':
      return compareDates(target, actual, context);
    case 'at-least':
    case 'at-most':
    case 'equal':
    case 'range':
      return compareNumeric(target, actual, context);
  }
}

function compareNumeric(target: Numeric, actual: Actual, context: MeasureContext): Comparison {
  const amount = actual.kind === 'words' ? amountInWords(actual.words, target, context) : actual;
  return amount?.kind === 'quantity' || amount?.kind === 'range'
    ? compareNumbers(target, amount, context)
    : wordsForNumber(target, actual, context);
}

/** "14户39人": every amount is compared by itself. */
const several = (text: string, actual: Actual, context: MeasureContext): Comparison | null =>
  compareSeveral(text, actual, context, compareNumeric);

/** 无, 未发生 beside a ceiling of harms or a promise of none; 无 beside anything else is a cell left empty. */
function compareNothing(target: Target, words: string, context: MeasureContext): Comparison | null {
  if (!saysNothing(words, context)) return null;
  if (target.kind === 'qualitative' && saysNothing(target.words, context))
    return { outcome: 'met', reason: `实际完成值写“${words}”，指标值“${target.words}”已实现`, operands: null };
  const isCeiling = target.kind === 'at-most' || (target.kind === 'equal' && target.quantity.value.isZero());
  const unit = isCeiling ? target.quantity.unit : null;
  const isCounted = isCeiling && unit?.dimension !== 'money' && unit?.dimension !== 'time';
  if (!isCounted) return words === '无' ? UNSCORED : null;
  const none: Measured = { kind: 'quantity', quantity: { value: ZERO, unit }, copied: null };
  const compared = compareNumbers(target, none, context);
  return compared.outcome === 'met'
    ? { ...compared, reason: `实际完成值写“${words}”，即 0，达到目标 ${describeTarget(target)}` }
    : compared;
}

/**
 * Whether both cells say the same though they were read differently: an actual can hold no strict bound ("9月前",
 * "大于20小于35"), and the figure of a 定性 target is words on its side only.
 */
function repeats(target: Target, actual: Actual, context: MeasureContext): boolean {
  const cellOf = (text: string): MeasureCell => ({ value: text, text, format: 'General' });
  if (target.kind === 'qualitative' && actual.kind !== 'words') {
    const again = parseActual(cellOf(target.words), context);
    return again.ok && again.value.kind === actual.kind && formatActual(again.value) === formatActual(actual);
  }
  if (target.kind === 'none' || actual.kind !== 'words') return false;
  // "优良中低差" on both sides is no grade.
  if (target.kind === 'qualitative' && listsGrades(target.words)) return false;
  const again = parseTarget(cellOf(actual.words), context);
  return again.ok && again.value.kind === target.kind && formatTarget(again.value) === formatTarget(target);
}

function compareLists(items: readonly string[], actual: Actual): Comparison {
  if (actual.kind !== 'list') return unverifiable(`指标值是一组数，实际完成值“${formatActual(actual)}”不是`);
  const given = new Set(actual.items);
  const missing = items.filter((item) => !given.has(item));
  if (missing.length > 0) return unverifiable(`实际完成值里没有“${missing[0]!}”，请人工判断`);
  return { outcome: 'met', reason: '实际完成值包含指标值列出的各项', operands: null };
}

/** The target as the numbers that fulfil it; `quantity` gives the unit it is in. */
function intervalOf(target: Numeric, low: Quantity['value'], high: Quantity['value']): Interval {
  switch (target.kind) {
    case 'at-least':
      return atLeast(low, target.strict);
    case 'at-most':
      return atMost(low, target.strict);
    case 'equal':
      // 财政系统: "=0" is kept by nothing, "=42个" by 42 or more.
      return low.isZero() ? atMost(low, false) : low.isNegative() ? exactly(low) : atLeast(low, false);
    case 'range':
      return { low, lowStrict: target.lowStrict, high, highStrict: target.highStrict };
  }
}

function actualInterval(actual: Measured, low: Quantity['value'], high: Quantity['value'], target: Numeric): Interval {
  if (actual.kind === 'range') return { low, lowStrict: false, high, highStrict: false };
  switch (actual.copied) {
    case '≥':
    case '>':
      return atLeast(low, actual.copied === '>');
    case '≤':
    case '<':
      return atMost(low, actual.copied === '<');
    case '=':
    case null:
      break;
  }
  // The greatest of all values decides for a ceiling, the least for a floor; the other way round they only bound.
  if (actual.extreme === 'greatest' && target.kind !== 'at-most') return atMost(low, false);
  if (actual.extreme === 'least' && target.kind !== 'at-least') return atLeast(low, false);
  return exactly(low);
}

function compareNumbers(target: Numeric, actual: Measured, context: MeasureContext): Comparison {
  if (goesOtherWay(target, actual, context))
    return {
      outcome: 'missed',
      reason: `实际 ${formatActual(actual)} 与目标 ${formatTarget(target)} 方向相反`,
      operands: null,
    };
  const doubt = doubtfulSubject(target, actual, context);
  if (doubt) return unverifiable(doubt);
  const [targetLow, targetHigh] =
    target.kind === 'range' ? [target.low, target.high] : [target.quantity, target.quantity];
  const [actualLow, actualHigh] =
    actual.kind === 'range' ? [actual.low, actual.high] : [actual.quantity, actual.quantity];
  const perOne = target.kind === 'range' ? undefined : target.label;
  const said = actual.kind === 'range' ? undefined : actual.label;
  const lows = align(averaged(targetLow, perOne), averaged(actualLow, said), context);
  const highs = align(averaged(targetHigh, perOne), averaged(actualHigh, said), context);
  if (typeof lows === 'string') return unverifiable(lows);
  if (typeof highs === 'string') return unverifiable(highs);
  if (lows.length !== highs.length) return unverifiable('单位不清楚，无法比较');

  const first = lows[0]!;
  const outcomes = new Set(
    lows.map((reading, index) =>
      judge(
        intervalOf(target, reading.target, highs[index]!.target),
        actualInterval(actual, reading.actual, highs[index]!.actual, target),
      ),
    ),
  );
  const says = `实际 ${formatActual(actual)}`;
  const wants = describeTarget(target);
  if (outcomes.size > 1) return unverifiable(`${says}：单位不清楚，按不同单位理解结论不同`);
  const [outcome] = outcomes;
  if (outcome === undefined || outcome === 'unverifiable')
    return unverifiable(`${says} 只给出界限，不能确定是否达到 ${wants}`);

  const isSame =
    actual.kind === 'quantity' && actual.copied === null && first.actual.eq(first.target) && target.kind !== 'range';
  const open = isSame ? null : openDirection(target, context);
  if (open) return unverifiable(`${says}，指标值 ${wants.replace(/[≥≤]/, '')}：${open}`);

  const bound = target.kind === 'range' ? nearest(first.actual, first.target, highs[0]!.target) : first.target;
  // "未达到95%" says that it was missed, not by how much.
  const isOpenEnded = actual.kind === 'range' || (actual.copied !== null && outcome === 'missed');
  const operands = isOpenEnded ? null : { target: bound, actual: first.actual };
  return { outcome, reason: sentence(says, wants, outcome, target), operands };
}

const nearest = (value: Quantity['value'], low: Quantity['value'], high: Quantity['value']): Quantity['value'] =>
  value.minus(low).abs().lte(value.minus(high).abs()) ? low : high;

function sentence(says: string, wants: string, outcome: 'met' | 'missed', target: Numeric): string {
  const inferred = target.kind !== 'equal' && target.kind !== 'range' && target.inferred;
  const note = inferred ? `（表中没有写方向，按${target.kind === 'at-least' ? '不低于' : '不超过'}理解）` : '';
  if (outcome === 'met') return `${says} 达到目标 ${wants}${note}`;
  const verb = target.kind === 'at-most' ? '超过目标' : target.kind === 'range' ? '不在目标范围' : '未达到目标';
  return `${says} ${verb} ${wants}${note}`;
}

/** Why a number that differs from its target cannot be judged: nobody wrote which way is good, and it is not plain. */
function openDirection(target: Numeric, context: MeasureContext): string | null {
  if (target.kind === 'range') return null;
  if (target.kind === 'equal') {
    if (target.quantity.value.isZero()) return null;
    const { direction, sure } = senseOf(context, target.quantity, target.label ?? '');
    if (direction === 'at-most' && sure) return '这类指标越少越好，却要求等于，请人工判断';
    return sure ? null : '指标值要求等于，多一些或少一些好不好没有写明，请人工判断';
  }
  if (!target.inferred) return null;
  const sense = senseOf(context, target.quantity, target.label ?? '');
  return sense.sure && sense.direction === target.kind ? null : '没有写明是不低于还是不超过，请人工判断';
}
