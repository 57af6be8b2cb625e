import type { CellRange } from './cell-ref';
import type { CellValue } from './sheet';
import type { CellImage, Fill } from './sheet-edit';

/** A sheet of ours for people to read: what it holds is text and numbers, never formulas. */
export interface ReportSheet {
  /** Wished for; `freeSheetName` makes it one that a workbook can take. */
  readonly name: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  readonly chart: ReportChart | null;
}

export interface ReportColumn {
  /** Characters. */
  readonly width: number;
  /** Number format in its English form, for the plain rows: "0.00". */
  readonly format?: string;
}

export interface ReportRow {
  readonly cells: readonly CellValue[];
  readonly style?: 'title' | 'header' | 'note';
  /** "#RRGGBB", behind the whole row. */
  readonly fill?: string;
}

/** One bar for each row. Rows and columns of the report, 0-based. */
export interface ReportChart {
  readonly title: string;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns. */
  readonly labels: number;
  readonly values: number;
  /** Number format of the numbers at the bars. */
  readonly format: string;
}

/** How a report row is set, apart from its fill and its number formats. */
export interface RowLook {
  readonly bold: boolean;
  /** Points; null is the workbook's own size. */
  readonly fontSize: number | null;
  /** Titles and notes run on over the blank cells to their right. */
  readonly wrap: boolean;
}

const HEADER_FILL = '#DDEBF7';

const LOOKS: { readonly [style in NonNullable<ReportRow['style']> | 'plain']: RowLook } = {
  title: { bold: true, fontSize: 14, wrap: false },
  header: { bold: true, fontSize: null, wrap: true },
  note: { bold: false, fontSize: null, wrap: false },
  plain: { bold: false, fontSize: null, wrap: true },
};

/** How a row is set. */
export const rowLookOf = ({ style }: ReportRow): RowLook => LOOKS[style ?? 'plain'];

/** Every cell of the report, row by row, blank ones too: as many in each row as there are columns. */
export function reportCells({ rows, columns }: ReportSheet): CellImage[] {
  return rows.flatMap((line, row) => {
    const color = line.fill ?? (line.style === 'header' ? HEADER_FILL : null);
    const fill: Fill | null = color === null ? null : { color };
    return columns.map(({ format }, column): CellImage => {
      const given = line.cells[column] ?? null;
      return {
        row,
        column,
        value: given === '' ? null : given,
        formula: null,
        format: line.style === undefined && format !== undefined ? format : 'General',
        fill,
      };
    });
  });
}

/** How many rows stay in view above: all down to the first header. */
export const frozenRows = ({ rows }: ReportSheet): number => rows.findIndex(({ style }) => style === 'header') + 1;

const FEWEST_CHART_ROWS = 12;
const MOST_CHART_ROWS = 60;

/** The cells that the chart lies over: under the rows, as high as its bars need. Null without a chart. */
export function chartPlace({ rows, columns, chart }: ReportSheet): CellRange | null {
  if (!chart) return null;
  const bars = chart.lastRow - chart.firstRow + 1;
  const height = Math.min(MOST_CHART_ROWS, Math.max(FEWEST_CHART_ROWS, bars + 5));
  const top = rows.length + 1;
  return { top, left: 0, bottom: top + height - 1, right: Math.max(0, columns.length - 1) };
}

/** The chart's rows in one column. */
export const chartCells = ({ firstRow, lastRow }: ReportChart, column: number): CellRange => ({
  top: firstRow,
  left: column,
  bottom: lastRow,
  right: column,
});
