import type { SheetChange } from '../host';
import type { WpsApplication } from './application';
import type { OpenSheets } from './open-sheets';
import type { View } from './view';
import { isSameRange, readView, typedBetween } from './view';

export interface Poll {
  /** Looks now, and tells. */
  look(): void;
  /** Takes what is there now for granted: it was our own doing. */
  takeAsSeen(): void;
  /** WPS tells this itself. */
  leaveOut(kind: 'cells' | 'view'): void;
  stop(): void;
}

/**
 * Looks every `every` milliseconds at what changed, for builds whose events do not come: they cannot be told from those
 * where nothing happens. Each kind of change is looked for until WPS has told one of it.
 */
export function createPoll(
  application: WpsApplication,
  sheets: OpenSheets,
  tell: (change: SheetChange) => void,
  every: number,
): Poll {
  const lookedFor = new Set(['cells', 'view']);
  let seen: View | null = null;
  const takeAsSeen = (): void => {
    if (lookedFor.size > 0) seen = readView(application, sheets, lookedFor.has('cells'));
  };

  const look = (): void => {
    if (lookedFor.size === 0) return;
    const before = seen;
    const now = readView(application, sheets, lookedFor.has('cells'));
    if (!now) return;
    seen = now;
    if (!before) return;
    const { sheetId } = now;
    if (sheetId !== before.sheetId) {
      if (lookedFor.has('view')) tell({ sheetId, range: null, kind: 'activated' });
      return;
    }
    const range = typedBetween(before.typed, now.typed);
    if (range !== false) tell({ sheetId, range, kind: 'cells' });
    if (lookedFor.has('view') && !isSameRange(now.selection, before.selection)) {
      tell({ sheetId, range: now.selection, kind: 'selected' });
    }
  };

  takeAsSeen();
  const timer = setInterval(look, every);
  return {
    look,
    takeAsSeen,
    leaveOut(kind) {
      lookedFor.delete(kind);
      if (lookedFor.size === 0) clearInterval(timer);
    },
    stop() {
      lookedFor.clear();
      clearInterval(timer);
    },
  };
}
