import { intersectionOf } from '../office/addresses';
import { isMissing } from './arguments';
import type { Member, WpsType } from './members';
import { COMMON, createObject, selfOf } from './members';
import { RANGE } from './range-type';
import type { RangeCells, Session, Switches } from './session';
import { activeSheetOf } from './session';
import { openSelection, WINDOW, WINDOWS, WORKBOOK, WORKBOOKS } from './workbook-types';
import { SHEETS } from './worksheet-types';

/** What the root has of the spreadsheet program itself. */
export const APPLICATION_MEMBERS: { readonly [name: string]: Member<unknown> } = {
  ...COMMON,
  Parent: { get: (_, { open }) => open.application() },
  // It claims to be Excel; only its path tells [M].
  Name: { get: () => 'Microsoft Excel' },
  Path: { get: () => 'C:\\Program Files\\WPS Office\\12.1.0.28505\\office6' },
  Version: { get: () => '12.0' },
  Build: { get: () => 28505 },
  Hwnd: { get: (_, { activeBook }) => activeBook?.hwnd ?? 0 },
  // True also while a cell is being edited [M].
  Ready: { get: () => true },

  ActiveWorkbook: ofActiveBook((book, { open }) => open.workbook(book)),
  ActiveWindow: ofActiveBook((book, session) => createObject(WINDOW, book, session)),
  ActiveSheet: ofActiveBook((book, { open }) => open.worksheet(activeSheetOf(book))),
  ActiveCell: ofActiveBook((book, session) => openSelection(book, true, session)),
  Selection: ofActiveBook((book, session) => openSelection(book, false, session)),
  Sheets: ofActiveBook((book, session) => createObject(SHEETS, book, session)),
  Worksheets: ofActiveBook((book, session) => createObject(SHEETS, book, session)),
  Workbooks: { get: (_, session) => createObject(WORKBOOKS, null, session) },
  Windows: { get: (_, session) => createObject(WINDOWS, session.books, session) },
  Range: {
    call(_, args, session) {
      const { activeBook } = session;
      if (!activeBook) throw new Error('No workbook is open.');
      const sheet = session.open.worksheet(activeSheetOf(activeBook)) as { Range(...args: unknown[]): object };
      return sheet.Range(...args);
    },
  },
  Intersect: {
    call(_, args, { open }) {
      const [first, ...others] = rangesOf(args);
      let areas = first!.areas;
      for (const other of others) {
        if (other.book !== first!.book || other.sheetId !== first!.sheetId) return null;
        areas = areas.flatMap((area) => other.areas.flatMap((one) => intersectionOf(area, one) ?? []));
      }
      return areas.length === 0 ? null : open.range({ ...first!, areas, by: 'cells' });
    },
  },
  Union: {
    call(_, args, { open }) {
      const ranges = rangesOf(args);
      const [first] = ranges as [RangeCells];
      if (ranges.some(({ book, sheetId }) => book !== first.book || sheetId !== first.sheetId)) {
        throw new Error('The ranges are on several sheets.');
      }
      return open.range({ ...first, areas: ranges.flatMap(({ areas }) => areas), by: 'cells' });
    },
  },

  ScreenUpdating: switchNamed('screenUpdating'),
  EnableEvents: switchNamed('enableEvents'),
  DisplayAlerts: switchNamed('displayAlerts'),
  Interactive: switchNamed('interactive'),
  Calculation: switchNamed('calculation'),
  StatusBar: switchNamed('statusBar'),

  Goto: {
    call(_, [reference]) {
      const cells = selfOf(RANGE, reference);
      if (!cells) throw new Error('This workbench goes to ranges only.');
      cells.book.workbook.activeSheetId = cells.sheetId;
      cells.book.workbook.selection = cells.areas[0]!;
    },
  },
  Undo: {
    call(_, __, { undo }) {
      if (!undo.undo()) throw new Error('There is nothing to undo.');
    },
  },
  DebugTools: {
    isAbsent: ({ noDebugTools }) => noDebugTools,
    get: (_, session) => createObject(DEBUG_TOOLS, null, session),
  },
};

export const DEBUG_TOOLS: WpsType<null> = {
  declared: 'Et.DebugTools',
  members: {
    UndoTransBegin: { call: (_, [book], { undo }) => undo.begin(bookArgument(book)) },
    UndoTransEnd: { call: (_, [book, cancel], { undo }) => undo.end(bookArgument(book), cancel === true) },
  },
};

function ofActiveBook(read: (book: NonNullable<Session['activeBook']>, session: Session) => unknown): Member<unknown> {
  return { get: (_, session) => (session.activeBook ? read(session.activeBook, session) : null) };
}

function switchNamed(name: keyof Switches): Member<unknown> {
  return {
    get: (_, { switches }) => switches[name],
    set(_, value, { switches }) {
      const known = switches[name];
      if (name !== 'statusBar' && typeof value !== typeof known)
        throw new Error('A value of another kind is expected.');
      (switches as unknown as Record<string, unknown>)[name] = value;
    },
  };
}

function rangesOf(args: readonly unknown[]): RangeCells[] {
  const ranges = args.flatMap((arg) => (isMissing(arg) ? [] : [selfOf(RANGE, arg)]));
  if (ranges.length < 2 || ranges.some((range) => range === null)) throw new Error('Two ranges are expected.');
  return ranges as RangeCells[];
}

function bookArgument(given: unknown): NonNullable<Session['activeBook']> {
  const book = selfOf(WORKBOOK, given);
  if (!book) throw new Error('A workbook is expected.');
  return book;
}
