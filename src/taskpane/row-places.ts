import { useCallback, useMemo, useState } from 'react';
import type { ScoredForm } from '../commands/read-sheet';
import type { Outcome } from '../domain/measure/measure';
import type { RowChoice } from '../domain/scoring/row-choice';
import type { IndicatorScore } from '../domain/scoring/scorecard';
import type { SheetActions } from './sheet-actions';

/** What one indicator of a form can ask for. */
export interface RowActions extends SheetActions {
  readonly chooseRow: (row: IndicatorScore, choice: RowChoice | null) => void;
}

/** By row key, the outcome that a row is still listed under. */
type Places = ReadonlyMap<string, Outcome>;

const NOWHERE_ELSE: Places = new Map();

/**
 * A choice for a row may change its outcome, and with it the section that it belongs to: it stays where it was while a
 * person works on it, so that nothing jumps away under their hands. The next answer to a request puts it in its place.
 */
export function useRowPlaces(
  scored: ScoredForm,
  actions: SheetActions,
  answers: number,
): { readonly rowActions: RowActions; readonly placeOf: (score: IndicatorScore) => Outcome } {
  const [held, hold] = useState({ answers, places: NOWHERE_ELSE });
  const places = held.answers === answers ? held.places : NOWHERE_ELSE;
  const rowActions = useMemo(
    (): RowActions => ({
      ...actions,
      chooseRow: (row, choice) => {
        hold({ answers, places: new Map([[row.key, row.outcome], ...places]) });
        actions.setRowChoice(scored, row, choice);
      },
    }),
    [actions, scored, answers, places],
  );
  const placeOf = useCallback(({ key, outcome }: IndicatorScore) => places.get(key) ?? outcome, [places]);
  return { rowActions, placeOf };
}
