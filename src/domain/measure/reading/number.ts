import { Decimal, HUNDRED } from '../../decimal';
import { isArabic } from './claim';
import type { NumberSpan } from './numerals';
import { BIG, DIGITS, SMALL, power, scanNumber } from './numerals';
import { normalise } from './text';

/** A number with the ratio word that belongs to it: "百分之九十" and "九成" are 90 %, "千分之一" 1 ‰, 三分之二 66.6… %. */
export interface FigureSpan extends NumberSpan {
  readonly ratio: '' | '%' | '‰' | '‱';
}

const PER: ReadonlyMap<string, FigureSpan['ratio']> = new Map([
  ['百分之', '%'],
  ['佰分之', '%'],
  ['千分之', '‰'],
  ['仟分之', '‰'],
  ['万分之', '‱'],
]);

/** A number and its ratio word at `at`; the value is in `ratio` (percent where that is "%"). */
export function scanFigure(text: string, at: number): FigureSpan | null {
  const negative = text[at] === '-' || text[at] === '负';
  const start = negative ? at + 1 : at;
  // Most figures begin with a digit; all ratio words begin with a character.
  if (isArabic(text.charCodeAt(start))) return withRatio(text, at, scanNumber(text, at));
  if (text.startsWith('对折', start) || text.startsWith('半折', start)) {
    return { value: new Decimal(50), ratio: '%', end: start + 2, approximate: false };
  }
  const per = text[start + 1] === '分' ? PER.get(text.slice(start, start + 3)) : undefined;
  if (per) {
    const number = scanNumber(text, start + 3);
    if (number) return { ...number, value: negative ? number.value.negated() : number.value, ratio: per };
  }
  const number =
    text.startsWith('百万分之', start) ||
    text.startsWith('千万分之', start) ||
    text.startsWith('万万分之', start) ||
    text.startsWith('百万万分之', start)
      ? scanMillionth(text, start, negative)
      : scanNumber(text, at);
  return withRatio(text, at, number);
}

/** A number from `at` with the ratio sign or word behind it. */
function withRatio(text: string, at: number, number: NumberSpan | null): FigureSpan | null {
  if (!number) return null;
  const { end, approximate } = number;
  if (text.lastIndexOf('分之', end) >= at) {
    return { value: number.value.times(HUNDRED), ratio: '%', end, approximate };
  }
  const next = text[end];
  if (next === '%') return { value: number.value, ratio: '%', end: end + 1, approximate };
  if (next === '‰') return { value: number.value, ratio: '‰', end: end + 1, approximate };
  if (next === '成') return scanTenths(text, number);
  if (next === '折' && isFreeAt(text, end + 1)) {
    // 九折 is 90 %, 九九折 99 %, 75折 75 %.
    const value = number.value.gt(10) ? number.value : number.value.times(10);
    return { value, ratio: '%', end: end + 1, approximate };
  }
  return { value: number.value, ratio: '', end, approximate };
}

function scanMillionth(text: string, at: number, negative: boolean): NumberSpan | null {
  const middle = text.indexOf('分之', at);
  let exponent = 0;
  for (let index = at; index < middle; index += 1) exponent += SMALL.get(text[index]!) ?? BIG.get(text[index]!) ?? 0;
  const numerator = scanNumber(text, middle + 2);
  if (!numerator) return null;
  const value = numerator.value.div(power(exponent));
  return { ...numerator, value: negative ? value.negated() : value };
}

/** 七成六, 9成5, 三成半; "10成功" is no share. */
function scanTenths(text: string, number: NumberSpan): FigureSpan {
  const after = number.end + 1;
  const next = text[after] ?? '';
  const digit = next === '半' ? '5' : /\d/.test(next) ? next : DIGITS.get(next);
  if (digit !== undefined && isFreeAt(text, after + 1)) {
    const value = number.value.times(10).plus(digit);
    return { value, ratio: '%', end: after + 1, approximate: number.approximate };
  }
  if (!isFreeAt(text, after)) return { ...number, ratio: '' };
  return { value: number.value.times(10), ratio: '%', end: after, approximate: number.approximate };
}

/** Nothing that could make 成 or 折 part of a longer word stands here. */
const isFreeAt = (text: string, at: number): boolean =>
  at >= text.length || '以左及至到~-,;。、()或的之和与'.includes(text[at]!);

const RATIO_FACTOR: Readonly<Record<FigureSpan['ratio'], Decimal>> = {
  '': new Decimal(1),
  '%': new Decimal('0.01'),
  '‰': new Decimal('0.001'),
  '‱': new Decimal('0.0001'),
};

/**
 * What a whole text says as a pure number: "6,000", "三百一" → 310, "１．２亿", "95%" → 0.95, "三分之二", "2e5".
 * Null where the text says anything else beside the number.
 */
export function readNumber(text: string): Decimal | null {
  if (text.length > 200) return null;
  const plain = normalise(text).replace(/^\+/, '');
  const whole = /^(.+)\^([+-]*)(\d{1,3})$/.exec(plain);
  if (whole) return readPower(whole[1]!, whole[2]!, whole[3]!);
  const figure = scanFigure(plain, 0);
  if (!figure) return null;
  const value = figure.value.times(RATIO_FACTOR[figure.ratio]);
  const rest = plain.slice(figure.end);
  if (rest === '') return value;
  if (figure.ratio !== '') return null;
  switch (rest) {
    case '个百分点':
    case '百分点':
      return value.div(HUNDRED);
    case '打':
      return value.times(12);
    case 'm':
    case 'M':
      return value.times(1_000_000);
  }
  const fraction = /^(?: (\d{1,9}))?\/(\d{1,9})$/.exec(rest);
  if (!fraction || Number(fraction[2]) === 0) return null;
  if (fraction[1] === undefined) return value.div(fraction[2]!);
  const part = new Decimal(fraction[1]).div(fraction[2]!);
  return value.isNegative() ? value.minus(part) : value.plus(part);
}

function readPower(base: string, signs: string, exponent: string): Decimal | null {
  const value = scanNumber(base, 0);
  if (value?.end !== base.length) return null;
  const raised = value.value.abs().pow((signs.split('-').length - 1) % 2 === 1 ? -Number(exponent) : Number(exponent));
  return value.value.isNegative() ? raised.negated() : raised;
}
