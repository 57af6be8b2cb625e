import { Decimal, HUNDRED } from '../../decimal';
import type { Leaning } from './leaning';
import { leaningOf } from './leaning';
import type { Dimension, MeasureContext, Quantity, Unit } from '../measure';
import { costSenseOf, isEntitlement, isFloor, isOpenSum, isStandard } from './money-sense';
import type { Polarity } from './polarity';
import { headOf, polarityOf } from './polarity';
import { normalise } from '../reading/text';
import { isScale } from '../reading/units';
import { isTimeName, timeSenseOf } from './time-sense';
import { trendOf } from '../reading/wording';

/** Which way is good, concluded from what an indicator is about. */
export interface Sense {
  readonly direction: 'at-least' | 'at-most';
  /** False where a person could see it the other way: then only an equal value is judged. */
  readonly sure: boolean;
}

const AMOUNT_OF_WORK: ReadonlySet<Dimension> = new Set<Dimension>(['length', 'area', 'mass', 'volume']);

const AT_LEAST: Sense = { direction: 'at-least', sure: true };
const AT_MOST: Sense = { direction: 'at-most', sure: true };
/** Where a person could see it either way; the direction is only the likelier one. */
const PERHAPS_AT_LEAST: Sense = { direction: 'at-least', sure: false };
const PERHAPS_AT_MOST: Sense = { direction: 'at-most', sure: false };

const COST = /成本|支出|经费|费用|投资|开支|造价|价格|单价|投入|预算|[^免]费$|租金/;
const SAVING = /节约|节省|节支|降低|减少|下降|压减|压缩|缩减|控制/;
const YIELD = /率$|收入|收益|增收|产值|利润|税|效益|执行|完成|拨付|到位|招商|引资|带动|撬动|吸引/;

// "to", not "by": 失业率降低到|5%.
const TO = /(?:降低|下降|减少|减小|下调|压缩|压减|压降|缩短|缩减|削减|控制|限制|降|减)(?:到|至|在)$/;
const FALL_FIRST = /(?:^|[,;:、.\d★])(?:减少|降低|压缩|缩短|削减|缩减|减小|下调)/;
const PLAINLY_BY = /损失|排放|节约/;

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
  const falls = trendOf(about) < 0;
  const polarity = polarityIn(context, label);
  const leaning = leaningOf(about, (level2 === '' ? level1 : level2).includes('效益'));

  if (TO.test(headOf(about))) return /合格|达标|满意|完成/.test(about) ? PERHAPS_AT_MOST : AT_MOST;
  // A promise of nothing can only be kept by nothing; of work to be done it is a digit lost, or a row not planned.
  if (value.isZero())
    return { direction: 'at-most', sure: isNothingPlain(polarity, leaning, about, quantity.unit, isCostRow) };
  switch (polarity) {
    case 'harm':
      return falls ? PERHAPS_AT_LEAST : AT_MOST;
    case 'fall': {
      // 降低成本|5%, but 压缩环节|3个: by so many, or to so many.
      const isBy = unit?.dimension === 'ratio' || !FALL_FIRST.test(about) || PLAINLY_BY.test(about);
      return { direction: 'at-least', sure: isBy && !isTimeIn(context, about, unit) };
    }
    case 'case':
    case 'unclear':
      if (!(isMoney && /(?:成本|经费|费用|支出|费)$/.test(name))) return PERHAPS_AT_LEAST;
      break;
    case 'output':
    case 'none':
      break;
  }
  if (isCostRow) return senseOfCost(name, about, quantity.unit, isMoney, falls);
  if (isTimeIn(context, about, unit)) return senseOfTime(about, unit, level2, falls);
  if (isMoney || unit === null) {
    if (COST.test(name) && !YIELD.test(name) && !falls) {
      // Under 数量指标 an amount spent may be a task (完成投资) as well as a limit.
      if (isMoney || /成本|支出|经费|费|单价|造价|价格/.test(name))
        return { direction: 'at-most', sure: level2 === '' && /成本|经费|费用/.test(name) };
      return leaning === 'open' ? PERHAPS_AT_MOST : AT_LEAST;
    }
    if (isMoney && isFloor(name) && isEntitlement(name, unit)) return AT_LEAST;
    if (isMoney && (isEntitlement(name, unit) || isStandard(name) || isOpenSum(name))) return PERHAPS_AT_MOST;
    if (isMoney && level2 === '' && level1 === '') return { direction: 'at-least', sure: YIELD.test(name) };
  }
  switch (leaning) {
    case 'down':
      return AT_MOST;
    case 'open':
      return PERHAPS_AT_MOST;
    case 'up':
      return AT_LEAST;
    case 'none':
      return polarity === 'output' || isMoney || isTask(context, quantity, about) ? AT_LEAST : PERHAPS_AT_LEAST;
  }
}

function isNothingPlain(
  polarity: Polarity,
  leaning: Leaning,
  about: string,
  unit: Unit | null,
  isCostRow: boolean,
): boolean {
  if (polarity === 'fall') return false;
  if (leaning === 'down' || (isCostRow && costSenseOf(about, unit) === 'spent')) return true;
  switch (polarity) {
    case 'harm':
      return true;
    case 'case':
    case 'unclear':
      return trendOf(about) >= 0 && !(unit !== null && AMOUNT_OF_WORK.has(unit.dimension));
    case 'none':
      return leaning === 'none' && (unit?.dimension === 'ratio' || (unit === null && isShareName(about)));
    case 'output':
      return false;
  }
}

function senseOfCost(name: string, about: string, written: Unit | null, isMoney: boolean, falls: boolean): Sense {
  if (SAVING.test(about)) return falls || /节/.test(about) ? PERHAPS_AT_LEAST : PERHAPS_AT_MOST;
  const unit = isScale(written) ? null : written;
  if (!isMoney && unit !== null) return unit.dimension === 'ratio' ? PERHAPS_AT_LEAST : PERHAPS_AT_MOST;
  switch (costSenseOf(name, written)) {
    case 'brought-in':
      return isMoney ? AT_LEAST : PERHAPS_AT_LEAST;
    case 'entitlement':
    case 'open':
      return PERHAPS_AT_MOST;
    case 'spent':
      break;
  }
  if (isMoney) return AT_MOST;
  if (/率|度|比例/.test(about)) return PERHAPS_AT_LEAST;
  return { direction: 'at-most', sure: COST.test(about) || /标准|金额|补助|补贴|工资|元/.test(about) };
}

/** A bare number is a time where its name is one, and perhaps in a row of 时效, unless it says how much was in time. */
function isTimeIn({ level2 }: MeasureContext, about: string, unit: Unit | null): boolean {
  if (unit) return unit.dimension === 'time' || unit.symbol === '工作日';
  if (isShareName(about)) return false;
  return isTimeName(about) || (level2.includes('时效') && !/及时|按时|按期|准时|如期|进度|次|数量?$|人数/.test(about));
}

function senseOfTime(about: string, unit: Unit | null, level2: string, falls: boolean): Sense {
  // "缩短办理时间5天": by five days, or to five days.
  if (falls) return PERHAPS_AT_MOST;
  // 资金支付|100 may be days or a share.
  if (unit === null && !isTimeName(about)) return PERHAPS_AT_MOST;
  switch (timeSenseOf(about)) {
    case 'short':
      return AT_MOST;
    case 'short-if-timely':
      // 完成时间|12 may be a month.
      return level2.includes('时效') && (unit !== null || !/(?:完成|完工|竣工|验收|交付).{0,4}时间/.test(about))
        ? AT_MOST
        : PERHAPS_AT_MOST;
    case 'lasting':
      return AT_LEAST;
    case 'open':
      return level2.includes('时效') ? PERHAPS_AT_MOST : PERHAPS_AT_LEAST;
  }
}

const HALF = new Decimal('0.5');

/** Whether a number is plainly work to be done, or a share that is meant to be high, where its name says nothing. */
function isTask({ level1, level2 }: MeasureContext, { value, unit }: Quantity, about: string): boolean {
  if (unit?.dimension === 'ratio' || (unit === null && isShareName(about))) {
    const share = unit ? value.times(unit.factor) : value.lt(1) ? value : value.div(HUNDRED);
    return share.gte(HALF) && share.lte(1);
  }
  const of = level2 === '' ? level1 : level2;
  if (/效益|质量|影响|效果/.test(of))
    return /^(?:人|人次|户|户次)$/.test(unit?.symbol ?? '') || /(?:人数|人次|户数|人口数?)$/.test(about);
  return unit === null || !unit.symbol.includes('/') || /\/(?:年|月|季度|半年|周|天|日)$/.test(unit.symbol);
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
