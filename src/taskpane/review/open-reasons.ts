import { useMemo, useState } from 'react';
import type { ScoredForm } from '../../commands/read-sheet';
import { dockedMet } from '../../domain/audit/checks/docked-met';
import { missingReason } from '../../domain/audit/checks/missing-reason';
import { overCompletion } from '../../domain/audit/checks/over-completion';
import type { Finding } from '../../domain/audit/finding';
import { draftReason } from '../../domain/audit/reason-draft';
import { reasonOf } from '../../domain/audit/rows';
import type { TextCell } from '../../domain/form/form';
import type { IndicatorScore } from '../../domain/scoring/scorecard';

/** A row that has to be explained, and where. */
export interface OpenReason {
  readonly score: IndicatorScore;
  readonly cell: TextCell;
  /** Null where the facts give no draft. */
  readonly draft: string | null;
  /** By now its cell says why. */
  readonly isWritten: boolean;
}

const REASON_CHECKS: readonly string[] = [missingReason.id, dockedMet.id, overCompletion.id];

/** Whether a finding asks for a reason. */
export const asksForReason = ({ check }: Finding): boolean => REASON_CHECKS.includes(check);

/**
 * The rows of a form that are missed, exceeded or docked without a reason, in the sheet's order. One that was listed
 * stays until the next answer to a request, so that it does not vanish under the hands that are writing it.
 */
export function useOpenReasons(scored: ScoredForm, answers: number): readonly OpenReason[] {
  const all = useMemo(() => rowsToExplain(scored), [scored]);
  const open = all.filter(({ isWritten }) => !isWritten).map(({ score }) => score.key);
  const [held, hold] = useState({ answers, keys: open });
  const keys = held.answers === answers ? held.keys : [];
  const isNew = open.some((key) => !keys.includes(key));
  if (held.answers !== answers || isNew) hold({ answers, keys: [...new Set([...keys, ...open])] });
  const listed = new Set([...keys, ...open]);
  return all.filter(({ score }) => listed.has(score.key));
}

function rowsToExplain({ scorecard, findings }: ScoredForm): readonly OpenReason[] {
  const asked = new Set(findings.filter(asksForReason).map(({ cell }) => cell.row));
  return scorecard.indicators.flatMap((score): readonly OpenReason[] => {
    const cell = score.indicator.deviation;
    if (!cell || cell.isFormula) return [];
    const draft = draftReason(score, scorecard.standard);
    if (draft === null && !asked.has(score.indicator.row)) return [];
    return [{ score, cell, draft, isWritten: reasonOf(score) !== '' }];
  });
}
