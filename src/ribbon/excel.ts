import { announce } from '../commands/announcement';
import { recallPreferences } from '../commands/preferences';
import { problemSentence } from '../commands/problem';
import type { ScoredSheet } from '../commands/read-sheet';
import { readSheet } from '../commands/read-sheet';
import { scoreSheet } from '../commands/score-sheet';
import { summarize } from '../commands/summary';
import { loadFromWorkbook } from '../commands/workbook-choices';
import { createExcelHost } from '../hosts/excel/host';
import type { SpreadsheetHost } from '../hosts/host';
import { showNotice } from './notice-dialog';

// As long as this runtime lives the workbook is asked but once for its settings.
let host: SpreadsheetHost | undefined;

/**
 * The ribbon button 给本表打分: scores without opening the pane. An open pane shows the result; without one, and where
 * nothing was done, a small dialog says it, because a button that answers nothing leaves the user to guess. For a
 * reviewer it only checks.
 */
async function scoreFromRibbon(): Promise<void> {
  host ??= createExcelHost();
  // By another standard than the file's own nothing must be written.
  const loaded = await loadFromWorkbook(host);
  const isReviewer = recallPreferences(host).role === 'reviewer';
  const result = loaded.ok ? await (isReviewer ? readSheet(host) : scoreSheet(host)) : loaded;
  if (result.ok) {
    if (!(await announce())) await showNotice(noticeFor(result.value, isReviewer));
  } else {
    const { what, todo } = problemSentence(result.error, host.name);
    await showNotice({ title: isReviewer ? '没有核对' : '没有打分', lines: [what, todo] });
  }
}

function noticeFor(scored: ScoredSheet, isReviewer: boolean): { title: string; lines: readonly string[] } {
  const { sheetName } = scored;
  return { title: isReviewer ? `已核对“${sheetName}”` : `已给“${sheetName}”打分`, lines: summarize(scored) };
}

Office.actions.associate('scoreSheet', (event: Office.AddinCommands.Event) => {
  scoreFromRibbon()
    .catch((error: unknown) =>
      showNotice({
        title: '没有打分',
        lines: ['程序出错了，没有写入任何内容。', error instanceof Error ? error.message : ''],
      }),
    )
    // Excel keeps the button busy until it hears this.
    .finally(() => event.completed());
});
