import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import { formatCellRef } from '../domain/sheet/cell-ref';
import type { ReportSheet } from '../domain/sheet/report-sheet';
import { reportCells } from '../domain/sheet/report-sheet';
import { freeSheetName } from '../domain/sheet/sheet-name';
import type { HostProblem, SettingsStore, SheetInfo } from './host';
import type { MemoryCell, Page } from './memory-sheet';
import { createPage, slotAt } from './memory-sheet';
import { forgetReport, isStillReport, ownReport, rememberReport } from './own-reports';

/** The reports of the memory host: their cells; widths and charts are for people to see. */
export function createMemoryReports(pages: Map<string, Page>, settings: SettingsStore) {
  return {
    add(report: ReportSheet): Result<SheetInfo, HostProblem> {
      const taken = [...pages.values()].map((page) => page.name);
      const page = createPage({ name: freeSheetName(report.name, taken), cells: cellsOf(report) }, freeId(pages));
      pages.set(page.id, page);
      const info = { id: page.id, name: page.name, visible: true };
      rememberReport(settings, info, report);
      return ok(info);
    },
    /** False for a page that is no report of ours. */
    remove(page: Page): boolean {
      const report = ownReport(settings, page.id);
      const first = slotAt(page, { row: 0, column: 0 }).value;
      if (!report || !isStillReport(report, page.name, first)) return false;
      pages.delete(page.id);
      forgetReport(settings, page.id);
      return true;
    },
  };
}

const cellsOf = (report: ReportSheet): Record<string, MemoryCell> =>
  Object.fromEntries(
    reportCells(report).map((cell): [string, MemoryCell] => {
      const { value, format, fill } = cell;
      return [formatCellRef(cell), { value, format, ...(fill && { fill }) }];
    }),
  );

function freeId(pages: ReadonlyMap<string, Page>): string {
  let number = pages.size + 1;
  while (pages.has(String(number))) number += 1;
  return String(number);
}
