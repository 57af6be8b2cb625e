import { HUNDRED } from '../../decimal';
import type { QuantityClaim } from './claim';
import { isArabic, isJoined, isLatin } from './claim';
import type { ComparatorWord, InActual } from './comparators';
import { comparatorAfter, comparatorBefore, reachingComparator } from './comparators';
import type { Comparator, Quantity } from '../measure';
import { PERCENT, inScale, isUnknownUnit, scanQuantity } from './quantity';
import { parseUnit, perUnit, scanUnit, unknownUnit } from './units';
import { isVague } from './wording';

// After a number these make it a rank or a name: 3级, 5号, 2期.
const RANKS = '级等类号届版代档星#';

/** The quantity at `start` of a normalised text, with the comparators, periods and marks around it back to `from`. */
export function scanQuantityClaim(text: string, start: number, from: number): QuantityClaim | null {
  const span = scanQuantity(text, start);
  if (!span) return null;
  let { quantity, end } = span;
  const next = text[end] ?? '';
  if (quantity.unit === null && RANKS.includes(next) && next !== '') return null;
  if (isLatin(text.charCodeAt(end)) && (quantity.unit === null || isLatin(text.charCodeAt(end - 1)))) {
    const word = isArabic(text.charCodeAt(start)) && quantity.unit === null ? latinWord(text, end) : '';
    if (word === '') return null;
    // A lone M may be metres or megabits: it is neither, and compares with itself and with metres.
    quantity = { value: quantity.value, unit: (word === 'M' ? null : parseUnit(word)) ?? unknownUnit(word) };
    end += word.length;
  }
  const rate = quantity.unit === null && next === '/' ? RATE.exec(text.slice(end, end + 12)) : null;
  if (rate) {
    quantity = { value: quantity.value, unit: unknownUnit(rateSymbol(rate)) };
    end += rate[0].length;
  }

  // "超过1/2": only beside a comparator; alone it may be a date or 台/套.
  const fraction =
    quantity.unit === null && next === '/'
      ? /^\/(\d{1,4})(?![\d/年月日.十百千万亿])/.exec(text.slice(end, end + 6))
      : null;
  if (fraction) {
    const denominator = Number(fraction[1]);
    if (denominator === 0 || !comparatorBefore(text, from, start)) return null;
    quantity = { value: quantity.value.div(denominator).times(HUNDRED), unit: PERCENT };
    end += fraction[0].length;
  }
  let spread: Quantity | null = null;
  if (text[end] === '±') {
    const half = scanQuantity(text, end + 1);
    if (!half) return null;
    spread = half.quantity;
    end = half.end;
  }
  let excluded = false;
  let suffix = comparatorAfter(text, end);
  if (!suffix && text[end] === '(') {
    const mark = /^\((?:不含|含)(?:本数)?\)/.exec(text.slice(end, end + 6));
    if (mark) {
      excluded = mark[0].startsWith('(不');
      end += mark[0].length;
      suffix = comparatorAfter(text, end);
    }
  }
  // 2人次以上, 20锅以上: an unknown unit before a suffix.
  if (!suffix && quantity.unit === null && isArabic(text.charCodeAt(start))) {
    const word = unknownWord(text, end);
    if (word !== '' && (start === from || comparatorBefore(text, from, start)?.start === from)) {
      quantity = { value: quantity.value, unit: parseUnit(word) ?? unknownUnit(word) };
      end += word.length;
      suffix = comparatorAfter(text, end);
    }
  }

  // 1:1, and telephone numbers in names (12345热线): no amounts.
  if (text[end] === ':' || (text[start - 1] === ':' && isArabic(text.charCodeAt(start - 2)))) return null;
  const lead = readLead(text, from, start);
  let bound = merge(lead.comparator, suffix?.entry ?? null);
  if (suffix) end = suffix.end;
  let leadEnd = lead.end;
  if (!bound && text[leadEnd - 1] === '比' && leadEnd > from) {
    const comparison = COMPARED.get(text[end] ?? '');
    if (comparison) {
      bound = { comparator: comparison, inActual: 'bound', conflicting: false };
      leadEnd -= 1;
      end += 1;
    }
  }
  // "达到300余人" is more than 300; "不超过十余人" sets no bound that anybody could check.
  const isUnbounded = span.approximate && bound !== null && direction(bound.comparator) <= 0;
  // "三四百" is neither 300 nor more than 300.
  const isPair = span.approximate && !/[余多几来]/.test(text.slice(start, span.end));
  if (span.approximate && (!bound || bound.inActual === 'value'))
    bound = { comparator: '>', inActual: 'bound', conflicting: false };
  if (!bound && !spread && quantity.unit === null && isWord(text[end])) return null;
  if (!bound && text[leadEnd - 1] === '±') leadEnd = start;
  if (lead.periods.length > 0) {
    if (quantity.unit === null || quantity.unit.dimension === 'time' || quantity.unit.dimension === 'ratio')
      leadEnd = lead.endOfWords;
    else quantity = { value: quantity.value, unit: perUnit(quantity.unit, lead.periods) };
  }
  if (
    !isArabic(text.charCodeAt(start)) &&
    !isCertain(text, start, from, end, quantity, bound !== null || isJoined(text, from, start))
  )
    return null;
  return {
    kind: 'quantity',
    start,
    end,
    lead: text.slice(from, leadEnd),
    quantity: span.approximate || isWord(text[span.end]) ? quantity : inScale(quantity, text[span.end - 1]),
    bound: bound?.comparator ?? null,
    inActual: bound?.inActual ?? 'bound',
    conflicting: bound?.conflicting ?? false,
    vague:
      isUnbounded ||
      isPair ||
      ((leadEnd > from || end < text.length) && isVague(text.slice(from, leadEnd), text.slice(end, end + 4))),
    excluded,
    spread,
    joined: isJoined(text, from, start),
  };
}

// 80M, 1429.39hm, 1250KVA: Latin letters up to the end of their clause are a unit, known or not.
const LATIN_WORD = /^(?:[A-Za-z]{2,6}|M)(?![^,;。、)])/;
const latinWord = (text: string, at: number): string => LATIN_WORD.exec(text.slice(at, at + 8))?.[0] ?? '';

// 12/10万: so many of a hundred thousand.
const RATE = /^\/(?:(1|10|100|十|百)?([千万亿])|(10{3,6}))人?(?![^,;。、)以])/;
const HOW_MANY: ReadonlyMap<string, number> = new Map([
  ['10', 1],
  ['十', 1],
  ['100', 2],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);
const NAMES: ReadonlyMap<number, string> = new Map([
  [3, '千'],
  [4, '万'],
  [5, '10万'],
  [6, '100万'],
  [8, '亿'],
]);

function rateSymbol([written, times = '', of, zeros]: readonly (string | undefined)[]): string {
  const exponent = zeros ? zeros.length - 1 : (HOW_MANY.get(times) ?? 0) + HOW_MANY.get(of!)!;
  return `/${NAMES.get(exponent) ?? written!.slice(1).replace('人', '')}`;
}

/** A character that goes on in words: neither the end nor a mark, a joint or a bracket. */
const isWord = (char: string | undefined): boolean =>
  char !== undefined && !/[\d\s,.;:。、!?()<>=≥≤%‰~+\-±/*至到一与和及之间"”元]/.test(char);

const COMPARED: ReadonlyMap<string, Comparator> = new Map([
  ['大', '>'],
  ['高', '>'],
  ['多', '>'],
  ['长', '>'],
  ['小', '<'],
  ['低', '<'],
  ['少', '<'],
  ['短', '<'],
]);

/** The unknown unit between a number and the end of its clause or a suffix comparator; "" if there is none. */
function unknownWord(text: string, at: number): string {
  let end = at;
  while (end < text.length && end - at <= 5 && !',;。、)('.includes(text[end]!) && !comparatorAfter(text, end))
    end += 1;
  const word = text.slice(at, end);
  return word !== '' && (parseUnit(word) || (!scanUnit(text, at) && isUnknownUnit(word))) ? word : '';
}

interface Lead {
  readonly comparator: ComparatorWord | null;
  /** 每人每月: what the quantity is per. */
  readonly periods: readonly string[];
  /** Where the plain words before all that end, and where they would if the periods were none. */
  readonly end: number;
  readonly endOfWords: number;
}

function readLead(text: string, from: number, start: number): Lead {
  if (start === from) return { comparator: null, periods: [], end: start, endOfWords: start };
  const periods: string[] = [];
  let end = takePeriods(text, from, start, periods);
  const found = comparatorBefore(text, from, end);
  if (found) {
    end = found.start;
    if (periods.length === 0) end = takePeriods(text, from, end, periods);
    return { comparator: found.entry, periods, end, endOfWords: found.start };
  }
  const reaching = reachingComparator(text, from, end);
  if (reaching) return { comparator: reaching.entry, periods, end: reaching.start, endOfWords: reaching.start };
  return { comparator: null, periods, end, endOfWords: start };
}

function takePeriods(text: string, from: number, to: number, periods: string[]): number {
  let end = to;
  while (periods.length < 3) {
    const every = text.lastIndexOf('每', end - 1);
    if (every < from || end - every > 4 || end - every < 2) break;
    const period = text.slice(every + 1, end);
    if (!parseUnit(period)) break;
    periods.unshift(period);
    end = every;
  }
  return end;
}

interface Bound {
  readonly comparator: Comparator;
  readonly inActual: InActual;
  readonly conflicting: boolean;
}

const direction = (comparator: Comparator): number =>
  comparator === '=' ? 0 : comparator === '≥' || comparator === '>' ? 1 : -1;

/** "控制在5%以内" says one thing twice; "达到95%以下" only names the number; "不超过95%以上" contradicts itself. */
function merge(prefix: ComparatorWord | null, suffix: ComparatorWord | null): Bound | null {
  if (!prefix && !suffix) return null;
  if (!suffix) return { comparator: prefix!.comparator, inActual: prefix!.inActual, conflicting: false };
  const conflicting =
    prefix !== null && prefix.inActual !== 'value' && direction(prefix.comparator) !== direction(suffix.comparator);
  return { comparator: suffix.comparator, inActual: suffix.inActual, conflicting };
}

/** Chinese numerals are also parts of words (统一, 一次性, 三公经费): there a number must stand free. */
function isCertain(
  text: string,
  start: number,
  from: number,
  end: number,
  quantity: Quantity,
  bounded: boolean,
): boolean {
  if ('-+.负'.includes(text[start]!)) return true;
  const after = text[end] ?? '';
  const isWhole = after === '整' && quantity.unit?.dimension === 'money';
  const free = isWhole || after === '' || ',;。、()~-至到与和的'.includes(after);
  if (!free && !bounded) return false;
  if (quantity.unit !== null || bounded) return true;
  return start === from && free;
}
