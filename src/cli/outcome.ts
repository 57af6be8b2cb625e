import type { FileReport } from './report';
import type { SummaryLine } from './summary-line';
import { summaryLines } from './summary-line';
import { tableOf } from './table';

/** How a file is printed: as JSON, as a table of its indicators, as lines of the table of all files. */
export type Format = 'json' | 'table' | 'lines';

/** What is left of a file's report once it is in words: it travels between threads, and is dropped when printed. */
export interface Outcome {
  /** It could not be read or not be written. */
  readonly failed: boolean;
  /** "" with `lines`. */
  readonly text: string;
  readonly lines: readonly SummaryLine[];
}

/** A file's report in the words of a format. */
export const outcomeOf = (report: FileReport, format: Format): Outcome => ({
  failed: report.error !== null,
  text: textOf(report, format),
  lines: summaryLines(report),
});

function textOf(report: FileReport, format: Format): string {
  switch (format) {
    case 'json':
      return JSON.stringify(report);
    case 'table':
      return tableOf(report);
    case 'lines':
      return '';
  }
}
