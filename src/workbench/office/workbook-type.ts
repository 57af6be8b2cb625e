import type { Workbook, WorkbookSheet } from '../workbook/workbook';
import { LAST_COLUMN, LAST_ROW, parseAddress, WHOLE_SHEET } from './addresses';
import type { Argument, Member, Session, Thing, ThingType } from './members';
import { openCharts } from './charts-type';
import { openComments } from './comments-type';
import { createThing, textOf } from './members';
import { addWorksheet, deleteWorksheet, openFreezePanes, protectWorksheet, renameWorksheet } from './new-worksheet';
import { EVENT, invalidArgument, OfficeError } from './protocol';
import { openProperties } from './properties-type';
import { openRangeAreas } from './range-areas-type';
import { openRange } from './range-type';

/** The id the client uses for events of all worksheets. */
export const ALL_SHEETS = 'Workbook';

export const openWorkbookThing = (session: Session): Thing => createThing(WORKBOOK, session.workbook);

const NOTHING: Member<unknown> = { call: () => undefined };

/** Asking to be told, and no more to be told, of an event. */
function events<T>(targetOf: (self: T) => string): { readonly [name: string]: Member<T> } {
  const members: { [name: string]: Member<T> } = {};
  const types = {
    DataChanged: [EVENT.cellsChanged, '1.7'],
    Activated: [EVENT.activated, '1.7'],
    SelectionChanged: [EVENT.selectionChanged, '1.7'],
  } as const;
  for (const [name, [type, since]] of Object.entries(types)) {
    members[`_Register${name}Event`] = {
      since,
      call(self, _, { registrations }) {
        registrations.add(`${type}:${targetOf(self)}`);
        return undefined;
      },
    };
    members[`_Unregister${name}Event`] = {
      since,
      call(self, _, { registrations }) {
        registrations.delete(`${type}:${targetOf(self)}`);
        return undefined;
      },
    };
  }
  return members;
}

const PROTECTION: ThingType<WorkbookSheet> = {
  name: 'WorksheetProtection',
  members: {
    Protected: { since: '1.2', get: (sheet) => sheet.protected },
    Options: {
      since: '1.2',
      get: (sheet) =>
        sheet.protected
          ? { allowFormatCells: sheet.mayFormatCells, allowEditObjects: sheet.mayEditObjects, selectionMode: 'Normal' }
          : null,
    },
    Protect: { since: '1.2', call: (sheet, _, session) => protectWorksheet(sheet, true, session) },
    Unprotect: { since: '1.2', call: (sheet, _, session) => protectWorksheet(sheet, false, session) },
  },
};

const AUTO_FILTER: ThingType<WorkbookSheet> = {
  name: 'AutoFilter',
  members: {
    Enabled: { since: '1.9', get: (sheet) => sheet.filtered },
    IsDataFiltered: { since: '1.9', get: (sheet) => sheet.filtered },
  },
};

// The workbook model counts a table's filter as the sheet's; tables themselves are not offered.
const TABLES: ThingType<WorkbookSheet> = {
  name: 'TableCollection',
  members: { Count: { get: () => 0 }, GetCount: { since: '1.4', call: () => 0 } },
  items: () => [],
};

const WORKSHEET: ThingType<WorkbookSheet> = {
  name: 'Worksheet',
  id: (sheet) => sheet.id,
  members: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name, set: renameWorksheet },
    Position: { get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet) },
    Visibility: { get: (sheet) => (sheet.visible ? 'Visible' : 'Hidden') },
    Protection: { since: '1.2', open: (sheet) => createThing(PROTECTION, sheet) },
    AutoFilter: { since: '1.9', open: (sheet) => createThing(AUTO_FILTER, sheet) },
    Tables: { open: (sheet) => createThing(TABLES, sheet) },
    Charts: { open: openCharts },
    Comments: { since: '1.10', open: openComments },
    FreezePanes: { since: '1.7', open: openFreezePanes },
    Delete: { call: deleteWorksheet },
    Activate: {
      call(sheet, _, { workbook }) {
        workbook.activeSheetId = sheet.id;
        return undefined;
      },
    },
    GetRange: { open: (sheet, [address]) => openRange({ sheet, range: rangeAt(address) }) },
    GetCell: { open: (sheet, [row, column]) => openRange({ sheet, range: block(row, column, 1, 1) }) },
    GetRangeByIndexes: {
      since: '1.7',
      open: (sheet, [row, column, rows, columns]) => openRange({ sheet, range: block(row, column, rows, columns) }),
    },
    GetRanges: {
      since: '1.9',
      open(sheet, [address], { quirks }) {
        const text = typeof address === 'string' ? address : '';
        if (text.length > quirks.longestAddress) {
          throw invalidArgument('The address is too long.', 'Worksheet.getRanges');
        }
        const ranges = text === '' ? [WHOLE_SHEET] : text.split(',').map(parseAddress);
        return openRangeAreas(
          ranges.map((range) => ({ sheet, range })),
          openRange,
        );
      },
    },
    GetUsedRange: {
      open(sheet, [valuesOnly], session) {
        const used = usedRange(sheet, valuesOnly, session);
        return openRange({ sheet, range: used ?? { top: 0, left: 0, bottom: 0, right: 0 } });
      },
    },
    GetUsedRangeOrNullObject: {
      since: '1.4',
      open(sheet, [valuesOnly], session) {
        const used = usedRange(sheet, valuesOnly, session);
        return used && openRange({ sheet, range: used });
      },
    },
    ...events<WorkbookSheet>((sheet) => sheet.id),
  },
};

const usedRange = (sheet: WorkbookSheet, valuesOnly: Argument, { quirks }: Session) =>
  sheet.usedRange(quirks.usedRangeHasFormats && valuesOnly !== true);

const rangeAt = (address: Argument) => (textOf(address) === '' ? WHOLE_SHEET : parseAddress(textOf(address)));

function block(row: Argument, column: Argument, rows: Argument, columns: Argument) {
  const [top, left] = [Number(row), Number(column)];
  const range = { top, left, bottom: top + Number(rows) - 1, right: left + Number(columns) - 1 };
  const isInside = top >= 0 && left >= 0 && range.bottom <= LAST_ROW && range.right <= LAST_COLUMN;
  if (!isInside || range.bottom < top || range.right < left) {
    throw invalidArgument('The range would lie outside the sheet.', 'Worksheet.getRangeByIndexes');
  }
  return range;
}

const WORKSHEETS: ThingType<Workbook> = {
  name: 'WorksheetCollection',
  items: (workbook) => workbook.sheets.map((sheet) => createThing(WORKSHEET, sheet)),
  members: {
    GetActiveWorksheet: { open: (workbook) => createThing(WORKSHEET, sheetById(workbook, workbook.activeSheetId)) },
    Add: { open: (_, [name], session) => createThing(WORKSHEET, addWorksheet(name, session)) },
    // The indexer: by id or by name.
    GetItem: { open: (workbook, [key]) => createThing(WORKSHEET, sheetById(workbook, key)) },
    GetItemOrNullObject: {
      since: '1.4',
      open(workbook, [key]) {
        const sheet = findSheet(workbook, key);
        return sheet && createThing(WORKSHEET, sheet);
      },
    },
    GetFirst: { since: '1.5', open: (workbook) => createThing(WORKSHEET, workbook.sheets[0]!) },
    GetCount: { since: '1.4', call: (workbook) => workbook.sheets.length },
    ...events<Workbook>(() => ALL_SHEETS),
  },
};

const findSheet = (workbook: Workbook, key: Argument): WorkbookSheet | null =>
  workbook.sheets.find(({ id, name }) => id === key || name.toLowerCase() === textOf(key).toLowerCase()) ?? null;

function sheetById(workbook: Workbook, key: Argument): WorkbookSheet {
  const sheet = findSheet(workbook, key);
  if (!sheet)
    throw new OfficeError('ItemNotFound', "The requested resource doesn't exist.", 'WorksheetCollection.getItem');
  return sheet;
}

const APPLICATION: ThingType<Workbook> = {
  name: 'Application',
  members: {
    CalculationMode: { get: () => 'Automatic' },
    Calculate: NOTHING,
    SuspendApiCalculationUntilNextSync: { since: '1.6', ...NOTHING },
    SuspendScreenUpdatingUntilNextSync: { since: '1.9', ...NOTHING },
  },
};

const WORKBOOK_PROTECTION: ThingType<Workbook> = {
  name: 'WorkbookProtection',
  members: { Protected: { since: '1.7', get: (workbook) => workbook.isStructureProtected } },
};

const WORKBOOK: ThingType<Workbook> = {
  name: 'Workbook',
  members: {
    Application: { open: (workbook) => createThing(APPLICATION, workbook) },
    Worksheets: { open: (workbook) => createThing(WORKSHEETS, workbook) },
    Properties: { since: '1.7', open: openProperties },
    Protection: { since: '1.7', open: (workbook) => createThing(WORKBOOK_PROTECTION, workbook) },
    ReadOnly: { since: '1.8', get: (_, session) => session.isReadOnly },
    GetSelectedRange: {
      open: (workbook) => openRange({ sheet: sheetById(workbook, workbook.activeSheetId), range: workbook.selection }),
    },
    GetActiveCell: {
      since: '1.7',
      open: (workbook) => {
        const { top, left } = workbook.selection;
        return openRange({
          sheet: sheetById(workbook, workbook.activeSheetId),
          range: { top, left, bottom: top, right: left },
        });
      },
    },
  },
};
