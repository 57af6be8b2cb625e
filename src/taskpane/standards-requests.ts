import type { Preferences } from '../commands/preferences';
import type { SheetPreview } from '../commands/preview-standard';
import type { Problem, ProblemWords } from '../commands/problem';
import type { StandardList } from '../commands/standards';
import type { Result } from '../domain/result';
import type { Standard } from '../domain/scoring/standard';
import type { CellRef } from '../domain/sheet/cell-ref';

export type SaveFailure = 'store-full' | 'built-in';

/**
 * What the page of standards can ask for. Null instead of an answer when a bug stopped it, which the pane then shows.
 */
export interface StandardsRequests {
  /** 选用: from now on sheets are scored by it. Nothing is written. */
  readonly choose: (standard: Standard) => Promise<StandardList | null>;
  /** Adds an own standard, or replaces the one of the same id. */
  readonly save: (standard: Standard) => Promise<Result<StandardList, SaveFailure> | null>;
  readonly remove: (id: string) => Promise<StandardList | null>;
  /** The same under a fresh id and a name of its own, not saved. */
  readonly copy: (standard: Standard) => Promise<Standard | null>;
  readonly setPreferences: (change: Partial<Preferences>) => void;
  readonly readPreview: () => Promise<Result<SheetPreview, Problem> | null>;
  /** Null where the program has no place in the file. */
  readonly file: FileRequests | null;
  /** The standard that is being written, kept over a reload; null for none. */
  readonly draft: { readonly recall: () => string | null; readonly keep: (text: string | null) => void };
  readonly showCell: (sheetId: string, cell: CellRef) => void;
  readonly say: (problem: Problem) => ProblemWords;
  /** Tells a screen reader, politely. */
  readonly announce: (text: string) => void;
}

export interface FileRequests {
  readonly save: () => Promise<Result<null, Problem> | null>;
  readonly clear: () => Promise<Result<null, Problem> | null>;
}
