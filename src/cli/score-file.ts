import { readFileSync } from 'node:fs';
import type { Problem } from '../commands/problem';
import { problemSentence } from '../commands/problem';
import type { ScoredSheet } from '../commands/read-sheet';
import { scoreSheet } from '../commands/score-sheet';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { ScorePolicy, Standard } from '../domain/scoring/standard';
import { openWorkbook } from '../workbench/workbook/open-workbook';
import type { Workbook } from '../workbench/workbook/workbook';
import { workbookProblemSentence } from '../workbench/workbook/workbook-problem';
import { createWorkbookHost } from '../workbench/workbook-host';
import { reasonUnread } from './unread';

export interface FileOptions {
  readonly sheet: string | null;
  readonly standard: Standard;
  readonly policy: ScorePolicy;
  readonly totalAs: 'value' | 'formula';
}

export interface ScoredFile {
  readonly workbook: Workbook;
  /** One for each sheet looked at; a sheet without a form has none. */
  readonly sheets: readonly ScoredSheet[];
}

/** Scores every sheet of a file, or the one that was named, in memory. The file on disk is not touched. */
export async function scoreFile(file: string, options: FileOptions): Promise<Result<ScoredFile, string>> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  const opened = openWorkbook(bytes.value);
  if (!opened.ok) return fail(workbookProblemSentence(opened.error.code));
  const workbook = opened.value;

  const chosen = workbook.sheets.filter(({ name }) => options.sheet === null || name === options.sheet);
  if (chosen.length === 0) {
    return fail(`没有名为“${options.sheet}”的工作表，有：${workbook.sheets.map(({ name }) => name).join('、')}。`);
  }
  const host = createWorkbookHost(workbook);
  const sheets: ScoredSheet[] = [];
  for (const { id, name } of chosen) {
    const scored = await scoreSheet(host, { ...options, sheetId: id, confirmed: true });
    if (scored.ok) sheets.push(scored.value);
    else if (hasNoForm(scored.error)) sheets.push(withoutForms(id, name));
    else return fail(`工作表“${name}”：${sentence(scored.error, host.name)}`);
  }
  return ok({ workbook, sheets });
}

function readBytes(file: string): Result<Uint8Array, string> {
  try {
    return ok(readFileSync(file));
  } catch (error) {
    return fail(reasonUnread(error));
  }
}

const hasNoForm = ({ code }: Problem): boolean => code === 'no-form' || code === 'empty-sheet';

const withoutForms = (sheetId: string, sheetName: string): ScoredSheet => {
  const nothing = { forms: [], edits: [], written: 0, highlighted: 0, coloured: [] };
  return { sheetId, sheetName, ...nothing, canUndo: false, hasMarks: false, markKinds: [] };
};

function sentence(problem: Problem, hostName: string): string {
  const { what, todo } = problemSentence(problem, hostName);
  return `${what}${todo}`;
}
