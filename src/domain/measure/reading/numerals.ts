import { Decimal, ZERO } from '../../decimal';
import { isScaledUnitAt } from './units';

/** A number found in a normalised text: text.slice(at, end) says `value`. */
export interface NumberSpan {
  readonly value: Decimal;
  readonly end: number;
  /** "十余万", "500多", "三四百": more than `value`, how much more is not said. */
  readonly approximate: boolean;
}

// No cell needs more; a longer run of digits is an account or a telephone number.
const LONGEST_NUMBER = 60;

/** Chinese digits, everyday and financial. */
export const DIGITS: ReadonlyMap<string, string> = new Map(
  ['零', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((chars, digit) =>
    Array.from(chars, (char): [string, string] => [char, String(digit)]),
  ),
);
/** Multipliers by their power of ten, within a section of four places. */
export const SMALL: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['拾', 1],
  ['百', 2],
  ['佰', 2],
  ['千', 3],
  ['仟', 3],
]);
/** Multipliers of whole sections. */
export const BIG: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['亿', 8],
  ['兆', 12],
]);

const isMultiplier = (char: string): boolean => SMALL.has(char) || BIG.has(char);
export const power = (exponent: number): Decimal => new Decimal(10).pow(exponent);
const isArabic = (code: number): boolean => code >= 48 && code <= 57;
const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Whether a number may begin with this character, its sign apart. */
export const isNumeral = (char: string): boolean => DIGITS.has(char) || SMALL.has(char) || char === '半';

/**
 * The longest number at `at`, sign included: Arabic with thousands separators, decimals, exponent and 十百千万亿
 * after it ("7万5千"), Chinese in all spellings, or a fraction (五分之一, 三又三分之一). Null where there is none.
 */
export function scanNumber(text: string, at: number): NumberSpan | null {
  const sign = text[at];
  const negative = sign === '-' || sign === '负';
  const first = scanUnsigned(text, negative || sign === '+' ? at + 1 : at);
  if (!first) return null;
  let { value, end, approximate } = first;
  if (text[end] === '又') {
    const rest = scanUnsigned(text, end + 1);
    const fraction = rest && scanFraction(text, rest);
    if (fraction) {
      value = value.plus(fraction.value);
      end = fraction.end;
    }
  } else {
    const fraction = scanFraction(text, first);
    if (fraction) ({ value, end, approximate } = fraction);
  }
  return { value: negative && !value.isZero() ? value.negated() : value, end, approximate };
}

function scanFraction(text: string, denominator: NumberSpan): NumberSpan | null {
  if (!text.startsWith('分之', denominator.end) || denominator.value.isZero()) return null;
  const sign = text[denominator.end + 2] === '负';
  const numerator = scanUnsigned(text, denominator.end + (sign ? 3 : 2));
  if (!numerator) return null;
  const value = numerator.value.div(denominator.value);
  return { value: sign ? value.negated() : value, end: numerator.end, approximate: numerator.approximate };
}

/** Where the Arabic digits from `at` end: thousands separators only where three digits follow each. */
function arabicEnd(text: string, at: number): number {
  let end = at;
  while (isArabic(text.charCodeAt(end))) end += 1;
  if (end - at <= 3 && end > at) {
    while (
      text[end] === ',' &&
      isArabic(text.charCodeAt(end + 1)) &&
      isArabic(text.charCodeAt(end + 2)) &&
      isArabic(text.charCodeAt(end + 3)) &&
      !isArabic(text.charCodeAt(end + 4))
    ) {
      end += 4;
    }
  }
  if (text[end] === '.' && isArabic(text.charCodeAt(end + 1))) {
    end += 1;
    while (isArabic(text.charCodeAt(end))) end += 1;
  }
  if (end > at && (text[end] === 'e' || text[end] === 'E')) {
    let exponent = end + 1;
    if (text[exponent] === '+' || text[exponent] === '-') exponent += 1;
    const digits = exponent;
    while (isArabic(text.charCodeAt(exponent)) && exponent - digits < 2) exponent += 1;
    if (exponent > digits && Number(text.slice(digits, exponent)) <= 30) end = exponent;
  }
  return end;
}

function readArabic(text: string, at: number, end: number): Decimal {
  const written = text.slice(at, end);
  // A short whole number is built faster from a double, and is exact in one.
  if (end - at <= 7 && !/\D/.test(written)) return new Decimal(Number(written));
  return new Decimal(written.replace(/,/g, ''));
}

function scanUnsigned(text: string, at: number): NumberSpan | null {
  const code = text.charCodeAt(at);
  if (!isArabic(code) && code !== 46) return isNumeral(text[at] ?? '') ? scanMixed(text, at) : null;
  const end = arabicEnd(text, at);
  if (end === at || end - at > LONGEST_NUMBER) return null;
  const next = text[end] ?? '';
  if ((next === 'k' || next === 'K') && !isLatin(text.charCodeAt(end + 1))) {
    return { value: readArabic(text, at, end).times(1000), end: end + 1, approximate: false };
  }
  return continuesMixed(next) ? scanMixed(text, at) : { value: readArabic(text, at, end), end, approximate: false };
}

const continuesMixed = (char: string): boolean =>
  SMALL.has(char) || char === '万' || char === '亿' || char === '余' || char === '多' || char === '几' || char === '来';

/**
 * Numerals with multipliers. A digit right after a multiplier stands for the next lower place (三百一 = 310, 一万二 =
 * 12000) unless 零 says otherwise; a 万 or 亿 multiplies all that was said in smaller places (一万五千亿).
 */
function scanMixed(text: string, at: number): NumberSpan | null {
  const groups: { value: Decimal; exponent: number }[] = [];
  let section: Decimal | null = null;
  let pending: Decimal | null = null;
  // The Chinese digits of `pending`, which may be strung together (二零二一); "" if it is Arabic.
  let digits = '';
  let lastExponent = 0;
  let lowestSmall = 4;
  let zero = false;
  let approximate = false;
  let fraction = false;
  let vague = false;
  let end = at;
  if (isRoundAt(text, at)) return null;

  while (end - at <= LONGEST_NUMBER) {
    const char = text[end] ?? '';
    const code = text.charCodeAt(end);
    if (isArabic(code) || (code === 46 && end === at)) {
      if (pending || fraction || approximate) break;
      const stop = arabicEnd(text, end);
      const places = stop - end;
      // "3万4000" is one number, "3万4" may be two.
      if (lastExponent > 0 && !zero && places !== lastExponent && !isMultiplier(text[stop] ?? '')) break;
      pending = readArabic(text, end, stop);
      digits = '';
      end = stop;
      continue;
    }
    const digit = DIGITS.get(char);
    if (digit !== undefined) {
      if (fraction || approximate || (pending && digits === '')) break;
      if (digit === '0' && !pending && (section || groups.length > 0)) {
        if (!isPartOfNumber(text[end + 1] ?? '')) break;
        zero = true;
      } else if (isPairAt(text, end, digits)) {
        vague = true;
      } else {
        if (vague) break;
        digits += digit;
        pending = new Decimal(digits);
      }
      end += 1;
      continue;
    }
    const small = SMALL.get(char);
    if (small !== undefined) {
      if (fraction || small >= lowestSmall || isRatioWordAt(text, end) || (end > at && isScaledUnitAt(text, end)))
        break;
      const coefficient: Decimal = pending && !(digits === '0') ? pending : new Decimal(1);
      section = (section ?? ZERO).plus(coefficient.times(power(small)));
      pending = null;
      digits = '';
      lastExponent = small;
      lowestSmall = small;
      zero = false;
      end += 1;
      continue;
    }
    const big = BIG.get(char);
    if (big !== undefined) {
      const started = pending ?? section ?? groups[0]?.value;
      // "100兆" is a bandwidth.
      if (!started || isScaledUnitAt(text, end) || (char === '兆' && pending && digits === '')) break;
      let value: Decimal = (section ?? ZERO).plus(pending ?? ZERO);
      const isBare = !pending && !section;
      while (groups.length > 0) {
        const group = groups[groups.length - 1]!;
        // "854万854万" is the same amount typed twice.
        if (!isBare && group.exponent === big) return null;
        if (isBare ? group.exponent > big : group.exponent >= big) break;
        value = value.plus(group.value);
        groups.pop();
      }
      groups.push({ value: value.times(power(big)), exponent: big });
      section = null;
      pending = null;
      digits = '';
      lastExponent = big;
      lowestSmall = 4;
      zero = false;
      fraction = false;
      end += 1;
      continue;
    }
    if (char === '半' && end === at) {
      pending = new Decimal('0.5');
      end += 1;
      continue;
    }
    if (char === '点' && !fraction && !approximate && (pending ?? section ?? groups[0])) {
      let places = '';
      let stop = end + 1;
      for (; stop - end <= LONGEST_NUMBER; stop += 1) {
        const next = text[stop] ?? '';
        const place = isArabic(text.charCodeAt(stop)) ? next : DIGITS.get(next);
        if (place === undefined) break;
        places += place;
      }
      if (places === '') break;
      const whole: Decimal =
        pending && digits.length === 1 && lastExponent > 1 && !zero
          ? pending.times(power(lastExponent - 1))
          : (pending ?? ZERO);
      section = (section ?? ZERO).plus(whole).plus(new Decimal(`0.${places}`));
      pending = null;
      digits = '';
      fraction = true;
      lastExponent = 0;
      end = stop;
      continue;
    }
    if (char === '几' || char === '余' || char === '多' || char === '来') {
      const next = text[end + 1] ?? '';
      if (end === at || fraction || (approximate && !BIG.has(next))) break;
      if (char === '来' && !BIG.has(next)) break;
      if (char === '几' && pending) break;
      approximate = true;
      end += 1;
      // 十几万: the multiplier belongs to the number still.
      if (BIG.has(next) && !isScaledUnitAt(text, end)) continue;
      if (next === '余' || next === '多') continue;
      break;
    }
    break;
  }

  if (end === at) return null;
  let value: Decimal = (section ?? ZERO).plus(pending ?? ZERO);
  if (pending && digits.length === 1 && lastExponent > 1 && !zero) {
    value = (section ?? ZERO).plus(pending.times(power(lastExponent - 1)));
  }
  for (const group of groups) value = value.plus(group.value);
  return { value, end, approximate: approximate || vague };
}

/** "三四百", "七八", "一两", "三五": two digits are no digit string but "from so many", unless more follow (一二三). */
function isPairAt(text: string, at: number, before: string): boolean {
  if (before.length !== 1 || before === '0' || DIGITS.has(text[at + 1] ?? '')) return false;
  const step = Number(DIGITS.get(text[at]!)) - Number(before);
  return step === 1 || (before === '3' && (text[at] === '五' || text[at] === '两'));
}

/** "百八十人", "千八百": about as many, nobody says how many. */
const isRoundAt = (text: string, at: number): boolean => {
  const next = text[at] === '百' ? '十' : text[at] === '千' ? '百' : null;
  return next !== null && text[at + 2] === next && DIGITS.has(text[at + 1] ?? '');
};

/** "100百分比", "5个百分点": the unit, not a multiplier. */
const isRatioWordAt = (text: string, at: number): boolean =>
  text[at + 1] === '分' && '比点率'.includes(text[at + 2] ?? '-');

const isPartOfNumber = (char: string): boolean =>
  DIGITS.has(char) || SMALL.has(char) || (char >= '0' && char <= '9') || char === '几';
