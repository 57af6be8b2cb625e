import type { CellRef } from '../../domain/sheet/cell-ref';
import { cellKey } from '../../domain/sheet/cell-ref';
import type { CellImage, SheetEdit } from '../../domain/sheet/sheet-edit';
import { changesBetween } from '../image-changes';
import type { WpsWorksheet } from './application';
import { readImages } from './cell-images';

export interface PutBack {
  /** Nothing had changed: the first write was refused already. */
  readonly wasUntouched: boolean;
  /** Where it failed. */
  readonly left: readonly CellRef[];
}

const ATTEMPTS = 3;

/** Makes cells what they were: looks at them, writes what differs and looks again. Never throws. */
export function putBack(
  sheet: WpsWorksheet,
  before: readonly CellImage[],
  write: (edits: readonly SheetEdit[]) => unknown,
): PutBack {
  let wasUntouched = false;
  let left: readonly CellRef[] = before;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      const changes = changesBetween(readImages(sheet, before), before);
      wasUntouched ||= attempt === 0 && changes.length === 0;
      left = changes;
      if (changes.length === 0) break;
      if (attempt < ATTEMPTS - 1) write(changes);
    } catch {
      // Once more: the look at what is there now tells whether anything helped.
    }
  }
  return { wasUntouched, left: cellsOf(left) };
}

/** Each cell once. */
const cellsOf = (refs: readonly CellRef[]): CellRef[] => [
  ...new Map(refs.map(({ row, column }) => [cellKey(row, column), { row, column }])).values(),
];
