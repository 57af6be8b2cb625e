import { reviewReport } from '../domain/report/review-report';
import type { Result } from '../domain/result';
import type { SheetInfo, SpreadsheetHost } from '../hosts/host';
import type { Problem } from './problem';
import type { ScoredSheet } from './read-sheet';

/** 导出复核意见: what the pane shows of a sheet, as a sheet of its own behind the last one. No other sheet changes. */
export const writeReviewReport = async (
  host: SpreadsheetHost,
  { sheetName, forms }: ScoredSheet,
): Promise<Result<SheetInfo, Problem>> => host.addReport(reviewReport(sheetName, forms));

/** Takes away a sheet that we added, and no other: for one of the user's the problem is `sheet-gone`. */
export const removeReviewReport = async (host: SpreadsheetHost, sheetId: string): Promise<Result<null, Problem>> =>
  host.removeReport(sheetId);
