import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { auditForm } from '../../src/domain/audit/audit-form';
import type { Severity } from '../../src/domain/audit/finding';
import { recognizeForms } from '../../src/domain/form/recognize-forms';
import { scoreForm } from '../../src/domain/scoring/score-form';
import { NATIONAL } from '../../src/domain/scoring/standards';
import { formatCellRef } from '../../src/domain/sheet/cell-ref';
import type { Offset, Typing } from './published-forms';
import { AT_A1, PUBLISHED_FORMS, publishedSheet } from './published-forms';

/** A finding on a published form. */
export interface PublishedFinding {
  readonly form: string;
  readonly cell: string;
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
}

/** A finding as a person judged it after reading the form: whether it holds, and why. */
export interface JudgedFinding extends PublishedFinding {
  /** null: not judged yet. */
  readonly holds: boolean | null;
  readonly why: string;
}

export const FINDINGS_FILE = join(__dirname, '..', 'cases', 'findings.json');

export const readJudgements = (): readonly JudgedFinding[] =>
  JSON.parse(readFileSync(FINDINGS_FILE, 'utf8')) as JudgedFinding[];

/** All findings on all published forms, nothing being written; cells and rows as if each form stood at A1. */
export const publishedFindings = (typing: Typing = 'typed', at: Offset = AT_A1): readonly PublishedFinding[] =>
  PUBLISHED_FORMS.flatMap((published) => {
    const sheet = publishedSheet(published, typing, at);
    return recognizeForms(sheet).flatMap((form) =>
      auditForm(form, scoreForm(form, NATIONAL, { policy: 'check-only' }), sheet).map(
        ({ check, severity, cell, message }): PublishedFinding => ({
          form: published.id,
          cell: formatCellRef({ row: cell.row - at.rows, column: cell.column - at.columns }),
          check,
          severity,
          message: message.replace(/第 (\d+) 行/g, (_, row: string) => `第 ${Number(row) - at.rows} 行`),
        }),
      ),
    );
  });

/** What a finding is known by, whatever its words. */
export const findingKey = ({ form, cell, check }: PublishedFinding): string => `${form} ${cell} ${check}`;

/** The share of errors and warnings that hold, of those that were judged. */
export function precisionOf(findings: readonly JudgedFinding[]): number {
  const grave = findings.filter(({ severity, holds }) => severity !== 'info' && holds !== null);
  return grave.length === 0 ? 0 : grave.filter(({ holds }) => holds).length / grave.length;
}
