import { formatActual } from '../actual';
import { compareAnswer } from './answers';
import { isKeptByNone, saysAll, saysNone, shareAsked } from './all-or-none';
import { claimsAll } from './claims-all';
import { compareDatedShares } from './dated-share';
import { compareChanges } from './directions';
import { keepsTime } from './kept-time';
import type { Actual, Comparison, MeasureContext, Target } from '../measure';
import { happenedNot } from './nothing-happened';
import { asksForAll, compareAcceptance, compareGrades, gradeAsked, listsGrades, verdictOf } from './qualitative-words';
import { compareReferences } from './references';
import { polarityIn, senseOf } from '../sense/sense';
import { takesBack } from './taken-back';
import { describeTarget } from '../target';
import { deniesTarget, missesRate } from './unfinished';

const met = (reason: string): Comparison => ({ outcome: 'met', reason, operands: null });
const missed = (reason: string): Comparison => ({ outcome: 'missed', reason, operands: null });
const unverifiable = (reason: string): Comparison => ({ outcome: 'unverifiable', reason, operands: null });

/** A qualitative target: the same words, a verdict on the whole ("达成预期指标"), or a grade of the same scale. */
export function compareWords(target: string, actual: Actual, context: MeasureContext): Comparison {
  const said = formatActual(actual);
  if (said === target)
    return listsGrades(target)
      ? unverifiable(`实际完成值照抄了“${target}”，没有写明是哪一档`)
      : met('实际完成值与指标值一致');
  if (isOwnClause(target, said) && (actual.kind === 'words' || OFTEN.test(target)))
    return met(`实际完成值写明“${target}”`);
  const claim =
    compareChanges(target, actual, context) ??
    compareReferences(target, actual, context) ??
    compareDatedShares(target, actual, context);
  if (claim === 'met') return met(`实际“${said}”符合指标值“${target}”`);
  if (claim === 'missed') return missed(`实际“${said}”不符合指标值“${target}”`);
  if (
    asksForAll(target) &&
    actual.kind === 'quantity' &&
    actual.quantity.unit?.dimension === 'ratio' &&
    !actual.copied
  ) {
    const share = actual.quantity.value.times(actual.quantity.unit.factor);
    return share.gte(1) ? met(`实际 ${said}，“${target}”已实现`) : missed(`实际 ${said}，没有做到“${target}”`);
  }
  if (actual.kind !== 'words') return unverifiable(`指标值“${target}”是定性描述，实际“${said}”无法直接核对`);
  switch (verdictOf(said, target)) {
    case 'fulfilled':
      return met(`实际完成值写明“${said}”`);
    case 'partial':
      return missed(`实际完成值写明“${said}”，属于部分达成`);
    case 'failed':
      return missed(`实际完成值写明“${said}”`);
    case null:
      break;
  }
  if (ASKS_TIME.test(target) && keepsTime(said, target, context.name)) return met(`实际完成值写明“${said}”`);
  if (deniesTarget(said, target, context)) return missed(`实际完成值写明“${said}”`);
  const acceptance = compareAcceptance(target, said);
  if (acceptance === 'met') return met(`实际“${said}”符合指标值“${target}”`);
  if (acceptance === 'missed') return missed(`实际完成值写明“${said}”`);
  const answer = listsGrades(target) ? null : compareAnswer(target, said);
  if (answer) return { outcome: answer, reason: `实际完成值对“${target}”答“${said}”`, operands: null };
  const asked = gradeAsked(target, said);
  if (asked) return onAskedScale(target, said, asked);
  const grade = compareGrades(target, said, context);
  if (grade > 0) return met(`实际“${said}”不低于指标值“${target}”`);
  if (grade < 0) return missed(`实际“${said}”低于指标值“${target}”`);
  if (claimsAll(target, said)) return met(`实际“${said}”说明指标值“${target}”已实现`);
  return unverifiable(`指标值和实际完成值都是文字描述，说法不同，请人工判断`);
}

function onAskedScale(target: string, said: string, grade: 'best' | 'between' | 'worst'): Comparison {
  if (grade === 'best') return met(`实际“${said}”是“${target}”中最好的一档`);
  if (grade === 'worst') return missed(`实际“${said}”是“${target}”中最差的一档`);
  return unverifiable(`指标值“${target}”只列出各档，没有写明要达到哪一档`);
}

const ASKS_TIME =
  /^(?:及时|按时|按期|如期|准时)(?:完成|发放|拨付|支付|到位)?$|时间内完成|按计划(?:时间)?完成|按期完成|按时完成/;

// What was read as a number has lost what stood behind it ("合格,有2处需返工"): a count only says how often.
const OFTEN = /定期|经常|常态|每[年月周季日天]|随时/;

/** "不定期" is said by "不定期，共3次": the target's words stand whole, and what follows takes nothing back. */
function isOwnClause(target: string, said: string): boolean {
  if (target === '' || said.length > 60 || !said.startsWith(target)) return false;
  const next = said[target.length];
  const rest = said.slice(target.length);
  if (next === undefined || !',;。:('.includes(next) || takesBack(rest) || /部分|基本|个别/.test(target)) return false;
  // "零事故,轻伤1人": of a promise of nothing any number may be an exception.
  return !(/^(?:零|无|没有|[未不](?:发生|出现|存在))/.test(target) && /[1-9]/.test(rest));
}

// "按该标准发放" for the 补助标准 itself.
const BY_STANDARD =
  /^(?:已|均|全部|严格)?(?:按照?|依照)(?:该|此|规定|上述|补助|补贴|相应|相关|国家|省|市|县|政策|文件|既定|统一){0,3}的?标准(?:足额|及时|按时|全额)?(?:发放|执行|落实|兑现|拨付|支付)(?:到位)?$/;

/** A number was promised and words were given. */
export function wordsForNumber(
  target: Target & { kind: 'at-least' | 'at-most' | 'equal' | 'range' },
  actual: Actual,
  context: MeasureContext,
): Comparison {
  const said = formatActual(actual);
  const wants = describeTarget(target);
  if (actual.kind === 'words') {
    const value = target.kind === 'range' ? null : target.quantity.value;
    if (value?.isZero() && target.kind !== 'at-least' && happenedNot(said, context.name)) {
      return met(`实际完成值写明“${said}”，即 0`);
    }
    const share = shareAsked(target, context);
    if (share && saysAll(said, context)) return met(`实际完成值写明“${said}”，即 100%`);
    if (context.name.includes('标准') && BY_STANDARD.test(said)) return met(`实际完成值写明“${said}”`);
    const verdict = verdictOf(said, '');
    if (wantsMore(target, context) && (verdict === 'failed' || verdict === 'partial'))
      return missed(`实际完成值写明“${said}”，未达到 ${wants}`);
    if (verdict === null && isKeptByNone(target, context) && saysNone(said, context))
      return met(`实际完成值写明“${said}”，即 0`);
    if (share?.gt(0) && missesRate(said, share.eq(1), context.name))
      return missed(`实际完成值写明“${said}”，未达到 ${wants}`);
  }
  const kind = actual.kind === 'date' ? '时间' : actual.kind === 'list' ? '一组数' : '文字';
  const short = said.length > 30 ? `${said.slice(0, 30)}…` : said;
  return unverifiable(`指标值 ${wants} 要求数值，实际完成值是${kind}“${short}”，没有可以直接核对的数`);
}

/** Whether not to have reached the number is bad news: not of harms, nor where nobody wrote that more is better. */
function wantsMore(target: Target, context: MeasureContext): boolean {
  if (target.kind !== 'at-least' && target.kind !== 'equal') return false;
  const polarity = polarityIn(context, target.label ?? '');
  if (polarity === 'harm' || polarity === 'case') return false;
  if (target.kind === 'at-least' && !target.inferred) return true;
  if (target.quantity.value.isZero()) return false;
  const { direction, sure } = senseOf(context, target.quantity, target.label ?? '');
  return direction === 'at-least' && sure;
}
