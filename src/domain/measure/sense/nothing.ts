import { contextUnit } from './context-unit';
import type { Comparator, MeasureContext } from '../measure';
import { nameBracket } from './name-bracket';
import { headOf, MEASURED, polarityOf } from './polarity';
import { polarityIn } from './sense';
import { normalise } from '../reading/text';

// 投诉率 counts what happened; a 失业率 is measured, and no county's is nothing.
const RATE_OF_EVENTS =
  /(?:投诉|事故|火灾|事件|舆情|纠纷|上访|信访|差错|错误|违规|违纪|违法|犯罪|挪用|截留|挤占|套取|冒领|虚报|泄密|变质|霉变|逾期|拖欠|返工|缺陷|不合格|超标|故障|结余|结转)[^,]{0,4}(?:率|比例|比重|占比)$/;
const isMeasuredRate = (name: string): boolean => /(?:率|比例|比重|占比)$/.test(name) && !RATE_OF_EVENTS.test(name);

/**
 * "无" in most cells is a cell left empty; of a harm that is counted ("安全事故", "投诉率") it is the answer: none. Not of
 * money, time or what is used up, where it is not filled in.
 */
export function canBeNothing(context: MeasureContext): boolean {
  return isCounted(context) && !isMeasuredRate(headOf(normalise(context.name.slice(0, 200))));
}

function isCounted(context: MeasureContext): boolean {
  if (context.level2.includes('成本') || NOT_COUNTED.test(context.name)) return false;
  const polarity = polarityIn(context, '');
  if (polarity !== 'harm' && polarity !== 'case') return false;
  const unit = contextUnit(null, context);
  return !unit || (unit.dimension !== 'money' && unit.dimension !== 'time' && !unit.symbol.includes('元'));
}

const NOT_COUNTED = /耗|排放|负债|债务|三公|控制|时间|时长|天数|金额|资金|经费|支出|损失/;

/** Whether "无" as a target promises that the harm will not happen: not where people may have left the cell empty. */
export function promisesNothing(text: string, column: Comparator | '定性' | null, context: MeasureContext): boolean {
  if (text !== '无' || column === '定性' || !canBeNothing(context)) return false;
  const sign = column ?? nameBracket(context)?.comparator ?? '≤';
  if (sign !== '≤' && sign !== '=') return false;
  return polarityIn(context, '') === 'harm' || /事件|舆情|疫情|信访/.test(context.name);
}

const NOTHING =
  /^(?:全年|本年度?|年内|目前|均|从|暂)?(?:无|没有|未发生|没有发生|未出现|没有出现|零发生|未产生|零)(?:任何|此类|该类|相关|类似)?(?:情况|现象)?$/;
const NOT_THIS =
  /^(?:全年|本年度?|年内|均|从)?(?:不|未|没有|无|零)(?:发生|出现|产生|存在)?(?:任何|相关|森林|草原)?([^,;。、或和及与但]{2,12}?)(?:情况|现象|问题)?$/;

/** Without a fire nothing is harmed by one. */
const CONSEQUENCE = /^(?:受害|受灾|成灾|损失|损毁|伤亡|死亡|受伤)/;

/** "无", "未发生", "无变质" of 变质比例: that the harm which the row counts did not happen at all. */
export function saysNothing(words: string, context: MeasureContext): boolean {
  if (words.length > 20 || !isCounted(context)) return false;
  if (NOTHING.test(words)) return canBeNothing(context);
  const denied = NOT_THIS.exec(words)?.[1];
  if (denied === undefined || polarityOf(denied) !== 'harm') return false;
  const name = normalise(context.name.slice(0, 200));
  const at = name.lastIndexOf(denied);
  // Of 结转结余率, 无结转 says only half.
  const behind = name.slice(at + denied.length).replace(CONSEQUENCE, '');
  return at >= 0 && MEASURED.test(behind) && isAllOf(name, denied, at);
}

// Without one of these nothing of its kind happened either: no 事故, no 溺亡事故.
const OF_ANY_KIND = /^(?:事故|事件|问题)$/;
// 漏发, 多付: faults too short for a table.
const FAULTY = /[漏错迟少多欠违截挪虚冒][^,;、()]?$/;

/** Whether the noun at `at` is all that the name counts: of 违法违规问题 and 霉变或丢失, 违规问题 and 丢失 are only half. */
export function isAllOf(name: string, denied: string, at: number): boolean {
  if (/[、,;或和及与]/.test(name)) return false;
  const before = name.slice(0, at);
  const polarity = polarityOf(before);
  return OF_ANY_KIND.test(denied) || (polarity !== 'harm' && polarity !== 'case' && !FAULTY.test(before));
}
