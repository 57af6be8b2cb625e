import type { Actual, MeasureContext, Quantity, Target } from '../measure';
import type { Filled } from '../reading/neutral-words';
import { foreignWords, isSameRate, rateIn, withoutChange } from '../reading/neutral-words';
import { normalise } from '../reading/text';
import { isProvisional, trendOf } from '../reading/wording';
import { averaged } from './average';
import { areOppositeLabels, BETTER_LESS } from './directions';

type Numeric = Target & { kind: 'at-least' | 'at-most' | 'equal' | 'range' };
type Measured = Actual & { kind: 'quantity' | 'range' };

/** "下降5%" ← "上升1%", 收入增长率 ← "下降7%": what the row asks for went the other way, by a number that looks fine. */
export function goesOtherWay(target: Numeric, actual: Measured, context: MeasureContext): boolean {
  if (target.kind === 'range' || target.kind === 'at-most' || actual.kind === 'range') return false;
  if (actual.copied !== null || actual.extreme !== undefined) return false;
  const [wanted, given] = [target.quantity.value, actual.quantity.value];
  if (!wanted.gt(0) || !given.gt(0)) return false;
  if (areOppositeLabels(target.label ?? '', actual.label ?? '', context.name)) return true;
  if (actual.quantity.unit?.dimension !== 'ratio' && actual.quantity.unit !== null) return false;
  const isInferred = target.kind === 'at-least' && target.inferred;
  return isOppositeOfName(target.label ?? '', actual.label ?? '', normalise(context.name.slice(0, 60)), isInferred);
}

const RISES = /(?:增长|增加|上升|递增|提高|提升)(?:率|幅度?|比例)?$|增[速幅]$/;
const FALLS = /(?:下降|降低|减少|压减|递减)(?:率|幅度?|比例)?$|降幅$/;
// Somebody holds the change back, or it is the bad news that is less of.
const TURNED = /[控遏抑防避限缓止不未非]/;
// A rate of falling may be raised itself, one of rising may only slow down: "成本降低率提高5%".
const OF_A_RATE = /提高|提升|改善|扩大|回落/;

function isOppositeOfName(wanted: string, given: string, name: string, isInferred: boolean): boolean {
  const trend = trendOf(given);
  if (trend === 0 || TURNED.test(name) || OF_A_RATE.test(given)) return false;
  if (trend > 0 ? !FALLS.test(name) : !RISES.test(name)) return false;
  // "增速下降": it still grew.
  if (trend < 0 && /增[速幅]/.test(given)) return false;
  if (trendOf(name) !== -trend || trendOf(wanted) === trend) return false;
  if (isInferred && trend < 0 && BETTER_LESS.test(name)) return false;
  return foreignWords(withoutChange(given), name + wanted) === '';
}

/** Why the actual's number may not be the row's: it goes the other way, or the words beside it name something else. */
export function doubtfulSubject(target: Numeric, actual: Measured, context: MeasureContext): string | null {
  const wanted = target.kind === 'range' ? '' : (target.label ?? '');
  const given = actual.kind === 'range' ? '' : (actual.label ?? '');
  const named = trendOf(context.name);
  const isNegative =
    actual.kind === 'quantity' &&
    actual.quantity.value.isNegative() &&
    !(target.kind !== 'range' && target.quantity.value.eq(actual.quantity.value));
  if (isNegative && (named < 0 || trendOf(wanted) < 0)) return '下降类指标写了负数，不能确定是降是升，请人工判断';
  if (wanted === given) return null;
  const [wantedTrend, givenTrend] = [trendOf(wanted), trendOf(given)];
  const isOpposed =
    (wantedTrend || named) * givenTrend < 0 ||
    (wantedTrend * givenTrend === 0 && (wantedTrend < 0 || givenTrend < 0) && named >= 0);
  if (isOpposed) return '指标值和实际完成值说的增减方向不一致，请人工判断';
  const other = actual.kind === 'quantity' ? otherThing(wanted, given, actual.quantity, target, context) : null;
  return other && `实际完成值说的是“${other}”，不能确定就是这项指标，请人工判断`;
}

function otherThing(
  wanted: string,
  given: string,
  quantity: Quantity,
  target: Numeric,
  { level2, name }: MeasureContext,
): string | null {
  // "户均3448元" is 3448元/户.
  if (given === '' || averaged(quantity, given) !== quantity) return null;
  const row = normalise(name.slice(0, 200));
  const about = [row, wanted, normalise(level2.slice(0, 20))].join('|');
  const isNamed = foreignWords(given, '') !== '';
  if (trendOf(given) !== 0 && (trendOf(about) === 0 || BETTER.test(given) !== BETTER.test(about))) return given;
  // "满意度95%" where a rise of it is asked for, "案件120件" where closed ones are.
  const isLevel = (quantity.unit?.dimension === 'ratio' || RISES.test(row) || FALLS.test(row)) && trendOf(row) !== 0;
  if (isNamed && isLevel && trendOf(given) === 0) return given;
  const rate = rateIn(given);
  if (!rate && isNamed && !saysOutcome(given, row)) return given;
  if (rate) {
    const isSame = isSameRate(rate, rateIn(wanted) ? wanted : row, about);
    return isSame && !isProvisional(foreignWords(given, about)) ? null : given;
  }
  const foreign = foreignWords(given, about, filledBy(target));
  // "大坪乡道路硬化4970平方米": all of it, if it is what was asked for.
  const isPlace = PLACE.test(foreign) && given !== foreign && target.kind !== 'range';
  return foreign === '' || (isPlace && quantity.value.eq(target.quantity.value)) ? null : given;
}

// A thing that gets better may rise or fall.
const BETTER = /改善|好转|优化/;
// What became of the things a row counts; the last one in its name is what counts.
const OUTCOME =
  /合格|达标|脱贫|结案|办结|破案|竣工|完工|成活|授权|获奖|就业|毕业|结业|结项|验收|上市|认定|治愈|整改|化解|到位|持证|取证|通过|录取|中标|入库|销号|脱困|返乡/g;
const NEW = /新增|净增/;

function saysOutcome(given: string, row: string): boolean {
  const last = row.match(OUTCOME)?.pop();
  return (last === undefined || given.includes(last)) && (!NEW.test(row) || NEW.test(given));
}

const PLACE = /^[^东西南北上中下]{1,6}[市县乡镇村]$/;

/** What a ceiling is filled with: "支出98万元", "用时3天". */
function filledBy(target: Numeric): Filled {
  const dimension = target.kind === 'at-most' ? target.quantity.unit?.dimension : undefined;
  return dimension === 'money' || dimension === 'time' ? dimension : null;
}
