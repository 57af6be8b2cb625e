import type { Decimal } from '../decimal';
import { ZERO, sum } from '../decimal';
import type { Form, Indicator } from '../form/form';
import { budgetWeight } from './score-budget';
import type { Standard } from './standard';

/** The rows of one 一级指标, in the order of the form. */
export interface LevelGroup {
  readonly name: string;
  readonly indicators: readonly Indicator[];
  /** Sum of the rows' weights; where no row has one, the points printed beside the level; null when unknown. */
  readonly weight: Decimal | null;
}

// A form never changes, and its levels are asked for by the total and by several checks.
const groupedBefore = new WeakMap<Form, readonly LevelGroup[]>();

/** The form's rows by 一级指标. A level that comes again after a page break is one level; rows without a level are "". */
export function groupByLevel(form: Form): readonly LevelGroup[] {
  const known = groupedBefore.get(form) ?? levelGroups(form);
  groupedBefore.set(form, known);
  return known;
}

function levelGroups(form: Form): readonly LevelGroup[] {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of form.indicators) {
    const name = indicator.level1?.name ?? '';
    const group = groups.get(name);
    if (group) group.push(indicator);
    else groups.set(name, [indicator]);
  }
  return [...groups].map(([name, indicators]) => ({ name, indicators, weight: weightOf(indicators) }));
}

function weightOf(indicators: readonly Indicator[]): Decimal | null {
  const weights = indicators.flatMap(({ weight }) => weight?.value ?? []);
  if (weights.length > 0) return sum(weights);
  const printed = indicators.find(({ level1 }) => level1?.printedWeight)?.level1?.printedWeight;
  if (printed) return printed;
  const seconds = new Map(
    indicators.flatMap(({ level2 }) => (level2?.printedWeight ? [[level2.name, level2.printedWeight]] : [])),
  );
  return seconds.size > 0 ? sum(seconds.values()) : null;
}

/** Sum of all weights of a form, the budget's included. */
export const weightOfForm = (form: Form, standard: Standard): Decimal =>
  sum([
    (form.budget && budgetWeight(form.budget, standard)) ?? ZERO,
    ...groupByLevel(form).map(({ weight }) => weight ?? ZERO),
  ]);

/** 分值 stand in the rows (and not only beside the levels, or nowhere). */
export const hasRowWeights = (form: Form): boolean => form.indicators.some(({ weight }) => Boolean(weight?.value));
