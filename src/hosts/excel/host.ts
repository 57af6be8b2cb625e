import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { CellRef } from '../../domain/sheet/cell-ref';
import { formatCellRef } from '../../domain/sheet/cell-ref';
import type { HostProblem, SheetInfo, SpreadsheetHost } from '../host';
import { createLocalSettings } from '../local-settings';
import { applyEdits } from './apply-edits';
import { createLane } from './lane';
import { writeNotes } from './notes';
import { partitionKey, supportsExcelApi } from './office-context';
import { readRows } from './read-rows';
import { readSheet } from './read-sheet';
import { problemOf } from './refusal';
import { addReport, removeReport } from './report-sheet';
import { roundTrip } from './round-trip';
import type { Watch } from './watch';
import { watchWorkbook } from './watch';
import { readWorkbookText, writeWorkbookText } from './workbook-text';

export interface ExcelHostOptions {
  /** The name users know; "预览" where the same client library talks to our own workbook. */
  readonly name?: string;
  /** Milliseconds without an answer from Excel before a request is given up. */
  readonly patience?: number;
}

/** Merged areas came with 1.13; every Excel from 2021 on has it. */
const REQUIRED = '1.13';
const CUSTOM_PROPERTIES = '1.7';
const COMMENTS = '1.10';

/**
 * The host for Excel, through the client library in the page (the globals `Excel` and `OfficeExtension`). Every request
 * is refused as `unsupported` by an Excel before 2021.
 */
export function createExcelHost({ name = 'Excel', patience = 20_000 }: ExcelHostOptions = {}): SpreadsheetHost {
  const lane = createLane(patience);
  const settings = createLocalSettings(partitionKey());
  const watches = new Set<Watch>();
  let writing = 0;
  /** What happens meanwhile is our own doing, where Excel does not say whose it was. */
  const whileWriting = <T>(answer: Promise<T>): Promise<T> => {
    writing += 1;
    return answer.finally(() => {
      writing -= 1;
    });
  };

  const unsupported = (): Promise<Result<never, HostProblem>> | null =>
    supportsExcelApi(REQUIRED) ? null : Promise.resolve(fail({ code: 'unsupported', detail: `ExcelApi ${REQUIRED}` }));

  return {
    name,
    settings,
    readSheet(sheetId, options) {
      const answer = unsupported() ?? lane.read((pace) => readSheet(sheetId, pace, options));
      return answer.then((result) => {
        if (result.ok) for (const watch of watches) watch.ensure();
        return result;
      });
    },
    readRows: (sheet, first, last) => unsupported() ?? lane.read((pace) => readRows(sheet, first, last, pace)),
    applyEdits(sheet, edits, options) {
      if (edits.length === 0) return ok([]);
      return whileWriting(unsupported() ?? lane.write((pace) => applyEdits(sheet, edits, pace, options)));
    },
    selectCell: (sheetId, cell) => unsupported() ?? lane.read(() => selectCell(sheetId, cell)),
    listSheets: () => unsupported() ?? lane.read(listSheets),
    workbookText: supportsExcelApi(CUSTOM_PROPERTIES)
      ? {
          read: () => lane.read(readWorkbookText),
          write: (text) => lane.write((pace) => writeWorkbookText(text, pace)),
        }
      : null,
    notes: supportsExcelApi(COMMENTS)
      ? { write: (sheetId, notes) => unsupported() ?? lane.write((pace) => writeNotes(sheetId, notes, pace)) }
      : null,
    addReport: (report) => whileWriting(unsupported() ?? lane.write((pace) => addReport(report, settings, pace))),
    removeReport: (sheetId) =>
      whileWriting(unsupported() ?? lane.write((pace) => removeReport(sheetId, settings, pace))),
    probe: {
      canTryUndo: false,
      async run(options) {
        const { probeExcel } = await import(/* webpackChunkName: "taskpane-probe" */ './probe');
        return whileWriting(unsupported() ?? lane.write((pace) => probeExcel(name, pace, options)));
      },
    },
    onChange(listener) {
      const watch = watchWorkbook(listener, () => writing > 0);
      watches.add(watch);
      return () => {
        watches.delete(watch);
        watch.stop();
      };
    },
  };
}

async function selectCell(sheetId: string, cell: CellRef): Promise<Result<null, HostProblem>> {
  const trip = await roundTrip((context) => {
    const worksheet = context.workbook.worksheets.getItem(sheetId);
    worksheet.activate();
    worksheet.getRange(formatCellRef(cell)).untrack().select();
    return () => null;
  });
  return trip.ok ? trip : fail({ ...problemOf(trip.error), cell });
}

async function listSheets(): Promise<Result<readonly SheetInfo[], HostProblem>> {
  const trip = await roundTrip((context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    return () => worksheets.items.map(({ id, name, visibility }) => ({ id, name, visible: visibility === 'Visible' }));
  });
  return trip.ok ? trip : fail(problemOf(trip.error));
}
