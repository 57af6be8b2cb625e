import { Decimal } from '../domain/decimal';
import type { RowChoice } from '../domain/scoring/row-choice';
import type { IndicatorScore } from '../domain/scoring/scorecard';
import { DIRECTION_NAMES, RULE_NAMES } from '../domain/scoring/standard-words';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';

/** "人工评分 8.5 分"; "不高于，达标法": what a person decided of a row, in a few words. */
export function choiceWords({ direction, rule, notApplicable, score }: RowChoice): string {
  if (notApplicable) return '不适用';
  if (score !== undefined) return `人工评分 ${score} 分`;
  return [direction && DIRECTION_NAMES[direction], rule && RULE_NAMES[rule.rule]].filter(Boolean).join('，');
}

/** The direction that a row has without a person's choice, for the first entry of the list. */
export function ownDirectionWords({ indicator: { target } }: IndicatorScore): string {
  if (!target.ok) return '按表中写法';
  const { value } = target;
  if (value.kind !== 'at-least' && value.kind !== 'at-most') return '按表中写法';
  const way = value.kind === 'at-least' ? '越多越好' : '越少越好';
  return value.inferred ? `按推断（${way}）` : `按表中写法（${way}）`;
}

/** Whether a direction can be chosen for the row, and a rule for its miss: both are about numbers. */
export function hasDirection({ indicator: { target } }: IndicatorScore): boolean {
  return (
    target.ok && (target.value.kind === 'at-least' || target.value.kind === 'at-most' || target.value.kind === 'equal')
  );
}

export const hasRule = (score: IndicatorScore): boolean =>
  hasDirection(score) || (score.indicator.target.ok && score.indicator.target.value.kind === 'range');

/** Points as typed: the decimal string, null for none; or what is wrong. `weight` null where the form prints none. */
export function readPoints(text: string, weight: Decimal | null): Result<string | null, string> {
  const digits = text.normalize('NFKC').trim();
  if (digits === '') return ok(null);
  if (!/^\d+(\.\d+)?$/.test(digits)) return fail('请填一个数，例如 8.5');
  const points = new Decimal(digits);
  if (weight && points.gt(weight)) return fail(`不能超过分值 ${weight.toString()} 分`);
  return ok(points.toString());
}
