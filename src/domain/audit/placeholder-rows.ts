import type { Form } from '../form/form';
import { isBlankMark, squeeze } from '../form/words';
import type { Sheet } from '../sheet/sheet';
import { anchorAt } from '../sheet/sheet';

/**
 * Rows that a template brings and nobody filled in: a name of "0", "……" or "指标1：", and zeros or nothing beside it.
 * A row that could not be read is known only by the sheet.
 */
export function placeholderRows(form: Form, sheet: Sheet | null): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { row, name, targetText, actualText, weight, score } of form.indicators) {
    const beside = [targetText, actualText, weight?.text ?? '', score?.text ?? ''];
    if (isPlaceholderName(name.text) && beside.every(isNothing)) rows.add(row);
  }
  const { level3, target, actual, weight, score } = form.columns;
  if (!sheet || level3 === undefined) return rows;
  for (const { row } of form.damagedRows) {
    const textAt = (column: number | undefined): string =>
      column === undefined ? '' : anchorAt(sheet, row, column).text;
    if (isPlaceholderName(textAt(level3)) && [target, actual, weight, score].map(textAt).every(isNothing)) {
      rows.add(row);
    }
  }
  return rows;
}

const ZERO = /^0+(?:\.0+)?%?$/;

const isNothing = (text: string): boolean => isBlankMark(text) || ZERO.test(squeeze(text));

const isPlaceholderName = (text: string): boolean =>
  text.trim() !== '' && (isNothing(text) || /^指标\d*[:：]?$/.test(squeeze(text)));
