import type { CalendarPoint, Comparator, Quantity } from '../measure';
import type { InActual } from './comparators';

/** A quantity that a text speaks of, with what is said of it. */
export interface QuantityClaim {
  readonly kind: 'quantity';
  readonly start: number;
  readonly end: number;
  /** The words before it, back to the claim before. */
  readonly lead: string;
  readonly quantity: Quantity;
  readonly bound: Comparator | null;
  readonly inActual: InActual;
  /** "不超过95%以上" */
  readonly conflicting: boolean;
  readonly vague: boolean;
  /** "90%(不含)" */
  readonly excluded: boolean;
  /** The half width of 20±5. */
  readonly spread: Quantity | null;
  /** How it hangs on the claim before: "10~15", "10与15之间". */
  readonly joined: boolean;
}

/** A date that a text speaks of. */
export interface DateClaim {
  readonly kind: 'date';
  readonly start: number;
  readonly end: number;
  readonly lead: string;
  readonly from: CalendarPoint | null;
  readonly until: CalendarPoint;
  /** 前: before; 内, 底前 and a plain date: by its end; 后, 起: from then on. */
  readonly edge: 'before' | 'within' | 'after' | null;
  /** "1-12月" names its first month, not only its last day. */
  readonly isPeriod: boolean;
  readonly joined: boolean;
}

export type Claim = QuantityClaim | DateClaim;

export const isArabic = (code: number): boolean => code >= 48 && code <= 57;
export const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

const JOINTS = ['---', '--', '-', '~~', '~', '至', '到'];

/** The end of a range's joint at `from`, if the claim at `start` follows it at once. */
export function isJoined(text: string, from: number, start: number): boolean {
  if (from === 0 || start === from) return false;
  const between = text.slice(from, start);
  return JOINTS.includes(between) || (between === '一' && isArabic(text.charCodeAt(start)));
}
