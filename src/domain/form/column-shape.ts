import type { Sheet } from '../sheet/sheet';
import { isEmptyValue } from '../sheet/sheet';
import { looksNumeric } from './cells';
import { isComparison, isDirection, isTargetType } from './comparator-words';
import { isLevel1Word, isLevel2Word } from './level-words';
import { isBlankMark, squeeze } from './words';

/** What the data cells of a column look like, as shares (0 to 1) of its filled cells; `filled` of all rows looked at. */
export interface ColumnShape {
  readonly rows: number;
  readonly filled: number;
  readonly numeric: number;
  /** What a comparator column holds: "≥", "=", "定性", "正向指标". */
  readonly symbols: number;
  /** Of these the comparisons themselves: "≥", 小于等于. */
  readonly comparisons: number;
  /** A number with a comparator or a unit: "≥95%", "3天", "2021年12月". */
  readonly measures: number;
  /** Words for a unit alone: "%", "万元", "人次". */
  readonly units: number;
  /** 产出指标, 效益指标（30分）: names of the first level. */
  readonly levels1: number;
  /** Words that print their points: "资金投入水平(20分)". */
  readonly printed: number;
  /** 数量指标, 社会效益: names of the second level. */
  readonly levels: number;
  /** Longer than twenty characters. */
  readonly prose: number;
}

/** So many rows tell what a column holds; more would only cost time. */
const MOST_ROWS = 60;

const MEASURE = /[<>=≤≥≦≧﹦═]\s*[-\d]|^\D{0,8}\d[\d,.]*\s*\D{1,6}$|\d\s*[%‰]|\d+[-~～至—]\d+/;
const UNIT = /^(?:[%‰]|[^\d<>=≤≥]{1,6})$/;

/** The shape of one column's data from row `first` to `last` (at most sixty filled or blank rows of them). */
export function shapeOf(sheet: Sheet, column: number, first: number, last: number): ColumnShape {
  const count = {
    filled: 0,
    numeric: 0,
    symbols: 0,
    comparisons: 0,
    measures: 0,
    units: 0,
    levels1: 0,
    printed: 0,
    levels: 0,
    prose: 0,
  };
  const end = Math.min(last, first + MOST_ROWS - 1);
  const top = sheet.range?.top ?? 0;
  const index = column - (sheet.range?.left ?? 0);
  for (let row = first; row <= end; row += 1) {
    const raw = sheet.texts[row - top]?.[index] ?? '';
    if (isEmptyValue(sheet.values[row - top]?.[index] ?? null) || isBlankMark(raw)) continue;
    const text = squeeze(raw.slice(0, 64));
    count.filled += 1;
    if (looksNumeric(text)) count.numeric += 1;
    else if (isComparison(text)) {
      count.symbols += 1;
      count.comparisons += 1;
    } else if (isDirection(text) || isTargetType(text)) count.symbols += 1;
    else if (MEASURE.test(text)) count.measures += 1;
    if (UNIT.test(text)) count.units += 1;
    if (isLevel1Word(text)) count.levels1 += 1;
    if (/\d分\)?$/.test(text) && !looksNumeric(text)) count.printed += 1;
    if (isLevel2Word(text)) count.levels += 1;
    if (text.length > 20) count.prose += 1;
  }
  const rows = Math.max(0, end - first + 1);
  const share = (some: number): number => (count.filled === 0 ? 0 : some / count.filled);
  return {
    rows,
    filled: rows === 0 ? 0 : count.filled / rows,
    numeric: share(count.numeric),
    symbols: share(count.symbols),
    comparisons: share(count.comparisons),
    measures: share(count.measures),
    units: share(count.units),
    levels1: share(count.levels1),
    printed: share(count.printed),
    levels: share(count.levels),
    prose: share(count.prose),
  };
}
