import type { CellRange, CellRef } from '../domain/sheet/cell-ref';
import type { ReportSheet } from '../domain/sheet/report-sheet';
import type { Sheet } from '../domain/sheet/sheet';
import type { CellImage, SheetEdit } from '../domain/sheet/sheet-edit';
import type { Result } from '../domain/result';

import type { ProbeReport } from './probe';

export type { ReportSheet } from '../domain/sheet/report-sheet';
export type { ProbeAnswer, ProbeReport, ProbeVerdict } from './probe';

/** Excel answers later, WPS and memory at once: both are fine. */
export type MaybePromise<T> = T | Promise<T>;

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

/** Why a host could not do what it was asked. Closed: each code has its Chinese sentence in commands/problem.ts. */
export const HOST_PROBLEMS = [
  'cell-editing', // a cell is being edited: no request is answered until Enter
  'protected', // the sheet is protected and a touched cell is locked
  'filtered', // a filter hides rows that the edits would touch
  'read-only', // the workbook cannot be written (Protected View, marked final)
  'sheet-gone', // the sheet was deleted between reading and writing
  'too-large', // beyond the platform's limits
  'unsupported', // this version of the program lacks what is needed
  'timeout', // no answer
  'cancelled', // by the user, between blocks
  'failed', // anything else the program refused
] as const;
export type HostProblemCode = (typeof HOST_PROBLEMS)[number];

export interface HostProblem {
  readonly code: HostProblemCode;
  /** Where it happened, when one cell can be named. */
  readonly cell?: CellRef;
  readonly sheet?: string;
  /** Cells that could not be put back after a failure half-way; absent or empty when the sheet is as it was. */
  readonly notRestored?: readonly CellRef[];
  /** The program's own words, for the details a user may send us. */
  readonly detail?: string;
}

export interface RequestOptions {
  /** Looked at between blocks of a large sheet. */
  readonly signal?: AbortSignal;
  /** Share of the work done, 0 to 1; called at least at the end of each block. */
  readonly onProgress?: (share: number) => void;
}

export interface SheetChange {
  readonly sheetId: string;
  /** null: it is not known which cells, or rows, columns or cells came or went and others stand elsewhere now. */
  readonly range: CellRange | null;
  readonly kind: 'cells' | 'activated' | 'selected';
}

/**
 * The port: where the sheet lives. Two verbs, read and apply, each one round trip up to the platform's limits;
 * the rest is what a pane needs around them.
 */
export interface SpreadsheetHost {
  /** The name users know: "Excel", "WPS", "预览". */
  readonly name: string;
  /** The sheet the user looks at, or the one with this id. */
  readSheet(sheetId?: string, options?: RequestOptions): MaybePromise<Result<Sheet, HostProblem>>;
  /**
   * Applies all edits or none, and hands back the touched cells as they were. When it fails half-way, what was
   * applied is put back before the problem is returned.
   */
  applyEdits(
    sheet: Sheet,
    edits: readonly SheetEdit[],
    options?: RequestOptions,
  ): MaybePromise<Result<readonly CellImage[], HostProblem>>;
  /** Shows and selects a cell. Never called without the user's own click. */
  selectCell(sheetId: string, cell: CellRef): MaybePromise<Result<null, HostProblem>>;
  listSheets(): MaybePromise<Result<readonly SheetInfo[], HostProblem>>;
  /** A few small texts that survive a reload of the pane (undo, marks, choices); never in the user's workbook. */
  readonly settings: SettingsStore;
  /**
   * `sheet` with rows `first` to `last` as they are now, in one round trip: for a change that is known to have left
   * everything else (merges, hidden rows, the used range) as it was.
   */
  readRows(sheet: Sheet, first: number, last: number): MaybePromise<Result<Sheet, HostProblem>>;
  /** A text that travels with the workbook file; null where the program offers no place. Only on a user's own click. */
  readonly workbookText: WorkbookText | null;
  /** Notes beside cells; null where the program offers none. */
  readonly notes: CellNotes | null;
  /**
   * Adds a sheet of ours behind the last one; the user goes on looking at theirs. All or nothing: a half-made sheet is
   * taken away again. A protected structure of the workbook is the problem `protected`, without a sheet or a cell.
   */
  addReport(report: ReportSheet): MaybePromise<Result<SheetInfo, HostProblem>>;
  /** Takes away a sheet that this host added; for any other one the problem is `sheet-gone`. */
  removeReport(sheetId: string): MaybePromise<Result<null, HostProblem>>;
  /** Finds out what nobody could tell us of this program; null where nothing is in doubt. */
  readonly probe: HostProbe | null;
  /** Tells of changes until the returned function is called. Own edits are not told. */
  onChange(listener: (change: SheetChange) => void): () => void;
}

export interface SettingsStore {
  get(key: string): string | null;
  /** null forgets the key. A full store refuses: false. */
  set(key: string, value: string | null): boolean;
}

/** One text of ours within the workbook (a custom document property, so that Excel and WPS find each other's). */
export interface WorkbookText {
  /** null when the workbook has none. */
  read(): MaybePromise<Result<string | null, HostProblem>>;
  /** null takes it away, and so does "". Up to 32,767 characters. What was there stays when it fails. */
  write(text: string | null): MaybePromise<Result<null, HostProblem>>;
}

/** What our notes begin with: by it they are known again. */
export const NOTE_HEAD = '【绩效自评助手】';

/** Whether a note, by its whole text, is one of ours. */
export const isOwnNote = (text: string): boolean => text.startsWith(NOTE_HEAD);

export interface CellNote extends CellRef {
  /** Without NOTE_HEAD, which the host puts before it; null takes a note of ours away. */
  readonly text: string | null;
}

export interface CellNotes {
  /**
   * Writes, replaces or takes away our notes. A cell with somebody else's note keeps it: such cells are given back. All
   * or nothing: what was written is taken back before a problem is returned.
   */
  write(sheetId: string, notes: readonly CellNote[]): MaybePromise<Result<readonly CellRef[], HostProblem>>;
}

export interface ProbeOptions extends RequestOptions {
  /** Called before each question and after the last. */
  readonly onQuestion?: (asked: number, all: number) => void;
  /** Also what the program undoes; only where `canTryUndo`. */
  readonly tryUndo?: boolean;
}

/** A self-test on a real program: it tries on a sheet that it adds and takes away what our code takes for granted. */
export interface HostProbe {
  /** Whether it can try the program's undo, at the risk of taking back a person's last step. */
  readonly canTryUndo: boolean;
  /**
   * Active sheet, selection and the other sheets are as before afterwards, whatever happens. The problem is `protected`,
   * without a sheet or a cell, where the structure of the workbook is.
   */
  run(options?: ProbeOptions): MaybePromise<Result<ProbeReport, HostProblem>>;
}
