import { detectHost } from '../hosts/detect';
import type { SpreadsheetHost } from '../hosts/host';
import type { Notice } from './notice-dialog';
import { scoreFromRibbon } from './score-from-ribbon';

/*
 * What the ribbon of WPS can ask for, in index.html, which lives as long as WPS. The callbacks themselves are in
 * wps.ts.
 */

// The workbook is asked but once for its settings.
let host: SpreadsheetHost | null = null;
let isBusy = false;

/** Scores and says what came of it. A second click while it runs is not a second request. */
async function score(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  try {
    host ??= await detectHost();
    if (!host) alert('没有找到 WPS 表格的接口，没有写入任何内容。请关闭 WPS 再打开，再试一次。');
    else say(await scoreFromRibbon(host));
  } finally {
    isBusy = false;
  }
}

/** WPS has no dialog that an add-in can fill without a page of its own; a message box needs nothing. */
function say(notice: Notice | null): void {
  if (notice) alert([notice.title, '', ...notice.lines].join('\n'));
}

// WPS's callback waits for nothing: it starts the work.
Object.assign(window, { jxzpScoreSheet: () => void score() });
