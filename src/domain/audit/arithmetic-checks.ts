/** The checks whose errors are numbers that do not agree with one another, or that no sum can take. */
export const ARITHMETIC_CHECKS: ReadonlySet<string> = new Set([
  'weight-sum',
  'level-weight-sum',
  'unreadable-weight',
  'total-mismatch',
  'rate-mismatch',
  'budget-split',
  'score-out-of-range',
]);
