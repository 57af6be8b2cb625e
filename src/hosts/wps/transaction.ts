import type { WpsApplication, WpsWorkbook } from './application';

/** What a person reads in the list of what can be undone. */
const UNDO_NAME = '绩效自评';

/**
 * Does work that changes the workbook: as one step of WPS's own undo where this build has transactions, without
 * repainting and without events in between. All of it is as before afterwards, whatever happens.
 */
export function undisturbed<T>(application: WpsApplication, book: WpsWorkbook | null, work: () => T): T {
  const restore = [switchedOff(application, 'ScreenUpdating'), switchedOff(application, 'EnableEvents')];
  const end = book ? beginTransaction(application, book) : nothing;
  try {
    return work();
  } finally {
    end();
    for (const turnBack of restore.reverse()) turnBack();
  }
}

/** Turns a question or a habit of the program off; the returned function turns it back. Never throws. */
export function switchedOff(
  application: WpsApplication,
  name: 'ScreenUpdating' | 'EnableEvents' | 'DisplayAlerts',
): () => void {
  const was = quietly(() => application[name]);
  quietly(() => (application[name] = false));
  // A build that cannot say how it was had it on: nobody else turns these off for good.
  return () => void quietly(() => (application[name] = was ?? true));
}

/** Old builds have no transactions: their own before-images must do. */
function beginTransaction(application: WpsApplication, book: WpsWorkbook): () => void {
  const isOpen = quietly(() => {
    const tools = application.DebugTools;
    if (typeof tools?.UndoTransBegin !== 'function') return false;
    tools.UndoTransBegin(book);
    return true;
  });
  // Not cancelled after a failure either: what that takes back is not known, and our own way has put everything back.
  return isOpen ? () => void quietly(() => application.DebugTools!.UndoTransEnd(book, false, UNDO_NAME)) : nothing;
}

const nothing = (): void => undefined;

function quietly<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
