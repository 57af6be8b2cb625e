import type { CellRange, CellRef } from '../../domain/sheet/cell-ref';
import type { WpsType } from './members';
import type { Book, Session } from './session';
import { activeSheetOf } from './session';

/** What the stand-in tells of, of all the names that `ApiEvent` takes. */
const TOLD = [
  'SheetChange',
  'SheetSelectionChange',
  'SheetActivate',
  'SheetCalculate',
  'WorkbookActivate',
  'AfterTaskPaneShow',
  'AfterTaskPaneHidden',
] as const;
export type EventName = (typeof TOLD)[number];

/** Names that may be listened to and that nothing here brings about. */
const NEVER_TOLD: readonly string[] = [
  ...['WorkbookOpen', 'NewWorkbook', 'WorkbookBeforeSave', 'WorkbookAfterSave', 'WorkbookBeforeClose'],
  ...['WindowActivate', 'WindowDeactivate', 'WorkbookDeactivate', 'WorkbookNewSheet', 'SheetBeforeDelete'],
];

export interface ApiEvents {
  /** What it answers is what `AddApiEventListener` answers. */
  add(name: unknown, callback: unknown, session: Session): unknown;
  /** Without a callback all of this name. */
  remove(name: unknown, callback: unknown): void;
  tell(name: EventName, session: Session, args: () => readonly unknown[]): void;
}

/** The listeners of `Application.ApiEvent`: functions, or names of global ones. */
export function createApiEvents(): ApiEvents {
  const listeners = new Map<string, unknown[]>();

  const requireKnown = (name: unknown): string => {
    const known = [...TOLD, ...NEVER_TOLD].find((one) => one === name);
    if (known === undefined) throw new Error('There is no such event.');
    return known;
  };
  return {
    add(name, callback, { quirks }) {
      const known = requireKnown(name);
      if (typeof callback !== 'function' && typeof callback !== 'string') throw new Error('A function is expected.');
      if (quirks.listeners === 'throw') throw new Error('Events are not available.');
      if (quirks.listeners === 'return-false') return false;
      if (quirks.listeners !== 'never-fire') listeners.set(known, [...(listeners.get(known) ?? []), callback]);
      return undefined;
    },
    remove(name, callback) {
      const known = requireKnown(name);
      const left = callback === undefined ? [] : (listeners.get(known) ?? []).filter((one) => one !== callback);
      listeners.set(known, left);
    },
    tell(name, { switches, quirks }, args) {
      if (!switches.enableEvents && quirks.enableEventsSilences) return;
      const times = quirks.listeners === 'fire-twice' ? 2 : 1;
      for (const callback of [...(listeners.get(name) ?? [])]) {
        const run = typeof callback === 'string' ? (globalThis as Record<string, unknown>)[callback] : callback;
        for (let time = 0; time < times; time += 1) (run as (...given: unknown[]) => void)(...args());
      }
    },
  };
}

export const API_EVENT: WpsType<ApiEvents> = {
  declared: ['WPS.EtApiEvent', 'WPS.ApiEvent'],
  members: {
    AddApiEventListener: { call: (events, [name, callback], session) => events.add(name, callback, session) },
    RemoveApiEventListener: {
      call(events, [name, callback]) {
        events.remove(name, callback);
      },
    },
    Cancel: { get: () => false, set: () => undefined },
  },
};

/** Tells of what happens in a workbook until the returned function is called. */
export function tellOf(book: Book, events: ApiEvents, session: Session, isSilent: () => boolean): () => void {
  const { workbook } = book;
  const endOfChanges = workbook.onChange(({ sheetId, cells, recalculated }) => {
    const sheet = { book, sheetId };
    if (cells.length > 0 && !isSilent()) {
      events.tell('SheetChange', session, () => [
        session.open.worksheet(sheet),
        session.open.range({ ...sheet, areas: areasOf(cells), by: 'cells' }),
      ]);
    }
    if (recalculated.length > 0) events.tell('SheetCalculate', session, () => [session.open.worksheet(sheet)]);
  });
  let { activeSheetId } = workbook;
  let selection = workbook.selection;
  const endOfViews = workbook.onView(() => {
    const sheet = activeSheetOf(book);
    if (workbook.activeSheetId !== activeSheetId) {
      ({ activeSheetId, selection } = workbook);
      events.tell('SheetActivate', session, () => [session.open.worksheet(sheet)]);
      return;
    }
    if (isSameRange(workbook.selection, selection)) return;
    selection = workbook.selection;
    events.tell('SheetSelectionChange', session, () => [
      session.open.worksheet(sheet),
      session.open.range({ ...sheet, areas: [workbook.selection], by: 'cells' }),
    ]);
  });
  return () => {
    endOfChanges();
    endOfViews();
  };
}

const isSameRange = (a: CellRange, b: CellRange): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** The areas of some cells: one where they fill a rectangle, else the runs of each row. */
function areasOf(cells: readonly CellRef[]): readonly CellRange[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.top === row && last.right >= column - 1) last.right = column;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const [first] = runs as [CellRange];
  const isRectangle = runs.every(
    ({ top, left, right }, index) => left === first.left && right === first.right && top === first.top + index,
  );
  return isRectangle ? [{ ...first, bottom: first.top + runs.length - 1 }] : runs;
}
