import type { WpsWorkbook } from './application';

/** Whether a workbook is not for writing: opened to be read only, or marked as final. */
export const isReadOnly = (book: WpsWorkbook): boolean => book.ReadOnly || isFinal(book);

/** Builds that do not know of final workbooks have none. */
function isFinal(book: WpsWorkbook): boolean {
  try {
    return book.Final;
  } catch {
    return false;
  }
}
