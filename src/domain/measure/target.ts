import { roundHalfUp, ZERO } from '../decimal';
import type { Result } from '../result';
import { fail, ok } from '../result';
import { readBareDate } from './sense/bare-date';
import { formatCalendarPoint } from './reading/calendar';
import { readCell } from './reading/cell-reading';
import { isPlain, isSameReading } from './reading/certain';
import { readComparatorColumn } from './reading/comparators';
import { contextUnit } from './sense/context-unit';
import type { Comparator, MeasureCell, MeasureContext, Quantity, Target, UnreadableMeasure } from './measure';
import { nameBracket } from './sense/name-bracket';
import { promisesNothing } from './sense/nothing';
import { formatQuantity } from './reading/quantity';
import { senseOf } from './sense/sense';
import type { Statement } from './reading/statement';
import { readStatement } from './reading/statement';
import { isNotApplicable, isPlaceholder, normalise, trimPunctuation } from './reading/text';

/**
 * Reads a 年度指标值 cell with what its row says: the comparator and unit columns, and the indicator's name for the
 * direction of a number without a comparator. Words that promise no single number are a qualitative target. Errors:
 * a cell in error, and a text that contradicts itself ("≥100完成率达到90%").
 */
export function parseTarget(cell: MeasureCell, context: MeasureContext): Result<Target, UnreadableMeasure> {
  const reading = readCell(cell);
  const column = context.comparator === '' ? null : readComparatorColumn(normalise(context.comparator.slice(0, 40)));
  switch (reading.kind) {
    case 'error':
      return fail({ code: 'error-cell', reason: `指标值单元格是错误值 ${reading.text}` });
    case 'date':
      return ok({ kind: 'deadline', from: null, until: reading.point, strict: column === '<' });
    case 'number': {
      if (column === '定性') return ok({ kind: 'qualitative', words: reading.text });
      const { quantity, text } = reading;
      const date = deadlineIn(text, true, column, context);
      if (date) return date;
      return readBound(
        { kind: 'quantity', quantity, bound: null, inActual: 'bound', label: '' },
        column,
        text,
        context,
      );
    }
    case 'text':
      return readTarget(reading.text, column, context);
  }
}

function readTarget(
  written: string,
  column: Comparator | '定性' | null,
  context: MeasureContext,
): Result<Target, UnreadableMeasure> {
  const text = isPlaceholder(written) ? written : trimPunctuation(written);
  if (promisesNothing(text, column, context))
    return readBound(NOTHING, column === '定性' ? null : column, text, context);
  if (isPlaceholder(text) || isNotApplicable(text)) return ok({ kind: 'none' });
  const words: Target = { kind: 'qualitative', words: text };
  if (column === '定性') return ok(words);
  const date = deadlineIn(text, false, column, context);
  if (date) return date;
  const read = ofStatement(readStatement(text), text, column, context);
  if (!read) return ok(words);
  if (!read.ok || !needsSecondLook(read.value)) return read;
  const spelling = formatTarget(read.value);
  if (spelling === text) return read;
  const again = ofStatement(readStatement(spelling), text, column, context);
  return again && isSameReading(read, again) ? read : ok(words);
}

const NOTHING: Statement & { kind: 'quantity' } = {
  kind: 'quantity',
  quantity: { value: ZERO, unit: null },
  bound: null,
  inActual: 'bound',
  label: '',
};

/** "2023.12" in a row about time: a deadline, unless two months are possible, or the column says "no earlier than". */
function deadlineIn(
  text: string,
  isNumberCell: boolean,
  column: Comparator | null,
  context: MeasureContext,
): Result<Target, UnreadableMeasure> | null {
  const date = readBareDate(text, isNumberCell, context);
  if (!date) return null;
  if (column === '≥' || column === '>') {
    return fail({
      code: 'ambiguous',
      reason: `指标值“${text}”像是时间，指标性质却是“${column}”，不能确定是期限还是数量`,
    });
  }
  if (date.from) return fail({ code: 'ambiguous', reason: `指标值“${text}”可能是1月，也可能是10月` });
  return ok({ kind: 'deadline', from: null, until: date.until, strict: column === '<' });
}

function needsSecondLook(target: Target): boolean {
  switch (target.kind) {
    case 'at-least':
    case 'at-most':
    case 'equal':
      return !isPlain(target.quantity, target.label);
    case 'range':
      return !isPlain(target.low, undefined);
    case 'deadline':
    case 'list':
    case 'qualitative':
    case 'none':
      return false;
  }
}

function ofStatement(
  statement: Statement,
  text: string,
  column: Comparator | null,
  context: MeasureContext,
): Result<Target, UnreadableMeasure> | null {
  switch (statement.kind) {
    case 'words':
      return null;
    case 'list':
      return ok({ kind: 'list', items: statement.items });
    case 'contradiction':
      return fail({ code: 'contradiction', reason: `指标值“${text}”前后矛盾：${statement.reason}` });
    case 'date': {
      const { until, strict } = statement;
      return ok({ kind: 'deadline', from: statement.isPeriod ? statement.from : null, until, strict });
    }
    case 'range': {
      const unit = contextUnit(statement.low.unit, context);
      const low: Quantity = { value: statement.low.value, unit };
      const high: Quantity = { value: statement.high.value, unit: contextUnit(statement.high.unit, context) };
      return ok({ kind: 'range', low, high, lowStrict: statement.lowStrict, highStrict: statement.highStrict });
    }
    case 'quantity':
      return readBound(statement, column, text, context);
  }
}

function readBound(
  statement: Statement & { kind: 'quantity' },
  column: Comparator | null,
  text: string,
  context: MeasureContext,
): Result<Target, UnreadableMeasure> {
  if (column && statement.bound && !agrees(column, statement.bound)) {
    return fail({ code: 'contradiction', reason: `指标值“${text}”与指标性质“${column}”矛盾` });
  }
  const quantity = inContext(statement.quantity, context);
  const label = statement.label === '' ? {} : { label: statement.label };
  const bound = statement.bound ?? column ?? nameBracket(context)?.comparator ?? null;
  switch (bound) {
    case '≥':
    case '>':
      return ok({ kind: 'at-least', quantity, strict: bound === '>', inferred: false, ...label });
    case '≤':
    case '<':
      return ok({ kind: 'at-most', quantity, strict: bound === '<', inferred: false, ...label });
    case '=':
      return ok({ kind: 'equal', quantity, ...label });
    case null: {
      const { direction } = senseOf(context, quantity, statement.label);
      return ok({ kind: direction, quantity, strict: false, inferred: true, ...label });
    }
  }
}

/** As the actual beside it: under a 度量单位 of % a bare 0.98 may be 98 %, and only the comparison can tell. */
function inContext({ value, unit }: Quantity, context: MeasureContext): Quantity {
  const assumed = contextUnit(unit, context);
  const isOpen = unit === null && assumed?.symbol === '%' && !value.isZero() && value.abs().lt(1);
  return { value, unit: isOpen ? null : assumed };
}

/** "=" in the column is a form's default beside a text that says more; ≥ beside ≤ is a contradiction. */
function agrees(column: Comparator, written: Comparator): boolean {
  const up = (comparator: Comparator): boolean => comparator === '≥' || comparator === '>';
  return column === '=' || written === '=' || up(column) === up(written);
}

/** The target in its shortest spelling, without a direction that was only inferred: parseTarget reads it back. */
export function formatTarget(target: Target): string {
  switch (target.kind) {
    case 'at-least':
      return (
        (target.label ?? '') + (target.inferred ? '' : target.strict ? '>' : '≥') + formatQuantity(target.quantity)
      );
    case 'at-most':
      return (
        (target.label ?? '') + (target.inferred ? '' : target.strict ? '<' : '≤') + formatQuantity(target.quantity)
      );
    case 'equal':
      return `${target.label ?? ''}=${formatQuantity(target.quantity)}`;
    case 'range': {
      const [low, high] = [formatQuantity(target.low), formatQuantity(target.high)];
      if (!target.lowStrict && !target.highStrict) return `${low}~${high}`;
      return `${target.lowStrict ? '>' : '≥'}${low}且${target.highStrict ? '<' : '≤'}${high}`;
    }
    case 'deadline':
      return formatDeadline(target);
    case 'list':
      return target.items.join('、');
    case 'qualitative':
      return target.words;
    case 'none':
      return '—';
  }
}

function formatDeadline({ from, until, strict }: Target & { kind: 'deadline' }): string {
  const end = formatCalendarPoint(until);
  if (from) return `${formatCalendarPoint(from)}至${end}${strict ? '前' : ''}`;
  if (!strict) return end;
  return until.day === null ? `${end}前` : `早于${end}`;
}

/** The target for a reader: as formatTarget, but with the direction that was inferred, and without its label. */
export function describeTarget(target: Target): string {
  switch (target.kind) {
    case 'at-least':
      return (target.strict ? '>' : '≥') + shown(target.quantity);
    case 'at-most':
      return (target.strict ? '<' : '≤') + shown(target.quantity);
    case 'equal':
      return `=${shown(target.quantity)}`;
    case 'range':
    case 'deadline':
    case 'list':
    case 'qualitative':
    case 'none':
      return formatTarget(target);
  }
}

/** "三分之二" is written with six decimals: nobody reads forty. Only for reading; comparing uses the exact value. */
const shown = (quantity: Quantity): string => formatQuantity({ ...quantity, value: roundHalfUp(quantity.value, 6) });
