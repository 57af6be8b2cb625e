import { formatActual } from '../actual';
import { isKeptByNone, saysAll, saysNone, shareAsked } from './all-or-none';
import { compareDatedShares } from './dated-share';
import { compareChanges } from './directions';
import type { Actual, Comparison, MeasureContext, Target } from '../measure';
import {
  asksForAll,
  claimsAll,
  compareAcceptance,
  compareGrades,
  gradeAsked,
  keepsTime,
  listsGrades,
  verdictOf,
} from './qualitative-words';
import { compareReferences } from './references';
import { describeTarget } from '../target';
import { deniesTarget, missesRate } from './unfinished';
import { denies } from '../reading/wording';

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
  if (isOwnClause(target, said)) return met(`实际完成值写明“${target}”`);
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
  if (ASKS_TIME.test(target) && keepsTime(said)) return met(`实际完成值写明“${said}”`);
  if (deniesTarget(said, target, context)) return missed(`实际完成值写明“${said}”`);
  const acceptance = compareAcceptance(target, said);
  if (acceptance === 'met') return met(`实际“${said}”符合指标值“${target}”`);
  if (acceptance === 'missed') return missed(`实际完成值写明“${said}”`);
  const answer = answerTo(target, said);
  if (answer) return answer;
  const asked = gradeAsked(target, said);
  if (asked) return onAskedScale(target, said, asked);
  const grade = compareGrades(target, said);
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

const HARM = /违|存在|发生|出现|事故|问题|超|拖欠|挪用|截留|虚|损|滞|漏|逾|不|未|无/;

/** "是否按期完工", "专款专用" ← 是. Questions after harm (是否存在违规) are left to a person. */
function answerTo(target: string, said: string): Comparison | null {
  if (HARM.test(target) || listsGrades(target)) return null;
  if (!target.includes('是否')) {
    const isClaim = target.length >= 2 && target.length <= 20 && !/[\d,;:。、/]/.test(target);
    return said === '是' && isClaim ? met(`实际完成值对“${target}”答“是”`) : null;
  }
  if (said === '是') return met(`实际完成值对“${target}”答“是”`);
  return said === '否' ? missed(`实际完成值对“${target}”答“否”`) : null;
}

const ASKS_TIME =
  /^(?:及时|按时|按期|如期|准时)(?:完成|发放|拨付|支付|到位)?$|时间内完成|按计划(?:时间)?完成|按期完成|按时完成/;

/** "不定期" is said by "不定期，共3次": the target's words stand whole, and what follows takes nothing back. */
function isOwnClause(target: string, said: string): boolean {
  if (target === '' || said.length > 60 || !said.startsWith(target)) return false;
  const next = said[target.length];
  return (
    next !== undefined &&
    ',;。:('.includes(next) &&
    !denies(said.slice(target.length)) &&
    !/但|然而|部分|基本|个别/.test(said)
  );
}

const NOTHING_HAPPENED = /^(?:全年|本年度?|年内)?(?:未|没有|无|零)(?:发生|出现)[^,;。但]{0,16}$/;

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
    if (value?.isZero() && target.kind !== 'at-least' && NOTHING_HAPPENED.test(said)) {
      return met(`实际完成值写明“${said}”，即 0`);
    }
    const share = shareAsked(target, context);
    if (share && saysAll(said, context)) return met(`实际完成值写明“${said}”，即 100%`);
    if (context.name.includes('标准') && BY_STANDARD.test(said)) return met(`实际完成值写明“${said}”`);
    const verdict = verdictOf(said, '');
    const wantsMore = target.kind === 'at-least' || (target.kind === 'equal' && value?.gt(0));
    if (wantsMore && (verdict === 'failed' || verdict === 'partial'))
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
