import type { Problem, ProblemWords } from '../commands/problem';
import type { ScoredForm, ScoredSheet } from '../commands/read-sheet';
import type { Finding } from '../domain/audit/finding';
import type { ColumnRole } from '../domain/form/form';
import type { Result } from '../domain/result';
import type { RowChoice } from '../domain/scoring/row-choice';
import type { IndicatorScore } from '../domain/scoring/scorecard';
import type { CellRef } from '../domain/sheet/cell-ref';
import type { SheetInfo } from '../hosts/host';

/** What a row of the result can ask for, about the sheet that the result is of. */
export interface SheetActions {
  /** False for a reviewer: nothing that writes into the unit's sheets is offered. */
  readonly mayWrite: boolean;
  readonly showCell: (cell: CellRef) => void;
  /** Null when a bug stopped it, which the pane then shows. `expected` is what the cell said when it was shown. */
  readonly saveReason: (cell: CellRef, text: string, expected: string) => Promise<Result<null, Problem> | null>;
  /** A person says which column has a role; null for none. The sheet is read again by it, and not written. */
  readonly setColumn: (form: ScoredForm, role: ColumnRole, column: number | null) => void;
  readonly resetColumns: (form: ScoredForm) => void;
  /** A person says in which row (from 0) the header stands. The sheet is read again by it, and not written. */
  readonly setHeaderRow: (row: number) => void;
  /** A person decides how one row is scored; null takes that back. The sheet is read again by it, and not written. */
  readonly setRowChoice: (form: ScoredForm, row: IndicatorScore, choice: RowChoice | null) => void;
  /** Puts the computed scores in the place of a person's in these cells. */
  readonly adopt: (cells: readonly CellRef[]) => void;
  /** 采纳: writes what a finding proposes. */
  readonly repair: (finding: Finding) => void;
  /** 忽略: a finding is let stand, with a note ("" for no words); null lists it again. */
  readonly ignore: (form: ScoredForm, finding: Finding, note: string | null) => void;
  /** 仍然标出: scores again, with marks over a person's own colours too. */
  readonly markAnyway: () => void;
  /** To the page 复核. */
  readonly openReview: () => void;
  /** 复核意见, as a sheet of its own. */
  readonly report: ReportActions<ScoredSheet>;
  /** The explanations as notes beside their cells, and those notes away again; null where the program has none. */
  readonly notes: NoteActions | null;
  /** Reads the sheet again, writing nothing. */
  readonly refresh: () => void;
  readonly say: (problem: Problem) => ProblemWords;
  /** Tells a screen reader, politely. */
  readonly announce: (text: string) => void;
}

export interface NoteActions {
  readonly write: (scored: ScoredSheet) => void;
  readonly remove: (scored: ScoredSheet) => void;
}

/** A sheet of ours about `Subject`, added to the workbook and taken away again. Null when a bug stopped it. */
export interface ReportActions<Subject> {
  readonly write: (subject: Subject) => Promise<Result<SheetInfo, Problem> | null>;
  readonly remove: (sheetId: string) => Promise<Result<null, Problem> | null>;
}
