import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { RequestOptions, SpreadsheetHost } from '../hosts/host';
import type { Problem } from './problem';
import { isWithoutForm } from './problem';
import type { ScoredSheet, ScoringOptions } from './read-sheet';
import { readSheet } from './read-sheet';
import { refusalToReviewer } from './reviewer';
import { scoreSheet } from './score-sheet';
import { nextBatch, rememberStep } from './workbook-step';

export interface WorkbookOptions extends RequestOptions {
  /** Score the sheets, and not only check them. */
  readonly write: boolean;
  /** Called before each sheet, with how many are done. */
  readonly onSheet?: (name: string, done: number, all: number) => void;
}

export interface CheckedSheet {
  readonly sheetId: string;
  readonly name: string;
  /** null where the sheet could not be read or written. */
  readonly result: ScoredSheet | null;
  /** With a result: why it was checked and not written (`unsure`). */
  readonly problem: Problem | null;
}

export interface WorkbookCheck {
  /** Only sheets that hold a form. */
  readonly sheets: readonly CheckedSheet[];
  /** Stopped by the user: the sheets are those that were done until then. */
  readonly cancelled: boolean;
  /** Scores and totals written into cells. */
  readonly written: number;
}

/**
 * 检查整个工作簿: every visible sheet with a form, one after the other, checked or scored. A sheet that fails is reported
 * and stops no other one; forms with guessed columns are only checked. All of it is taken back with `undoWorkbook`.
 */
export async function checkWorkbook(
  host: SpreadsheetHost,
  { write, onSheet, signal, onProgress }: WorkbookOptions,
): Promise<Result<WorkbookCheck, Problem>> {
  const refusal = write ? refusalToReviewer(host) : null;
  if (refusal) return fail(refusal);
  const listed = await host.listSheets();
  if (!listed.ok) return listed;
  const visible = listed.value.filter((sheet) => sheet.visible);

  const batch = nextBatch(host);
  const sheets: CheckedSheet[] = [];
  const writtenTo: string[] = [];
  let isCancelled = false;
  for (const [done, { id: sheetId, name }] of visible.entries()) {
    isCancelled = signal?.aborted === true;
    if (isCancelled) break;
    onSheet?.(name, done, visible.length);
    const options: ScoringOptions = {
      sheetId,
      ...(signal && { signal }),
      ...(onProgress && { onProgress: (share: number) => onProgress((done + share) / visible.length) }),
    };
    const { result, problem } = write ? await scoreOrCheck(host, { ...options, batch }) : await check(host, options);
    isCancelled = problem?.code === 'cancelled';
    if (isCancelled) break;
    if (problem && isWithoutForm(problem)) continue;
    sheets.push({ sheetId, name, result, problem });
    if ((result?.edits ?? problem?.notRestored ?? []).length > 0) {
      writtenTo.push(sheetId);
      // At once: what was done must be undoable whatever happens to the sheets that follow.
      rememberStep(host, { batch, sheetIds: writtenTo });
    }
  }
  const written = sheets.reduce((count, { result }) => count + (result?.written ?? 0), 0);
  return ok({ sheets, cancelled: isCancelled, written });
}

type Outcome = Pick<CheckedSheet, 'result' | 'problem'>;

async function scoreOrCheck(host: SpreadsheetHost, options: ScoringOptions): Promise<Outcome> {
  const scored = await scoreSheet(host, options);
  if (scored.ok) return { result: scored.value, problem: null };
  if (scored.error.code !== 'unsure') return { result: null, problem: scored.error };
  const checked = await check(host, options);
  return { ...checked, problem: checked.problem ?? scored.error };
}

async function check(host: SpreadsheetHost, options: ScoringOptions): Promise<Outcome> {
  const read = await readSheet(host, options);
  return read.ok ? { result: read.value, problem: null } : { result: null, problem: read.error };
}
