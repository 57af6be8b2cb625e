import type { Decimal } from '../decimal';

/** What units measure. Two quantities compare only within one dimension; `other` compares by its symbol. */
export const DIMENSIONS = ['ratio', 'money', 'length', 'area', 'mass', 'volume', 'time', 'count', 'other'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface Unit {
  /** As written, normalised: "%", "万元", "人次", "元/亩". */
  readonly symbol: string;
  readonly dimension: Dimension;
  /** Times this gives the dimension's base unit: 万元 → 10000 (元), % → 0.01. */
  readonly factor: Decimal;
}

export interface Quantity {
  /** In `unit`, exactly as written: "2.5万人" is 25000 人, "95%" is 95 %. */
  readonly value: Decimal;
  /** null: a bare number. */
  readonly unit: Unit | null;
}

/** A day or a longer stretch of the calendar; month and day are 1-based, absent parts are null. */
export interface CalendarPoint {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

export const COMPARATORS = ['≥', '>', '≤', '<', '='] as const;
export type Comparator = (typeof COMPARATORS)[number];

/**
 * 年度指标值. `inferred` says that the direction was not written but concluded from what the indicator is about
 * (a cost, a harm, a count); the pane shows it and lets the user change it.
 */
export type Target =
  | {
      readonly kind: 'at-least' | 'at-most';
      readonly quantity: Quantity;
      readonly strict: boolean;
      readonly inferred: boolean;
      /** Words before the number that belong to it: "满意度≥90%", "下降5%". Absent where there are none. */
      readonly label?: string;
    }
  | { readonly kind: 'equal'; readonly quantity: Quantity; readonly label?: string }
  | {
      readonly kind: 'range';
      readonly low: Quantity;
      readonly high: Quantity;
      readonly lowStrict: boolean;
      readonly highStrict: boolean;
    }
  | {
      readonly kind: 'deadline';
      readonly from: CalendarPoint | null;
      readonly until: CalendarPoint;
      readonly strict: boolean;
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'qualitative'; readonly words: string }
  /** Empty, "—", "/": nothing was promised. */
  | { readonly kind: 'none' };

export type TargetKind = Target['kind'];

/**
 * 实际完成值. `copied` keeps the comparator that an actual should not have ("≥266米"): met, but worth a finding.
 * `extreme`: the number is the greatest or least of what was measured ("最长6天"); `label` as in a target.
 */
export type Actual =
  | {
      readonly kind: 'quantity';
      readonly quantity: Quantity;
      readonly copied: Comparator | null;
      readonly extreme?: 'greatest' | 'least';
      readonly label?: string;
    }
  | { readonly kind: 'range'; readonly low: Quantity; readonly high: Quantity }
  | {
      readonly kind: 'date';
      readonly from: CalendarPoint | null;
      readonly until: CalendarPoint;
      /** What was done then ("开工" of "2021年10月15日开工"); absent where the cell does not say. */
      readonly act?: string;
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'none' };

/** Why a text could not be read as a target: the reason is a Chinese clause for the pane. */
export interface UnreadableMeasure {
  readonly code: 'contradiction' | 'ambiguous' | 'unreadable' | 'error-cell';
  readonly reason: string;
}

/** What a reader needs to know of a cell: the three belong together ("98%" is 0.98 with a percent format). */
export interface MeasureCell {
  readonly value: string | number | boolean | null;
  readonly text: string;
  readonly format: string;
}

/** What else the row says: it decides the direction of a bare number and the unit of a split column. */
export interface MeasureContext {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** The text of a 指标性质 / 符号 column, "" when there is none. */
  readonly comparator: string;
  /** The text of a 度量单位 column, "" when there is none. */
  readonly unit: string;
  /** The year the form is about, where it is known: dates without a year are of this one. */
  readonly year?: number | null;
}

/** met, missed; unverifiable when the two cannot be compared; not-applicable when the actual says so; unscored: no actual yet. */
export const OUTCOMES = ['met', 'missed', 'unverifiable', 'not-applicable', 'unscored'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Comparison {
  readonly outcome: Outcome;
  /** A Chinese clause that says why, with the numbers: "实际 17% 超过目标 ≤15%". */
  readonly reason: string;
  /** The two sides in the target's unit, for rules that calculate; null where there is nothing to calculate with. */
  readonly operands: { readonly target: Decimal; readonly actual: Decimal } | null;
  /** Of a deadline that a date has missed. */
  readonly lateness?: Lateness;
}

/** How late a date is: full days, and months begun; null where the calendar could tell more than one number. */
export interface Lateness {
  readonly days: number | null;
  readonly months: number | null;
}
