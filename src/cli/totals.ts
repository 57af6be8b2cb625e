import type { Outcome } from './outcome';

/** What all files together came to. */
export interface Totals {
  readonly files: number;
  readonly forms: number;
  /** Files that could not be read or not be written. */
  readonly failed: number;
  /** Findings. */
  readonly errors: number;
  readonly warnings: number;
}

/** Before the first file. */
export const NO_TOTALS: Totals = { files: 0, forms: 0, failed: 0, errors: 0, warnings: 0 };

/** The totals with one file more. */
export const addOutcome = (totals: Totals, { failed, lines }: Outcome): Totals => ({
  files: totals.files + 1,
  forms: totals.forms + lines.filter(({ kind }) => kind !== '').length,
  failed: totals.failed + (failed ? 1 : 0),
  errors: lines.reduce((sum, line) => sum + line.errors, totals.errors),
  warnings: lines.reduce((sum, line) => sum + line.warnings, totals.warnings),
});

/** The totals in one line: "合计：30 个文件，28 个表；2 个文件读不了或写不了；错误 17 处，提醒 40 处。" */
export function totalsText({ files, forms, failed, errors, warnings }: Totals): string {
  const unread = failed === 0 ? '文件都读到了' : `${failed} 个文件读不了或写不了`;
  return `合计：${files} 个文件，${forms} 个表；${unread}；错误 ${errors} 处，提醒 ${warnings} 处。`;
}
