import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { CellRef } from '../../domain/sheet/cell-ref';
import type { HostProblem, SpreadsheetHost } from '../host';
import { createLocalSettings } from '../local-settings';
import type { WpsApplication } from './application';
import type { FormerFills } from './apply-edits';
import { applyEdits } from './apply-edits';
import { writeNotes } from './notes';
import type { OpenSheet } from './open-sheets';
import { createOpenSheets } from './open-sheets';
import { createOwnWrites } from './own-writes';
import type { ProbeApplication } from './probe-application';
import { cellIn } from './ranges';
import { readRows, readSheet } from './read-sheet';
import { crossing } from './refusal';
import { addReport, removeReport } from './report-sheet';
import type { Watch } from './watch';
import { watchWorkbook } from './watch';
import { readWorkbookText, writeWorkbookText } from './workbook-text';

export interface WpsHostOptions {
  /** Milliseconds between two looks at the workbook, for builds whose events do not come. */
  readonly pollEvery?: number;
}

const VISIBLE = -1;

/**
 * The host for WPS, through the object model that WPS puts into the page. It answers at once. Nothing is ever
 * unprotected or saved; the workbook that the user looks at is the only one there is.
 */
export function createWpsHost(
  application: WpsApplication,
  { pollEvery = 1_800 }: WpsHostOptions = {},
): SpreadsheetHost {
  const sheets = createOpenSheets(application);
  const settings = createLocalSettings();
  const ownWrites = createOwnWrites();
  const formerFills: FormerFills = new Map();
  const watches = new Set<Watch>();
  let isWriting = false;
  let isProbing = false;

  /** What happens meanwhile is our own doing. */
  const writing = <T>(work: () => Result<T, HostProblem>): Result<T, HostProblem> => {
    for (const watch of watches) watch.beforeOwn();
    isWriting = true;
    try {
      return crossing(work);
    } finally {
      isWriting = false;
      for (const watch of watches) watch.afterOwn();
    }
  };
  const onSheet = <T>(sheetId: string, use: (open: OpenSheet) => Result<T, HostProblem>): Result<T, HostProblem> => {
    const open = sheets.find(sheetId);
    return open.ok ? use(open.value) : open;
  };
  const inBook = <T>(use: (book: OpenSheet['book']) => Result<T, HostProblem>): Result<T, HostProblem> => {
    const book = application.ActiveWorkbook;
    return book ? use(book) : fail({ code: 'sheet-gone' });
  };

  return {
    name: 'WPS',
    settings,
    readSheet: (sheetId, options) =>
      crossing(() => {
        const open = sheetId === undefined ? sheets.active() : sheets.find(sheetId);
        if (!open.ok) return open;
        sheets.noteWindow(open.value);
        return readSheet(open.value, options);
      }),
    readRows: (sheet, first, last) =>
      crossing(() => onSheet(sheet.id, (open) => ok(readRows(open, sheet, first, last)))),
    applyEdits(sheet, edits, options) {
      if (edits.length === 0) return ok([]);
      return writing(() =>
        onSheet(sheet.id, (open) => {
          if (!sheets.isSameWindow(open)) return fail({ code: 'sheet-gone', sheet: sheet.name });
          const applied = applyEdits(application, open, sheet, edits, formerFills, options);
          if (applied.ok) ownWrites.note(open.id, edits);
          return applied;
        }),
      );
    },
    selectCell: (sheetId, cell) => crossing(() => onSheet(sheetId, (open) => selectCell(open, cell))),
    listSheets: () =>
      crossing(() => {
        const open = sheets.list();
        if (!open.ok) return open;
        return ok(open.value.map(({ id, name, sheet }) => ({ id, name, visible: sheet.Visible === VISIBLE })));
      }),
    workbookText: {
      read: () => crossing(() => inBook(readWorkbookText)),
      write: (text) => writing(() => inBook((book) => writeWorkbookText(book, text))),
    },
    notes: {
      write: (sheetId, notes) => writing(() => onSheet(sheetId, (open) => writeNotes(application, open, notes))),
    },
    addReport: (report) => writing(() => addReport(application, sheets, report, settings)),
    removeReport: (sheetId) => writing(() => onSheet(sheetId, (open) => removeReport(application, open, settings))),
    probe: {
      canTryUndo: true,
      async run(options) {
        const { probeWps } = await import(/* webpackChunkName: "taskpane-probe" */ './probe');
        isProbing = true;
        try {
          return await probeWps(application as ProbeApplication, options);
        } finally {
          isProbing = false;
        }
      },
    },
    onChange(listener) {
      const watch = watchWorkbook(application, sheets, listener, {
        isWriting: () => isWriting || isProbing,
        ownWrites,
        pollEvery,
      });
      watches.add(watch);
      return () => {
        watches.delete(watch);
        watch.stop();
      };
    },
  };
}

/** A cell can be selected on the active sheet only. */
function selectCell({ sheet }: OpenSheet, cell: CellRef): Result<null, HostProblem> {
  sheet.Activate();
  cellIn(sheet, cell).Select();
  return ok(null);
}
