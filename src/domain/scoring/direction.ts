import type { Indicator } from '../form/form';
import { compareMeasures, compareRead } from '../measure/comparing/compare';
import type { Comparison, Target, UnreadableMeasure } from '../measure/measure';
import type { Result } from '../result';
import { ok } from '../result';
import type { RowChoice } from './row-choice';
import type { Standard } from './standard';

/** A row as it is judged: its target with the direction that a person chose, and what comes of comparing anew. */
export interface Judged {
  readonly target: Result<Target, UnreadableMeasure>;
  readonly comparison: Comparison;
}

/** Compares a row under the choice for it and the standard's reading of "=A". */
export function judgeRow(indicator: Indicator, standard: Standard, choice: RowChoice | null): Judged {
  const target = judgedTarget(indicator, choice);
  const comparison = compareRead(target, indicator.actual, indicator.context);
  return { target, comparison: asEqual(indicator, target, comparison, standard) };
}

/** The row's target; of a ≥, a ≤ or an = the direction is the one that a person chose, if any. */
export function judgedTarget(
  { target }: Pick<Indicator, 'target'>,
  choice: RowChoice | null,
): Result<Target, UnreadableMeasure> {
  if (!target.ok || !choice?.direction) return target;
  switch (target.value.kind) {
    case 'at-least':
    case 'at-most':
      // 不高于, 不低于 include the number itself; who confirms what was written keeps its strictness.
      return ok({
        ...target.value,
        kind: choice.direction,
        strict: target.value.kind === choice.direction && target.value.strict,
        inferred: false,
      });
    case 'equal':
      return ok({ ...target.value, kind: choice.direction, strict: false, inferred: false });
    case 'range':
    case 'deadline':
    case 'list':
    case 'qualitative':
    case 'none':
      return target;
  }
}

/**
 * "=A" that is met by A or more: where the standard calls more a miss, the same actual has to keep "≤A" as well.
 * Source: the finance systems read "=A" as met from A on; 等于 in its plain sense is local practice.
 */
function asEqual(
  { actual, context }: Indicator,
  target: Judged['target'],
  comparison: Comparison,
  { equalExceeded }: Standard,
): Comparison {
  if (equalExceeded === 'met' || comparison.outcome !== 'met') return comparison;
  if (!target.ok || target.value.kind !== 'equal' || !actual.ok) return comparison;
  const ceiling: Target = { ...target.value, kind: 'at-most', strict: false, inferred: false };
  const above = compareMeasures(ceiling, actual.value, context);
  return above.outcome === 'met' ? comparison : { ...above, reason: above.reason.replace('≤', '=') };
}
