import { CHECKS } from '../domain/audit/checks';
import { countOf } from '../domain/report/reviewed-form';
import type { ScoredForm } from './read-sheet';

/** 可以上报: whether anything stands in the way of handing a form in. */
export interface Readiness {
  /** No error is left, and no row that is to be scored is without a score. */
  readonly ready: boolean;
  readonly errors: number;
  readonly warnings: number;
  /** Rows to be scored that have no score. */
  readonly unscored: number;
  /** Checks that were made. */
  readonly checked: number;
}

/** What is left to do on a form; findings that a person lets stand are not counted. */
export function readiness({
  form,
  scorecard,
  findings,
}: Pick<ScoredForm, 'form' | 'scorecard' | 'findings'>): Readiness {
  const { checksOff } = scorecard.standard;
  const errors = countOf(findings, 'error');
  // Forms without scores ask for none.
  const unscored = form.kind === 'evaluation' ? scorecard.total.missing : 0;
  return {
    ready: errors === 0 && unscored === 0,
    errors,
    warnings: countOf(findings, 'warning'),
    unscored,
    checked: CHECKS.filter(({ id, scope }) => scope.includes(form.kind) && !checksOff.includes(id)).length,
  };
}
