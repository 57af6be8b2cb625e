import { Decimal } from '../../decimal';
import type { Quantity, Unit } from '../measure';
import type { UnitEntry } from './unit-table';
import { UNIT_ENTRIES } from './unit-table';

const BY_SPELLING: ReadonlyMap<string, UnitEntry> = new Map(
  UNIT_ENTRIES.map((entry) => [entry.spelling.toLowerCase(), entry]),
);

// By first character, longest first: 元/亩 needs 元, but 万元 must win over 万 and 平方公里 over 平方.
const BY_FIRST: ReadonlyMap<string, readonly UnitEntry[]> = (() => {
  const index = new Map<string, UnitEntry[]>();
  for (const entry of UNIT_ENTRIES) {
    if (entry.alone) continue;
    for (const first of new Set([entry.spelling[0]!.toLowerCase(), entry.spelling[0]!.toUpperCase()])) {
      index.set(first, [...(index.get(first) ?? []), entry]);
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.spelling.length - a.spelling.length);
  return index;
})();

const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

function entryAt(text: string, at: number): UnitEntry | null {
  const entries = BY_FIRST.get(text[at] ?? '');
  if (!entries) return null;
  for (const entry of entries) {
    const { spelling } = entry;
    const end = at + spelling.length;
    if (isLatin(spelling.charCodeAt(0))) {
      // "5km" is a length, "5K分辨率" and "5G" are not.
      const written = text.slice(at, end);
      const isSame = written === spelling || (spelling.length > 1 && written.toLowerCase() === spelling.toLowerCase());
      if (isSame && !isLatin(text.charCodeAt(end))) return entry;
    } else if (text.startsWith(spelling, at)) return entry;
  }
  return null;
}

/** A unit whose first character could be read as a multiplier of the number before it: 万元, 千克, 千瓦时. */
export const isScaledUnitAt = (text: string, at: number): boolean => {
  const next = text[at + 1];
  const char = text[at];
  if (char === '千' && (next === '克' || next === '米' || next === '瓦')) return true;
  return (char === '千' || char === '万' || char === '亿') && isCurrencyAt(text, at + 1);
};

const CURRENCIES = ['元', '圆', '美元', '美金', '欧元', '港元', '港币', '日元', '英镑', '人民币'];
const isCurrencyAt = (text: string, at: number): boolean => CURRENCIES.some((name) => text.startsWith(name, at));

export interface UnitSpan {
  readonly unit: Unit;
  readonly end: number;
}

const UNKNOWN_PART = /^[^\d\s,.;:。、()<>=≥≤%‰~+\-/*]{1,4}/;

/** The longest known unit at `at`, compounds (元/人*月, 次/年, 元每亩) included; null where none begins. */
export function scanUnit(text: string, at: number): UnitSpan | null {
  const first = entryAt(text, at);
  return first && scanPer(first.unit, text, at + first.spelling.length);
}

/** The unit with all that follows it at `at`: 元 before "/人*月" is 元/人*月. */
export function scanPer(unit: Unit, text: string, at: number): UnitSpan {
  let end = at;
  let next = text[end];
  if (next !== '/' && next !== '*' && next !== '·' && next !== '每') return { unit, end };
  let { symbol, factor } = unit;
  let divided = false;
  let compound = false;
  while (next === '/' || next === '*' || next === '·' || next === '每' || (compound && next === '.')) {
    const over = next === '/' || next === '每';
    // "元/(人·月)", "元/人.每天": the brackets and the second 每 change nothing.
    const bracket = text[end + 1] === '(' || (next !== '每' && text[end + 1] === '每');
    const entry = entryAt(text, end + (bracket ? 2 : 1));
    if (!entry) {
      // 次/班: per something that we do not know, yet never plain 次.
      const word = over && next === '/' ? UNKNOWN_PART.exec(text.slice(end + 1, end + 6))?.[0] : undefined;
      if (word === undefined) break;
      compound = true;
      symbol += `/${word}`;
      end += word.length + 1;
      break;
    }
    divided ||= over;
    compound = true;
    symbol += (over ? '/' : '*') + (entry.spelling === '个月' ? '月' : entry.spelling);
    factor = divided ? per(factor, entry.unit.factor) : factor.times(entry.unit.factor);
    end += entry.spelling.length + (bracket ? 2 : 1);
    if (text[end] === ')') end += 1;
    next = text[end];
  }
  return compound ? { unit: { symbol, dimension: 'other', factor }, end } : { unit, end };
}

/** A whole text as a unit, e.g. of a 度量单位 column: "%(百分比)", "元", "(万元)". Null where it is none we know. */
export function parseUnit(text: string): Unit | null {
  const plain = text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text;
  if (plain === '' || plain.length > 16) return null;
  const known = BY_SPELLING.get(plain.toLowerCase());
  if (known) return known.unit;
  const span = scanUnit(plain, 0);
  return span?.end === plain.length ? span.unit : null;
}

/** A unit that we have never heard of: it compares only with itself. */
export const unknownUnit = (symbol: string): Unit => ({ symbol, dimension: 'other', factor: ONE });
const ONE = new Decimal(1);

/** The unit seen per `period`: 次 → 次/年. */
export function perUnit(unit: Unit, periods: readonly string[]): Unit {
  let { symbol, factor } = unit;
  for (const [index, period] of periods.entries()) {
    const entry = BY_SPELLING.get(period);
    symbol += (index === 0 && !symbol.includes('/') ? '/' : '*') + period;
    if (entry) factor = per(factor, entry.unit.factor);
  }
  return { symbol, dimension: 'other', factor };
}

/** 40 digits of a division are slow, and most units are their own base: 元/人, 次/户. */
const per = (factor: Decimal, divisor: Decimal): Decimal => (divisor.eq(ONE) ? factor : factor.div(divisor));

/** What a unit converts within: 万元 and 元 share one, 人 and 人次 do not. */
export function baseOf(unit: Unit): string {
  const known = BY_SPELLING.get(unit.symbol.toLowerCase());
  if (known) return known.base;
  if (!/[/*]/.test(unit.symbol)) return unit.symbol;
  const [of = '', ...per] = unit.symbol
    .replace(/[^/*]+/g, (part) => BY_SPELLING.get(part.toLowerCase())?.base ?? part)
    .split('/');
  // 元/月/人 is 元/人/月.
  return [of, ...per.sort()].join('/');
}

/** 月, 季度, 年: how many days they have depends on which one is meant. */
export const isCalendarUnit = (unit: Unit): boolean =>
  unit.dimension === 'time' && (unit.symbol === '个月' || unit.symbol === '个季度' || unit.symbol === '年');

/** 万 and 亿 with nothing behind them: "120万" says how many, not of what. */
export const isScale = (unit: Unit | null): boolean => unit !== null && (unit.symbol === '万' || unit.symbol === '亿');

/** The unit of a number that ends with 万 or 亿; null for any other last character. */
export const scaleOf = (char: string | undefined): Unit | null =>
  char === '万' || char === '亿' ? BY_SPELLING.get(char)!.unit : null;

/** "1.2万" as the number it is: 12000. Any other quantity as it stands. */
export const withoutScale = (quantity: Quantity): Quantity =>
  quantity.unit && isScale(quantity.unit)
    ? { value: quantity.value.times(quantity.unit.factor), unit: null }
    : quantity;

/** What a unit per something is an amount of, in money: 元 of 元/户, 万 of 万/月. Null for 次/月 and for 元. */
export function moneyPer(unit: Unit): Unit | null {
  const over = unit.symbol.indexOf('/');
  const of = over > 0 ? BY_SPELLING.get(unit.symbol.slice(0, over)) : undefined;
  return of && (of.unit.dimension === 'money' || isScale(of.unit)) ? of.unit : null;
}

/** Whether all that a unit is per are whole things or times: 元/人*月, not 元/亩, of which there may be half a one. */
export const isPerWhole = (unit: Unit): boolean =>
  unit.symbol
    .slice(unit.symbol.indexOf('/') + 1)
    .split(/[/*]/)
    .every((part) => ['count', 'time'].includes(BY_SPELLING.get(part)?.unit.dimension ?? ''));

// 个 counts anything but people, households and events.
const NOT_THINGS: ReadonlySet<string> = new Set(['人', '人次', '户', '户次', '次', '批']);

/** Whether quantities in both units can be set side by side, if only as far as their wording goes. */
export function isComparable(a: Unit, b: Unit): boolean {
  if (isConvertible(a, b) || isScale(a) || isScale(b)) return true;
  const [first, second] = [moneyPer(a) ?? a, moneyPer(b) ?? b];
  return (first === a) !== (second === b) && baseOf(first) === baseOf(second);
}

/** Whether the factors of both units say how the one becomes the other. */
export function isConvertible(a: Unit, b: Unit): boolean {
  if (a.symbol === b.symbol) return true;
  const [first, second] = [baseOf(a), baseOf(b)];
  if (first === second) return true;
  if (a.dimension !== 'count' || b.dimension !== 'count') return false;
  return (first === '个' && !NOT_THINGS.has(second)) || (second === '个' && !NOT_THINGS.has(first));
}
