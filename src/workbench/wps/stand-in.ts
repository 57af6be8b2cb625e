import type { Workbook } from '../workbook/workbook';
import type { TaskPane } from './addon-types';
import { createAddon } from './addon-types';
import { tellOf } from './events';
import { createObject } from './members';
import type { WpsQuirks } from './quirks';
import { MEASURED } from './quirks';
import { RANGE } from './range-type';
import { ROOT } from './root-type';
import type { Book, Crossing, Session } from './session';
import { createUndoList } from './undo';
import { WORKBOOK } from './workbook-types';
import { WORKSHEET } from './worksheet-types';

export interface WpsStandIn {
  /** The one root that WPS merges of its own object and of what add-ins have. */
  readonly application: object;
  /** What a page finds on its `window`: "Application" and "wps", or in older builds "wps" alone. */
  readonly globals: { readonly [name: string]: object };
  /** How often the bridge was crossed: each property got or set, each method called. */
  calls(): number;
  /** Looks at each crossing before it is done; throws to let it fail. null: no longer. */
  onCrossing(listener: ((crossing: Crossing) => void) | null): void;
  /** A person types into a cell: writes fail, `Ready` does not tell. */
  isCellEditing: boolean;
  /** The file cannot be saved under its name. */
  isReadOnly: boolean;
  /** The file is marked as final. */
  isFinal: boolean;
  /** Opens another workbook, which becomes the active one. */
  openWorkbook(workbook: Workbook, name: string): void;
  /** A person goes to the window of the open workbook of this name. */
  showWorkbook(name: string): void;
  /** A person closes the workbook of this name; the one that was opened last becomes the active one. */
  closeWorkbook(name: string): void;
  /** A person presses Ctrl+Z. False: this build undoes nothing. */
  undo(): boolean;
  readonly taskPanes: readonly TaskPane[];
  /** Ends the telling of events. */
  close(): void;
}

const FIRST_WINDOW = 65_538;

/**
 * A stand-in for WPS on a workbook of ours: the objects that et-jsapi-declare has, as far as they are here, with the
 * habits of one build (`quirks`; what is measured unless told otherwise). Everything answers at once, as WPS does.
 */
export function createWpsStandIn(
  workbook: Workbook,
  quirks: Partial<WpsQuirks> = {},
  name = '自评表.xlsx',
): WpsStandIn {
  const known: WpsQuirks = { ...MEASURED, ...quirks };
  const addon = createAddon();
  const { events } = addon;
  const books: Book[] = [];
  const endings = new Map<Book, () => void>();
  let nextWindow = FIRST_WINDOW;
  let calls = 0;
  let listener: ((crossing: Crossing) => void) | null = null;
  let isSilent = false;

  const session: Session = {
    quirks: known,
    switches: {
      screenUpdating: true,
      enableEvents: true,
      displayAlerts: true,
      interactive: true,
      calculation: AUTOMATIC_CALCULATION,
      statusBar: false,
    },
    books,
    activeBook: null,
    get isCellEditing() {
      return standIn.isCellEditing;
    },
    get isReadOnly() {
      return standIn.isReadOnly;
    },
    get isFinal() {
      return standIn.isFinal;
    },
    undo: createUndoList(known),
    open: {
      application: () => createObject(ROOT, addon, session),
      workbook: (book) => createObject(WORKBOOK, book, session),
      worksheet: (sheet) => createObject(WORKSHEET, sheet, session),
      range: (cells) => createObject(RANGE, cells, session),
    },
    silently(run) {
      isSilent = true;
      try {
        run();
      } finally {
        isSilent = false;
      }
    },
    crossed(verb, member) {
      const index = calls;
      calls += 1;
      listener?.({ index, verb, member });
    },
  };

  const application = session.open.application();
  const standIn: WpsStandIn = {
    application,
    globals: known.applicationIsGlobal
      ? { Application: application, wps: application }
      : { wps: { EtApplication: () => application } },
    calls: () => calls,
    onCrossing(next) {
      listener = next;
    },
    isCellEditing: false,
    isReadOnly: false,
    isFinal: false,
    openWorkbook(opened, name) {
      const book: Book = { workbook: opened, name, path: 'D:\\绩效', hwnd: nextWindow, isOpen: true };
      nextWindow += 1;
      books.push(book);
      session.activeBook = book;
      endings.set(
        book,
        tellOf(book, events, session, () => isSilent),
      );
    },
    showWorkbook(name) {
      const book = books.find((one) => one.name === name);
      if (!book || book === session.activeBook) return;
      session.activeBook = book;
      events.tell('WorkbookActivate', session, () => [session.open.workbook(book)]);
    },
    closeWorkbook(name) {
      const book = books.find((one) => one.name === name);
      if (!book) return;
      books.splice(books.indexOf(book), 1);
      book.isOpen = false;
      endings.get(book)?.();
      if (session.activeBook === book) session.activeBook = books.at(-1) ?? null;
    },
    undo: () => session.undo.undo(),
    taskPanes: addon.taskPanes,
    close() {
      for (const end of endings.values()) end();
    },
  };
  standIn.openWorkbook(workbook, name);
  return standIn;
}

// XlCalculation.xlCalculationAutomatic.
const AUTOMATIC_CALCULATION = -4105;
