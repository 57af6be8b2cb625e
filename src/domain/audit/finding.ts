import type { CellRef } from '../sheet/cell-ref';
import type { Sheet } from '../sheet/sheet';
import type { SheetEdit } from '../sheet/sheet-edit';
import type { Form, FormKind } from '../form/form';
import type { Scorecard } from '../scoring/scorecard';

/** error: the arithmetic or the form is wrong; warning: a reviewer would ask; info: worth a look. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The one right value of a cell, as edits; the number format is left to who applies them. */
export interface Repair {
  /** What it does, for a button: "把总分改为 95". */
  readonly label: string;
  readonly edits: readonly SheetEdit[];
}

/** 问题: what a check found, at which cell, in words with numbers. */
export interface Finding {
  /** The id of the check. */
  readonly check: string;
  readonly severity: Severity;
  readonly cell: CellRef;
  readonly message: string;
  /** Absent where a person has to decide. */
  readonly repair?: Repair;
}

/** What a check yields: the registry adds id and severity. */
export interface Found {
  readonly cell: CellRef;
  readonly message: string;
  /** Where one check knows graver and lighter cases; the check's own severity otherwise. */
  readonly severity?: Severity;
  readonly repair?: Repair;
}

/** Which forms a check is about. */
export const EVERY_FORM: readonly FormKind[] = ['evaluation', 'completion', 'targets'];
export const WITH_ACTUALS: readonly FormKind[] = ['evaluation', 'completion'];
export const WITH_SCORES: readonly FormKind[] = ['evaluation'];

/** 核查项: whole in one file of checks/, named by its id. */
export interface Check {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly scope: readonly FormKind[];
  /** The document the rule comes from, or "审核惯例". */
  readonly source: string;
  /** `sheet` is null where only the form is at hand: then nothing is said of the words around it. */
  find(form: Form, scorecard: Scorecard, sheet: Sheet | null): Iterable<Found>;
}
