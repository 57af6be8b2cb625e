import { inOrder } from './in-order';
import { createPool, threadsFor } from './pool';
import { formatFor, printoutOf } from './printout';
import type { Request } from './request';
import { print, stopSignal } from './terminal';
import { summaryFile } from './summary-file';
import type { SummaryLine } from './summary-line';
import { planTasks } from './task';
import type { Totals } from './totals';
import { NO_TOTALS, addOutcome } from './totals';
import { reasonUnwritten } from './unread';
import { writeWhole } from './write-whole';

/**
 * Scores every file of a request, prints each as soon as it and those before it are done, and gives the exit code
 * (request.ts, USAGE). Nothing of a file is kept once it is printed but its lines of a summary file.
 */
export async function scoreFiles(request: Request): Promise<number> {
  const { json, jobs, scoring, summary, strict } = request;
  const planned = planTasks(request);
  if (!planned.ok) {
    console.error(planned.error);
    return 2;
  }
  const tasks = planned.value;
  const format = formatFor(json, tasks.length);
  const printout = printoutOf(format, tasks);
  const pool = createPool(threadsFor(jobs, tasks), { scoring, format });
  let totals = NO_TOTALS;
  const lines: SummaryLine[] = [];

  await print(printout.head);
  for await (const outcome of inOrder(until(stopSignal(), tasks), pool.window, (task) => pool.run(task))) {
    await print(printout.piece(outcome, totals.files));
    totals = addOutcome(totals, outcome);
    if (summary !== null) lines.push(...outcome.lines);
  }
  await print(printout.tail(totals));
  await pool.close();

  if (totals.files < tasks.length) {
    const left = `已停止：处理了 ${totals.files} 个文件，还有 ${tasks.length - totals.files} 个没有处理`;
    console.error(`${left}${summary === null ? '' : '，没有写汇总表'}。`);
    return 130;
  }
  const isSummaryWritten = summary === null || writeSummary(summary, lines, totals);
  if (totals.failed > 0 || !isSummaryWritten) return 1;
  return strict && totals.errors > 0 ? 3 : 0;
}

/** The items until the signal comes. */
function* until<Item>(signal: AbortSignal, items: Iterable<Item>): Generator<Item> {
  for (const item of items) {
    if (signal.aborted) return;
    yield item;
  }
}

function writeSummary(file: string, lines: readonly SummaryLine[], totals: Totals): boolean {
  const content = summaryFile(file, lines, totals);
  try {
    writeWhole(file, content);
    return true;
  } catch (error) {
    console.error(reasonUnwritten(file, error));
    return false;
  }
}
