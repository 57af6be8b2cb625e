import { useEffect, useState } from 'react';
import type * as Later from './later';
import { loadLater } from './load-later';

/**
 * What the first paint did without, null until it is needed and there. Not React's lazy: that holds a first appearance
 * back by a third of a second, and by now the commands have fetched the same chunk.
 */
export function useLater(isNeeded: boolean): typeof Later | null {
  const [later, setLater] = useState<typeof Later | null>(null);
  useEffect(() => {
    if (!isNeeded) return;
    loadLater().then(setLater, (error: unknown) =>
      // Thrown while drawing, so that the error boundary shows it.
      setLater(() => {
        throw error;
      }),
    );
  }, [isNeeded]);
  return later;
}
