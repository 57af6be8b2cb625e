import type { MeasureContext, Unit } from '../measure';
import { nameBracket } from './name-bracket';
import { normalise } from '../reading/text';
import { parseUnit, unknownUnit } from '../reading/units';
import { isUnknownUnit } from '../reading/quantity';

/**
 * The unit of a number: its own, else that of the 度量单位 column, else the one that the indicator's name ends with
 * in brackets ("服务外包离岸(万美元)", "补助标准(≥**元/人)"). A row's context never changes, so what it says is kept as long as it lives.
 */
export function contextUnit(own: Unit | null, context: MeasureContext): Unit | null {
  if (own) return own;
  if (context.unit === '' && !nameBracket(context)) return null;
  const known = cache.get(context);
  if (known !== undefined) return known;
  const unit = readContextUnit(context);
  cache.set(context, unit);
  return unit;
}

const cache = new WeakMap<MeasureContext, Unit | null>();

function readContextUnit(context: MeasureContext): Unit | null {
  const column = normalise(context.unit.slice(0, 40));
  if (column !== '') {
    const known = parseUnit(column);
    if (known) return known;
    if (isUnknownUnit(column)) return unknownUnit(column);
  }
  const bracket = nameBracket(context);
  return bracket ? parseUnit(bracket.unit) : null;
}
