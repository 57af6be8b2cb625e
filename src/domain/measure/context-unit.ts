import type { MeasureContext, Unit } from './measure';
import { normalise } from './text';
import { parseUnit, unknownUnit } from './units';
import { isUnknownUnit } from './quantity';

/**
 * The unit of a number: its own, else that of the 度量单位 column, else the one that the indicator's name ends with
 * in brackets ("服务外包离岸(万美元)"). A row's context never changes, so what it says is kept as long as it lives.
 */
export function contextUnit(own: Unit | null, context: MeasureContext): Unit | null {
  if (own) return own;
  if (context.unit === '' && !/[)）]\s?$/.test(context.name)) return null;
  const known = cache.get(context);
  if (known !== undefined) return known;
  const unit = readContextUnit(context);
  cache.set(context, unit);
  return unit;
}

const cache = new WeakMap<MeasureContext, Unit | null>();

function readContextUnit({ unit, name }: MeasureContext): Unit | null {
  const column = normalise(unit.slice(0, 40));
  if (column !== '') {
    const known = parseUnit(column);
    if (known) return known;
    if (isUnknownUnit(column)) return unknownUnit(column);
  }
  const bracketed = /\((?:单位:?)?([^()]{1,10})\)$/.exec(normalise(name.slice(-40)));
  return bracketed ? parseUnit(bracketed[1]!) : null;
}
