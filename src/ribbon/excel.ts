import { createExcelHost } from '../hosts/excel/host';
import type { SpreadsheetHost } from '../hosts/host';
import { showNotice } from './notice-dialog';
import { scoreFromRibbon } from './score-from-ribbon';

// As long as this runtime lives the workbook is asked but once for its settings.
let host: SpreadsheetHost | undefined;

Office.actions.associate('scoreSheet', (event: Office.AddinCommands.Event) => {
  host ??= createExcelHost();
  void scoreFromRibbon(host)
    .then((notice) => notice && showNotice(notice))
    // Excel keeps the button busy until it hears this.
    .finally(() => event.completed());
});
