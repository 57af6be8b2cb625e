import type { Sheet } from '../sheet/sheet';
import { cellAt } from '../sheet/sheet';

/** In the first cell of each of our reports: their tables look like forms, and are none. */
const MARK = '（绩效自评助手）';

/** A report's title: "复核意见（绩效自评助手）：一分队". */
export const markedTitle = (name: string, about: string): string => `${name}${MARK}：${about}`;

/** Whether a sheet is a report of ours, also one that was made on another computer. */
export function isReport(sheet: Sheet): boolean {
  const { value } = cellAt(sheet, 0, 0);
  return typeof value === 'string' && value.includes(MARK);
}
