import type { CellRef } from './cell-ref';
import { cellKey } from './cell-ref';
import type { CellValue } from './sheet';

/** A cell's fill. `color` is "#RRGGBB"; `pattern` is absent for a plain (solid) fill. No fill at all is null. */
export interface Fill {
  readonly color: string;
  readonly pattern?: string;
  readonly patternColor?: string;
}

/**
 * One change of one cell. A value is stored exactly as given: a string stays text whatever it begins with ("-5%…" is
 * neither a formula nor a percentage), null empties the cell. The cell is never covered by a merge; a value or a new
 * formula never goes into a cell that holds a formula.
 */
export type SheetEdit = CellRef &
  (
    | { readonly kind: 'number-format'; readonly value: string }
    | { readonly kind: 'value'; readonly value: CellValue }
    /** "=SUM(H10:H16)", with what it amounts to now; null takes a formula of ours away and leaves `result`. */
    | { readonly kind: 'formula'; readonly value: string | null; readonly result: CellValue }
    | { readonly kind: 'fill'; readonly value: Fill | null }
  );

/** Whether an edit changes what a cell holds, and not only how it looks. */
export const changesContent = ({ kind }: SheetEdit): boolean => kind === 'value' || kind === 'formula';

/**
 * Whether an edit would cost a person a formula. `known` is the cell's formula in the sheet as read, `now` as it is:
 * only what was known may be taken away, and only by a formula edit of null.
 */
export const losesFormula = (edit: SheetEdit, known: string | null, now: string | null): boolean =>
  now !== null && changesContent(edit) && (edit.kind !== 'formula' || edit.value !== null || now !== known);

/** A touched cell as it was just before the edits: the before-image. */
export interface CellImage extends CellRef {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
  readonly fill: Fill | null;
}

/** The edits that put back what `edits` changed, from the before-image of the cells they touched. */
export function inverseOf(edits: readonly SheetEdit[], before: readonly CellImage[]): SheetEdit[] {
  const images = new Map(before.map((image) => [cellKey(image.row, image.column), image]));
  return edits.flatMap((edit): SheetEdit[] => {
    const image = images.get(cellKey(edit.row, edit.column));
    if (!image) return [];
    const { row, column } = edit;
    switch (edit.kind) {
      case 'number-format':
        return [{ row, column, kind: 'number-format', value: image.format }];
      case 'value':
        return [{ row, column, kind: 'value', value: image.value }];
      case 'formula':
        return [{ row, column, kind: 'formula', value: image.formula, result: image.value }];
      case 'fill':
        return [{ row, column, kind: 'fill', value: image.fill }];
    }
  });
}

export const isSameFill = (a: Fill | null, b: Fill | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.color.toUpperCase() === b.color.toUpperCase() &&
    (a.pattern ?? 'Solid') === (b.pattern ?? 'Solid') &&
    (a.patternColor ?? '').toUpperCase() === (b.patternColor ?? '').toUpperCase());
