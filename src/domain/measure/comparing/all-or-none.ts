import type { Decimal } from '../../decimal';
import { HUNDRED } from '../../decimal';
import { isOneOfSeveral } from './nothing-happened';
import type { MeasureContext, Target } from '../measure';
import { polarityIn, senseOf } from '../sense/sense';
import { normalise } from '../reading/text';
import { denies } from '../reading/wording';

/** What a row's rate or count is of: 验收合格 of 验收合格率; "" where the name is no rate. */
function stemOf(name: string, endings: RegExp): string {
  const plain = normalise(name.slice(0, 100)).replace(/\([^()]*\)/g, '');
  const stem = plain.replace(endings, '');
  return stem === plain ? '' : stem;
}
const RATE = /(?:比率|比例|占比|率)$/;
const RATE_OR_COUNT = /(?:比率|比例|占比|率|次数|起数|件数|数量|数)$/;

// Judgements of a whole: said without 全部 they still mean all of it.
const OF_WHOLE = /(?:合格|优良|达标|完成|及时|完好|合规|到位|准确|规范)$/;
// What all may have done, whoever they are.
const DONE_BY_ALL = /^(?:持证|发放|拨付|支付|兑付|整改|办结)$/;
const ALL = /全部|全都|均|都|皆|全|一次性/g;
const NEUTRAL = /质量|鉴定|评定|检测|验收|项目|工程|结果|达到|经|为|已|的/g;
// A rate of what was done so: all of it done says nothing of how.
const HOW =
  /及时|按时|按期|如期|准时|按计划|足额|一次|首次|初次|优质|高|有效|准确|规范|合规|安全|达标|稳定|重大|重点|优良|优秀/g;

/** "全部持证" in a row about 持证率, "质量鉴定为合格" for 验收合格率: all of them. */
export function saysAll(said: string, context: MeasureContext): boolean {
  const stem = stemOf(context.name, RATE);
  // All of it done says nothing of 超期完成率.
  const polarity = polarityIn(context, '');
  if ((polarity !== 'none' && polarity !== 'output') || /[超逾延误迟重]/.test(stem)) return false;
  if (said.length > 24 || stem.length < 2 || denies(stem) || denies(said)) return false;
  if (said === stem) return OF_WHOLE.test(said);
  const ofAll = said.replace(ALL, '');
  const isAll = ofAll !== said;
  if (isAll && ofAll === stem) return true;
  const [what, whole] = [ofAll.replace(NEUTRAL, ''), stem.replace(NEUTRAL, '')];
  if (what === '' || (stem.match(HOW) ?? []).some((how) => !what.includes(how))) return false;
  if (what === whole) return isAll || OF_WHOLE.test(what);
  const isVerb = what.replace(OF_WHOLE, '') === '' || (isAll && DONE_BY_ALL.test(what));
  return isVerb && whole.endsWith(what);
}

const NOTHING =
  /^(?:全年|本年度?|年内|目前)?(?:(未|没有|无|零|均未|从未)(?:发生|出现)(?:过|任何)?|(?:无|没有|零))([^,;。、()\d]{2,16})$/;
// What a harm leads to: no fire, no 火灾受害.
const CONSEQUENCE = /^(?:受害|成灾|受灾|损失|损毁|死亡|伤亡|致死|发生|感染|发病)$/;

// Nothing of these is a failure, however the target reads.
const ACHIEVED = /完成|执行|支出|使用|拨付|支付|到位|控制|开工|完工|实施|落实|发放|节约|采购|招标|开展/;

/** "无结余" in a row about 结余率, "未发生森林火灾" for 森林火灾受害率: none of it. */
export function saysNone(said: string, { name }: MeasureContext): boolean {
  const stem = stemOf(name, RATE_OR_COUNT);
  const match = NOTHING.exec(said);
  if (!match || stem.length < 2 || denies(stem)) return false;
  const what = match[2]!;
  if (denies(what) || /但|然而|除/.test(what) || ACHIEVED.test(what)) return false;
  // 无结余 is half of 结转结余.
  if (stem.endsWith(what)) return !stem.slice(0, -what.length).endsWith('结转') && !isOneOfSeveral(stem, what);
  return match[1] !== undefined && stem.startsWith(what) && CONSEQUENCE.test(stem.slice(what.length));
}

type Bound = Target & { kind: 'at-least' | 'at-most' | 'equal' | 'range' };

/** The rate that a floor asks for, 1 for all of it; null where the target is no floor of a rate up to that. */
export function shareAsked(target: Bound, context: MeasureContext): Decimal | null {
  if (target.kind === 'range' || target.kind === 'at-most' || target.label !== undefined) return null;
  const { value, unit } = target.quantity;
  if (value.isNegative() || (unit !== null && unit.dimension !== 'ratio')) return null;
  const share = unit === null ? value.div(HUNDRED) : value.times(unit.factor);
  if (share.eq(1)) return target.kind === 'at-least' && target.strict ? null : share;
  return share.lt(1) && isSure(target, context) ? share : null;
}

/** Whether nothing at all keeps the target: a ceiling that is not below it. */
export function isKeptByNone(target: Bound, context: MeasureContext): boolean {
  if (target.kind === 'range' || target.label !== undefined) return false;
  const { value } = target.quantity;
  if (value.isZero()) return target.kind === 'equal' || (target.kind === 'at-most' && !target.strict);
  return target.kind === 'at-most' && value.isPositive() && isSure(target, context);
}

/** As for numbers: where nobody wrote the direction, it must be plain. */
function isSure(target: Exclude<Bound, { kind: 'range' }>, context: MeasureContext): boolean {
  if (target.kind !== 'equal' && !target.inferred) return true;
  const { direction, sure } = senseOf(context, target.quantity, '');
  return target.kind === 'equal' ? direction === 'at-least' : sure;
}
