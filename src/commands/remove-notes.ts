import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { CellRef } from '../domain/sheet/cell-ref';
import type { SpreadsheetHost } from '../hosts/host';
import type { Problem } from './problem';
import { problemAt } from './problem';
import type { ScoredSheet } from './read-sheet';
import { notesOf } from './write-notes';

export interface RemovedNotes {
  /** Cells with somebody else's note, or with replies to ours: left as they are. */
  readonly kept: readonly CellRef[];
}

/** 清除批注: takes our notes away from the score cells, and no others. */
export async function removeNotes(host: SpreadsheetHost, scored: ScoredSheet): Promise<Result<RemovedNotes, Problem>> {
  if (!host.notes) return fail({ ...problemAt('no-notes'), sheet: scored.sheetName });
  const cells = notesOf(scored).map(({ row, column }) => ({ row, column, text: null }));
  const kept = await host.notes.write(scored.sheetId, cells);
  return kept.ok ? ok({ kept: kept.value }) : kept;
}
