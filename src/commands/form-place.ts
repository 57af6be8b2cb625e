import type { Form } from '../domain/form/form';
import { cellAt } from '../domain/sheet/sheet';
import type { Sheet } from '../domain/sheet/sheet';
import { fingerprintOfTexts } from './fingerprint';

/** By what a form is known again when choices for its rows are looked up: rows may come, go and be renamed. */
export interface FormPlace {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Tells the forms of a sheet apart, by the texts of their heads. */
  readonly form: string;
}

/** Project, unit and headings are shorter; longer are the paragraphs (总体目标, 完成情况) that are still being written. */
const LONGEST_NAME = 40;

/** The places of all forms of a sheet, in their order. Of forms with the same head the second is "…#2". */
export function placesOf(sheet: Sheet, forms: readonly Form[]): readonly FormPlace[] {
  const seen = new Map<string, number>();
  return forms.map((form) => {
    const head = fingerprintOfTexts(headTextsOf(sheet, form).filter((text) => text.length <= LONGEST_NAME));
    const count = (seen.get(head) ?? 0) + 1;
    seen.set(head, count);
    return { sheetId: sheet.id, sheetName: sheet.name, form: count === 1 ? head : `${head}#${count}` };
  });
}

/** The texts above a form's rows (title, project, unit, header words), without its budget and total lines. */
export function headTextsOf(sheet: Sheet, { range, header, budget, total }: Form): readonly string[] {
  const passedOver = new Set(budget ? [budget.row, ...budget.parts.map(({ row }) => row)] : []);
  if (total) passedOver.add(total.row);
  const texts: string[] = [];
  for (let row = range.top; row <= header.last; row += 1) {
    if (passedOver.has(row)) continue;
    for (let column = range.left; column <= range.right; column += 1) {
      const { value } = cellAt(sheet, row, column);
      if (typeof value === 'string') texts.push(value.trim());
    }
  }
  return texts;
}
