import { alignTo, widthOf } from './align';
import type { Format, Outcome } from './outcome';
import type { SummaryLine } from './summary-line';
import { SUMMARY_HEADER, summaryCells } from './summary-line';
import { shorten } from './table';
import type { Task } from './task';
import type { Totals } from './totals';
import { totalsText } from './totals';

/** What is printed, piece by piece: `head`, every file's piece in the order of the files, `tail`. */
export interface Printout {
  readonly head: string;
  /** `index` of the file, 0-based. */
  piece(outcome: Outcome, index: number): string;
  tail(totals: Totals): string;
}

/** More files than this are printed as lines of one table. */
const MOST_TABLES = 5;

/** How so many files are printed. */
export function formatFor(json: boolean, files: number): Format {
  if (json) return 'json';
  return files <= MOST_TABLES ? 'table' : 'lines';
}

/** The printout of a format. The pieces of `json` make one object, `Report` in report.ts. */
export function printoutOf(format: Format, tasks: readonly Task[]): Printout {
  switch (format) {
    case 'json':
      return {
        head: '{"version":1,"files":[',
        piece: ({ text }, index) => (index === 0 ? text : `,${text}`),
        tail: () => ']}\n',
      };
    case 'table':
      return { head: '', piece: ({ text }) => `${text}\n`, tail: () => '' };
    case 'lines':
      return linesPrintout(tasks);
  }
}

const WIDEST_FILE = 40;
const LONGEST_SHEET = 10;
/** Of the columns behind the file's, which is as wide as the files' names; the last one ends where it ends. */
const WIDTHS = [2 * LONGEST_SHEET, 10, 6, 6, 4, 6, 4, 4];

function linesPrintout(tasks: readonly Task[]): Printout {
  const longest = tasks.reduce((most, { file }) => Math.max(most, widthOf(file)), 0);
  const widths = [Math.min(WIDEST_FILE, longest), ...WIDTHS];
  const printed = (cells: readonly (string | number)[]): string => `${alignTo(widths, cells.map(String))}\n`;
  const printedLine = (line: SummaryLine): string =>
    printed(summaryCells({ ...line, sheet: shorten(line.sheet, LONGEST_SHEET) }));
  return {
    head: printed(SUMMARY_HEADER),
    piece: ({ lines }) => lines.map(printedLine).join(''),
    tail: (totals) => `${totalsText(totals)}\n`,
  };
}
