import { formatActual } from '../actual';
import { firstDay, formatCalendarPoint, lastDay } from '../reading/calendar';
import { latenessOf } from './lateness';
import { keepsTime } from './kept-time';
import type { Actual, CalendarPoint, Comparison, MeasureContext, Target } from '../measure';
import { actAsked } from './dated-act';
import { dateInNextYear } from './next-year';
import { verdictOf } from './qualitative-words';
import { describeTarget } from '../target';
import { missesTime } from './unfinished';
import { isNextYear } from '../reading/wording';

const unverifiable = (reason: string): Comparison => ({ outcome: 'unverifiable', reason, operands: null });

/**
 * A deadline is met when the last day the actual may mean is not after it, and missed when even its first day is.
 * Where one side names no year it is the other's, unless the calendar could then tell either story.
 */
export function compareDates(
  target: Target & { kind: 'deadline' },
  actual: Actual,
  context: MeasureContext,
): Comparison {
  const wants = describeTarget(target);
  const says = `实际 ${formatActual(actual)}`;
  if (actual.kind === 'words') {
    if (keepsTime(actual.words, '', context.name))
      return { outcome: 'met', reason: `${says}，写明按时`, operands: null };
    const verdict = verdictOf(actual.words, '');
    if (verdict === 'failed' || verdict === 'partial' || missesTime(actual.words, '', context)) {
      return { outcome: 'missed', reason: `${says}，未在 ${wants} 完成`, operands: null };
    }
    const next = dateInNextYear(actual.words);
    if (next && !isNextYear(context.name)) {
      const late = compareNextYear(target, next, context);
      if (late) return { ...late, reason: `${says} 晚于期限 ${wants}` };
    }
  }
  if (actual.kind !== 'date') return unverifiable(`指标值是时间 ${wants}，${says} 不是时间`);

  if (isOtherPeriod(target, actual, context))
    return unverifiable(`${says} 和指标值 ${wants} 是两段不同的时间，请人工判断`);
  const act = actual.act === undefined ? 'same' : actAsked(actual.act, context.name);
  if (act === 'other') return unverifiable(`${says}，指标要求的不一定是“${actual.act}”，请人工判断`);
  const { until } = target;
  const known = until.year ?? context.year ?? null;
  const year = known ?? actual.until.year ?? 2000;
  const [low, high] = [firstDay(actual.from ?? actual.until, year), lastDay(actual.until, year)];
  // "12月底前" and "1月5日": this January or the next?
  const mayBeNextYear =
    actual.until.year === null && (until.month ?? 12) >= 10 && (actual.until.month ?? 12) <= 3 && !target.from;
  if (mayBeNextYear) return unverifiable(`${says} 没有写年份，不能确定是否在 ${wants} 之前`);
  const outcome = target.strict ? judgeStrict(until, low, high, year) : judgeInclusive(until, low, high, year);
  if (outcome === null) return unverifiable(`${says}，不能确定是否在 ${wants} 之前`);
  if (outcome === 'missed' && act === 'later')
    return unverifiable(`${says} 是更晚的一步，不能确定是否在 ${wants} 之前`);
  if (outcome === 'missed' && mayBeYearBefore(target, actual, context))
    return unverifiable(`${says} 没有写年份，可能早于指标值 ${wants}，请人工判断`);
  // "12月前" met in "2022年3月"? Only the form's year could tell.
  if (outcome === 'met' && known === null && actual.until.year !== null) {
    return unverifiable(`指标值 ${wants} 没有写年份，${says}，请人工判断`);
  }
  if (outcome === 'met' && target.from && high < firstDay(target.from, year)) {
    return unverifiable(`${says} 早于指标值 ${wants} 的起点，请人工判断`);
  }
  const reason = outcome === 'met' ? `${says} 在期限 ${wants} 之内` : `${says} 晚于期限 ${wants}`;
  if (outcome === 'met') return { outcome, reason, operands: null };
  return { outcome, reason, operands: null, lateness: latenessOf(target, actual, context.year ?? null) };
}

/**
 * "次年1月" is of the year after the target's, or after the form's where that is another: late only if it is so for
 * both. Where nobody names a year it is still late.
 */
function compareNextYear(
  target: Target & { kind: 'deadline' },
  next: Actual & { kind: 'date' },
  context: MeasureContext,
): Comparison | null {
  const { year: named, month } = target.until;
  // A deadline in spring may be of a form about the year before.
  const supposed = named !== null && (month ?? 12) < 10 ? named - 1 : named;
  const years = [named ?? context.year, context.year ?? supposed];
  const [first, second] = years.map((year) => {
    if (year === null || year === undefined) return null;
    const inYear = (at: CalendarPoint): CalendarPoint => ({ ...at, year: year + 1 });
    const from = next.from && inYear(next.from);
    return compareDates(target, { kind: 'date', from, until: inYear(next.until) }, context);
  });
  if (!first || !second) return { outcome: 'missed', reason: '', operands: null };
  if (first.outcome !== 'missed' || second.outcome !== 'missed') return null;
  return years[0] === years[1] ? first : { outcome: 'missed', reason: '', operands: null };
}

// Rows about when a work ends: the end of its period is its deadline.
const ENDS = /完成|实施|建设|施工|工期|完工|竣工|开工|验收|交付|采购|招标|进度/;

/** "1-12月" ← "1-10月" of 服务期限, 开放时间: how long it lasted, not when it was done. */
function isOtherPeriod(
  { from, until }: Target & { kind: 'deadline' },
  actual: Actual & { kind: 'date' },
  { name }: MeasureContext,
): boolean {
  if (!from || !actual.from || ENDS.test(name)) return false;
  const isSame = (a: CalendarPoint, b: CalendarPoint): boolean => formatCalendarPoint(a) === formatCalendarPoint(b);
  const inYear = (at: CalendarPoint, year: number | null): CalendarPoint => ({ ...at, year: at.year ?? year });
  return !(
    isSame(inYear(from, actual.from.year), inYear(actual.from, from.year)) &&
    isSame(inYear(until, actual.until.year), inYear(actual.until, until.year))
  );
}

/** "2022年3月底前" ← "12月": of a year that nobody wrote, and the one before would keep it. */
function mayBeYearBefore(
  { until }: Target & { kind: 'deadline' },
  actual: Actual & { kind: 'date' },
  context: MeasureContext,
): boolean {
  if (actual.until.year !== null) return false;
  if ((until.month ?? 12) <= 3 && (actual.until.month ?? 1) >= 10) return true;
  const year = context.year ?? null;
  return year !== null && until.year !== null && year < until.year;
}

function judgeInclusive(until: CalendarPoint, low: number, high: number, year: number): 'met' | 'missed' | null {
  const last = lastDay(until, year);
  return high <= last ? 'met' : low > last ? 'missed' : null;
}

/** "9月前": August keeps it, October does not, and of September people disagree. */
function judgeStrict(until: CalendarPoint, low: number, high: number, year: number): 'met' | 'missed' | null {
  return high < firstDay(until, year) ? 'met' : low > lastDay(until, year) ? 'missed' : null;
}
