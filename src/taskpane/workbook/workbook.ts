import type { CheckedSheet, WorkbookCheck } from '../../commands/check-workbook';
import type { ReportActions } from '../sheet-actions';

/** 检查整个工作簿: what it came to, and what can be asked for. */
export interface Workbook {
  /** Null until it was asked for, and once it was taken back. */
  readonly checked: WorkbookCheck | null;
  /** Checks every sheet, and scores those that it may with `write`. */
  readonly check: (write: boolean) => void;
  /** 全部撤销 */
  readonly undo: () => void;
  /** Shows a sheet in the program, and its result in the pane. */
  readonly open: (sheet: CheckedSheet) => void;
  readonly summary: ReportActions<WorkbookCheck>;
}
