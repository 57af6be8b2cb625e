import { useState } from 'react';
import type { ListedFinding } from './listed-finding';

interface FindingWalk {
  /** The finding that was gone to last, null where none was or it is gone. */
  readonly current: ListedFinding | null;
  /** Where the last step leads to in either direction; null at the end. */
  readonly previous: ListedFinding | null;
  readonly next: ListedFinding | null;
  /** Makes this the current one. */
  readonly visit: (item: ListedFinding) => void;
}

/**
 * A walk through a list from which findings may go (repaired, let stand, filtered): the one after a finding that is gone
 * stands in its place.
 */
export function useFindingWalk(items: readonly ListedFinding[]): FindingWalk {
  const [place, setPlace] = useState<{ readonly key: string; readonly index: number } | null>(null);
  const found = place ? items.findIndex(({ key }) => key === place.key) : -1;
  const after = found >= 0 ? found + 1 : (place?.index ?? 0);
  const before = (found >= 0 ? found : (place?.index ?? 0)) - 1;
  return {
    current: items[found] ?? null,
    previous: items[Math.min(before, items.length - 1)] ?? null,
    next: items[after] ?? null,
    visit: (item) => setPlace({ key: item.key, index: items.indexOf(item) }),
  };
}
