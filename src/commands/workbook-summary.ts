import { workbookSummary } from '../domain/report/workbook-summary';
import type { Result } from '../domain/result';
import type { SheetInfo, SpreadsheetHost } from '../hosts/host';
import type { WorkbookCheck } from './check-workbook';
import type { Problem } from './problem';
import { problemSentence } from './problem';

/** 写汇总表: what the check of a workbook came to, as a sheet of its own behind the last one. */
export const writeSummary = async (
  host: SpreadsheetHost,
  { sheets }: WorkbookCheck,
): Promise<Result<SheetInfo, Problem>> =>
  host.addReport(
    workbookSummary(
      sheets.map(({ name, result, problem }) => ({
        name,
        forms: result?.forms ?? [],
        problem: problem && problemSentence(problem, host.name).what,
      })),
    ),
  );
