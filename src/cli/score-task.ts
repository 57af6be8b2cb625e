import type { FileReport } from './report';
import { reportSheet, unreadFile } from './report';
import type { Format, Outcome } from './outcome';
import { outcomeOf } from './outcome';
import type { FileOptions, ScoredFile } from './score-file';
import { scoreFile } from './score-file';
import type { Task } from './task';
import { reasonCrashed, reasonUnwritten } from './unread';
import { writeWhole } from './write-whole';

/** What is the same for all tasks of a request. Plain data: threads are given it. */
export interface Assignment {
  readonly scoring: FileOptions;
  readonly format: Format;
}

/** Does one task. Whatever a file holds costs that file only: it never throws. */
export const scoreTask = async (task: Task, { scoring, format }: Assignment): Promise<Outcome> =>
  outcomeOf(await reportTask(task, scoring), format);

async function reportTask(task: Task, scoring: FileOptions): Promise<FileReport> {
  const { file, problem } = task;
  if (problem !== null) return unreadFile(file, problem);
  try {
    const scored = await scoreFile(file, scoring);
    if (!scored.ok) return unreadFile(file, scored.error);
    const sheets = scored.value.sheets.map((sheet) => reportSheet(sheet, scoring.policy));
    const unwritten = writeScored(task, scored.value);
    return unwritten === null ? { file, error: null, sheets } : unreadFile(file, unwritten);
  } catch (error) {
    return unreadFile(file, reasonCrashed(error));
  }
}

/** Why the scored file could not be written, or null. */
function writeScored({ target, copiesUnscored }: Task, { workbook, sheets }: ScoredFile): string | null {
  if (target === null || !(copiesUnscored || sheets.some(({ forms }) => forms.length > 0))) return null;
  const content = workbook.save();
  try {
    writeWhole(target, content);
    return null;
  } catch (error) {
    return reasonUnwritten(target, error);
  }
}
