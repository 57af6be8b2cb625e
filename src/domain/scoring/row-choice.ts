import type { MissedRule } from './standard';

/** What a person has decided of one row; what is absent goes by the form and the standard. */
export interface RowChoice {
  /** Which way is good, instead of the direction that was written or concluded. */
  readonly direction?: 'at-least' | 'at-most';
  /** The rule for a miss, instead of the standard's. */
  readonly rule?: MissedRule;
  /** 不适用: the row is not assessed. */
  readonly notApplicable?: true;
  /** The row's points by judgement, a decimal string: "8.5". */
  readonly score?: string;
}

/** The choice for a row by its key (form/row-key.ts), or null. */
export type FindRowChoice = (rowKey: string) => RowChoice | null;
