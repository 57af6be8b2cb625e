import type { Cell, Sheet } from '../sheet/sheet';
import { textAt } from './cells';
import type { Columns, Level } from './form';
import type { GridRegion } from './grid-regions';
import type { Levels } from './read-levels';
import type { Row } from './row-kind';
import { isBlankMark } from './words';

/** The nearest name above a row, and the levels that it stands under. */
export interface Named {
  readonly name: Cell;
  readonly levels: Levels;
}

/** The name that rows below this one may carry on; a name that is no indicator's ends it. */
export function nameOf({ kind, cells }: Row, levels: Levels, above: Named | null): Named | null {
  if (cells.name === null || isBlankMark(cells.name.text)) return above;
  return kind === 'indicator' ? { name: cells.name, levels } : null;
}

/**
 * 铜陵: "账务管理 | 筹资纳入账户管理 | 2", below it " | 实行专账核算 | 1". Where a form tells its rows apart by words alone, a
 * row with points and words of its own but no name is one more of the name above, under the same levels.
 */
export function carriedName(
  sheet: Sheet,
  row: number,
  columns: Columns,
  { right }: GridRegion,
  { kind }: Row,
  levels: Levels,
  above: Named | null,
): Cell | null {
  if (kind !== 'points-only' || above === null) return null;
  const { target, adjustedTarget, actual } = columns;
  if ([target, adjustedTarget, actual].some((column) => column !== undefined)) return null;
  const isSame = (a: Level | null, b: Level | null): boolean => a?.row === b?.row;
  if (!isSame(levels.level1, above.levels.level1) || !isSame(levels.level2, above.levels.level2)) return null;
  const used = new Set(Object.values(columns));
  for (let column = above.name.column + 1; column <= right; column += 1) {
    if (!used.has(column) && /\p{Script=Han}{3}/u.test(textAt(sheet, row, column))) return above.name;
  }
  return null;
}
