import type { Problem, ProblemWords } from '../commands/problem';
import type { Result } from '../domain/result';
import type { CellRef } from '../domain/sheet/cell-ref';

/** What a row of the result can ask for, about the sheet that the result is of. */
export interface SheetActions {
  readonly showCell: (cell: CellRef) => void;
  /** Null when a bug stopped it, which the pane then shows. `expected` is what the cell said when it was shown. */
  readonly saveReason: (cell: CellRef, text: string, expected: string) => Promise<Result<null, Problem> | null>;
  /** Reads the sheet again, writing nothing. */
  readonly refresh: () => void;
  readonly say: (problem: Problem) => ProblemWords;
  /** Tells a screen reader, politely. */
  readonly announce: (text: string) => void;
}
