import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import type { Workbook, WorkbookSheet } from '../../src/workbench/workbook/workbook';

// What may be done to a sheet that was added, besides what reports need (report.test.ts).

function added(): { readonly workbook: Workbook; readonly sheet: WorkbookSheet } {
  const workbook = createWorkbook({ sheets: [{ name: '表', rows: [['甲']] }] });
  return { workbook, sheet: workbook.addSheet('新表') };
}

function savedAndOpened(workbook: Workbook): WorkbookSheet {
  const opened = openWorkbook(workbook.save());
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value.sheets[1]!;
}

const AREA = { top: 1, left: 0, bottom: 2, right: 1 };

test('its cells can be merged, and stay so in the file', () => {
  const { workbook, sheet } = added();
  expect(sheet.mergeAt(2, 1)).toBeNull();
  sheet.design!.merge(AREA);
  workbook.write(sheet.id, [{ row: 1, column: 0, kind: 'value', value: '合并' }], 'api');
  for (const each of [sheet, savedAndOpened(workbook)]) {
    expect([each.merges, each.mergeAt(2, 1), each.isWritable(2, 1)]).toEqual([[AREA], AREA, false]);
    expect(each.value(1, 0)).toBe('合并');
  }
});

test.each([
  ['are merged already', { row: 9, column: 9 }, { top: 2, left: 1, bottom: 5, right: 5 }],
  ['hold something that would be covered', { row: 5, column: 1 }, { top: 5, left: 0, bottom: 5, right: 1 }],
])('cells that %s cannot be merged', (_, filled, range) => {
  const { workbook, sheet } = added();
  sheet.design!.merge(AREA);
  workbook.write(sheet.id, [{ ...filled, kind: 'value', value: 1 }], 'api');
  expect(() => sheet.design!.merge(range)).toThrow('covered');
  expect(sheet.merges).toEqual([AREA]);
});

test('it can be protected, and stays so in the file', () => {
  const { workbook, sheet } = added();
  const locks = (each: WorkbookSheet) => [each.protected, each.mayFormatCells, each.mayEditObjects];
  expect(locks(sheet)).toEqual([false, true, true]);
  sheet.design!.merge(AREA);
  sheet.design!.protect(true);
  expect([locks(sheet), locks(savedAndOpened(workbook))]).toEqual([
    [true, false, false],
    [true, false, false],
  ]);
  sheet.design!.protect(false);
  expect(locks(savedAndOpened(workbook))).toEqual([false, true, true]);
});
