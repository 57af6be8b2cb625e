import type { Dimension, MeasureContext, Quantity } from '../measure';
import type { Polarity } from './polarity';
import { polarityOf } from './polarity';
import { normalise } from '../reading/text';
import { isScale } from '../reading/units';
import { trendOf } from '../reading/wording';

/** Which way is good, concluded from what an indicator is about. */
export interface Sense {
  readonly direction: 'at-least' | 'at-most';
  /** False where a person could see it the other way: then only an equal value is judged. */
  readonly sure: boolean;
}

const AT_LEAST: Sense = { direction: 'at-least', sure: true };
const AT_MOST: Sense = { direction: 'at-most', sure: true };

const AMOUNT_OF_WORK: ReadonlySet<Dimension> = new Set<Dimension>(['length', 'area', 'mass', 'volume']);

const COST = /成本|支出|经费|费用|投资|开支|造价|价格|单价|投入|预算/;
const SAVING = /节约|节省|节支|降低|减少|下降|压减|压缩|缩减|控制/;
const ENTITLEMENT =
  /(?:补助|补贴|补偿|低保|保障金?|救助|资助|助学金?|奖学金|奖补|奖励|工资|薪酬|报酬|薪资|津贴|抚恤金?|供养|慰问金?|养老金|生活费|待遇|高龄|伤残)(?:发放)?(?:标准|水平|金额标准|人均|月均)|(?:人均|户均|每人|每户).{0,8}(?:补助|补贴|补偿|救助|资助|奖补|工资|津贴)/;
const YIELD = /率$|收入|收益|增收|产值|利润|税|效益|执行|完成|拨付|到位|招商|引资|带动|撬动|吸引/;

const LIMIT =
  /滞留|时限|工期|周期|响应|办理|审批|审核|处理|处置|整改|拨付|支付|到账|发放|等待|用时|耗时|反馈|回复|答复|办结|到达|到场|出警|出动|修复|恢复|完成|交付|建设|施工|提交|报送|公示|时间$|天数$|期限/;
const LASTING =
  /年限|寿命|使用|开放|培训|服务|学习|学时|运行|值班|养护|监测|保修|质保|持续|稳定|居住|停留|讲座|课时|工作天数|值守|驻/;

/** The sense of a number without a comparator. `label` are words beside it in its cell. */
export function senseOf(context: MeasureContext, quantity: Quantity, label: string): Sense {
  const { level1, level2 } = context;
  const name = normalise(context.name.slice(0, 200));
  const about = name + label;
  const { value } = quantity;
  const isCostRow = level2.includes('成本') || (level2 === '' && level1.includes('成本'));
  // "150万" of a cost is money; of anything else it is a number.
  const isScaled = isScale(quantity.unit);
  const unit = isScaled ? null : quantity.unit;
  const isMoney = isScaled ? isCostRow : unit?.dimension === 'money' || (unit?.symbol.includes('元') ?? false);
  const isRatio = unit?.dimension === 'ratio';
  const isTime = unit?.dimension === 'time' || unit?.symbol === '工作日';
  const falls = trendOf(about) < 0;
  const polarity = polarityIn(context, label);

  // A promise of nothing can only be kept by nothing; "0亩" of a work that was done is a digit lost.
  if (value.isZero()) {
    const isWork = unit !== null && AMOUNT_OF_WORK.has(unit.dimension);
    const sure = polarity === 'harm' || (polarity !== 'fall' && (COST.test(about) || (!falls && !isWork)));
    return { direction: 'at-most', sure };
  }
  switch (polarity) {
    case 'harm':
      return falls ? { direction: 'at-least', sure: false } : AT_MOST;
    case 'fall':
      return { direction: 'at-least', sure: !isTime };
    case 'case':
    case 'unclear':
      if (!(isMoney && /(?:成本|经费|费用|支出|费)$/.test(name))) return { direction: 'at-least', sure: false };
      break;
    case 'output':
    case 'none':
      break;
  }

  if (isCostRow) {
    if (SAVING.test(about)) return { direction: falls || /节/.test(about) ? 'at-least' : 'at-most', sure: false };
    // What people are to be paid is promised as much as limited.
    if (ENTITLEMENT.test(name) && (isMoney || unit === null)) return { direction: 'at-most', sure: false };
    if (isMoney) return AT_MOST;
    if (unit === null) {
      if (/率|度|比例/.test(about)) return { direction: 'at-least', sure: false };
      return { direction: 'at-most', sure: COST.test(about) || /标准|金额|补助|补贴|工资|租金|元|费$/.test(about) };
    }
    return { direction: isRatio ? 'at-least' : 'at-most', sure: false };
  }
  if (isMoney || unit === null) {
    if (COST.test(name) && !YIELD.test(name) && !falls) {
      // Under 数量指标 an amount spent may be a task (完成投资) as well as a limit.
      return isMoney || /成本|支出|经费|费用|单价|造价/.test(name)
        ? { direction: 'at-most', sure: level2 === '' && /成本|经费|费用/.test(name) }
        : AT_LEAST;
    }
    if (isMoney && level2 === '' && level1 === '') return { direction: 'at-least', sure: YIELD.test(name) };
  }
  if (isTime) {
    // "缩短办理时间5天": by five days, or to five days.
    if (falls) return { direction: 'at-most', sure: false };
    if (LASTING.test(about)) return { direction: 'at-least', sure: !/时限|滞留|响应/.test(about) };
    if (LIMIT.test(about))
      return {
        direction: 'at-most',
        sure: /时限|滞留|响应|工期|等待|用时|耗时|办理|审批|办结/.test(about) || level2.includes('时效'),
      };
    return { direction: level2.includes('时效') ? 'at-most' : 'at-least', sure: false };
  }
  return AT_LEAST;
}

const polarities = new WeakMap<MeasureContext, Polarity>();

/** What a row is about. Its name never changes; the words beside a number count where they say something ("办结率95%"). */
export function polarityIn(context: MeasureContext, label: string): Polarity {
  // "下降5%" promises the fall itself.
  if (trendOf(label) < 0) return 'fall';
  if (label !== '' && (/[率度]$/.test(label) || polarityOf(label) !== 'none'))
    return polarityOf(normalise(context.name.slice(0, 60)) + label);
  let polarity = polarities.get(context);
  if (polarity === undefined) polarities.set(context, (polarity = polarityOf(normalise(context.name.slice(0, 200)))));
  return polarity;
}

/** Names that speak of a share: their bare numbers are percentages. */
export function isShareName(name: string): boolean {
  // The end is enough, and a damaged name may be long.
  const end = normalise(name.slice(-40)).replace(/[。;,、:]{1,4}$/, '');
  return /(?:率|度|比例|比重|占比|百分比|覆盖面)(?:\([^()]*\))?$/.test(end);
}
