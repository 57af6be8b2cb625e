import type { Finding, Severity } from '../audit/finding';
import type { FormHead } from '../form/form-head';
import type { Scorecard } from '../scoring/scorecard';

/** A finding that a person has looked at and lets stand, with their own words ("" for none). */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly note: string;
}

/** A form as a report speaks of it. */
export interface ReviewedForm {
  readonly head: FormHead;
  readonly scorecard: Scorecard;
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
}

/** How a severity is called to a person. */
export const SEVERITY_WORDS: { readonly [severity in Severity]: string } = {
  error: '错误',
  warning: '提醒',
  info: '留意',
};

/** How many findings there are of one severity. */
export const countOf = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;

/** "道路养护（区住建局）", as far as the form says; its title where it says neither, "" without that. */
export function nameOf({ project, unit, title }: FormHead): string {
  if (project !== null && unit !== null) return `${project}（${unit}）`;
  return project ?? unit ?? title ?? '';
}
