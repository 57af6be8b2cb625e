import { cellKey } from '../domain/sheet/cell-ref';
import type { Sheet } from '../domain/sheet/sheet';
import { inverseOf } from '../domain/sheet/sheet-edit';
import type { CellImage, Fill, SheetEdit } from '../domain/sheet/sheet-edit';
import type { SpreadsheetHost } from '../hosts/host';
import type { Problem } from './problem';

export type FillEdit = Extract<SheetEdit, { readonly kind: 'fill' }>;

/**
 * A cell that a person has coloured is theirs. That is known only when the before-image comes back, so their colour is
 * put back afterwards: one more round trip, in this rare case alone.
 *
 * @param isTheirs whether the fill that was in a cell before the edit is a person's; null is no fill
 * @returns the edits that were taken back, and the problem with the cells concerned when that did not succeed
 */
export async function giveBackRecoloured(
  host: SpreadsheetHost,
  sheet: Sheet,
  edits: readonly SheetEdit[],
  before: readonly CellImage[],
  isTheirs: (edit: FillEdit, found: Fill | null) => boolean,
): Promise<{ readonly edits: ReadonlySet<SheetEdit>; readonly problem: Problem | null }> {
  const images = new Map(before.map((image) => [cellKey(image.row, image.column), image]));
  const theirs = edits.filter((edit) => {
    const image = images.get(cellKey(edit.row, edit.column));
    return edit.kind === 'fill' && image !== undefined && isTheirs(edit, image.fill);
  });
  const restored = theirs.length > 0 ? await host.applyEdits(sheet, inverseOf(theirs, before)) : null;
  const notRestored = theirs.map(({ row, column }) => ({ row, column }));
  return { edits: new Set(theirs), problem: restored && !restored.ok ? { ...restored.error, notRestored } : null };
}
