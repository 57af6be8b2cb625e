import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { LONGEST_SHEET_NAME, freeSheetName } from '../../src/domain/sheet/sheet-name';
import type { ReportSheet } from '../../src/domain/sheet/report-sheet';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import { addReport } from '../../src/workbench/workbook/report-sheet';
import type { Workbook } from '../../src/workbench/workbook/workbook';
import { XmlReader } from '../../src/workbench/workbook/xml';
import {
  changedParts,
  contentTypes,
  packageWith,
  partsOf,
  relationships,
  richPackage,
  worksheet,
} from './rich-package';

const REPORT: ReportSheet = {
  name: '复核意见',
  columns: [{ width: 24 }, { width: 10.5, format: '0.00' }],
  rows: [
    { cells: ['<复核> & "意见"'], style: 'title' },
    { cells: ['项目', '得分'], style: 'header' },
    { cells: ['=甲 & 乙', 92.5] },
    { cells: ['-5%未完成', 58.125], fill: '#FFC7CE' },
    { cells: ['丙', null] },
  ],
  chart: { title: '各项目得分 <分>', firstRow: 2, lastRow: 4, labels: 0, values: 1, format: '0.0"分"' },
};

function opened(bytes: Uint8Array): Workbook {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

function added(workbook: Workbook, report = REPORT): string {
  const result = addReport(workbook, report);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.id;
}

const lastSheet = ({ sheets }: Workbook) => sheets[sheets.length - 1]!;

const SHEET_PARTS = [
  '[Content_Types].xml',
  'xl/_rels/workbook.xml.rels',
  'xl/charts/chart2.xml',
  'xl/drawings/_rels/drawing2.xml.rels',
  'xl/drawings/drawing2.xml',
  'xl/styles.xml',
  'xl/workbook.xml',
  'xl/worksheets/_rels/sheet3.xml.rels',
  'xl/worksheets/sheet3.xml',
];

describe('a report in a file with everything in it', () => {
  const before = richPackage();
  const workbook = opened(before);
  const id = added(workbook);
  const saved = workbook.save();
  const parts = partsOf(saved);
  const text = (part: string): string => Buffer.from(parts.get(part) ?? '', 'latin1').toString('utf8');

  test('touches its own parts and those that list them', () => {
    expect(changedParts(before, saved)).toEqual(SHEET_PARTS);
  });

  test('every part that is touched is well-formed, and every one is listed once', () => {
    for (const part of SHEET_PARTS) {
      const reader = new XmlReader(text(part));
      while (reader.next());
    }
    for (const part of ['xl/worksheets/sheet3.xml', 'xl/drawings/drawing2.xml', 'xl/charts/chart2.xml']) {
      expect([part, text('[Content_Types].xml').split(`PartName="/${part}"`).length]).toEqual([part, 2]);
    }
  });

  test('the sheet is the last one, under an id and a relationship of its own', () => {
    const entry = /<sheet name="复核意见" sheetId="8" r:id="(\w+)"\/><\/sheets>/.exec(text('xl/workbook.xml'))?.[1];
    expect(text('xl/_rels/workbook.xml.rels')).toContain(
      `<Relationship Id="${entry}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet3.xml"/>`,
    );
  });

  test('is read back as it was', () => {
    const again = lastSheet(opened(saved));
    const now = workbook.sheet(id)!;
    expect([again.id, again.name, again.visible, again.frozen]).toEqual([
      id,
      '复核意见',
      true,
      { rows: 2, columns: 0 },
    ]);
    for (let row = 0; row < REPORT.rows.length; row += 1) {
      for (let column = 0; column < 2; column += 1) expect(again.cell(row, column)).toEqual(now.cell(row, column));
    }
    expect(again.cell(0, 0).value).toBe('<复核> & "意见"');
    expect([again.columnWidth(0), again.columnWidth(1)]).toEqual([now.columnWidth(0), now.columnWidth(1)]);
  });

  test('the chart names the cells and repeats them', () => {
    const chart = text('xl/charts/chart2.xml');
    expect(chart).toContain("<c:f>'复核意见'!$A$3:$A$5</c:f>");
    expect(chart).toContain("<c:f>'复核意见'!$B$3:$B$5</c:f>");
    expect(chart).toContain('<c:pt idx="0"><c:v>=甲 &amp; 乙</c:v></c:pt><c:pt idx="1"><c:v>-5%未完成</c:v></c:pt>');
    expect(chart).toContain(
      '<c:ptCount val="3"/><c:pt idx="0"><c:v>92.5</c:v></c:pt><c:pt idx="1"><c:v>58.125</c:v></c:pt></c:numCache>',
    );
    expect(chart).toContain('<c:numFmt formatCode="0.0&quot;分&quot;" sourceLinked="0"/>');
    expect(chart).toContain('<a:t>各项目得分 &lt;分&gt;</a:t>');
    expect(chart).toContain('<c:min val="0"/>');
  });

  test('bars below nothing are not cut off', () => {
    const other = createWorkbook({ sheets: [{ name: '表' }] });
    added(other, { ...REPORT, rows: [...REPORT.rows.slice(0, 4), { cells: ['丁', -3] }] });
    expect(partsOf(other.save()).get('xl/charts/chart1.xml')).not.toContain('<c:min ');
  });

  test('taken away again, the file is the file that was opened', () => {
    const again = opened(before);
    const report = added(again);
    expect(again.removeSheet(report)).toBe(true);
    expect(Buffer.compare(Buffer.from(again.save()), Buffer.from(before))).toBe(0);
  });

  test('a second report after one that went gets parts that are free', () => {
    const again = opened(before);
    again.removeSheet(added(again));
    added(again);
    added(again);
    expect(opened(again.save()).sheets.map(({ name }) => name)).toEqual([
      ...['绩效自评表', '甲 表'],
      ...['复核意见', '复核意见 2'],
    ]);
  });
});

test('exceljs reads the sheet: values, formats, looks, widths, frozen header', async () => {
  const workbook = createWorkbook({ sheets: [{ name: '自评表', rows: [['得分', 9]] }] });
  added(workbook);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(workbook.save().buffer as ArrayBuffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['自评表', '复核意见']);
  const sheet = book.getWorksheet('复核意见')!;
  expect(['A1', 'B2', 'A3', 'B3', 'A4', 'B4', 'B5'].map((address) => sheet.getCell(address).value)).toEqual([
    ...['<复核> & "意见"', '得分', '=甲 & 乙', 92.5, '-5%未完成', 58.125, null],
  ]);
  expect(['A3', 'A4'].map((address) => sheet.getCell(address).type)).toEqual([
    ExcelJS.ValueType.String,
    ExcelJS.ValueType.String,
  ]);
  expect(['B2', 'B3', 'B4'].map((address) => sheet.getCell(address).numFmt)).toEqual([undefined, '0.00', '0.00']);
  expect(sheet.getCell('A1').font).toMatchObject({ bold: true, size: 14, name: '宋体' });
  expect(sheet.getCell('A2').font).toMatchObject({ bold: true, size: 11 });
  expect(sheet.getCell('A3').font.bold).toBeUndefined();
  expect(sheet.getCell('A3').alignment).toEqual({ wrapText: true, vertical: 'middle' });
  expect(sheet.getCell('A1').alignment).toEqual({ vertical: 'middle' });
  expect(sheet.getCell('B4').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFFC7CE' } });
  expect(sheet.getCell('A2').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } });
  expect([sheet.getColumn(1).width, sheet.getColumn(2).width]).toEqual([24, 10.5]);
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2, topLeftCell: 'A3' });
});

test('a name with an apostrophe is doubled where the chart names its cells', () => {
  const workbook = createWorkbook({ sheets: [{ name: '表' }] });
  added(workbook, { ...REPORT, name: "O'Neill & 甲" });
  const chart = Buffer.from(partsOf(workbook.save()).get('xl/charts/chart1.xml')!, 'latin1').toString('utf8');
  expect(chart).toContain("<c:f>'O''Neill &amp; 甲'!$B$3:$B$5</c:f>");
});

test('a report without a chart has no drawing, and one without rows is saved too', () => {
  const workbook = createWorkbook({ sheets: [{ name: '表' }] });
  const before = workbook.save();
  added(workbook, { ...REPORT, rows: [], chart: null });
  expect(changedParts(before, workbook.save())).toEqual([
    ...['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/worksheets/sheet2.xml'],
  ]);
});

test('a note on a report is saved beside its chart', () => {
  const workbook = createWorkbook({ sheets: [{ name: '表' }] });
  const id = added(workbook);
  workbook.writeNotes(id, [{ row: 2, column: 1, text: '看过了' }], 'user');
  const again = opened(workbook.save());
  expect(lastSheet(again).note(2, 1)).toBe('看过了');
  const sheet = partsOf(workbook.save()).get('xl/worksheets/sheet2.xml')!;
  expect(sheet).toMatch(/<drawing r:id="rId\d"\/><legacyDrawing r:id="rId\d"\/><\/worksheet>$/);
});

test('a workbook with prefixes, a namespace at each entry and a leftover of another sheet', () => {
  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const before = packageWith(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'), {
    'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}"><x:bookViews><x:workbookView activeTab="1" tabRatio="600"/></x:bookViews><x:sheets><x:sheet name="表" sheetId="5" rel:id="rId1" xmlns:rel="${RELATIONS}"/></x:sheets></x:workbook>`,
    '[Content_Types].xml': contentTypes([
      ['/xl/workbook.xml', 'spreadsheetml.sheet.main'],
      ['/xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'],
      ['/xl/worksheets/sheet2.xml', 'spreadsheetml.worksheet'],
    ]),
    'xl/_rels/workbook.xml.rels': relationships([['worksheet', 'worksheets/sheet1.xml']]),
  });
  const workbook = opened(before);
  added(workbook);
  const saved = workbook.save();
  expect(changedParts(before, saved)).toContain('xl/worksheets/sheet3.xml');
  expect(partsOf(saved).get('xl/workbook.xml')).toContain(
    `<x:sheet name="${Buffer.from('复核意见').toString('latin1')}" sheetId="6" xmlns:r="${RELATIONS}" r:id="rId3"/></x:sheets>`,
  );
  // A view of a sheet that never was does not become one of the report.
  expect(partsOf(saved).get('xl/workbook.xml')).toContain('<x:workbookView tabRatio="600"/>');
  const again = opened(saved);
  expect(again.activeSheetId).toBe('5');
  expect(again.sheets.map(({ id, name }) => [id, name])).toEqual([
    ['5', '表'],
    ['6', '复核意见'],
  ]);
  expect(lastSheet(again).cell(1, 0).style.bold).toBe(true);
});

const FOLDER = join(__dirname, '../cases/xlsx');
const FILES = readdirSync(FOLDER).flatMap((name) => {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
  return openWorkbook(bytes).ok ? [[name, bytes] as const] : [];
});

test('there are real files to try', () => expect(FILES.length).toBeGreaterThan(50));

test.each(FILES)('%s takes a report and gives it back', (_, bytes) => {
  const workbook = opened(bytes);
  const id = added(workbook);
  const now = workbook.sheet(id)!;
  const saved = workbook.save();
  const again = opened(saved);
  expect(again.sheets.map((sheet) => [sheet.id, sheet.name])).toEqual(
    workbook.sheets.map((sheet) => [sheet.id, sheet.name]),
  );
  expect(again.activeSheetId).toBe(workbook.activeSheetId);
  expect(lastSheet(again).cell(3, 1)).toEqual(now.cell(3, 1));
  const isOurs =
    /^\[Content_Types\]|\/styles\.xml$|workbook[^/]*\.xml(\.rels)?$|sheet\d+\.xml(\.rels)?$|drawing\d+\.xml(\.rels)?$|chart\d+\.xml$/i;
  const [old, parts] = [partsOf(bytes), partsOf(saved)];
  expect(changedParts(bytes, saved).filter((part) => !isOurs.test(part))).toEqual([]);
  const touched = changedParts(bytes, saved).filter((part) => old.has(part));
  expect(touched.filter((part) => !/^\[Content|styles\.xml$|workbook[^/]*$/i.test(part))).toEqual([]);
  expect([...old.keys()].filter((part) => !parts.has(part))).toEqual([]);
  workbook.removeSheet(id);
  expect(changedParts(bytes, workbook.save())).toEqual([]);
});

describe('the workbook around a report', () => {
  const make = (): Workbook =>
    createWorkbook({ sheets: [{ name: '自评表', rows: [[1, { formula: '=A1+1', value: 2 }]] }, { name: '说明' }] });
  const cell = { row: 0, column: 0 };

  test('formulas of the file are computed as before, and those on the report too', () => {
    const workbook = make();
    const id = added(workbook);
    workbook.write('1', [{ ...cell, kind: 'value', value: 5 }], 'user');
    expect(workbook.sheet('1')!.value(0, 1)).toBe(6);
    workbook.write(id, [{ row: 9, column: 0, kind: 'formula', formula: '=自评表!B1+B3' }], 'user');
    expect(workbook.sheet(id)!.value(9, 0)).toBe(98.5);
    workbook.write(id, [{ row: 2, column: 1, kind: 'value', value: 1 }], 'user');
    expect([workbook.sheet(id)!.value(9, 0), workbook.sheet('1')!.value(0, 1)]).toEqual([7, 6]);
    expect(lastSheet(opened(workbook.save())).cell(9, 0)).toMatchObject({ formula: '=自评表!B1+B3', value: 7 });
  });

  test('undo goes on behind a report that was taken away', () => {
    const workbook = make();
    workbook.write('1', [{ ...cell, kind: 'value', value: 5 }], 'user');
    const id = added(workbook);
    workbook.write(id, [{ row: 9, column: 0, kind: 'value', value: 'x' }], 'user');
    workbook.removeSheet(id);
    expect([workbook.undo(), workbook.sheet('1')!.value(0, 0), workbook.undo()]).toEqual([true, 1, false]);
  });

  test('its own sheets stay, and names are had once', () => {
    const workbook = make();
    expect(workbook.removeSheet('2')).toBe(false);
    expect(() => workbook.addSheet('说明')).toThrow('name-taken');
    const sheet = workbook.addSheet('新');
    expect(() => sheet.design!.rename('自评表')).toThrow('name-taken');
    sheet.design!.rename('更新');
    expect(workbook.sheetNames).toEqual(['自评表', '说明', '更新']);
    expect(() => workbook.write('1', [{ ...cell, kind: 'look', look: { bold: true } }], 'api')).toThrow('bound');
  });

  test('those who look at the workbook are told', () => {
    const workbook = make();
    const told: string[] = [];
    workbook.onChange(({ sheetId, cells }) => told.push(`${sheetId}:${cells.length}`));
    const sheet = workbook.addSheet('新');
    workbook.removeSheet(sheet.id);
    expect(told).toEqual(['3:0', '3:0']);
  });

  test('a chart sheet keeps its name to itself', () => {
    const book = opened(
      packageWith(worksheet(''), {
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
          '<sheets><sheet name="表" sheetId="1" r:id="rId1"/><sheet name="复核意见" sheetId="9" r:id="rId2"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': relationships([
          ['worksheet', 'worksheets/sheet1.xml'],
          ['chartsheet', 'chartsheets/sheet1.xml'],
        ]),
      }),
    );
    const id = added(book);
    expect([id, book.sheet(id)!.name]).toEqual(['10', '复核意见 2']);
  });
});

describe('the name of a sheet', () => {
  test.each([
    ['复核意见', [], '复核意见'],
    ['复核意见', ['复核意见'], '复核意见 2'],
    ['Review', ['REVIEW', 'review 2', 'Review 4'], 'Review 3'],
    ["'甲'", [], '甲'],
    ['a:b\\c/d?e*f[g]', [], 'a b c d e f g'],
    ['', [], '报告'],
    ['///', [], '报告'],
    ['长'.repeat(31), ['长'.repeat(31)], `${'长'.repeat(29)} 2`],
    [`${'长'.repeat(30)}𠮷`, [], '长'.repeat(30)],
  ])('%s beside %j is %s', (wished, taken, expected) => {
    expect(freeSheetName(wished, taken)).toBe(expected);
  });

  test('is always free, legal, and its own again', () => {
    const unit = fc.constantFrom(...Array.from("ab'ß甲𠮷 :\\/?*[]\u0000\ud800"));
    const anyName = fc.string({ unit, maxLength: 40 });
    fc.assert(
      fc.property(anyName, fc.array(anyName, { maxLength: 6 }), (wished, others) => {
        const taken = others.map((name) => freeSheetName(name, []));
        const name = freeSheetName(wished, taken);
        expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
        expect(name.length).toBeLessThanOrEqual(LONGEST_SHEET_NAME);
        expect(name).not.toMatch(/^'|'$|[\\/:*?[\]]|[\ud800-\udbff](?![\udc00-\udfff])|^$/);
        expect(freeSheetName(name, [])).toBe(name);
      }),
    );
  });
});
