import type { Form } from '../domain/form/form';
import type { Result } from '../domain/result';
import { fail } from '../domain/result';
import type { CellRef } from '../domain/sheet/cell-ref';
import { cellKey, isInside } from '../domain/sheet/cell-ref';
import type { SpreadsheetHost } from '../hosts/host';
import { recallPreferences } from './preferences';
import type { Problem } from './problem';
import type { ScoredSheet } from './read-sheet';
import { readForms, scoreAll } from './read-sheet';
import { refusalToReviewer } from './reviewer';
import { doubtAbout } from './unclear-columns';
import { writeScores } from './write-scores';

/**
 * 采用: the computed score replaces a person's in exactly these cells; the total and the marks of their rows follow,
 * everything else stays. Taken back with `undoScoring` like a scoring. Asks about guessed columns as `scoreSheet` does.
 */
export async function adoptScores(
  host: SpreadsheetHost,
  sheetId: string,
  cells: readonly CellRef[],
  { confirmed = false }: { readonly confirmed?: boolean } = {},
): Promise<Result<ScoredSheet, Problem>> {
  const refusal = refusalToReviewer(host);
  if (refusal) return fail(refusal);
  const read = await readForms(host, { sheetId });
  if (!read.ok) return read;
  const doubt = confirmed ? null : doubtAbout(read.value);
  if (doubt) return fail(doubt);

  const adopted = new Set(cells.map(({ row, column }) => cellKey(row, column)));
  const rowsOf = ({ range }: Form): ReadonlySet<number> | null => {
    const own = cells.filter((cell) => isInside(cell, range));
    return own.length > 0 ? new Set(own.map(({ row }) => row)) : null;
  };
  const policy = 'keep';
  const adopt = ({ row, column }: CellRef): boolean => adopted.has(cellKey(row, column));
  const forms = scoreAll(host, read.value, {}, { policy, adopt, rowsOf });
  const { totalAs } = recallPreferences(host);
  return writeScores(host, read.value, forms, { policy, totalAs, rowsOf, undoAs: 'own-step' });
}
