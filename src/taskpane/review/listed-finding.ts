import type { ScoredForm } from '../../commands/read-sheet';
import type { Finding, Severity } from '../../domain/audit/finding';
import { SEVERITIES } from '../../domain/audit/finding';

/** A finding as the page lists it. */
export interface ListedFinding {
  /** The same as long as the check finds the same there. */
  readonly key: string;
  readonly finding: Finding;
  readonly form: ScoredForm;
}

/** What the page is narrowed to. */
export type Filter = Severity | 'all';

/** The findings of all forms in the order of the page: form by form, the gravest first. */
export function listFindings(forms: readonly ScoredForm[], filter: Filter): readonly ListedFinding[] {
  const seen = new Map<string, number>();
  return forms.flatMap((form) =>
    SEVERITIES.filter((severity) => filter === 'all' || severity === filter).flatMap((severity) =>
      form.findings
        .filter((finding) => finding.severity === severity)
        .map((finding): ListedFinding => {
          const key = findingKey(finding);
          const count = (seen.get(key) ?? 0) + 1;
          seen.set(key, count);
          return { key: count === 1 ? key : `${key} ${count}`, finding, form };
        }),
    ),
  );
}

/** By check, cell and words: what a check finds, however often the sheet is read. */
export const findingKey = ({ check, cell: { row, column }, message }: Finding): string =>
  `${check} ${row}:${column} ${message}`;
