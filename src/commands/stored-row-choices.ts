import type { RowChoice } from '../domain/scoring/row-choice';
import type { MissedRule } from '../domain/scoring/standard';
import { checkStandard } from '../domain/scoring/standard-text';
import { NATIONAL } from '../domain/scoring/standards';
import { asObject } from './stored-json';

/** What a person decided of the rows of one form, by the rows' keys (form/row-key.ts). */
export type RowChoices = ReadonlyMap<string, RowChoice>;

/** The choices that a stored text or a workbook's file holds: what makes no sense in it is left out. */
export function parseRowChoices(stored: unknown): RowChoices {
  return new Map(
    Object.entries(asObject(stored) ?? {}).flatMap(([key, value]) => {
      const choice = parseRowChoice(value);
      return choice ? [[key, choice] as const] : [];
    }),
  );
}

const SCORE = /^\d{1,6}(?:\.\d{1,6})?$/;

function parseRowChoice(stored: unknown): RowChoice | null {
  const { direction, rule, notApplicable, score } = asObject(stored) ?? {};
  const checked = rule === undefined ? null : parseRule(rule);
  const choice: RowChoice = {
    ...((direction === 'at-least' || direction === 'at-most') && { direction }),
    ...(checked && { rule: checked }),
    ...(notApplicable === true && { notApplicable }),
    ...(typeof score === 'string' && SCORE.test(score) && { score }),
  };
  return Object.keys(choice).length > 0 ? choice : null;
}

/** A rule is sound when a standard with it is. */
function parseRule(rule: unknown): MissedRule | null {
  const checked = checkStandard({ ...NATIONAL, missed: { atLeast: rule, atMost: rule } });
  return checked.ok ? checked.value.missed.atMost : null;
}
