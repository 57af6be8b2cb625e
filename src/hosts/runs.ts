import type { CellRange, CellRef } from '../domain/sheet/cell-ref';
import { formatCellRange } from '../domain/sheet/cell-ref';

/** Cells of one column, one below the other. */
export interface Run {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** Excel cuts or refuses an address above 8,192 characters; many areas in one object are slow. */
const MAX_ADDRESS = 7500;
const MAX_AREAS = 500;

export const rangeOf = ({ column, top, bottom }: Run): CellRange => ({ top, left: column, bottom, right: column });

/**
 * Few runs that hold all `cells`. `mayJoin` says whether two of them, `above` and `below`, may be in one run together
 * with the rows between.
 */
export function runsOf(
  cells: readonly CellRef[],
  mayJoin: (column: number, above: number, below: number) => boolean,
): Run[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { column: number; top: number; bottom: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last?.column === column && (row === last.bottom || mayJoin(column, last.bottom, row))) {
      last.bottom = row;
    } else {
      runs.push({ column, top: row, bottom: row });
    }
  }
  return runs;
}

export const areNeighbours = (_column: number, above: number, below: number): boolean => below === above + 1;

/** Exactly these cells as few rectangles, as address texts that Excel takes: "B3:D9,F3,…". */
export function addressesOf(cells: readonly CellRef[]): string[] {
  const addresses: string[] = [];
  let address = '';
  let areas = 0;
  for (const range of rectanglesOf(cells)) {
    const area = formatCellRange(range);
    if (address !== '' && (areas === MAX_AREAS || address.length + 1 + area.length > MAX_ADDRESS)) {
      addresses.push(address);
      address = '';
      areas = 0;
    }
    address += address === '' ? area : `,${area}`;
    areas += 1;
  }
  if (address !== '') addresses.push(address);
  return addresses;
}

/** Exactly these cells as few rectangles. */
export function rectanglesOf(cells: readonly CellRef[]): CellRange[] {
  // Runs of the same rows in neighbouring columns become one rectangle.
  const open = new Map<string, CellRange>();
  const closed: CellRange[] = [];
  for (const run of runsOf(cells, areNeighbours)) {
    const key = `${run.top}:${run.bottom}`;
    const left = open.get(key);
    if (left?.right === run.column - 1) {
      open.set(key, { ...left, right: run.column });
    } else {
      if (left) closed.push(left);
      open.set(key, rangeOf(run));
    }
  }
  return [...closed, ...open.values()];
}
