import { Decimal } from '../decimal';
import type { Cell, Sheet } from '../sheet/sheet';
import { cellAt, isEmptyValue, mergeAt } from '../sheet/sheet';
import { cellInRow, extentAt, isNumber, looksNumeric, pointsCell, textAt, textCell } from './cells';
import type { Columns, NumberCell, TextCell, TotalLine } from './form';
import type { GridRegion } from './grid-regions';
import { isGrade, readGradeLabel, readTopTotalLabel, readTotalLabel } from './row-labels';
import { isBlankMark } from './words';

/** The total in a row below the grid: under 分值 and 得分 where these hold it, else the number beside the label. */
export function readBottomTotal(
  sheet: Sheet,
  label: { readonly row: number; readonly column: number },
  columns: Columns,
  region: GridRegion,
): TotalLine {
  const { row } = label;
  const inline = inlineScore(
    sheet,
    row,
    label.column,
    readTotalLabel(textAt(sheet, row, label.column))?.inline ?? null,
  );
  const labelEnd = extentAt(sheet, row, label.column).right;
  let score = pointsUnder(sheet, row, columns.score, labelEnd);
  let weight = pointsUnder(sheet, row, columns.weight, labelEnd);
  if (weight && score && weight.column === score.column) {
    // One cell over both columns, or the 得分 column's own: the sum of the scores.
    weight = null;
  }
  const beside = numberBeside(sheet, row, labelEnd, region.right);
  if (!isNumber(score) && !isNumber(weight) && beside) score = beside;
  return {
    row,
    weight: isNumber(weight) ? weight : null,
    score: isNumber(score) ? score : (inline ?? score),
    grade: readGrade(sheet, row, region),
  };
}

/** The total above the grid: the label 自评得分 or 自评总分 and the cell to its right (blank: to be filled). */
export function readTopTotal(sheet: Sheet, region: GridRegion): TotalLine | null {
  for (let row = region.first; row <= region.last; row += 1) {
    for (let column = region.left; column <= region.right; column += 1) {
      const text = textAt(sheet, row, column);
      const label = readTopTotalLabel(text);
      if (!label) continue;
      const score = inlineScore(sheet, row, column, label.inline) ?? besideLabel(sheet, row, column, region.right);
      if (score) return { row, weight: null, score, grade: readGrade(sheet, row, region) };
    }
  }
  return null;
}

function inlineScore(sheet: Sheet, row: number, column: number, inline: string | null): NumberCell | null {
  if (inline === null) return null;
  return { ...pointsCell(cellAt(sheet, row, column)), value: new Decimal(inline), inText: true };
}

function besideLabel(sheet: Sheet, row: number, column: number, right: number): NumberCell | null {
  const next = extentAt(sheet, row, column).right + 1;
  if (next > right) return null;
  // A lost merge leaves blank cells between the label and its number.
  const number = numberBeside(sheet, row, next - 1, Math.min(right, next + BLANKS));
  if (number) return number;
  const cell = cellInRow(sheet, row, next);
  if (!cell) return null;
  // Beside a column header (分值 | 执行率 | 自评得分) stands another header, or nothing that could be filled in.
  if (isEmptyValue(cell.value)) return isHeaderBelow(sheet, row, column) ? null : pointsCell(cell);
  return null;
}

/** So many blank cells may stand between 自评得分 and its number. */
const BLANKS = 3;

// A number right below a label says that the label heads a column.
function isHeaderBelow(sheet: Sheet, row: number, column: number): boolean {
  const bottom = extentAt(sheet, row, column).bottom + 1;
  return looksNumeric(textAt(sheet, bottom, column));
}

function pointsUnder(sheet: Sheet, row: number, column: number | undefined, labelEnd: number): NumberCell | null {
  if (column === undefined) return null;
  const merge = mergeAt(sheet, row, column);
  if (merge && (merge.top !== row || merge.left <= labelEnd)) return null;
  return pointsCell(cellAt(sheet, row, merge ? merge.left : column));
}

function numberBeside(sheet: Sheet, row: number, labelEnd: number, right: number): NumberCell | null {
  for (let column = labelEnd + 1; column <= right; column += 1) {
    const text = textAt(sheet, row, column);
    if (looksNumeric(text)) return pointsCell(cellAt(sheet, row, column));
    if (!isBlankMark(text)) return null;
  }
  return null;
}

/** How many rows below the total its grade may stand. */
const GRADE_ROWS = 2;

function readGrade(sheet: Sheet, totalRow: number, { left, right }: GridRegion): TextCell | null {
  for (let row = totalRow; row <= totalRow + GRADE_ROWS; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const cell = cellAt(sheet, row, column);
      const text = cell.text.trim();
      if (row === totalRow && isGrade(text)) return textCell(cell);
      const label = text === '' ? null : readGradeLabel(text);
      if (!label) continue;
      if (label.inline !== null) return { ...textCell(cell), text: label.inline };
      const beside = gradeBeside(sheet, row, column, right);
      if (beside) return textCell(beside);
    }
  }
  return null;
}

function gradeBeside(sheet: Sheet, row: number, column: number, right: number): Cell | null {
  for (let next = extentAt(sheet, row, column).right + 1; next <= right; next += 1) {
    const text = textAt(sheet, row, next);
    if (text !== '') return isGrade(text) ? cellAt(sheet, row, next) : null;
  }
  return null;
}
