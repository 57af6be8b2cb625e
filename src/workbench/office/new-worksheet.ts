import type { CellRange } from '../../domain/sheet/cell-ref';
import { freeSheetName } from '../../domain/sheet/sheet-name';
import type { WorkbookSheet } from '../workbook/workbook';
import type { Argument, Session, Thing, ThingType } from './members';
import { createThing, textOf } from './members';
import type { Json } from './protocol';
import { invalidArgument, OfficeError } from './protocol';

/** WorksheetCollection.add: an empty sheet behind the last one; the active one stays. */
export function addWorksheet(name: Argument, session: Session): WorkbookSheet {
  const { workbook } = session;
  requireOpenStructure(session);
  const given = textOf(name);
  return workbook.addSheet(given === '' ? freeSheetName('Sheet', workbook.sheetNames) : takeableName(given, session));
}

/** Worksheet.name; the sheets of the file keep theirs here. */
export function renameWorksheet(sheet: WorkbookSheet, name: Json, session: Session): void {
  requireOpenStructure(session);
  const given = typeof name === 'string' ? name : '';
  const isSame = given.toLowerCase() === sheet.name.toLowerCase();
  designOf(sheet).rename(isSame ? given : takeableName(given, session));
}

/** Worksheet.delete; the sheets of the file stay here. */
export function deleteWorksheet(sheet: WorkbookSheet, _: readonly Argument[], session: Session): undefined {
  requireOpenStructure(session);
  designOf(sheet);
  session.workbook.removeSheet(sheet.id);
  return undefined;
}

/** Range.merge, as one area; the merges of the file's sheets stay as they are here. */
export function mergeCells(sheet: WorkbookSheet, range: CellRange, { isReadOnly }: Session): void {
  if (isReadOnly) throw new OfficeError('AccessDenied', 'You do not have permission to do this.', 'Range.merge');
  designOf(sheet).merge(range);
}

/** WorksheetProtection.protect and unprotect, without options; denied to a sheet that is in that state already. */
export function protectWorksheet(sheet: WorkbookSheet, isProtected: boolean, { isReadOnly }: Session): undefined {
  if (isReadOnly || sheet.protected === isProtected) {
    throw new OfficeError('AccessDenied', 'You do not have permission to do this.', 'WorksheetProtection');
  }
  designOf(sheet).protect(isProtected);
  return undefined;
}

export const openFreezePanes = (sheet: WorkbookSheet): Thing => createThing(FREEZE_PANES, sheet);

const FREEZE_PANES: ThingType<WorkbookSheet> = {
  name: 'WorksheetFreezePanes',
  members: {
    FreezeRows: {
      since: '1.7',
      call(sheet, [count]) {
        designOf(sheet).freezeRows(Number(count));
        return undefined;
      },
    },
  },
};

/** What may be changed of a sheet; those of the file take no more than values, number formats, fills and notes here. */
export function designOf({ design }: WorkbookSheet): NonNullable<WorkbookSheet['design']> {
  if (!design)
    throw new OfficeError('NotImplemented', 'This workbench changes the design of new sheets only.', 'Worksheet');
  return design;
}

function takeableName(name: string, { workbook }: Session): string {
  if (freeSheetName(name, []) !== name) throw invalidArgument('A sheet cannot have this name.', 'Worksheet.name');
  if (freeSheetName(name, workbook.sheetNames) !== name) {
    throw new OfficeError('ItemAlreadyExists', 'A sheet of this name already exists.', 'Worksheet.name');
  }
  return name;
}

function requireOpenStructure({ isReadOnly, workbook, quirks }: Session): void {
  if (isReadOnly || (workbook.isStructureProtected && quirks.protectionDenies)) {
    throw new OfficeError('AccessDenied', 'You do not have permission to do this.', 'WorksheetCollection');
  }
}
