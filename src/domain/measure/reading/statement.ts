import { ZERO } from '../../decimal';
import type { CalendarPoint, Comparator, Quantity } from '../measure';
import type { Claim, DateClaim, QuantityClaim } from './claim';
import { MOST_CLAIMS, scanClaims } from './claims';
import type { InActual } from './comparators';
import { comparatorBefore, reachingComparator } from './comparators';
import { inherit } from './calendar';
import { foreignWords } from './neutral-words';
import { baseOf, isConvertible } from './units';
import { endsOf, inBase } from './range-ends';
import { denies, isNextYear, isOngoing, isVague } from './wording';

/** What a cell's text states, before anybody asks whether it is a target or an actual. */
export type Statement =
  | {
      readonly kind: 'quantity';
      readonly quantity: Quantity;
      readonly bound: Comparator | null;
      readonly inActual: InActual;
      readonly label: string;
    }
  | {
      readonly kind: 'range';
      readonly low: Quantity;
      readonly high: Quantity;
      readonly lowStrict: boolean;
      readonly highStrict: boolean;
    }
  | {
      readonly kind: 'date';
      readonly from: CalendarPoint | null;
      readonly until: CalendarPoint;
      readonly strict: boolean;
      readonly isPeriod: boolean;
      /** What was done then: 开工, 完成招标; "" where nothing follows the date. */
      readonly act: string;
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'words' }
  | { readonly kind: 'contradiction'; readonly reason: string };

// Longer texts are prose; only words are compared then.
const LONGEST = 200;
const WORDS: Statement = { kind: 'words' };

/** The one statement of a normalised text, or `words` where it makes none or several. */
export function readStatement(text: string): Statement {
  if (text.length > LONGEST) return WORDS;
  const items = listItems(text);
  if (items) return { kind: 'list', items };
  const { claims, tail } = scanClaims(text);
  const [first, second] = claims;
  if (!first || claims.length > MOST_CLAIMS) return WORDS;
  if (claims.some((claim) => denies(claim.lead)) || denies(tail)) return WORDS;
  if (!second) return first.kind === 'quantity' ? ofQuantity(first, tail) : ofDate(first, tail);
  if (claims.length === 2) {
    if (first.kind === 'date' && second.kind === 'date') return ofPeriod(first, second, tail);
    if (first.kind === 'date' && second.kind === 'quantity' && isYearOnly(first)) return ofQuantity(second, tail);
    const end = first.kind === 'date' && second.kind === 'quantity' ? shortEnd(text, first, second) : null;
    if (end && first.kind === 'date') return ofPeriod(first, end, tail);
    if (first.kind === 'quantity' && second.kind === 'quantity') {
      const range = ofRange(text, first, second, tail);
      if (range) return range;
    }
  }
  return claims.every(isQuantity) ? (ofCondition(text, claims, tail) ?? ofRepeated(text, claims, tail)) : WORDS;
}

const WITHIN_RATE = /\D内[^\d,;:。、()完且并及同]{0,4}[率度]$/;

/** "接警后30秒内出动率≥95%": the time is a condition, the rate is what is asked for. */
function ofCondition(text: string, [first, second, third]: readonly QuantityClaim[], tail: string): Statement | null {
  if (!first || !second || third || second.joined || second.quantity.unit?.dimension !== 'ratio') return null;
  const isTime = first.quantity.unit?.dimension === 'time' || first.quantity.unit?.symbol === '工作日';
  // A comparator before the time makes it a target of its own, and so would 完成 before the rate.
  const between = text.slice(first.start, first.end + second.lead.length);
  if (!isTime || first.lead.length < first.start || !WITHIN_RATE.test(between)) return null;
  return ofQuantity({ ...second, lead: text.slice(0, first.end + second.lead.length) }, tail);
}

const isQuantity = (claim: Claim): claim is QuantityClaim => claim.kind === 'quantity';
const isYearOnly = ({ until, from, edge }: DateClaim): boolean =>
  until.month === null && from === null && edge === null;

/** "每月8日、18日、28日": dates or amounts set side by side. */
function listItems(text: string): readonly string[] | null {
  if (!text.includes('、')) return null;
  const items = text.replace(/[。.;,]$/, '').split('、');
  return items.length >= 2 && items.every((item) => item.length <= 12 && /\d/.test(item) && !/[,;。:]/.test(item))
    ? items
    : null;
}

const CLOSING = /^整?[)"”’'\s]*[,.;:。、!]*$/;
const isEmpty = (tail: string): boolean => tail === '' || CLOSING.test(tail);
const labelOf = (lead: string): string =>
  lead === '' ? '' : lead.replace(/^[(,.;:。、"“]+/, '').replace(/[(,;:。、"“]+$/, '');

function ofQuantity(claim: QuantityClaim, tail: string): Statement {
  if (claim.vague) return WORDS;
  if (claim.conflicting) return { kind: 'contradiction', reason: '同一个数前后的比较词互相矛盾' };
  const { quantity, bound, inActual, spread } = claim;
  const label = labelOf(claim.lead);
  // A joint without a first number: "到0次", "~5%".
  if (bound === null && /(?:[~至到]|^-)$/.test(claim.lead)) return WORDS;
  if (claim.lead !== '±' && !isLabel(label)) return WORDS;
  // "02021年", "2021.12以下": as good as a date.
  if (!(isLow(bound) && inActual === 'bound') && isDateLike(quantity)) return WORDS;
  if (!isEmpty(tail)) {
    if (isOngoing(tail)) return WORDS;
    if (claim.lead.length + tail.length > 40) return WORDS;
    if (bound === null && quantity.unit === null) return WORDS;
  }
  if (claim.lead === '±') {
    return bound === null || bound === '≤' ? ofSpread({ value: ZERO, unit: quantity.unit }, quantity) : WORDS;
  }
  if (spread) return ofSpread(quantity, spread);
  return { kind: 'quantity', quantity, bound, inActual, label };
}

/** Words beside a number, not another number, sign or comparator: "854万854万" and "约、100" say nothing certain. */
const isLabel = (label: string): boolean =>
  label === '' ||
  (!/[≥≤<>=~+±\\*]/.test(label) &&
    !/[\d.\-/a-z零一二两三四五六七八九十百千万亿半负第到至之点又]$/i.test(label) &&
    !/(?:每.{1,3}|各)$/.test(label) &&
    !(/\d/.test(label) && /[、,;。:()]/.test(label)) &&
    !isVague(label, '') &&
    comparatorBefore(label, 0, label.length) === null &&
    reachingComparator(label, 0, label.length) === null);

const isDateLike = ({ value, unit }: Quantity): boolean =>
  unit === null
    ? !value.isInteger() && /^(?:19|20|21)\d\d\.(?:[1-9]|1[0-2])$/.test(value.toFixed())
    : unit.symbol === '年' && /^(?:19|20|21)\d\d$/.test(value.toFixed());

function ofSpread(center: Quantity, spread: Quantity): Statement {
  // "20±5%": five of what? Not said.
  if (spread.unit?.dimension === 'ratio' && center.unit?.dimension !== 'ratio') return WORDS;
  if (spread.value.isNegative() || isDateLike(spread)) return WORDS;
  const unit = center.unit ?? spread.unit;
  if (center.unit && spread.unit && center.unit.symbol !== spread.unit.symbol) return WORDS;
  return {
    kind: 'range',
    low: { value: center.value.minus(spread.value), unit },
    high: { value: center.value.plus(spread.value), unit },
    lowStrict: false,
    highStrict: false,
  };
}

const COMPLETION =
  /^[)]*(?:底?)(?:已?(?:全部|全面|基本)?(?:按期|按时)?(?:完成|完工|竣工|开工|验收|交付|投入使用|建成|到位|发放|支付|拨付|结束|办结|上线|实施|执行|达成|提交|报送|印发|出台|召开|举办|开展)[^,;。]{0,10})[。.]?$/;
const INTRODUCTION =
  /^(?:.{0,12}?(?:时间|日期|时限|期限|进度))?[:为是]?(?:截至|截止到?|截止于|于|在|至|到|最迟|最晚|不晚于|不迟于|≤|<=|已于?|计划)?$/;

function ofDate(claim: DateClaim, tail: string): Statement {
  const earlier = /(?:早于|<)$/.test(claim.lead);
  const lead = claim.lead.replace(/(?:早于|<)$/, '');
  const isFree = isEmpty(tail) && (INTRODUCTION.test(lead) || claim.edge !== null);
  const isDone = (isEmpty(tail) || COMPLETION.test(tail)) && lead.length <= 12 && !/[《"“(]/.test(lead);
  if (claim.edge === 'after' || !(isFree || isDone)) return WORDS;
  if (isYearOnly(claim) && !isEmpty(tail) && claim.edge === null) return WORDS;
  if (/每/.test(lead) || isNextYear(lead)) return WORDS;
  // "9月前" is before September; "9月底前" and "12月31日前" include the day.
  const strict = earlier || (claim.edge === 'before' && claim.until.day === null);
  return { kind: 'date', from: claim.from, until: claim.until, strict, isPeriod: claim.isPeriod, act: actOf(tail) };
}

const actOf = (tail: string): string =>
  isEmpty(tail) ? '' : tail.replace(/^[)]*底?已?(?:全部|全面|基本)?(?:按期|按时)?/, '').replace(/[。.]$/, '');

/** The end of "2021.1.1-12.31": after a day with its year 12.31 is a day, too. */
function shortEnd(text: string, { until, edge }: DateClaim, second: QuantityClaim): DateClaim | null {
  if (until.year === null || until.day === null || edge !== null || !second.joined) return null;
  const [, month, day] = /^(\d{1,2})\.(\d{1,2})$/.exec(text.slice(second.start, second.end)) ?? [];
  const at = { year: until.year, month: Number(month), day: Number(day) };
  if (!(at.month >= 1 && at.month <= 12 && at.day >= 1 && at.day <= 31)) return null;
  const { start, end, lead } = second;
  return { kind: 'date', start, end, lead, from: null, until: at, edge: null, isPeriod: false, joined: true };
}

function ofPeriod(first: DateClaim, second: DateClaim, tail: string): Statement {
  if (!second.joined || first.edge !== null || second.edge === 'after' || /每/.test(first.lead)) return WORDS;
  if (!(isEmpty(tail) || COMPLETION.test(tail)) || first.lead.length > 12) return WORDS;
  return {
    kind: 'date',
    from: first.from ?? first.until,
    until: inherit(second.until, first.until),
    strict: second.edge === 'before' && second.until.day === null,
    isPeriod: true,
    act: actOf(tail),
  };
}

const isLow = (bound: Comparator | null): boolean => bound === '≥' || bound === '>';
const isHigh = (bound: Comparator | null): boolean => bound === '≤' || bound === '<';

function ofRange(text: string, first: QuantityClaim, second: QuantityClaim, tail: string): Statement | null {
  if (
    first.vague ||
    second.vague ||
    first.spread ||
    second.spread ||
    !isEmpty(tail.replace(/^(?:之间|间|范围内|区间内?)/, ''))
  )
    return null;
  // Here 间 is no unit: "10000与20000间".
  const isBetween = second.quantity.unit?.symbol === '间' && first.quantity.unit === null;
  const between = /^(?:与|和|及)$/.test(second.lead) && (isBetween || /^(?:之间|间)/.test(tail));
  const isPair = second.joined || between;
  let low: QuantityClaim;
  let high: QuantityClaim;
  if (isPair && (first.bound === null || isLow(first.bound)) && (second.bound === null || isHigh(second.bound))) {
    [low, high] = [first, second];
  } else if (isLow(first.bound) && isHigh(second.bound) && isLink(second.lead)) {
    [low, high] = [first, second];
  } else if (isHigh(first.bound) && isLow(second.bound) && isLink(second.lead)) {
    [low, high] = [second, first];
  } else return null;
  const [least, most] = endsOf(text, low, high);
  const unitOfLow = between && isBetween ? null : (least.unit ?? most.unit);
  const unitOfHigh = between && isBetween ? null : (most.unit ?? least.unit);
  if (unitOfLow && unitOfHigh && baseOf(unitOfLow) !== baseOf(unitOfHigh)) return null;
  const from: Quantity = { value: least.value, unit: unitOfLow };
  const to: Quantity = { value: most.value, unit: unitOfHigh };
  if (isDateLike(from) || isDateLike(to)) return WORDS;
  if (inBase(from).gt(inBase(to))) return { kind: 'contradiction', reason: '范围的下限大于上限' };
  return {
    kind: 'range',
    low: from,
    high: to,
    lowStrict: low.bound === '>' || low.excluded,
    highStrict: high.bound === '<' || high.excluded,
  };
}

const isLink = (lead: string): boolean => /^[)(,;、]*(?:且|并且?|同时|的同时|又|而|和|但|,|也)*$/.test(lead);

/**
 * "≥95完成率达到95%" says the same number twice; "≥100完成率达到90%" contradicts itself. Any other text with several
 * numbers is more than one target.
 */
function ofRepeated(text: string, claims: readonly QuantityClaim[], tail: string): Statement {
  const [first, ...rest] = claims;
  if (!first || rest.some(({ spread, vague, joined }) => spread ?? (vague || joined)) || first.vague || first.spread)
    return WORDS;
  // "男60人，女60人", "60+60人": two parts of one size.
  if (claims.some(({ lead }) => /第.{1,3}$/.test(lead)) || rest.some((claim) => !isSaidAgain(text, first, claim)))
    return WORDS;
  const units = claims.flatMap(({ quantity: { unit } }) => (unit ? [unit] : []));
  const unit = units[0] ?? null;
  if (unit && units.some((other) => !isConvertible(unit, other) || !other.factor.eq(unit.factor))) return WORDS;
  const isSame = rest.every(({ quantity }) => quantity.value.eq(first.quantity.value));
  const bounds = claims.flatMap(({ bound }) => (bound ? [bound] : []));
  const signed = first.bound !== null && first.lead === '';
  if (!isSame) {
    return signed && rest.length === 1 && rest[0]!.bound !== null
      ? { kind: 'contradiction', reason: '指标值前后写了两个不同的数' }
      : WORDS;
  }
  if (claims.some(({ conflicting }) => conflicting) || (bounds.some(isLow) && bounds.some(isHigh))) {
    return { kind: 'contradiction', reason: '同一个数前后的比较词互相矛盾' };
  }
  if (!isEmpty(tail) && tail.length > 20) return WORDS;
  const leading = claims.find(({ bound }) => bound !== null) ?? first;
  return {
    kind: 'quantity',
    quantity: { value: first.quantity.value, unit },
    bound: leading.bound,
    inActual: leading.inActual,
    label: isLabel(labelOf(first.lead)) ? labelOf(first.lead) : '',
  };
}

/** Only its rate or a comparator stands before the number: "60人，60人" may be one amount typed twice, or two. */
function isSaidAgain(text: string, first: QuantityClaim, { lead, start, bound }: QuantityClaim): boolean {
  if (text[start] === '+' || /[+*/]/.test(lead)) return false;
  const [before, again] = [labelOf(first.lead), labelOf(lead)];
  if (before === '' && /[率度]$/.test(again)) return true;
  return (bound !== null || first.bound !== null) && (again === before || foreignWords(again, '') === '');
}
