import type { Result } from '../result';
import { fail, ok } from '../result';
import { readBareDate } from './sense/bare-date';
import { formatCalendarPoint } from './reading/calendar';
import { readCell } from './reading/cell-reading';
import { isPlain, isSameReading } from './reading/certain';
import { contextUnit } from './sense/context-unit';
import type { Actual, MeasureCell, MeasureContext, Quantity, UnreadableMeasure } from './measure';
import { canBeNothing } from './sense/nothing';
import { formatQuantity } from './reading/quantity';
import type { Statement } from './reading/statement';
import { readStatement } from './reading/statement';
import { isNotApplicable, isPlaceholder, trimPunctuation } from './reading/text';
import { isPlanned, isRelative } from './reading/wording';

/**
 * Reads a 实际完成值 cell. A comparator in it is kept ("≥266米": copied from the target, or a bound); "最长6天" is the
 * greatest of several measurements. Texts that plan, deny or name several numbers stay words. Error: a cell in error.
 */
export function parseActual(cell: MeasureCell, context: MeasureContext): Result<Actual, UnreadableMeasure> {
  const reading = readCell(cell);
  switch (reading.kind) {
    case 'error':
      return fail({ code: 'error-cell', reason: `实际完成值单元格是错误值 ${reading.text}` });
    case 'date':
      return ok({ kind: 'date', from: null, until: reading.point });
    case 'number': {
      const date = readBareDate(reading.text, true, context);
      if (date) return ok({ kind: 'date', ...date });
      return ok({ kind: 'quantity', quantity: inContext(reading.quantity, context), copied: null });
    }
    case 'text': {
      const text = isPlaceholder(reading.text) ? reading.text : trimPunctuation(reading.text);
      if (isPlaceholder(text))
        return ok(text === '无' && canBeNothing(context) ? { kind: 'words', words: text } : NONE);
      if (isNotApplicable(text)) return ok({ kind: 'not-applicable' });
      const date = readBareDate(text, false, context);
      if (date) return ok({ kind: 'date', ...date });
      const words: Actual = { kind: 'words', words: text };
      return ok(isPlanned(text) || isRelative(text, context.name) ? words : (readActual(text, context) ?? words));
    }
  }
}

const NONE: Actual = { kind: 'none' };

function readActual(text: string, context: MeasureContext): Actual | null {
  const read = ofStatement(readStatement(text), context);
  if (read?.kind !== 'quantity' && read?.kind !== 'range') return read;
  if (read.kind === 'quantity' ? isPlain(read.quantity, read.label) : isPlain(read.low, undefined)) return read;
  return isSameReading(read, ofStatement(readStatement(formatActual(read)), context)) ? read : null;
}

function inContext({ value, unit }: Quantity, context: MeasureContext): Quantity {
  const assumed = contextUnit(unit, context);
  // A rate column's 0.98 may be 98 %: left bare, the comparison asks which it is.
  if (unit === null && assumed?.dimension === 'ratio' && value.abs().lte(1)) return { value, unit };
  return { value, unit: assumed };
}

function ofStatement(statement: Statement, context: MeasureContext): Actual | null {
  switch (statement.kind) {
    case 'words':
    case 'contradiction':
      return null;
    case 'list':
      return { kind: 'list', items: statement.items };
    case 'date':
      if (statement.strict) return null;
      return {
        kind: 'date',
        from: statement.from,
        until: statement.until,
        ...(statement.act === '' ? {} : { act: statement.act }),
      };
    case 'range':
      if (statement.lowStrict || statement.highStrict) return null;
      return {
        kind: 'range',
        low: { value: statement.low.value, unit: contextUnit(statement.low.unit, context) },
        high: { value: statement.high.value, unit: contextUnit(statement.high.unit, context) },
      };
    case 'quantity': {
      const { bound, inActual, label } = statement;
      return {
        kind: 'quantity',
        quantity: inContext(statement.quantity, context),
        copied: inActual === 'bound' && bound !== '=' ? bound : null,
        ...(inActual === 'greatest' || inActual === 'least' ? { extreme: inActual } : {}),
        ...(label === '' ? {} : { label }),
      };
    }
  }
}

/** The actual in its shortest spelling: parseActual reads it back. */
export function formatActual(actual: Actual): string {
  switch (actual.kind) {
    case 'quantity': {
      const [greatest, least] = actual.quantity.unit?.dimension === 'time' ? ['最长', '最短'] : ['最高', '最低'];
      const extreme = actual.extreme === 'greatest' ? greatest : actual.extreme === 'least' ? least : '';
      return (actual.label ?? '') + extreme + (actual.copied ?? '') + formatQuantity(actual.quantity);
    }
    case 'range':
      return `${formatQuantity(actual.low)}~${formatQuantity(actual.high)}`;
    case 'date':
      return (
        (actual.from ? `${formatCalendarPoint(actual.from)}至` : '') +
        formatCalendarPoint(actual.until) +
        (actual.act ?? '')
      );
    case 'list':
      return actual.items.join('、');
    case 'words':
      return actual.words;
    case 'not-applicable':
      return '不适用';
    case 'none':
      return '—';
  }
}
