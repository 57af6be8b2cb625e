import { PREFIXES } from '../reading/comparators';
import type { Comparator, MeasureContext } from '../measure';
import { normalise } from '../reading/text';
import { parseUnit } from '../reading/units';

/** What a name ends with in brackets: "补助标准(≥**元/人)" leaves the number to its row. */
export interface NameBracket {
  readonly comparator: Comparator | null;
  /** Without the comparator and the stars in the number's place; "" where nothing else is written. */
  readonly unit: string;
}

const cache = new WeakMap<MeasureContext, NameBracket | null>();

/** A row's context never changes, so what its name says is kept as long as it lives. */
export function nameBracket(context: MeasureContext): NameBracket | null {
  if (!/[)）\]】〕﹚﹞]\s?$/.test(context.name)) return null;
  const known = cache.get(context);
  if (known !== undefined) return known;
  const bracket = readNameBracket(context.name);
  cache.set(context, bracket);
  return bracket;
}

function readNameBracket(name: string): NameBracket | null {
  const inside = /\(([^()]{1,16})\)$/.exec(normalise(name.slice(-40)))?.[1];
  if (inside === undefined) return null;
  const text = inside.replace(/^单位:?/, '');
  const entry = PREFIXES.find(({ word, inActual }) => inActual === 'bound' && text.startsWith(word));
  if (!entry) return { comparator: null, unit: text.replace(PLACE, '') };
  const rest = text.slice(entry.word.length);
  const unit = rest.replace(PLACE, '').replace(/(?:以内|以下|以上|内)$/, '');
  // "(≥60岁)" says who is meant, "(不低于国家标准)" of what: neither is the row's sign.
  const isSign = unit === '' || parseUnit(unit) !== null || (rest.length > unit.length && !/\d/.test(unit));
  return isSign ? { comparator: entry.comparator, unit } : null;
}

// What stands in the number's place.
const PLACE = /^[*x_○]{1,6}/i;
