import type { CellRef } from '../sheet/cell-ref';
import type { Form } from '../form/form';
import type { Scorecard } from '../scoring/scorecard';

/** error: the arithmetic or the form is wrong; warning: a reviewer would ask; info: worth a look. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** 问题: what a check found, at which cell, in words with numbers. */
export interface Finding {
  /** The id of the check. */
  readonly check: string;
  readonly severity: Severity;
  readonly cell: CellRef;
  readonly message: string;
}

/** What a check yields: the registry adds id and severity. */
export interface Found {
  readonly cell: CellRef;
  readonly message: string;
  /** Where one check knows graver and lighter cases; the check's own severity otherwise. */
  readonly severity?: Severity;
}

/** 核查项: whole in one file of checks/, named by its id. */
export interface Check {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** The document the rule comes from, or "审核惯例". */
  readonly source: string;
  find(form: Form, scorecard: Scorecard): Iterable<Found>;
}
