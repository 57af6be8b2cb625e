import { announce } from '../commands/announcement';
import { recallPreferences } from '../commands/preferences';
import { problemSentence } from '../commands/problem';
import type { ScoredSheet } from '../commands/read-sheet';
import { readSheet } from '../commands/read-sheet';
import { scoreSheet } from '../commands/score-sheet';
import { summarize } from '../commands/summary';
import { loadFromWorkbook } from '../commands/workbook-choices';
import type { SpreadsheetHost } from '../hosts/host';
import type { Notice } from './notice-dialog';

/**
 * The ribbon button 给本表打分: scores without opening the pane. An open pane shows the result, which is null then;
 * without one, and where nothing was done, there is a notice to show, because a button that answers nothing leaves the
 * user to guess. For a reviewer it only checks.
 */
export async function scoreFromRibbon(host: SpreadsheetHost): Promise<Notice | null> {
  try {
    // By another standard than the file's own nothing must be written.
    const loaded = await loadFromWorkbook(host);
    const isReviewer = recallPreferences(host).role === 'reviewer';
    const result = loaded.ok ? await (isReviewer ? readSheet(host) : scoreSheet(host)) : loaded;
    if (result.ok) return (await announce()) ? null : noticeFor(result.value, isReviewer ? 'checked' : 'scored');
    const { what, todo } = problemSentence(result.error, host.name);
    return { title: isReviewer ? '没有核对' : '没有打分', lines: [what, todo] };
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    return { title: '没有打分', lines: ['程序出错了，没有写入任何内容。', detail] };
  }
}

function noticeFor(sheet: ScoredSheet, done: 'scored' | 'checked'): Notice {
  const title = done === 'scored' ? `已给“${sheet.sheetName}”打分` : `已核对“${sheet.sheetName}”`;
  return { title, lines: summarize(sheet, done) };
}
