import type { Sheet } from '../sheet/sheet';
import { looksNumeric, textAt } from './cells';
import type { Columns } from './form';
import { isLevel1Word, isLevel2Word } from './level-words';
import { isBlankMark, squeeze } from './words';

/** A row whose cells stand one column beside their header, as a lost or added covered cell leaves them. */
export interface RowShift {
  /** −1: everything stands one column too far left; 1: too far right. */
  readonly by: -1 | 1;
  readonly reason: string;
}

/** So much better must the shifted reading be: an odd but straight row never gets there. */
const CLEARLY = 3;

/** Whether a row reads clearly better one column beside; null for a straight row. */
export function findRowShift(sheet: Sheet, row: number, columns: Columns): RowShift | null {
  for (const by of [-1, 1] as const) {
    if (!holdsLevelWord(sheet, row, columns, by)) continue;
    const straight = fitOf(sheet, row, columns, 0);
    const shifted = fitOf(sheet, row, columns, by);
    if (shifted.names + shifted.values < straight.names + straight.values + CLEARLY) continue;
    if (!areValuesShifted(straight, shifted, sheet, row, columns)) continue;
    return { by, reason: reasonFor(sheet, row, columns, by) };
  }
  return null;
}

/** "成本指标 | 社会成本指标 | 100%" has odd names in their place: the values show whether a row is shifted as a whole. */
function areValuesShifted(straight: Fit, shifted: Fit, sheet: Sheet, row: number, { level2 }: Columns): boolean {
  if (shifted.values !== straight.values) return shifted.values > straight.values;
  return level2 !== undefined && !isLevel2Word(textAt(sheet, row, level2));
}

// Level words are what tells a column from its neighbour; few rows have one in the wrong place.
function holdsLevelWord(sheet: Sheet, row: number, { level1, level2 }: Columns, by: number): boolean {
  return (
    (level2 !== undefined && isLevel2Word(textAt(sheet, row, level2 + by))) ||
    (level1 !== undefined && isLevel1Word(textAt(sheet, row, level1 + by)))
  );
}

interface Fit {
  /** Levels and name. */
  readonly names: number;
  /** Target and points. */
  readonly values: number;
}

/** How well the cells suit the roles when each is read `by` columns beside its header. */
function fitOf(sheet: Sheet, row: number, columns: Columns, by: number): Fit {
  const at = (column: number | undefined): string => (column === undefined ? '' : textAt(sheet, row, column + by));
  const level1 = at(columns.level1);
  // Without a third level the second one's column holds the names.
  const level2 = columns.level3 === undefined ? '' : at(columns.level2);
  const name = at(columns.level3);
  let names = 0;
  if (isLevel1Word(level1)) names += 1;
  else if (isLevel2Word(level1)) names -= 1;
  if (isLevel2Word(level2)) names += 2;
  if (columns.level3 !== undefined && name !== '') names += isMeasure(name) ? -2 : isLevel2Word(name) ? -1 : 1;
  let values = targetFit(at(columns.target));
  for (const points of [at(columns.weight), at(columns.score)]) {
    if (!isBlankMark(points)) values += looksNumeric(points) ? 1 : -1;
  }
  return { names, values };
}

/** Numbers and words may both be a target; a level's name, a sign or a unit alone is none. */
function targetFit(target: string): number {
  if (isBlankMark(target)) return 0;
  return isLevel2Word(target) || /^[^\d\p{Script=Han}]+$/u.test(target) ? -1 : 1;
}

// A target, or a sign or a unit of a column of its own: nothing that an indicator is called.
const isMeasure = (text: string): boolean =>
  /^[<>=≤≥≦≧＜＞＝%％]+$|[<>=≤≥≦≧]\s*\d/.test(squeeze(text)) || looksNumeric(text);

function reasonFor(sheet: Sheet, row: number, columns: Columns, by: -1 | 1): string {
  const side = by < 0 ? '左' : '右';
  const level2 = columns.level2 === undefined ? '' : squeeze(textAt(sheet, row, columns.level2 + by));
  const where = level2 === '' ? '' : `：“${level2}”不在“二级指标”列`;
  return `本行内容比表头向${side}错开一格${where}，请先对齐再评分`;
}
