import type { Result } from '../../domain/result';
import { fail } from '../../domain/result';
import type { ReportSheet } from '../../domain/sheet/report-sheet';
import { freeSheetName } from '../../domain/sheet/sheet-name';
import type { HostProblem, SettingsStore, SheetInfo } from '../host';
import { forgetReport, isStillReport, ownReport, rememberReport } from '../own-reports';
import type { Pace } from './lane';
import type { Refusal } from './refusal';
import { problemOf } from './refusal';
import { queueReport } from './report-writes';
import { roundTrip } from './round-trip';

const ATTEMPTS = 3;

/**
 * Adds a report behind the last sheet, in one round trip; nothing is selected or activated. The sheet gets its name as
 * the last thing of all: until then it can be known by a name that no other has, and taken away again. Where the wished
 * name is taken everything is done once more, under one that is free.
 */
export async function addReport(
  report: ReportSheet,
  settings: SettingsStore,
  pace: Pace,
): Promise<Result<SheetInfo, HostProblem>> {
  const wished = freeSheetName(report.name, []);
  let added = await tryToAdd(report, wished, pace);
  if (!added.ok && isTaken(wished, added.error)) {
    added = await tryToAdd(report, freeSheetName(wished, [...added.error.names, wished]), pace);
  }
  if (!added.ok) return fail(added.error.problem);
  rememberReport(settings, added.value, report);
  return added;
}

/** Takes away a report that we added, where it is that report still. */
export async function removeReport(
  sheetId: string,
  settings: SettingsStore,
  pace: Pace,
): Promise<Result<null, HostProblem>> {
  const report = ownReport(settings, sheetId);
  if (!report) return fail({ code: 'sheet-gone' });
  const looked = await roundTrip(({ workbook }) => queueLook(workbook.worksheets.getItem(sheetId)));
  if (!looked.ok) return fail(problemOf(looked.error));
  if (!pace()) return fail({ code: 'timeout' });
  if (!isStillReport(report, looked.value.name, looked.value.first)) return fail({ code: 'sheet-gone' });
  const removed = await roundTrip((context) => {
    context.workbook.worksheets.getItem(sheetId).delete();
    return () => null;
  });
  if (!removed.ok) return fail(problemOf(removed.error));
  forgetReport(settings, sheetId);
  return removed;
}

/** Asks for what tells a report of ours from any other sheet. */
function queueLook(worksheet: Excel.Worksheet) {
  worksheet.load('name');
  const first = worksheet.getRange('A1').untrack();
  first.load('values');
  return () => ({ name: worksheet.name, first: (first.values as unknown[][])[0]![0] });
}

interface Failed {
  readonly problem: HostProblem;
  readonly code: string;
  /** Of all sheets there are. */
  readonly names: readonly string[];
}

/** Excel names this code; that its list has the name says the same, whatever the code. */
const isTaken = (name: string, { problem, code, names }: Failed): boolean =>
  problem.code !== 'timeout' &&
  (code === 'ItemAlreadyExists' || names.some((other) => other.toLowerCase() === name.toLowerCase()));

async function tryToAdd(report: ReportSheet, name: string, pace: Pace): Promise<Result<SheetInfo, Failed>> {
  const unfinished = `未完成的报告 ${Math.random().toString(36).slice(2, 10)}`;
  const made = await roundTrip((context) => {
    const sheet = context.workbook.worksheets.add(unfinished);
    sheet.load('id');
    queueReport(sheet, report);
    sheet.name = name;
    return () => ({ id: sheet.id, name, visible: true });
  });
  const isInTime = pace();
  if (made.ok && isInTime) return made;

  const refusal = made.ok ? { code: 'Timeout', message: 'The answer came too late.' } : made.error;
  const left = await takeAway(made.ok ? name : unfinished, pace);
  return fail({ ...explain(refusal, left), code: refusal.code });
}

interface Left {
  readonly names: readonly string[];
  readonly isStructureProtected: boolean;
  /** The sheet that could not be taken away. */
  readonly sheet: string | null;
}

/** Takes away the sheet of this name if there is one, and looks at what else there is. */
async function takeAway(name: string, pace: Pace): Promise<Left> {
  for (let attempt = 1; ; attempt += 1) {
    const trip = await roundTrip((context) => {
      const { protection, worksheets } = context.workbook;
      protection.load('protected');
      worksheets.load('items/name');
      // Of a sheet that is not there nothing is deleted: what Microsoft's own samples rely on.
      worksheets.getItemOrNullObject(name).delete();
      return () => ({
        names: worksheets.items.map((sheet) => sheet.name),
        isStructureProtected: protection.protected,
        sheet: null,
      });
    });
    pace();
    if (trip.ok) return trip.value;
    // While a cell is being edited Excel takes no batch at all: the first one was not begun either.
    const wasBegun = problemOf(trip.error).code !== 'cell-editing';
    if (attempt === ATTEMPTS) return { names: [], isStructureProtected: false, sheet: wasBegun ? name : null };
  }
}

function explain(refusal: Refusal, { names, isStructureProtected, sheet }: Left): Omit<Failed, 'code'> {
  const problem = problemOf(refusal);
  const isDenied = problem.code === 'protected' && !isStructureProtected;
  const code = isStructureProtected ? 'protected' : isDenied ? 'read-only' : problem.code;
  return { problem: { ...problem, code, ...(sheet !== null && { sheet }) }, names };
}
