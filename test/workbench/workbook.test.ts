import { strToU8, zipSync } from 'fflate';
import { parseCellRef, type CellRef } from '../../src/domain/sheet/cell-ref';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import { shiftFormula } from '../../src/workbench/workbook/shift-formula';
import { WriteRefused } from '../../src/workbench/workbook/write-refused';
import type { CellWrite, Workbook, WorkbookCell, WorkbookChange } from '../../src/workbench/workbook/workbook';
import {
  changedParts,
  packageWith,
  partsOf,
  relationships,
  richPackage,
  sharedStrings,
  worksheet,
  zipOf,
} from './rich-package';

const SHEET = 'xl/worksheets/sheet1.xml';
const RED = { color: '#FF0000' };

function opened(bytes: Uint8Array): Workbook {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}

const problemOf = (bytes: Uint8Array): string => {
  const result = openWorkbook(bytes);
  return result.ok ? 'opened' : result.error.code;
};

const at = (name: string): CellRef => parseCellRef(name)!;
const cell = (workbook: Workbook, name: string, sheet = 0): WorkbookCell =>
  workbook.sheets[sheet]!.cell(at(name).row, at(name).column);
const value = (workbook: Workbook, name: string, sheet = 0) => cell(workbook, name, sheet).value;
const write = (workbook: Workbook, ...writes: CellWrite[]): void =>
  workbook.write(workbook.sheets[0]!.id, writes, 'user');
const put = (name: string, content: string | number | boolean | null): CellWrite => ({
  ...at(name),
  kind: 'value',
  value: content,
});
const type = (name: string, text: string): CellWrite => ({ ...at(name), kind: 'typed', text });
const paint = (name: string, fill: { color: string } | null): CellWrite => ({ ...at(name), kind: 'fill', fill });
const formula = (name: string, text: string): CellWrite => ({ ...at(name), kind: 'formula', formula: text });
const reopened = (workbook: Workbook): Workbook => opened(workbook.save());
const part = (workbook: Workbook, name: string): string =>
  Buffer.from(partsOf(workbook.save()).get(name) ?? '', 'latin1').toString();
const names = (cells: readonly CellRef[]): string =>
  cells.map(({ row, column }) => String.fromCharCode(65 + column) + String(row + 1)).join(' ');

describe('a form with everything that officers’ files carry', () => {
  test.each([
    ['A1', '项目支出绩效自评表', null, '项目支出绩效自评表'],
    ['A2', '数量指标 ', null, '数量指标 '],
    ['B2', '≥95%', null, '≥95%'],
    ['C2', true, null, 'TRUE'],
    ['D2', '#DIV/0!', null, '#DIV/0!'],
    ['E2', 45000, null, '2023/3/15'],
    ['F2', '_x0041_&\r\n', null, '_x0041_&\r\n'],
    ['A4', '产出', null, '产出'],
    ['D4', 9, null, '9.0 '],
    ['E4', 27, '=D4*2+$D$4', '27'],
    ['E6', 28, '=D6*2+$D$4', '28'],
    ['H4', '=DISPIMG("ID_1",1)', '=_xlfn.DISPIMG("ID_1",1)', '=DISPIMG("ID_1",1)'],
    ['Z99', null, null, ''],
  ])('%s holds %j by %j and shows %j', (name, stored, by, text) => {
    const found = cell(opened(richPackage()), name);
    expect([found.value, found.formula, found.text]).toEqual([stored, by, text]);
  });

  test('its looks, resolved', () => {
    const workbook = opened(richPackage());
    const sheet = workbook.sheets[0]!;
    expect(cell(workbook, 'A1').style).toEqual({
      ...{
        fontName: '黑体',
        fontSize: 14,
        fontColor: '#FF0000',
        bold: true,
        italic: false,
        underline: false,
        strike: false,
      },
      ...{ horizontal: 'center', vertical: 'center', wrap: true, shrink: false, indent: 0, rotation: 255 },
      fill: { color: '#B4C7E7' },
      borders: {
        top: null,
        right: null,
        bottom: { style: 'double', color: '#FF0000' },
        left: { style: 'thin', color: '#000000' },
      },
      ...{ numberFormat: 'General', locked: false },
    });
    expect(cell(workbook, 'C9').style.fill).toEqual({
      color: '#FFFFFF',
      pattern: 'LinearGradient',
      patternColor: '#00FF00',
    });
    // A cell that is not in the file looks like its row, or else its column.
    expect([cell(workbook, 'J9').style.numberFormat, cell(workbook, 'A7').style.numberFormat]).toEqual(['0%', '0.0_ ']);
    expect([
      sheet.rowHeight(0),
      sheet.rowHeight(5),
      sheet.columnWidth(0),
      sheet.columnWidth(6),
      sheet.columnWidth(1),
    ]).toEqual([40, 0, 100, 0, 72]);
    expect([sheet.frozen, sheet.showGridLines, sheet.protected, sheet.mayFormatCells, sheet.filtered]).toEqual([
      { rows: 2, columns: 1 },
      false,
      true,
      true,
      true,
    ]);
    expect([
      workbook.sheets.map(({ name, visible }) => [name, visible]),
      workbook.activeSheetId,
      workbook.selection,
    ]).toEqual([
      [
        ['绩效自评表', true],
        ['甲 表', false],
      ],
      '3',
      { top: 3, left: 3, bottom: 4, right: 4 },
    ]);
    expect([sheet.usedRange(), sheet.usedRange(true)]).toEqual([
      { top: 0, left: 0, bottom: 13, right: 7 },
      { top: 0, left: 0, bottom: 13, right: 7 },
    ]);
  });

  test('five values and two fills leave every other part byte for byte; undone, so is the whole file', () => {
    const bytes = richPackage();
    const workbook = opened(bytes);
    write(
      workbook,
      put('D4', 8),
      put('D5', null),
      put('J20', '新增'),
      put('A2', '质量指标'),
      put('C2', false),
      paint('D4', RED),
      paint('A1', RED),
    );
    const saved = workbook.save();
    expect(changedParts(bytes, saved)).toEqual(['xl/styles.xml', 'xl/workbook.xml', SHEET, 'xl/worksheets/sheet2.xml']);
    const again = opened(saved);
    expect(['D4', 'D5', 'J20', 'A2', 'C2', 'D9', 'E4', 'E6'].map((name) => value(again, name))).toEqual([
      8,
      null,
      '新增',
      '质量指标',
      false,
      17.5,
      24,
      27,
    ]);
    expect(['A1', 'B1', 'C1', 'D4', 'D5'].map((name) => cell(again, name).style.fill)).toEqual([
      RED,
      RED,
      RED,
      RED,
      null,
    ]);
    // Only what Excel must compute anew is asked of it: NOSUCH() and the array.
    expect(part(workbook, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    workbook.undo();
    expect(Buffer.from(workbook.save()).equals(Buffer.from(bytes))).toBe(true);
    workbook.redo();
    expect(changedParts(saved, workbook.save())).toEqual([]);
  });

  test('the text of an edit is a few readable places', () => {
    const workbook = opened(richPackage());
    write(workbook, put('D4', 8), put('B4', '新'), put('D7', 1));
    const text = part(workbook, SHEET);
    expect(text).toContain(
      '<c r="A4" t="inlineStr"><is><t>产出</t></is></c><c r="B4" t="inlineStr"><is><t>新</t></is></c><c r="D4" s="2"><v>8</v></c>',
    );
    expect(text).toContain('</row><row r="7"><c r="D7"><v>1</v></c></row><row r="9"');
    expect(text).toContain('<c r="E5"><f t="shared" si="0"/><v>25</v></c>');
  });

  test('a fill alone keeps rich text as it is; a text written back over itself does too', () => {
    const workbook = opened(richPackage());
    write(workbook, paint('A2', RED));
    expect(part(workbook, SHEET)).toMatch(/<c r="A2" t="s" s="6"><v>0?1<\/v>/);
    write(workbook, put('A2', '别的'));
    write(workbook, put('A2', '数量指标 '));
    expect(part(workbook, SHEET)).toMatch(/<c r="A2" t="s" s="6"><v>1<\/v>/);
    write(workbook, paint('A2', null));
    expect(changedParts(richPackage(), workbook.save())).toEqual([]);
  });

  test('a gradient, painted over and given back as the host saw it, is the gradient again', () => {
    const workbook = opened(richPackage());
    const before = cell(workbook, 'D9').style.fill;
    write(workbook, paint('D9', RED));
    write(workbook, paint('D9', before));
    expect(changedParts(richPackage(), workbook.save())).toEqual([]);
  });

  test('a formula overwritten takes its calculation chain with it', () => {
    const bytes = richPackage();
    const workbook = opened(bytes);
    write(workbook, put('D9', 27));
    expect(changedParts(bytes, workbook.save())).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', SHEET]),
    );
    expect(partsOf(workbook.save()).has('xl/calcChain.xml')).toBe(false);
    expect(part(workbook, '[Content_Types].xml') + part(workbook, 'xl/_rels/workbook.xml.rels')).not.toContain(
      'calcChain',
    );
  });

  test('the first cell of a shared formula overwritten: the others get their own', () => {
    const workbook = opened(richPackage());
    write(workbook, put('E4', 1), put('D5', 1));
    const text = part(workbook, SHEET);
    expect(text).toContain('<c r="E5"><f>D5*2+$D$4</f><v>11</v></c>');
    expect(text).toContain('<c r="E6"><f>D6*2+$D$4</f><v>28</v></c>');
    expect(text).not.toContain('t="shared"');
    expect(cell(reopened(workbook), 'E6').formula).toBe('=D6*2+$D$4');
  });

  test.each([
    ['B1', 'covered by a merge', 'covered'],
    ['F5', 'part of an array formula', 'bound'],
    ['A11', 'the name of a table column', 'bound'],
    ['C14', 'the total of a table column', 'bound'],
  ])('%s (%s) takes no value, and nothing of the request is done', (name, _, reason) => {
    const workbook = opened(richPackage());
    expect(workbook.sheets[0]!.isWritable(at(name).row, at(name).column)).toBe(false);
    expect(() => write(workbook, put('D4', 1), put(name, 5))).toThrow(WriteRefused);
    expect(() => write(workbook, put(name, 5))).toThrow(reason);
    expect(value(workbook, 'D4')).toBe(9);
  });
});

describe('writing', () => {
  const form = (): Workbook =>
    createWorkbook({
      sheets: [
        {
          name: '表 1',
          cells: {
            A1: 1,
            A2: 2,
            A3: { formula: '=SUM(A1:A2)', format: '0.00' },
            B1: { value: 0.5, format: '0%' },
            C1: { value: '文', format: '@' },
          },
        },
        { name: '乙', rows: [[{ formula: "='表 1'!A3*2" }]] },
      ],
    });

  test('one write is one event, one step, one recalculation', () => {
    const workbook = form();
    const changes: WorkbookChange[] = [];
    workbook.onChange((change) => changes.push(change));
    write(workbook, put('A1', 10), put('A2', 20));
    expect([value(workbook, 'A3'), value(workbook, 'A1', 1)]).toEqual([30, 60]);
    expect(
      changes.map(({ sheetId, source, cells, recalculated }) => [sheetId, source, names(cells), names(recalculated)]),
    ).toEqual([
      ['1', 'user', 'A1 A2', 'A3'],
      ['2', 'user', '', 'A1'],
    ]);
    workbook.undo();
    expect([
      value(workbook, 'A1'),
      value(workbook, 'A3'),
      value(workbook, 'A1', 1),
      workbook.canUndo,
      workbook.canRedo,
    ]).toEqual([1, 3, 6, false, true]);
    expect(changes.at(-1)?.source).toBe('undo');
  });

  test('computed values are saved, and Excel is not asked to compute them again', () => {
    const workbook = form();
    write(workbook, put('A1', 10));
    expect(part(workbook, SHEET)).toContain('<f>SUM(A1:A2)</f><v>12</v>');
    expect(part(workbook, 'xl/workbook.xml')).not.toContain('fullCalcOnLoad');
  });

  test('a write that changes nothing is no step and no event', () => {
    const workbook = form();
    const events: unknown[] = [];
    workbook.onChange((change) => events.push(change));
    write(workbook, put('A1', 1), paint('A1', null));
    expect([events, workbook.canUndo]).toEqual([[], false]);
  });

  test('formulas in a circle, and those behind it, keep their values', () => {
    const workbook = form();
    write(workbook, formula('D1', '=D2+1'), formula('D2', '=A1+1'), formula('D3', '=D1*10'));
    expect(['D1', 'D2', 'D3'].map((name) => value(workbook, name))).toEqual([3, 2, 30]);
    write(workbook, formula('D2', '=D1+1'));
    expect(['D1', 'D2', 'D3'].map((name) => value(workbook, name))).toEqual([3, null, 30]);
    expect(part(workbook, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  test('a plain formula in the place of an array formula of one cell is computed', () => {
    const text = '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="array" ref="B1">SUM(A1:A2*1)</f><v>2</v></c></row>';
    const workbook = opened(packageWith(worksheet(text)));
    write(workbook, put('A1', 5));
    expect(value(workbook, 'B1')).toBe(2);
    write(workbook, formula('B1', '=SUM(A1:A2)'));
    expect([value(workbook, 'B1'), part(workbook, SHEET).includes('array')]).toEqual([5, false]);
  });

  test('a formula beyond this program keeps its value, and Excel is asked to compute it', () => {
    const workbook = createWorkbook({
      sheets: [{ name: '表', cells: { A1: 1, A2: { formula: '=VLOOKUP(A1,A1:B2,2)', value: 7 } } }],
    });
    write(workbook, put('A1', 2));
    expect(value(workbook, 'A2')).toBe(7);
    expect(part(workbook, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
  });

  test.each([
    ['D1', '98%', 0.98, '98%', null],
    ['D1', '=A1+A2', 3, '3', '=A1+A2'],
    ['D1', "'007", '007', '007', null],
    ['B1', '85', 0.85, '85%', null],
    ['C1', '98%', '98%', '98%', null],
    ['D1', '-5%完成', '-5%完成', '-5%完成', null],
    ['D1', '#N/A', '#N/A', '#N/A', null],
    ['A1', '', null, '', null],
  ])('%s typed %j holds %j, shows %j', (name, keys, stored, text, by) => {
    const workbook = form();
    write(workbook, type(name, keys));
    for (const book of [workbook, reopened(workbook)]) {
      const found = cell(book, name);
      expect([found.value, found.text, found.formula]).toEqual([stored, text, by]);
    }
  });

  test.each([
    ['=A1', true],
    ['-5%完成', true],
    ['@a', true],
    ['98%', true],
    ['10', true],
    ['3-1', true],
    ["'a", true],
    ['TRUE', true],
    ['#N/A', true],
    ['≥95%', false],
    ['完成', false],
  ])('the text %s is stored as text; marked so that Excel keeps it: %s', (text, isMarked) => {
    const workbook = form();
    write(workbook, put('D1', text));
    expect([value(reopened(workbook), 'D1'), cell(reopened(workbook), 'D1').formula]).toEqual([text, null]);
    expect(part(workbook, 'xl/styles.xml').includes('quotePrefix="1"')).toBe(isMarked);
    write(workbook, put('D1', 5));
    expect(part(workbook, 'xl/styles.xml')).not.toContain('quotePrefix');
    // In a text cell keys stay text anyway, but for the apostrophe.
    write(workbook, put('D1', null), put('C1', text));
    expect(part(workbook, 'xl/styles.xml').includes('quotePrefix')).toBe(text.startsWith("'"));
  });

  test('a merge is painted whole, and comes back whole', () => {
    const workbook = createWorkbook({
      sheets: [{ name: '表', cells: { A1: { value: 1, fill: '#00FF00' } }, merges: ['A1:B2'] }],
    });
    const bytes = workbook.save();
    const fills = (book: Workbook) =>
      ['A1', 'B1', 'A2', 'B2'].map((name) => cell(book, name).style.fill?.color ?? null);
    write(workbook, paint('A1', RED));
    expect(fills(reopened(workbook))).toEqual(['#FF0000', '#FF0000', '#FF0000', '#FF0000']);
    write(workbook, paint('A1', { color: '#00ff00' }));
    expect(fills(workbook)).toEqual(['#00FF00', null, null, null]);
    expect(changedParts(bytes, workbook.save())).toEqual([]);
  });

  test('one format for a thousand cells is one <xf>', () => {
    const workbook = createWorkbook({
      sheets: [{ name: '表', rows: Array.from({ length: 1000 }, (_, row) => [row]) }],
    });
    write(
      workbook,
      ...Array.from({ length: 1000 }, (_, row): CellWrite => ({ row, column: 0, kind: 'fill', fill: RED })),
    );
    expect(part(workbook, 'xl/styles.xml')).toContain('<cellXfs count="2">');
  });

  test.each([
    ['outside', { row: -1, column: 0, kind: 'value', value: 1 }],
    ['outside', { row: 0, column: 16_384, kind: 'fill', fill: RED }],
    ['too-long', { row: 0, column: 0, kind: 'value', value: 'a'.repeat(32_768) }],
    ['not-a-formula', { row: 0, column: 0, kind: 'formula', formula: '=1+' }],
    ['not-a-number', { row: 0, column: 0, kind: 'value', value: Number.NaN }],
  ] as const)('%s is refused', (reason, bad) => {
    expect(() => write(form(), bad)).toThrow(reason);
  });

  test('the view: active sheet, selection and hidden rows are told, and no undo step', () => {
    const workbook = createWorkbook({ sheets: [{ name: '甲', cells: { A5: 1 }, filter: 'A1:B9' }, { name: '乙' }] });
    let told = 0;
    workbook.onView(() => (told += 1));
    workbook.selection = { top: 4, left: 0, bottom: 4, right: 0 };
    workbook.activeSheetId = '2';
    workbook.activeSheetId = '9';
    expect([workbook.activeSheetId, workbook.selection.top]).toEqual(['2', 0]);
    workbook.activeSheetId = '1';
    expect([workbook.selection.top, workbook.sheets[0]!.filtered]).toEqual([4, false]);
    workbook.setRowHidden('1', 4, true);
    workbook.setRowHidden('1', 7, true);
    expect([told, workbook.sheets[0]!.filtered, workbook.canUndo]).toEqual([5, true, false]);
    expect([4, 7, 8].map((row) => reopened(workbook).sheets[0]!.isRowHidden(row))).toEqual([true, true, false]);
  });
});

describe('files that are written unusually', () => {
  const first = (sheetData: string, extra: Record<string, string> = {}) =>
    opened(packageWith(worksheet(sheetData), extra));

  test('cells and rows without r stand where they come', () => {
    const workbook = first(
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="4"><c r="B4"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>',
    );
    expect(['A1', 'C1', 'B4', 'C4', 'A5'].map((name) => value(workbook, name))).toEqual([1, 3, 4, 5, 6]);
    write(workbook, put('B1', 2), put('A5', 7), put('B5', 8));
    expect(['A1', 'B1', 'C1', 'C4', 'A5', 'B5'].map((name) => value(reopened(workbook), name))).toEqual([
      1, 2, 3, 5, 7, 8,
    ]);
  });

  test('rows and cells out of order, and twice', () => {
    const workbook = first(
      '<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row><row r="1"><c r="A1"><v>4</v></c></row>',
    );
    expect(['B3', 'A3', 'A1'].map((name) => value(workbook, name))).toEqual([1, 2, 4]);
    write(workbook, put('C3', 9), put('A1', 5), put('A2', 6));
    expect(['B3', 'A3', 'A1', 'C3', 'A2'].map((name) => value(reopened(workbook), name))).toEqual([1, 2, 5, 9, 6]);
  });

  test.each([
    ['<c r="A1" t="d"><v>2023-03-15</v></c>', 45000],
    ['<c r="A1" t="d"><v>2023-03-15T12:00:00Z</v></c>', 45000.5],
    ['<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['<c r="A1" t="b"><v>true</v></c>', true],
    ['<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['<c r="A1"><v>  12.50\n</v></c>', 12.5],
    ['<c r="A1"><v>1E400</v></c>', '1E400'],
    ['<c r="A1" t="n"><v></v></c>', null],
    ['<c r="A1" t="s"><v>99</v></c>', null],
    ['<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r></is></c>', '甲 乙'],
    ['<c r="A1" t="str"><v>a&lt;b&#10;&#x4E2D;&amp;amp;</v></c>', 'a<b\n中&amp;'],
    ['<c r="A1" t="str"><v><![CDATA[<b>&amp;]]>!</v></c>', '<b>&amp;!'],
    ["<c  r = 'A1'\n t='str' ><v>x</v></c >", 'x'],
    ['<!-- <c r="A1"> --><c r="A1"><v>1</v><extLst><ext><v>2</v></ext></extLst></c>', 1],
  ])('%s holds %j', (text, stored) => {
    expect(value(first(`<row r="1">${text}</row>`), 'A1')).toEqual(stored);
  });

  test('prefixed parts are read, and written with the prefix', () => {
    const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const bytes = packageWith(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="A2" s="1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      {
        'xl/sharedStrings.xml': `<x:sst xmlns:x="${MAIN}"><x:si><x:t>甲</x:t></x:si></x:sst>`,
        'xl/styles.xml': `<x:styleSheet xmlns:x="${MAIN}"><x:fonts><x:font><x:sz val="9"/></x:font></x:fonts><x:cellXfs count="2"><x:xf/><x:xf numFmtId="9"/></x:cellXfs></x:styleSheet>`,
      },
    );
    const workbook = opened(bytes);
    expect([value(workbook, 'A2'), cell(workbook, 'A2').style.numberFormat]).toEqual(['甲', '0%']);
    write(workbook, put('A1', '乙'), put('A2', '丙'), paint('A2', RED), formula('B2', '=1+1'));
    const again = reopened(workbook);
    expect([value(again, 'A1'), value(again, 'A2'), value(again, 'B2'), cell(again, 'A2').style.fill]).toEqual([
      '乙',
      '丙',
      2,
      RED,
    ]);
    expect((part(workbook, SHEET) + part(workbook, 'xl/styles.xml')).match(/<\/?(?!x:|\?)[a-z]/gi)).toBeNull();
  });

  test('styles without fills, without formats, without a part at all: a fill finds its place', () => {
    const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    for (const styles of [
      `<styleSheet xmlns="${MAIN}"/>`,
      `<styleSheet xmlns="${MAIN}"><fonts/><cellXfs/><cellStyles/></styleSheet>`,
      null,
    ]) {
      const workbook = first(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        styles === null ? {} : { 'xl/styles.xml': styles },
      );
      write(workbook, paint('A1', RED), { ...at('A1'), kind: 'number-format', format: '0"分"' });
      const again = reopened(workbook);
      expect([cell(again, 'A1').style.fill, cell(again, 'A1').text, cell(again, 'B1').style.fill]).toEqual([
        RED,
        '1分',
        null,
      ]);
      const order = [
        ...part(workbook, 'xl/styles.xml').matchAll(
          /<(numFmts|fonts|fills|borders|cellStyleXfs|cellXfs|cellStyles)\b/g,
        ),
      ].map(([, name]) => name);
      expect(order).toEqual(
        ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles'].filter((name) =>
          order.includes(name),
        ),
      );
      expect(part(workbook, 'xl/styles.xml').match(/<fill>/g)).toHaveLength(3);
    }
  });

  test('dates of the 1904 system', () => {
    const workbook = createWorkbook({
      date1904: true,
      sheets: [{ name: '表', cells: { A1: { value: 43538, format: 'yyyy/m/d' }, A2: { value: 43538 } } }],
    });
    expect([cell(workbook, 'A1').text, cell(workbook, 'A2').text]).toEqual(['2023/3/15', '43538']);
    write(workbook, type('A3', '2023/3/15'));
    expect([value(workbook, 'A3'), cell(workbook, 'A3').text]).toEqual([43538, '2023/3/15']);
  });

  test('an empty sheetData, an empty row', () => {
    const workbook = opened(
      packageWith(
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1"/><sheetData/></worksheet>',
      ),
    );
    expect(workbook.sheets[0]!.usedRange()).toBeNull();
    write(workbook, put('B2', 1), put('A9', 2));
    expect(part(workbook, SHEET)).toContain(
      '<dimension ref="A1:B9"/><sheetData><row r="2"><c r="B2"><v>1</v></c></row><row r="9"><c r="A9"><v>2</v></c></row></sheetData>',
    );
    const other = first('<row r="1" spans="1:1" ht="20"/>');
    write(other, put('C1', 1));
    expect(part(other, SHEET)).toContain('<row r="1" spans="1:3" ht="20"><c r="C1"><v>1</v></c></row>');
  });

  test('a merge of whole columns, merges over each other, a merge of one cell', () => {
    const merges = ['A1:C1048576', 'B2:D3', 'F1:F1', 'bogus'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const workbook = opened(
      packageWith(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', `<mergeCells>${merges}</mergeCells>`)),
    );
    const sheet = workbook.sheets[0]!;
    expect([
      sheet.merges.length,
      sheet.mergeAt(500_000, 1)?.right,
      sheet.mergeAt(1, 3)?.left,
      sheet.mergeAt(0, 5),
    ]).toEqual([2, 2, 1, null]);
    write(workbook, paint('A1', RED));
    expect(cell(reopened(workbook), 'A1').style.fill).toEqual(RED);
  });

  test('a part in UTF-16 stays in UTF-16', () => {
    const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>')}`;
    const files = Object.fromEntries(
      [...partsOf(packageWith(''))].map(([name, content]) => [name, strToU8(content, true)]),
    );
    files[SHEET] = new Uint8Array(Buffer.from(text, 'utf16le'));
    const workbook = opened(zipSync(files));
    write(workbook, put('B1', '乙'));
    expect([value(reopened(workbook), 'A1'), value(reopened(workbook), 'B1')]).toEqual(['甲', '乙']);
  });
});

describe('what cannot be opened', () => {
  const compound = (name: string): Uint8Array => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(Buffer.from(name, 'utf16le'), 1024);
    return bytes;
  };
  const good = createWorkbook({ sheets: [{ name: '表', cells: { A1: 1 } }] }).save();
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(20_000_000) });
  const sheetWith = (text: string): Uint8Array => packageWith(text);
  // Behind the name comes the packed text of the sheet.
  const flipped = good.slice();
  flipped[Buffer.from(good).indexOf('xl/worksheets/sheet1.xml') + 60]! ^= 0xff;
  // Packed text that is damaged rarely unpacks; text that is stored as it is tells only by its checksum.
  const stored = zipSync(Object.fromEntries([...partsOf(good)].map(([name, text]) => [name, strToU8(text, true)])), {
    level: 0,
  });
  stored[Buffer.from(stored).indexOf('<v>1</v>') + 3] = 0x32;
  test.each(
    (
      [
        ['nothing', new Uint8Array(0), 'not-a-workbook'],
        ['three bytes', new Uint8Array([80, 75, 3]), 'not-a-workbook'],
        ['a text', strToU8('指标,分值\n数量,10'), 'not-a-workbook'],
        ['a zip of pictures', zipOf({ 'a.png': 'x' }), 'not-a-workbook'],
        [
          'a Word document',
          zipOf({
            '[Content_Types].xml': '<Types/>',
            'word/document.xml': '<document/>',
            '_rels/.rels':
              '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
          }),
          'not-a-workbook',
        ],
        ['.xls', compound('Workbook'), 'old-format'],
        [
          '.ods',
          zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
          'old-format',
        ],
        [
          '.xlsb',
          zipOf({
            '_rels/.rels': relationships([['officeDocument', 'xl/workbook.bin']]),
            'xl/workbook.bin': '\u0083\u0001',
          }),
          'old-format',
        ],
        ['with a password', compound('EncryptedPackage'), 'encrypted'],
        ['cut off', good.slice(0, good.length - 30), 'damaged'],
        ['cut in half', good.slice(0, good.length / 2), 'damaged'],
        ['a flipped byte', flipped, 'damaged'],
        ['a digit that is not the one that was saved', stored, 'damaged'],
        ['a bomb', bomb, 'too-large'],
        ['a DTD', sheetWith('<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>'), 'damaged'],
        ['an unclosed element', sheetWith('<worksheet><sheetData></worksheet>'), 'damaged'],
        ['an unfinished tag', sheetWith('<worksheet><sheetData a="'), 'damaged'],
        ['text around the root', sheetWith('foo<worksheet><sheetData/></worksheet>'), 'damaged'],
        ['another root', sheetWith('<html><sheetData/></html>'), 'damaged'],
        ['no cells', sheetWith('<worksheet/>'), 'damaged'],
        [
          'an attribute without quotes',
          sheetWith('<worksheet><sheetData><row r=1><c r=A1/></row></sheetData></worksheet>'),
          'damaged',
        ],
        ['broken strings', packageWith(worksheet(''), { 'xl/sharedStrings.xml': sharedStrings(['<t>']) }), 'damaged'],
      ] as const
    ).map(([name, bytes, code]): [string, string, Uint8Array] => [name, code, bytes]),
  )('%s: %s', (_, code, bytes) => {
    expect(problemOf(bytes)).toBe(code);
  });
});

test.each([
  ['A1+B2', 1, 1, 'B2+C3'],
  ['$A1+A$1+$A$1', 2, 3, '$A3+D$1+$A$1'],
  ['SUM(A1:B2)', -1, 0, 'SUM(#REF!:B1)'],
  ['LOG10(A1)&"A1"', 1, 0, 'LOG10(A2)&"A1"'],
  ["'A1 表'!A1+表A1!A1", 1, 0, "'A1 表'!A2+表A1!A2"],
  ['SUM(A:C)+SUM($1:2)', 1, 1, 'SUM(B:D)+SUM($1:3)'],
  ['表1[A1]+A1_x+_A1', 1, 0, '表1[A1]+A1_x+_A1'],
  ['IF(A1>=1E5,TRUE,B1)', 1, 0, 'IF(A2>=1E5,TRUE,B2)'],
])('%s, %i down and %i right, is %s', (text, rows, columns, shifted) => {
  expect(shiftFormula(text, rows, columns)).toBe(shifted);
});
