import { useEffect, useRef } from 'react';
import type { ListedFinding } from './listed-finding';

interface AwaitedFocus {
  /** Once this finding is gone, the focus goes to the one that stands in its place. */
  readonly afterItGoes: (item: ListedFinding) => void;
  /** Once this finding is listed again, the focus goes there. */
  readonly onceItComes: (key: string) => void;
}

/** Keeps the focus in a list from which what was clicked goes away; in an empty one it waits at `otherwise`. */
export function useAwaitedFocus(
  items: readonly ListedFinding[],
  idOf: (key: string) => string,
  otherwise: string,
): AwaitedFocus {
  const awaited = useRef<{ readonly key: string; readonly index: number; readonly comes: boolean } | null>(null);
  useEffect(() => {
    const waiting = awaited.current;
    if (!waiting || items.some(({ key }) => key === waiting.key) !== waiting.comes) return;
    awaited.current = null;
    const key = waiting.comes ? waiting.key : items[Math.min(waiting.index, items.length - 1)]?.key;
    document.getElementById(key === undefined ? otherwise : idOf(key))?.focus();
  });
  return {
    afterItGoes: (item) => (awaited.current = { key: item.key, index: items.indexOf(item), comes: false }),
    onceItComes: (key) => (awaited.current = { key, index: 0, comes: true }),
  };
}
