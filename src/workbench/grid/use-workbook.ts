import { useMemo, useSyncExternalStore } from 'react';
import type { Workbook } from '../workbook/workbook';

/** How often cells changed and how often the active sheet or the selection did: redraws whoever asks. */
export function useWorkbook(workbook: Workbook): { readonly changes: number; readonly views: number } {
  const store = useMemo(() => {
    let seen = { changes: 0, views: 0 };
    return {
      current: () => seen,
      subscribe: (redraw: () => void) => {
        const offChange = workbook.onChange(() => {
          seen = { ...seen, changes: seen.changes + 1 };
          redraw();
        });
        const offView = workbook.onView(() => {
          seen = { ...seen, views: seen.views + 1 };
          redraw();
        });
        return () => {
          offChange();
          offView();
        };
      },
    };
  }, [workbook]);
  return useSyncExternalStore(store.subscribe, store.current);
}
