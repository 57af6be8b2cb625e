import { numberArgument } from './arguments';
import type { WpsType } from './members';
import { COMMON, createObject } from './members';
import { DOCUMENT_PROPERTIES } from './property-types';
import type { Book, Session } from './session';
import { activeSheetOf, requireOpen, sheetOf } from './session';
import { SHEETS } from './worksheet-types';

export const WORKBOOK: WpsType<Book> = {
  declared: 'Et.Workbook',
  requireAlive: requireOpen,
  members: {
    ...COMMON,
    Parent: { get: (_, { open }) => open.application() },
    Name: { get: ({ name }) => name },
    Path: { get: ({ path }) => path },
    FullName: { get: fullNameOf },
    ReadOnly: { get: (_, { isReadOnly }) => isReadOnly },
    Final: { get: (_, { isFinal }) => isFinal },
    Saved: { get: ({ workbook }) => !workbook.canUndo },
    Date1904: { get: ({ workbook }) => workbook.date1904 },
    ProtectStructure: { get: ({ workbook }) => workbook.isStructureProtected },
    ActiveSheet: { get: (book, { open }) => open.worksheet(activeSheetOf(book)) },
    Sheets: { get: (book, session) => createObject(SHEETS, book, session) },
    Worksheets: { get: (book, session) => createObject(SHEETS, book, session) },
    Windows: { get: (book, session) => createObject(WINDOWS, [book], session) },
    CustomDocumentProperties: { get: (book, session) => createObject(DOCUMENT_PROPERTIES, book, session) },
    Activate: {
      call(book, _, session) {
        session.activeBook = book;
      },
    },
  },
};

/** The workbooks that are open, in the order of their opening. */
export const WORKBOOKS: WpsType<null> = {
  declared: 'Et.Workbooks',
  members: {
    ...COMMON,
    Count: { get: (_, { books }) => books.length },
    Item: {
      call(_, [index], { books, open }) {
        const book = typeof index === 'number' ? books[index - 1] : books.find(({ name }) => name === index);
        if (!book) throw new Error('Subscript out of range');
        return open.workbook(book);
      },
    },
  },
};

export const WINDOWS: WpsType<readonly Book[]> = {
  declared: 'Et.Windows',
  members: {
    ...COMMON,
    Count: { get: (books) => books.length },
    Item: {
      call(books, [index], session) {
        const book = typeof index === 'number' ? books[index - 1] : books.find(({ name }) => name === index);
        if (!book) throw new Error('Subscript out of range');
        return createObject(WINDOW, book, session);
      },
    },
  },
};

/** The one window of a workbook. What it says and sets goes for its active sheet. */
export const WINDOW: WpsType<Book> = {
  declared: 'Et.Window',
  members: {
    ...COMMON,
    Parent: { get: (book, { open }) => open.workbook(book) },
    Caption: { get: ({ name }) => name },
    Hwnd: { get: ({ hwnd }) => hwnd },
    ActiveSheet: { get: (book, { open }) => open.worksheet(activeSheetOf(book)) },
    ActiveCell: { get: (book, session) => openSelection(book, true, session) },
    Selection: { get: (book, session) => openSelection(book, false, session) },
    // The view scrolls to what is selected.
    ScrollRow: { get: ({ workbook }) => workbook.selection.top + 1, set: () => undefined },
    ScrollColumn: { get: ({ workbook }) => workbook.selection.left + 1, set: () => undefined },
    SplitRow: {
      get: (book) => sheetOf(activeSheetOf(book)).frozen.rows,
      set(book, count) {
        designOf(book).freezeRows(numberArgument(count));
      },
    },
    SplitColumn: {
      get: (book) => sheetOf(activeSheetOf(book)).frozen.columns,
      set(_, count) {
        if (count !== 0) throw new Error('This workbench freezes rows only.');
      },
    },
    FreezePanes: {
      get: (book) => sheetOf(activeSheetOf(book)).frozen.rows > 0,
      set(book, isFrozen) {
        const { frozen } = sheetOf(activeSheetOf(book));
        if (isFrozen !== true) designOf(book).freezeRows(0);
        // Without a split the panes would freeze at the active cell.
        else if (frozen.rows === 0) designOf(book).freezeRows(book.workbook.selection.top);
      },
    },
    Activate: {
      call(book, _, session) {
        session.activeBook = book;
        return true;
      },
    },
  },
};

/** What a person has selected, or the first cell of it. */
export function openSelection(book: Book, isFirstCell: boolean, { open }: Session): object {
  const { selection } = book.workbook;
  const { top, left } = selection;
  const area = isFirstCell ? { top, left, bottom: top, right: left } : selection;
  return open.range({ ...activeSheetOf(book), areas: [area], by: 'cells' });
}

function fullNameOf({ path, name }: Book): string {
  return path === '' ? name : `${path}\\${name}`;
}

function designOf(book: Book): NonNullable<ReturnType<typeof sheetOf>['design']> {
  const { design } = sheetOf(activeSheetOf(book));
  if (!design) throw new Error('This workbench changes the looks of new sheets only.');
  return design;
}
