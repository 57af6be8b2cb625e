import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { HostProblem } from '../host';
import type { WpsApplication, WpsWorkbook, WpsWorksheet } from './application';

/** A sheet of the workbook that the user looks at. */
export interface OpenSheet {
  readonly id: string;
  readonly name: string;
  readonly sheet: WpsWorksheet;
  readonly book: WpsWorkbook;
}

export interface OpenSheets {
  /** The one the user looks at. */
  active(): Result<OpenSheet, HostProblem>;
  /** `sheet-gone` also for a sheet of a workbook that the user does not look at now. */
  find(id: string): Result<OpenSheet, HostProblem>;
  /** In the order of the tabs; sheets that are charts are left out. */
  list(): Result<readonly OpenSheet[], HostProblem>;
  /** The id of a sheet that an event brings, or null for one of another workbook. */
  idOf(sheet: WpsWorksheet): string | null;
  /** Notes that a sheet is being read: until it is read again, the window in front is its window. */
  noteWindow(open: OpenSheet): void;
  /** Whether the workbook has the window in front that it had when the sheet was read. */
  isSameWindow(open: OpenSheet): boolean;
}

interface KnownSheet {
  readonly id: string;
  sheet: WpsWorksheet;
  name: string;
  /** Of the window, when it was read last. */
  window: number | null;
}

interface KnownBook {
  book: WpsWorkbook;
  fullName: string;
  readonly sheets: KnownSheet[];
}

/**
 * Ids for sheets, which WPS has none of: its `CodeName` is empty, and two objects of one sheet are not the same. An id
 * is made of the workbook's and the sheet's name when the sheet is first seen: "[自评表.xlsx]表1". It stays while the pane
 * is open, through renaming, moving, saving under another name and other sheets coming and going, because the object
 * that stands for the sheet is kept and says what it is called now. A new session knows a sheet again by its names. A
 * sheet that is deleted leaves its id to one of the same name.
 */
export function createOpenSheets(application: WpsApplication): OpenSheets {
  const books: KnownBook[] = [];

  const activeBook = (): KnownBook | null => {
    const book = application.ActiveWorkbook;
    return book ? knownBook(books, book) : null;
  };

  const inBook = <T>(use: (known: KnownBook) => Result<T, HostProblem>): Result<T, HostProblem> => {
    const known = activeBook();
    return known ? use(known) : GONE;
  };

  const list = (known: KnownBook): OpenSheet[] => {
    const { Worksheets: sheets } = known.book;
    return Array.from({ length: sheets.Count }, (_, index) => {
      const sheet = sheets.Item(index + 1)!;
      return openSheet(known, knownSheet(known, sheet, sheet.Name));
    });
  };

  const sheetKnown = ({ sheet }: OpenSheet): KnownSheet | undefined =>
    books.flatMap(({ sheets }) => sheets).find((one) => one.sheet === sheet);

  return {
    active: () =>
      inBook((known) => {
        const sheet = application.ActiveSheet;
        return sheet ? ok(openSheet(known, knownSheet(known, sheet, sheet.Name))) : GONE;
      }),
    find: (id) =>
      inBook((known) => {
        const sheet = known.sheets.find((one) => one.id === id);
        const name = sheet ? nameNow(sheet) : null;
        if (sheet && name !== null) {
          sheet.name = name;
          return ok(openSheet(known, sheet));
        }
        const open = list(known).find((one) => one.id === id);
        return open ? ok(open) : GONE;
      }),
    list: () => inBook((known) => ok(list(known))),
    idOf(sheet) {
      const known = activeBook();
      const { Name: name, Parent: parent } = sheet;
      return known && parent.FullName === known.fullName ? knownSheet(known, sheet, name).id : null;
    },
    noteWindow(open) {
      const known = sheetKnown(open);
      if (known) known.window = windowOf(open.book);
    },
    isSameWindow(open) {
      const window = sheetKnown(open)?.window ?? null;
      return window === null || window === windowOf(open.book);
    },
  };
}

const GONE: Result<never, HostProblem> = fail({ code: 'sheet-gone' });

const openSheet = ({ book }: KnownBook, { id, name, sheet }: KnownSheet): OpenSheet => ({ id, name, sheet, book });

/**
 * The workbook that is called so now, whatever it was called before. One whose object is dead was closed: it is the one
 * that has its name.
 */
function knownBook(books: KnownBook[], book: WpsWorkbook): KnownBook {
  const fullName = book.FullName;
  const namesake = books.find((one) => one.fullName === fullName);
  const calledSo = (one: KnownBook): boolean => fullNameNow(one.book) === fullName;
  const same = namesake && calledSo(namesake) ? namesake : books.find(calledSo);
  if (same) {
    same.fullName = fullName;
    return same;
  }
  if (namesake && fullNameNow(namesake.book) === null) {
    namesake.book = book;
    return namesake;
  }
  const fresh = { book, fullName, sheets: [] };
  books.push(fresh);
  return fresh;
}

function knownSheet(known: KnownBook, sheet: WpsWorksheet, name: string): KnownSheet {
  const namesake = known.sheets.find((one) => one.name === name);
  const namedNow = (one: KnownSheet): boolean => nameNow(one) === name;
  const same = namesake && namedNow(namesake) ? namesake : (known.sheets.find(namedNow) ?? adopted(namesake, sheet));
  if (same) {
    same.name = name;
    return same;
  }
  const fresh = { id: freeId(known, name), sheet, name, window: null };
  known.sheets.push(fresh);
  return fresh;
}

/** A sheet whose object is dead (deleted, or its workbook was closed and opened again) is the one of its name. */
function adopted(namesake: KnownSheet | undefined, sheet: WpsWorksheet): KnownSheet | null {
  if (!namesake || nameNow(namesake) !== null) return null;
  namesake.sheet = sheet;
  return namesake;
}

function freeId({ book, sheets }: KnownBook, name: string): string {
  const wished = `[${book.Name}]${name}`;
  let id = wished;
  for (let number = 2; sheets.some((one) => one.id === id); number += 1) id = `${wished} (${number})`;
  return id;
}

/** null when the object is dead: whatever is asked of it throws. */
const nameNow = ({ sheet }: KnownSheet): string | null => alive(() => sheet.Name);
const fullNameNow = (book: WpsWorkbook): string | null => alive(() => book.FullName);

/** Windows tell workbooks apart that are named alike; null where the program does not say. */
const windowOf = (book: WpsWorkbook): number | null => {
  const handle: unknown = attempt(() => book.Windows.Item(1).Hwnd);
  return typeof handle === 'number' ? handle : null;
};

function alive(ask: () => string): string | null {
  const name: unknown = attempt(ask);
  return typeof name === 'string' && name !== '' ? name : null;
}

function attempt<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
