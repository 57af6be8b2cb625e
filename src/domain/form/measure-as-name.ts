import { scanQuantity } from '../measure/reading/quantity';
import { normalise } from '../measure/reading/text';
import type { Sheet } from '../sheet/sheet';
import { isNumber, looksNumeric, textAt } from './cells';
import type { Columns } from './form';
import { isLevel2Word } from './level-words';
import type { RowCells } from './read-indicator';
import { isBlankMark, squeeze } from './words';

/**
 * "≤5万元" or "500" in the place of a name: the row's cells do not stand under their headers. Further words after the
 * unit ("≥360天服务读者") make it a name, where every other cell of the row is in its own place.
 */
export function isMeasureAsName(sheet: Sheet, row: number, columns: Columns, cells: RowCells): boolean {
  if (cells.name === null) return false;
  const name = squeeze(cells.name.text);
  if (looksNumeric(name)) return true;
  if (!/^[<>=≤≥≦≧]{1,2}-?\d[\d.,]*\S{0,6}$/.test(name)) return false;
  return !(holdsFurtherWords(name) && isWhole(sheet, row, columns, cells));
}

const SIGN = /^[<>=≤≥≦≧]{1,2}/;
/** What belongs to a quantity behind its unit. */
const SUFFIX = /^(?:[/及*·每(]|以[上下内]|之[内前后]|左右|[内上下前后]$)/u;

function holdsFurtherWords(name: string): boolean {
  const text = normalise(name.replace(SIGN, ''));
  const quantity = scanQuantity(text, 0);
  // A unit that we do not know is still a unit.
  if (!quantity?.quantity.unit) return false;
  const rest = text.slice(quantity.end);
  return /^\p{Script=Han}{2}/u.test(rest) && !SUFFIX.test(rest);
}

/** Target, result, points and the level's name stand where their headers say. */
function isWhole(sheet: Sheet, row: number, { level2, actual, weight, score }: Columns, cells: RowCells): boolean {
  const level = level2 === undefined ? '' : textAt(sheet, row, level2);
  return (
    (isBlankMark(level) || isLevel2Word(level)) &&
    !isBlankMark(cells.target?.text ?? '') &&
    (actual === undefined || !isBlankMark(cells.actual?.text ?? '')) &&
    ((weight === undefined && score === undefined) || isNumber(cells.weight) || isNumber(cells.score))
  );
}
