import type { ScoredSheet } from '../../commands/read-sheet';
import type { Finding, Severity } from '../../domain/audit/finding';
import { SEVERITIES } from '../../domain/audit/finding';
import { countOf, SEVERITY_WORDS } from '../../domain/report/reviewed-form';
import type { PageCount } from '../PaneTabs';

/** What waits on the page 复核: errors and warnings of all forms; undefined where there are none. */
export function reviewCount(scored: ScoredSheet | null): PageCount | undefined {
  const findings = scored?.forms.flatMap((form) => form.findings) ?? [];
  const count = countOf(findings, 'error') + countOf(findings, 'warning');
  return count === 0 ? undefined : { count, words: countWords(findings, ['error', 'warning']) };
}

/** "1 个错误、2 个提醒", of the severities that there are; "" for none. */
export const countWords = (findings: readonly Finding[], severities: readonly Severity[] = SEVERITIES): string =>
  severities
    .map((severity) => [countOf(findings, severity), SEVERITY_WORDS[severity]] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} 个${word}`)
    .join('、');
