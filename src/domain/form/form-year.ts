import type { Sheet } from '../sheet/sheet';
import { textAt } from './cells';
import type { GridRegion } from './grid-regions';
import { squeeze } from './words';

/**
 * The year a form is about: "（2023年度）" in its head. Null when the head names none or several; a date of filling in
 * ("2024年3月15日") is another year and does not count.
 */
export function formYear(sheet: Sheet, head: GridRegion): number | null {
  const years = new Set<number>();
  for (let row = head.first; row <= head.last; row += 1) {
    for (let column = head.left; column <= head.right; column += 1) {
      const text = squeeze(textAt(sheet, row, column));
      // A paragraph tells of other years as well.
      if (text.length > LONGEST_TITLE) continue;
      for (const [, year] of text.matchAll(/(?<!\d)(20\d\d)年度/g)) years.add(Number(year));
    }
  }
  return years.size === 1 ? [...years][0]! : null;
}

const LONGEST_TITLE = 60;
