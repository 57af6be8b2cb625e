import type { SheetChange } from '../host';
import type { WpsApplication, WpsEventListener, WpsEventName, WpsRange, WpsWorksheet } from './application';
import type { OpenSheets } from './open-sheets';
import type { OwnWrites } from './own-writes';
import { createPoll } from './poll';
import { placeOf } from './ranges';

export interface Watch {
  /** Around each change of ours: what a person did before it is told, what we did is not. */
  beforeOwn(): void;
  afterOwn(): void;
  stop(): void;
}

export interface WatchOptions {
  readonly isWriting: () => boolean;
  readonly ownWrites: OwnWrites;
  /** Milliseconds between two looks, where WPS does not tell. */
  readonly pollEvery: number;
}

/** A person does not do the same twice within so many milliseconds: WPS has told it twice. */
const TWICE = 50;

/**
 * Tells `listener` what a person (or another add-in) does, by WPS's events and, until these have proved that they come,
 * by looking.
 */
export function watchWorkbook(
  application: WpsApplication,
  sheets: OpenSheets,
  listener: (change: SheetChange) => void,
  { isWriting, ownWrites, pollEvery }: WatchOptions,
): Watch {
  let isStopped = false;
  let last: { readonly key: string; readonly at: number } | null = null;
  const tell = (change: SheetChange): void => {
    const key = JSON.stringify(change);
    const at = Date.now();
    const isTwice = last?.key === key && at - last.at < TWICE;
    last = { key, at };
    if (!isStopped && !isTwice) listener(change);
  };

  const poll = createPoll(application, sheets, tell, pollEvery);
  const on: { readonly [name in WpsEventName]: WpsEventListener } = {
    SheetChange(sheet, range) {
      poll.leaveOut('cells');
      const sheetId = sheets.idOf(sheet as WpsWorksheet);
      const place = placeOf(range as WpsRange);
      if (sheetId === null || (place && ownWrites.isEcho(sheetId, sheet as WpsWorksheet, place))) return;
      tell({ sheetId, range: place, kind: 'cells' });
    },
    SheetSelectionChange(sheet, range) {
      poll.leaveOut('view');
      const sheetId = sheets.idOf(sheet as WpsWorksheet);
      if (sheetId !== null) tell({ sheetId, range: placeOf(range as WpsRange), kind: 'selected' });
    },
    SheetActivate(sheet) {
      poll.leaveOut('view');
      const sheetId = sheets.idOf(sheet as WpsWorksheet);
      if (sheetId !== null) tell({ sheetId, range: null, kind: 'activated' });
    },
    WorkbookActivate() {
      const active = sheets.active();
      if (active.ok) tell({ sheetId: active.value.id, range: null, kind: 'activated' });
    },
  };
  const endings = EVENTS.map((name) =>
    listenTo(application, name, (first, second) => {
      if (isStopped || isWriting()) return;
      try {
        on[name](first, second);
      } catch {
        // A sheet that is gone by the time that its event comes.
      }
    }),
  );

  return {
    beforeOwn: () => poll.look(),
    afterOwn: () => poll.takeAsSeen(),
    stop() {
      isStopped = true;
      poll.stop();
      for (const end of endings) end();
    },
  };
}

const EVENTS = ['SheetChange', 'SheetSelectionChange', 'SheetActivate', 'WorkbookActivate'] as const;

/** Some builds throw, some answer false, some never call: the poll is there for them all. */
function listenTo(application: WpsApplication, name: WpsEventName, callback: WpsEventListener): () => void {
  const quietly = (ask: () => unknown): void => {
    try {
      ask();
    } catch {
      // Nothing is lost: nobody is told.
    }
  };
  quietly(() => application.ApiEvent?.AddApiEventListener(name, callback));
  return () => quietly(() => application.ApiEvent?.RemoveApiEventListener(name, callback));
}
