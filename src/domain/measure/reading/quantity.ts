import type { Quantity, Unit } from '../measure';
import type { FigureSpan } from './number';
import { scanFigure } from './number';
import { normalise } from './text';
import { parseUnit, scaleOf, scanPer, scanUnit, unknownUnit } from './units';

export interface QuantitySpan {
  readonly quantity: Quantity;
  readonly end: number;
  /** "100余人": more than the quantity. */
  readonly approximate: boolean;
}

const RATIO_UNITS: Readonly<Record<'%' | '‰' | '‱', Unit>> = {
  '%': parseUnit('%')!,
  '‰': parseUnit('‰')!,
  '‱': parseUnit('‱')!,
};

export const PERCENT: Unit = RATIO_UNITS['%'];

/** The quantity at `at` of a normalised text: a number and the known unit right after it. */
export function scanQuantity(text: string, at: number): QuantitySpan | null {
  const figure = scanFigure(text, at);
  if (!figure) return null;
  const { value, end, approximate } = figure;
  if (figure.ratio !== '') return { quantity: { value, unit: RATIO_UNITS[figure.ratio] }, end, approximate };
  const span = scanUnit(text, end);
  if (!span) return scanScalePer(text, figure) ?? { quantity: { value, unit: null }, end, approximate };
  // 两年半, 一天半
  if (text[span.end] === '半' && span.unit.dimension === 'time') {
    return { quantity: { value: value.plus('0.5'), unit: span.unit }, end: span.end + 1, approximate };
  }
  return { quantity: { value, unit: span.unit }, end: span.end, approximate };
}

/** "620万/月": the 万 is all that is said of the unit, and the amount is per month all the same. */
function scanScalePer(text: string, { value, end, approximate }: FigureSpan): QuantitySpan | null {
  const scale = text[end] === '/' ? scaleOf(text[end - 1]) : null;
  const span = scale && scanPer(scale, text, end);
  if (!span || span.end === end) return null;
  return { quantity: { value: value.div(scale.factor), unit: span.unit }, end: span.end, approximate };
}

/** A bare number that ends with 万 or 亿, in that: 12000 of "1.2万" is 1.2万. */
export function inScale({ value, unit }: Quantity, written: string | undefined): Quantity {
  const scale = unit === null ? scaleOf(written) : null;
  return scale ? { value: value.div(scale.factor), unit: scale } : { value, unit };
}

// What follows a number as its unit, when we do not know it: a word, not a figure, a verdict or a sentence.
const UNKNOWN_UNIT =
  /^[^\d\s,.;:。、!?"“”()<>=≥≤%‰‱~+\-±/*零一二三四五六七八九十百千万亿余多几来半兆点又成折k][^\d\s,.;:。、!?"“”()<>=≥≤%‰‱~+\-±/*零一二三四五六七八九十百千万亿]{0,3}(?:[/*][^\d\s,.;:。、()<>=≥≤%‰~+\-/*]{1,4}){0,2}$/i;
const NO_UNIT =
  /完|达|合格|以|左右|上下|前|后|间|底|末|内|不|未|没|无|率|度|数|量|按|保|实|提|增|减|降|升|超|高|低|有|是|为|的|了|及|等|级|类|号|届|版|期|第|月|日|年|约|优|旬|大|小|于|含|比|多|少|长|短|季|周|良|好|差|满|全|已|均|共|至|到|或|和|与|且|并/;

/** Whether a word after a number can only be a unit that our table does not have ("20锅"). */
export const isUnknownUnit = (word: string): boolean =>
  word.length <= 14 && !/^[a-z]$/i.test(word) && UNKNOWN_UNIT.test(word) && !NO_UNIT.test(word);

/** A whole text as one quantity: "6,000份", "百分之九十", "2.5万人", "530元/人*月"; null for anything else. */
export function parseQuantity(text: string): Quantity | null {
  if (text.length > 200) return null;
  const plain = normalise(text);
  const span = scanQuantity(plain, plain[0] === '+' ? 1 : 0);
  if (!span || span.approximate) return null;
  if (span.end === plain.length) return inScale(span.quantity, plain[span.end - 1]);
  const { value, unit } = span.quantity;
  if (unit && (unit.dimension === 'ratio' || /[/*]/.test(unit.symbol))) return null;
  const written = plain.slice(unit ? scanFigure(plain, plain[0] === '+' ? 1 : 0)!.end : span.end);
  return isUnknownUnit(written) && /\d/.test(plain.slice(0, 2))
    ? { value, unit: parseUnit(written) ?? unknownUnit(written) }
    : null;
}

/** "95%", "25000人", "-3": parseQuantity reads it back. */
export const formatQuantity = ({ value, unit }: Quantity): string => value.toFixed() + (unit?.symbol ?? '');
