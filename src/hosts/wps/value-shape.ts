/**
 * What a bulk property (`Value2`, `Formula`) answers, as rows of cells: WPS gives a plain value for one cell and a 2-D
 * array for more, early builds a flat one, row by row. Throws for an answer of another size.
 */
export function toRows(answer: unknown, rows: number, columns: number): unknown[][] {
  if (!isList(answer)) {
    if (rows * columns > 1) throw new Error(`one value for ${rows} × ${columns} cells`);
    return [[answer]];
  }
  const list = Array.from(answer);
  const lines = list.some(isList) ? list.map((line) => (isList(line) ? Array.from(line) : [line])) : cut(list, columns);
  if (lines.length !== rows || lines.some((line) => line.length !== columns)) {
    throw new Error(`${lines.length} rows of ${lines[0]?.length ?? 0} for ${rows} × ${columns} cells`);
  }
  return lines;
}

// Not Array.isArray: what comes over the bridge need not be an array of this page.
const isList = (given: unknown): given is ArrayLike<unknown> =>
  typeof given === 'object' && given !== null && 'length' in given && typeof given.length === 'number';

const cut = (list: readonly unknown[], columns: number): unknown[][] =>
  Array.from({ length: Math.ceil(list.length / columns) }, (_, row) => list.slice(row * columns, (row + 1) * columns));
