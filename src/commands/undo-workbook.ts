import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { SpreadsheetHost } from '../hosts/host';
import type { Problem, ProblemCode } from './problem';
import { problemAt } from './problem';
import { undoScoring } from './undo-scoring';
import { recallStep, rememberStep } from './workbook-step';

export interface WorkbookUndone {
  /** Cells that are as they were before. */
  readonly restored: number;
  /** Cells that a person has changed since: left as they are. */
  readonly keptByUser: number;
  /** Sheets that were taken back. */
  readonly sheets: number;
}

/** The sheet is no more, was taken back already, or was scored anew since: nothing of that scoring is left to undo. */
const PASSED_OVER: readonly ProblemCode[] = ['sheet-gone', 'nothing-to-undo'];

/**
 * 全部撤销: takes back the last scoring of the whole workbook, in every sheet in which nothing else was scored since. A
 * sheet that refuses stops no other one: its problem is returned at the end, and it can be tried again.
 */
export async function undoWorkbook(host: SpreadsheetHost): Promise<Result<WorkbookUndone, Problem>> {
  const step = recallStep(host);
  let undone: WorkbookUndone = { restored: 0, keptByUser: 0, sheets: 0 };
  const refused = new Map<string, Problem>();
  for (const sheetId of step?.sheetIds ?? []) {
    const result = await undoScoring(host, sheetId, step?.batch);
    if (result.ok) {
      const { restored, keptByUser } = result.value;
      undone = {
        restored: undone.restored + restored,
        keptByUser: undone.keptByUser + keptByUser.length,
        sheets: undone.sheets + 1,
      };
    } else if (!PASSED_OVER.includes(result.error.code)) refused.set(sheetId, result.error);
  }
  if (step) rememberStep(host, { ...step, sheetIds: [...refused.keys()] });
  const [problem] = refused.values();
  if (problem) return fail(problem);
  return undone.sheets > 0 ? ok(undone) : fail(problemAt('nothing-to-undo'));
}
