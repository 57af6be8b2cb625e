import type { Scalar } from './values';

/** Values of a range inside SUMPRODUCT, row by row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly Scalar[];
}
export type Operand = Scalar | Matrix;

export const isMatrix = (value: Operand): value is Matrix =>
  typeof value === 'object' && value !== null && 'rows' in value;

export const asMatrix = (value: Operand): Matrix =>
  isMatrix(value) ? value : { rows: 1, columns: 1, values: [value] };

/** An operation of one value, on every value of a matrix. */
export function lift(value: Operand, change: (scalar: Scalar) => Scalar): Operand {
  return isMatrix(value) ? { ...value, values: value.values.map(change) } : change(value);
}

/**
 * An operation of two values, on every pair. One row is repeated for every row, one column for every column, one value everywhere;
 * what has no partner is #N/A.
 */
export function lift2(a: Operand, b: Operand, join: (a: Scalar, b: Scalar) => Scalar): Operand {
  if (!isMatrix(a) && !isMatrix(b)) return join(a, b);
  const [left, right] = [asMatrix(a), asMatrix(b)];
  const rows = Math.max(left.rows, right.rows);
  const columns = Math.max(left.columns, right.columns);
  const at = (matrix: Matrix, row: number, column: number): Scalar => {
    const r = matrix.rows === 1 ? 0 : row;
    const c = matrix.columns === 1 ? 0 : column;
    return r < matrix.rows && c < matrix.columns ? matrix.values[r * matrix.columns + c]! : { error: '#N/A' };
  };
  const values: Scalar[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1)
      values.push(join(at(left, row, column), at(right, row, column)));
  }
  return { rows, columns, values };
}
