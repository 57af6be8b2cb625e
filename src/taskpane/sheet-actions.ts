import type { Problem, ProblemWords } from '../commands/problem';
import type { ScoredForm } from '../commands/read-sheet';
import type { ColumnRole } from '../domain/form/form';
import type { Result } from '../domain/result';
import type { CellRef } from '../domain/sheet/cell-ref';

/** What a row of the result can ask for, about the sheet that the result is of. */
export interface SheetActions {
  readonly showCell: (cell: CellRef) => void;
  /** Null when a bug stopped it, which the pane then shows. `expected` is what the cell said when it was shown. */
  readonly saveReason: (cell: CellRef, text: string, expected: string) => Promise<Result<null, Problem> | null>;
  /** A person says which column has a role; null for none. The sheet is read again by it, and not written. */
  readonly setColumn: (form: ScoredForm, role: ColumnRole, column: number | null) => void;
  readonly resetColumns: (form: ScoredForm) => void;
  /** Reads the sheet again, writing nothing. */
  readonly refresh: () => void;
  readonly say: (problem: Problem) => ProblemWords;
  /** Tells a screen reader, politely. */
  readonly announce: (text: string) => void;
}
