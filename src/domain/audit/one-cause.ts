import { cellKey } from '../sheet/cell-ref';
import type { Finding } from './finding';

/**
 * Checks that may see one cause in one cell, the one that says it best first: of each list only that one is heard at a
 * cell.
 */
export const ONE_CAUSE: readonly (readonly string[])[] = [
  // 得分
  [
    'rate-mismatch',
    'score-out-of-range',
    'missed-full-score',
    'qualitative-out-of-band',
    'docked-met',
    'computed-differs',
    'blank-score',
  ],
  // 分值
  ['unreadable-weight', 'weight-sum'],
  ['level-weight-sum', 'weight-sum', 'level-share'],
  // 指标值
  [
    'self-contradiction',
    'duplicated-amount',
    'missing-target-or-actual',
    'comparator-against-sense',
    'name-target-conflict',
    'unmeasurable-target',
  ],
  // 实际完成值, 执行数
  ['duplicated-amount', 'copied-actual', 'missing-target-or-actual', 'unit-mismatch', 'unverifiable-pair'],
  ['budget-zero-denominator', 'duplicated-amount', 'budget-parts', 'over-execution', 'amount-jump', 'missing-reason'],
  // 偏差原因
  ['missing-reason', 'needless-reason', 'over-completion'],
  // 指标名称
  ['execution-counted-twice', 'duplicate-indicator', 'misfiled-indicator'],
];

/** The findings without those that say again what a better one says of the same cell. */
export function withoutRepetition(findings: readonly Finding[]): readonly Finding[] {
  const heard = new Map<number, Set<string>>();
  for (const { check, cell } of findings) {
    const key = cellKey(cell.row, cell.column);
    heard.set(key, (heard.get(key) ?? new Set()).add(check));
  }
  return findings.filter(({ check, cell }) => {
    const others = heard.get(cellKey(cell.row, cell.column))!;
    return !ONE_CAUSE.some((checks) =>
      checks.slice(0, Math.max(0, checks.indexOf(check))).some((id) => others.has(id)),
    );
  });
}
