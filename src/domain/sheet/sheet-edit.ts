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
 * neither a formula nor a percentage), null empties the cell. The cell is never covered by a merge and never a formula.
 */
export type SheetEdit = CellRef &
  (
    | { readonly kind: 'number-format'; readonly value: string }
    | { readonly kind: 'value'; readonly value: CellValue }
    | { readonly kind: 'fill'; readonly value: Fill | null }
  );

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
