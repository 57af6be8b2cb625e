import { HUNDRED, fromDouble } from '../../decimal';
import type { CalendarPoint, MeasureCell, Quantity } from '../measure';
import { pointOfSerial } from './calendar';
import { PERCENT, scanQuantity } from './quantity';
import { normalise } from './text';
import { scaleOf } from './units';

/** What a cell holds once value, displayed text and number format are read together. */
export type CellReading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly quantity: Quantity; readonly text: string }
  | { readonly kind: 'date'; readonly point: CalendarPoint }
  | { readonly kind: 'error'; readonly text: string };

const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)$/;

/** A cell's content in the room's spelling; "98%" in a cell is usually 0.98 with a percent format, a date a serial. */
export function readCell(cell: MeasureCell): CellReading {
  const { value } = cell;
  if (typeof value === 'string') {
    return ERROR.test(value)
      ? { kind: 'error', text: value }
      : { kind: 'text', text: normalise(value === '' ? cell.text : value) };
  }
  if (typeof value === 'boolean') return { kind: 'text', text: value ? '是' : '否' };
  if (value === null) return { kind: 'text', text: normalise(cell.text) };
  return Number.isFinite(value) ? readNumberCell(value, cell) : { kind: 'error', text: cell.text };
}

function readNumberCell(value: number, { text, format }: MeasureCell): CellReading {
  if (format === 'General') {
    const exact = fromDouble(value);
    return { kind: 'number', quantity: { value: exact, unit: null }, text: exact.toFixed() };
  }
  const code = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]/gi, '');
  const shown = normalise(text);
  if (code.includes('%')) {
    const quantity: Quantity = { value: fromDouble(value).times(HUNDRED), unit: PERCENT };
    return { kind: 'number', quantity, text: `${quantity.value.toFixed()}%` };
  }
  if (/[ymd年月日]/i.test(code) && !/general/i.test(code)) {
    const point = pointOfSerial(value);
    if (point) return { kind: 'date', point };
  }
  const exact = fromDouble(value);
  const plain: CellReading = { kind: 'number', quantity: { value: exact, unit: null }, text: exact.toFixed() };
  // A format with words of its own ('0"个"', '"≥"0%') says more than the number; the shown text carries it.
  if (!/["\\]|[^\x20-\x7e]/.test(format) || shown === '' || shown.startsWith('#')) return plain;
  const start = shown.search(/-?\d/);
  const span = start < 0 ? null : scanQuantity(shown, start);
  if (!span) return plain;
  const digits = span.quantity.value.decimalPlaces();
  // Where the format scales ('0.0,"万"') the text is what the reader means.
  if (!exact.toDecimalPlaces(digits).eq(span.quantity.value)) {
    // A 万 of the format's is only the way it is shown: the number is whole in its cell.
    const isScaled = span.quantity.unit === null && scaleOf(shown[span.end - 1]) !== null;
    const written = isScaled ? span.quantity.value.toFixed() : shown.slice(start, span.end);
    return { kind: 'text', text: shown.slice(0, start) + written + shown.slice(span.end) };
  }
  const number = /^-?[\d,]*\.?\d+/.exec(shown.slice(start))?.[0] ?? '';
  return { kind: 'text', text: shown.slice(0, start) + exact.toFixed() + shown.slice(start + number.length) };
}
