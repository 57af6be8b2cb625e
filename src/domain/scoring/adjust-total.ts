import { Decimal, HUNDRED, roundHalfUp, sum } from '../decimal';
import { sayNumber, sayPercent, sayRounding } from './number-words';
import type { Standard } from './standard';

/** What a standard does to the sum of the scores, in this order; a formula for the total says the same. */
export type Adjustment =
  /** `rows` rows of `weight` points together are not assessed: what is left of `whole` counts for the whole. */
  | {
      readonly kind: 'rescale';
      readonly rows: number;
      readonly weight: Decimal;
      readonly whole: Decimal;
      readonly digits: number;
    }
  /** With an execution rate this low the total is at most `most`. */
  | { readonly kind: 'cap'; readonly rate: Decimal; readonly most: Decimal }
  | { readonly kind: 'round'; readonly digits: number };

/** What a form gives a standard to adjust its total by. */
export interface TotalGround {
  /** Points of the whole form, the budget's included. */
  readonly whole: Decimal;
  /** The points of each row that is not assessed. */
  readonly leftOut: readonly Decimal[];
  /** 预算执行率 as a ratio, null when unknown. */
  readonly rate: Decimal | null;
}

/** The adjustments that apply, whether or not they change a number. Source: the notice of the standard. */
export function adjustmentsOf({ whole, leftOut, rate }: TotalGround, standard: Standard): readonly Adjustment[] {
  const { rounding, budget } = standard;
  const adjusting: Adjustment[] = [];
  const weight = sum(leftOut);
  if (weight.gt(0) && weight.lt(whole)) {
    const digits = rounding.total ?? rounding.score;
    adjusting.push({ kind: 'rescale', rows: leftOut.length, weight, whole, digits });
  }
  // Caps are points of 100.
  const caps = rate && whole.eq(HUNDRED) ? budget.totalCaps.filter(({ below }) => rate.lt(below)) : [];
  if (rate && caps.length > 0) {
    adjusting.push({ kind: 'cap', rate, most: new Decimal(Math.min(...caps.map(({ most }) => most))) });
  }
  if (rounding.total !== null) adjusting.push({ kind: 'round', digits: rounding.total });
  return adjusting;
}

/** The sum after the adjustments, and a clause with the arithmetic for each that changed it or left rows out. */
export function adjustTotal(
  plain: Decimal,
  adjusting: readonly Adjustment[],
): { readonly final: Decimal; readonly clauses: readonly string[] } {
  let final = plain;
  const clauses: string[] = [];
  for (const each of adjusting) {
    const before = final;
    switch (each.kind) {
      case 'rescale': {
        const { rows, weight, whole, digits } = each;
        const rest = whole.minus(weight);
        const exact = before.times(whole).div(rest);
        final = roundHalfUp(exact, digits);
        clauses.push(
          `${rows} 项不适用（${sayNumber(weight)} 分）不评，${sayNumber(before)} ÷ ${sayNumber(rest)} × ${sayNumber(whole)} = ${sayNumber(final)}${sayRounding(exact, final, digits)}`,
        );
        break;
      }
      case 'cap':
        final = Decimal.min(before, each.most);
        if (!final.eq(before)) {
          clauses.push(`执行率 ${sayPercent(each.rate)}，总分不超过 ${sayNumber(each.most)} 分`);
        }
        break;
      case 'round':
        final = roundHalfUp(before, each.digits);
        if (!final.eq(before)) {
          clauses.push(`总分 ${sayNumber(before)} 记为 ${sayNumber(final)}${sayRounding(before, final, each.digits)}`);
        }
        break;
    }
  }
  return { final, clauses };
}
