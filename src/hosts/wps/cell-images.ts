import type { CellRange, CellRef } from '../../domain/sheet/cell-ref';
import { cellKey } from '../../domain/sheet/cell-ref';
import type { CellImage } from '../../domain/sheet/sheet-edit';
import { areNeighbours, rangeOf, runsOf } from '../runs';
import type { WpsWorksheet } from './application';
import type { PaintedFill } from './fills';
import { MIXED, readFill } from './fills';
import { halvesOf, isSingle, rangeAt } from './ranges';
import { readCells } from './read-contents';
import { readFormats } from './read-formats';

/** A cell as it is, with what a Fill cannot say of how it is painted. */
export interface PaintedImage extends CellImage {
  readonly painted: PaintedFill | null;
}

/** These cells as they are now, each once: a few calls for cells that stand below each other and look alike. */
export function readImages(sheet: WpsWorksheet, cells: readonly CellRef[]): PaintedImage[] {
  return runsOf(cells, areNeighbours).flatMap((run) => {
    const range = rangeOf(run);
    const formats = readFormats(sheet, range);
    const fills = readFills(sheet, range);
    return readCells(sheet, range).map(([content], index) => {
      const row = run.top + index;
      const painted = fills.get(cellKey(row, run.column)) ?? null;
      const format = formats[index]![0]!;
      return { row, column: run.column, ...content!, format, fill: painted?.fill ?? null, painted };
    });
  });
}

/** The fills of a range by `cellKey`; the halves are asked where they are not alike. */
function readFills(sheet: WpsWorksheet, range: CellRange): ReadonlyMap<number, PaintedFill> {
  const fills = new Map<number, PaintedFill>();
  const ask = (part: CellRange): void => {
    const told = readFill(rangeAt(sheet, part).Interior);
    if (told === MIXED) {
      if (!isSingle(part)) halvesOf(part).forEach(ask);
      return;
    }
    if (!told) return;
    for (let row = part.top; row <= part.bottom; row += 1) {
      for (let column = part.left; column <= part.right; column += 1) fills.set(cellKey(row, column), told);
    }
  };
  ask(range);
  return fills;
}
