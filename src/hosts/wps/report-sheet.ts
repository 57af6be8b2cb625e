import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { ReportSheet } from '../../domain/sheet/report-sheet';
import { freeSheetName } from '../../domain/sheet/sheet-name';
import type { HostProblem, SettingsStore, SheetInfo } from '../host';
import { forgetReport, isStillReport, ownReport, rememberReport } from '../own-reports';
import type { WpsApplication, WpsWorkbook, WpsWorksheet } from './application';
import type { OpenSheet, OpenSheets } from './open-sheets';
import { wordsOf } from './refusal';
import { writeReport } from './report-writes';
import { switchedOff, undisturbed } from './transaction';
import { toRows } from './value-shape';
import { isReadOnly } from './read-only';

/**
 * Adds a report behind the last sheet. WPS goes to a sheet that it adds: the user is taken back to theirs. What fails,
 * a chart too, takes the sheet away again.
 */
export function addReport(
  application: WpsApplication,
  sheets: OpenSheets,
  report: ReportSheet,
  settings: SettingsStore,
): Result<SheetInfo, HostProblem> {
  const active = sheets.active();
  if (!active.ok) return active;
  const { book, sheet: former } = active.value;
  if (isReadOnly(book)) return fail({ code: 'read-only' });
  if (book.ProtectStructure) return fail({ code: 'protected', detail: 'the structure of the workbook' });
  const name = freeSheetName(report.name, sheetNames(book));
  // Adding a sheet is no step of undo: no transaction around it.
  const added = undisturbed(application, null, () => {
    const made = makeSheet(application, active.value, sheets, name, report);
    goBackTo(former);
    return made;
  });
  if (added.ok) rememberReport(settings, added.value, report);
  return added;
}

/** Takes away a report that we added, where it is that report still. */
export function removeReport(
  application: WpsApplication,
  { id, name, sheet, book }: OpenSheet,
  settings: SettingsStore,
): Result<null, HostProblem> {
  const report = ownReport(settings, id);
  const first = toRows(sheet.Range('A1').Value2, 1, 1)[0]![0] ?? null;
  if (!report || !isStillReport(report, name, first)) return fail({ code: 'sheet-gone' });
  if (book.ProtectStructure) return fail({ code: 'protected', detail: 'the structure of the workbook' });
  undisturbed(application, null, () => deleteSheet(application, sheet));
  forgetReport(settings, id);
  return ok(null);
}

/** Of all sheets, those of charts too: none may be called the same. */
const sheetNames = ({ Sheets: all }: WpsWorkbook): string[] =>
  Array.from({ length: all.Count }, (_, index) => all.Item(index + 1)?.Name ?? '');

function makeSheet(
  application: WpsApplication,
  { book }: OpenSheet,
  sheets: OpenSheets,
  name: string,
  report: ReportSheet,
): Result<SheetInfo, HostProblem> {
  const { Sheets: all } = book;
  const count = all.Count;
  let sheet: WpsWorksheet | null = null;
  try {
    sheet = all.Add(null, all.Item(count)!);
    sheet.Name = name;
    // What is set of a window (frozen rows) goes for the sheet that it shows.
    sheet.Activate();
    writeReport(sheet, book.Windows.Item(1), report);
    const id = sheets.idOf(sheet);
    if (id === null) throw new Error('the workbook is not in front any more');
    return ok({ id, name, visible: true });
  } catch (error) {
    const detail = wordsOf(error);
    // The first thing asked for was refused, with nothing else against it: a cell is being edited.
    if (!sheet && all.Count === count) return fail({ code: 'cell-editing', detail });
    const isClean = isTakenAway(application, book, count);
    return fail({ code: 'failed', detail, ...(!isClean && { sheet: name }) });
  }
}

const ATTEMPTS = 3;

/** Takes the last sheet away until there are as many as before. */
function isTakenAway(application: WpsApplication, { Sheets: all }: WpsWorkbook, count: number): boolean {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      if (all.Count === count) return true;
      deleteSheet(application, all.Item(all.Count)!);
    } catch {
      // Once more: the count tells whether it helped.
    }
  }
  return false;
}

/** Without the question whether to. */
function deleteSheet(application: WpsApplication, sheet: WpsWorksheet): void {
  const turnBack = switchedOff(application, 'DisplayAlerts');
  try {
    sheet.Delete();
  } finally {
    turnBack();
  }
}

/** The report is made by now: that the view does not go back is no reason to take it away. */
function goBackTo(sheet: WpsWorksheet): void {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      sheet.Activate();
      return;
    } catch {
      // Once more.
    }
  }
}
