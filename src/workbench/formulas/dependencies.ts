import type { CellRange } from '../../domain/sheet/cell-ref';
import type { FormulaPlace } from './areas';
import { parseFormula, partsOf } from './parse';

export interface Dependency {
  readonly sheet: string;
  readonly range: CellRange;
}

/**
 * The cells a formula looks at, in sheet names as the formula writes them (Excel compares them without case); whole
 * columns reach to the last row. Null: the formula could not be read, so what it looks at is unknown.
 */
export function dependenciesOf(formula: string, at: FormulaPlace): readonly Dependency[] | null {
  const parsed = parseFormula(formula);
  if (parsed.kind !== 'formula') return null;
  const found: Dependency[] = [];
  for (const part of partsOf(parsed.expression)) {
    if (part.kind === 'reference') found.push({ sheet: part.sheet ?? at.sheet, range: part.range });
  }
  return found;
}
