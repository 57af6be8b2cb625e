import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { HostProblem, ProbeOptions } from '../host';
import type { ProbeReport } from '../probe';
import { askAll, cornerOf } from '../probe-questions';
import type { Pace } from './lane';
import { createProbeBench } from './probe-bench';
import { CONTENT_QUESTIONS } from './probe-contents';
import { LOOK_QUESTIONS } from './probe-looks';
import { newestExcelApi, programVersion } from './probe-program';
import { addScratch, removeProperty, removeScratch } from './probe-scratch';
import { WORKBOOK_QUESTIONS } from './probe-workbook';
import { refusalOf } from './refusal';

/** The report comes last: it goes over the whole sheet. */
const QUESTIONS = [...CONTENT_QUESTIONS, ...LOOK_QUESTIONS, ...WORKBOOK_QUESTIONS];

/**
 * Asks Excel what our code takes for granted (platform/excel.md, the README of src/workbench/office), on a sheet of its
 * own that is not shown. Excel forgets what a person could undo when that sheet is taken away.
 */
export async function probeExcel(
  host: string,
  pace: Pace,
  { signal, onQuestion }: ProbeOptions = {},
): Promise<Result<ProbeReport, HostProblem>> {
  await removeProperty();
  const scratch = await addScratch();
  if (!scratch.ok) return scratch;
  const { id, name } = scratch.value;
  const clock = { isInTime: true };
  let leftBehind: string | null;
  let answers;
  try {
    answers = await askAll(QUESTIONS, {
      benchOf: (index) => createProbeBench(id, name, cornerOf(index)),
      wordsOf: (error) => refusalOf(error)?.code ?? (error instanceof Error ? error.message : String(error)),
      mayGoOn(asked) {
        clock.isInTime &&= pace();
        onQuestion?.(asked, QUESTIONS.length);
        return clock.isInTime && signal?.aborted !== true;
      },
    });
  } finally {
    [leftBehind = null] = await removeScratch([scratch.value]);
    await removeProperty();
    pace();
  }
  if (!answers) {
    const code = clock.isInTime ? 'cancelled' : 'timeout';
    return fail(leftBehind === null ? { code } : { code, sheet: leftBehind });
  }
  onQuestion?.(QUESTIONS.length, QUESTIONS.length);
  const newest = newestExcelApi();
  const version = [programVersion(), newest && `ExcelApi ${newest.version}`].filter(Boolean).join('，');
  return ok({ host, version, answers, leftBehind });
}
