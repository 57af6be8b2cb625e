import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { scoreSheet } from '../../src/commands/score-sheet';
import { undoScoring } from '../../src/commands/undo-scoring';
import type { CellRange } from '../../src/domain/sheet/cell-ref';
import { formatCellRange } from '../../src/domain/sheet/cell-ref';
import type { Sheet } from '../../src/domain/sheet/sheet';
import { findWpsApplication } from '../../src/hosts/wps/find-application';
import { createWpsHost } from '../../src/hosts/wps/host';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import type { Workbook, WorkbookSheet } from '../../src/workbench/workbook/workbook';
import { createWorkbookHost } from '../../src/workbench/workbook-host';
import { createWpsStandIn } from '../../src/workbench/wps/stand-in';
import { AT_A1, PUBLISHED_FORMS, publishedSheet } from '../sheets/published-forms';
import { TEXTUAL, WORST } from '../../src/workbench/wps/quirks';
import type { WpsQuirks } from '../../src/workbench/wps/quirks';

jest.setTimeout(60_000);

// What is read through WPS is what the file holds: then the form, the scores and the findings are the same, too.

const files = ['assets/samples', 'test/cases/xlsx'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => path.join(folder, name)),
);

/** Not the largest of the files: the stand-in is slow where WPS is not. */
const MOST_CELLS = 2_000;

const BUILDS: readonly (readonly [name: string, quirks: Partial<WpsQuirks>])[] = [
  ['WPS as it was measured', {}],
  ['WPS, the other answer wherever there are two', WORST],
  ['WPS that answers in texts', TEXTUAL],
];

/** A merge far from all that is filled in covers nothing that is read. */
const touches = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

function comparable({ range, merges, hiddenRows, hiddenColumns, ...sheet }: Sheet): unknown {
  const seen = range ? merges.filter((merge) => touches(merge, range)) : [];
  return {
    ...sheet,
    id: '',
    range: range && formatCellRange(range),
    merges: seen.map(formatCellRange).sort(),
    hiddenRows: range ? [...hiddenRows] : [],
    hiddenColumns: range ? [...hiddenColumns] : [],
  };
}

/** Sheets read both ways: through WPS, and from the workbook itself. */
async function readBothWays(workbook: Workbook, build: (typeof BUILDS)[number]) {
  const straight = createWorkbookHost(workbook);
  const standIn = createWpsStandIn(workbook, build[1]);
  const host = createWpsHost(findWpsApplication(standIn.globals)!);
  const list = await host.listSheets();
  if (!list.ok) throw new Error(JSON.stringify(list.error));
  const pairs = await Promise.all(
    workbook.sheets.map(async ({ id }, index) => {
      const there = await straight.readSheet(id);
      if (!there.ok) throw new Error(JSON.stringify(there.error));
      const { range } = there.value;
      if (range && (range.bottom - range.top + 1) * (range.right - range.left + 1) > MOST_CELLS) return null;
      const read = await host.readSheet(list.value[index]!.id);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      return [comparable(read.value), comparable(there.value)] as const;
    }),
  );
  standIn.close();
  return pairs.filter((pair) => pair !== null);
}

describe.each(BUILDS)('through %s', (...build) => {
  test('every workbook of other programs reads as it is', async () => {
    let sheets = 0;
    for (const file of files) {
      const opened = openWorkbook(readFileSync(file));
      if (!opened.ok) continue;
      for (const [read, there] of await readBothWays(opened.value, build)) {
        expect([file, read]).toEqual([file, there]);
        sheets += 1;
      }
    }
    expect(sheets).toBeGreaterThan(50);
  });

  test('every published form reads as it is', async () => {
    for (const form of PUBLISHED_FORMS) {
      const { values, formats, merges } = publishedSheet(form, 'typed', AT_A1);
      const rows = values.map((line, r) => line.map((value, c) => ({ value, format: formats[r]![c]! })));
      const workbook = createWorkbook({ sheets: [{ name: form.id, rows, merges: merges.map(formatCellRange) }] });
      const [[read, there]] = (await readBothWays(workbook, build)) as [readonly [unknown, unknown]];
      expect(read).toEqual(there);
    }
  });
});

describe('the command “给本表打分”', () => {
  const samples = files.filter((file) => file.startsWith('assets'));

  test.each(BUILDS.flatMap(([name, quirks]) => samples.map((file) => [file, name, quirks] as const)))(
    '%s scored through %s gets the same cells and colours as from disk',
    async (file, _, quirks) => {
      const opened = (): Workbook => {
        const workbook = openWorkbook(readFileSync(file));
        if (!workbook.ok) throw new Error(workbook.error.detail);
        return workbook.value;
      };
      const [straight, through] = [opened(), opened()];
      const standIn = createWpsStandIn(through, quirks);
      const before = through.sheets.map(cellsOn);
      const host = createWpsHost(findWpsApplication(standIn.globals)!);
      const scored = await scoreSheet(host);
      const expected = await scoreSheet(createWorkbookHost(straight));
      expect([scored.ok, scored.ok && scored.value.written]).toEqual([
        expected.ok,
        expected.ok && expected.value.written,
      ]);
      expect(through.sheets.map(cellsOn)).toEqual(straight.sheets.map(cellsOn));
      if (scored.ok && scored.value.written > 0) {
        const undone = await undoScoring(host);
        expect([undone.ok, through.sheets.map(cellsOn)]).toEqual([true, before]);
      }
      standIn.close();
    },
  );
});

/** Every cell of a sheet that is not blank, with its looks as far as scoring touches them. */
function cellsOn(sheet: WorkbookSheet): unknown {
  const range = sheet.usedRange(true) ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const cells: unknown[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const { value, formula, style } = sheet.cell(row, column);
      if (value !== null || style.fill) cells.push([row, column, value, formula, style.numberFormat, style.fill]);
    }
  }
  return cells;
}
