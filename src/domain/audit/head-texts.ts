import type { Form } from '../form/form';
import { squeeze } from '../form/words';
import type { CellRef } from '../sheet/cell-ref';
import type { Sheet } from '../sheet/sheet';

/** A cell above the grid; `text` is without white space. */
export interface HeadText extends CellRef {
  readonly text: string;
}

/** The filled cells above a form's grid: its title, its money, its prose. None without the sheet. */
export function headTexts({ range, header }: Form, sheet: Sheet | null): readonly HeadText[] {
  const origin = sheet?.range;
  if (!sheet || !origin) return [];
  const found: HeadText[] = [];
  for (let row = range.top; row < header.first; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const text = sheet.texts[row - origin.top]?.[column - origin.left] ?? '';
      if (text !== '') found.push({ row, column, text: squeeze(text) });
    }
  }
  return found;
}
