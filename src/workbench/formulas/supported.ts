import type { Areas } from './areas';
import { cellsIn, isLarge, sizeOf } from './areas';
import { functionNamed } from './functions';
import type { Expression } from './parse';
import { partsOf } from './parse';
import { LAST_ROW } from './tokens';

// A few whole columns without a used range to bound them just fit.
const MOST_CELLS = 4 * (LAST_ROW + 1);

/** Asked before evaluating, so that evaluating itself has an answer for everything. */
export function isSupported(expression: Expression, areas: Areas): boolean {
  // References that may be larger than one cell, because of where they stand: only gathered from, or looked at
  // place by place.
  const lists = new Set<Expression>();
  const positions = new Set<Expression>();
  // Within SUMPRODUCT operators work on ranges, value by value.
  const arrays = new Set<Expression>();
  let cells = 0;
  // A column times a row is a whole block.
  let [rows, columns] = [1, 1];
  for (const part of partsOf(expression)) {
    switch (part.kind) {
      case 'name':
        return false;
      case 'reference':
        if (isLarge(part.range) && !lists.has(part) && !positions.has(part) && !arrays.has(part)) return false;
        if (arrays.has(part)) {
          rows = Math.max(rows, sizeOf(areas.trimmed(part)).rows);
          columns = Math.max(columns, sizeOf(areas.trimmed(part)).columns);
        }
        cells += cellsIn(lists.has(part) ? areas.bounded(part) : areas.trimmed(part));
        if (cells > MOST_CELLS || rows * columns > MOST_CELLS) return false;
        break;
      case 'unary':
        if (arrays.has(part)) arrays.add(part.operand);
        break;
      case 'percent':
        if (arrays.has(part)) arrays.add(part.left);
        break;
      case 'binary':
        if (arrays.has(part)) arrays.add(part.left).add(part.right);
        break;
      case 'call': {
        const rule = functionNamed(part.name);
        const count = part.parameters.length;
        if (!rule || count < rule.least || count > rule.most) return false;
        if (rule.kind === 'SUMPRODUCT') part.parameters.forEach((parameter) => arrays.add(parameter));
        if (rule.kind === 'list') part.parameters.forEach((parameter) => lists.add(parameter));
        if (rule.kind === 'SUMIF') {
          if (part.parameters.some(({ kind }, index) => index !== 1 && kind !== 'reference')) return false;
          positions.add(part.parameters[0]!).add(part.parameters[2] ?? part.parameters[0]!);
        }
        break;
      }
      case 'constant':
      case 'error':
      case 'missing':
        break;
    }
  }
  return true;
}
