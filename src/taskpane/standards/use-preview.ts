import { useEffect, useMemo, useState } from 'react';
import type { PreviewForm, SheetPreview } from '../../commands/preview-standard';
import type { Problem } from '../../commands/problem';
import type { Standard } from '../../domain/scoring/standard';
import type { Choices } from '../choices';
import type { StandardsRequests } from '../standards-requests';

/** The sheet that a standard is tried on. */
export type PreviewState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'ready'; readonly preview: SheetPreview }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Reads the sheet whenever the page comes into view or something else is in force; `readAgain` on request. */
export function usePreview(
  read: StandardsRequests['readPreview'],
  isShown: boolean,
  { list: { chosen }, preferences: { policy } }: Choices,
): { readonly state: PreviewState; readonly readAgain: () => void } {
  const [state, setState] = useState<PreviewState>({ kind: 'reading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (!isShown) return;
    let isOver = false;
    void read().then((result) => {
      if (isOver || result === null) return;
      setState(result.ok ? { kind: 'ready', preview: result.value } : { kind: 'failed', problem: result.error });
    });
    return () => {
      isOver = true;
    };
  }, [read, isShown, chosen, policy, turn]);
  return { state, readAgain: () => setTurn((now) => now + 1) };
}

/** What the sheet would be by a standard; null while there is no sheet, or no sound standard. */
export function usePreviewForms(state: PreviewState, standard: Standard | null): readonly PreviewForm[] | null {
  return useMemo(
    () => (state.kind === 'ready' && standard ? state.preview.changesUnder(standard) : null),
    [state, standard],
  );
}
