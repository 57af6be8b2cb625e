import type { WpsQuirks } from '../../src/workbench/wps/quirks';
import { EARLY, MEASURED, TEXTUAL, WORST } from '../../src/workbench/wps/quirks';
import type { Program } from './wps-program';
import { openProgram } from './wps-program';

/** A sheet that shows every quirk. */
const SHEET = {
  cells: {
    B2: '指标',
    C2: 5,
    D2: { value: '#DIV/0!', formula: '=1/0' },
    B3: { value: 20_000, format: '#,##0.00' },
    C3: { formula: '=C2*2', value: 10, format: '0.0' },
    D3: null,
    B4: { value: 45_657, format: 'yyyy"年"m"月"d"日"' },
    C4: { value: '3', format: '@' },
    D4: true,
    F9: { fill: '#FFC7CE' },
    B10: { value: 1, locked: false },
  },
  merges: ['B5:C5'],
  hiddenRows: [5],
  hiddenColumns: [4],
} as const;

const thrown = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return `throws: ${(error as Error).message}`;
  }
};

/** What each build answers: the quirk, one value of it, what is asked, and the answer. */
const ANSWERS: readonly (readonly [
  quirks: Partial<WpsQuirks>,
  what: string,
  ask: (program: Program) => unknown,
  answer: unknown,
])[] = [
  [{ emptyAs: null }, 'an empty cell', ({ sheet }) => sheet.Range('D3').Value2, null],
  [{ emptyAs: undefined }, 'an empty cell', ({ sheet }) => sheet.Range('D3').Value2, undefined],
  [{ emptyAs: '' }, 'an empty cell', ({ sheet }) => sheet.Range('D3').Value2, ''],
  [{ emptyAs: undefined }, 'its formula', ({ sheet }) => sheet.Range('D3').Formula, ''],

  [
    { flat1D: false },
    'a block',
    ({ sheet }) => sheet.Range('B2:C3').Value2,
    [
      ['指标', 5],
      [20_000, 10],
    ],
  ],
  [{ flat1D: true }, 'a block', ({ sheet }) => sheet.Range('B2:C3').Value2, ['指标', 5, 20_000, 10]],
  [{ flat1D: false }, 'a column', ({ sheet }) => sheet.Range('C2:C3').Formula, [['5'], ['=C2*2']]],
  [{ flat1D: true }, 'a column', ({ sheet }) => sheet.Range('C2:C3').Formula, ['5', '=C2*2']],
  [{ flat1D: true }, 'one cell', ({ sheet }) => sheet.Range('C2').Value2, 5],

  [{ errorsAs: 'int' }, 'an error', ({ sheet }) => sheet.Range('D2').Value2, -2146826281],
  [{ errorsAs: 'text' }, 'an error', ({ sheet }) => sheet.Range('D2').Value2, '#DIV/0!'],
  [{ errorsAs: 'int' }, 'its text', ({ sheet }) => sheet.Range('D2').Text, '#DIV/0!'],

  [{ constantFormulas: 'text' }, 'Formula of a number', ({ sheet }) => sheet.Range('C2').Formula, '5'],
  [{ constantFormulas: 'value' }, 'Formula of a number', ({ sheet }) => sheet.Range('C2').Formula, 5],
  [{ constantFormulas: 'text' }, 'Formula of a truth', ({ sheet }) => sheet.Range('D4').Formula, 'TRUE'],
  [{ hasFormulaAs: true }, 'HasFormula', ({ sheet }) => sheet.Range('C3').HasFormula, true],
  [{ hasFormulaAs: -1 }, 'HasFormula', ({ sheet }) => sheet.Range('C3').HasFormula, -1],
  [{ hasFormulaAs: -1 }, 'HasFormula of a constant', ({ sheet }) => sheet.Range('C2').HasFormula, false],
  [{ hasFormulaAs: -1 }, 'HasFormula of both', ({ sheet }) => sheet.Range('C2:C3').HasFormula, null],

  [
    { addressAsProperty: false },
    'Address',
    ({ sheet }) => typeof Reflect.get(sheet.Range('C2'), 'Address'),
    'function',
  ],
  [{ addressAsProperty: true }, 'Address', ({ sheet }) => Reflect.get(sheet.Range('C2:D3'), 'Address'), '$C$2:$D$3'],

  [{ mergeCellsMixed: true }, 'a part merged', ({ sheet }) => sheet.Range('B4:C5').MergeCells, true],
  [{ mergeCellsMixed: null }, 'a part merged', ({ sheet }) => sheet.Range('B4:C5').MergeCells, null],
  [{ mergeCellsMixed: null }, 'all merged', ({ sheet }) => sheet.Range('B5:C5').MergeCells, true],
  [{ mergeCellsMixed: null }, 'a covered cell', ({ sheet }) => sheet.Range('C5').MergeCells, true],
  [{ mergeCellsMixed: null }, 'nothing merged', ({ sheet }) => sheet.Range('B2:D4').MergeCells, false],

  [{ mixedAs: null }, 'formats that differ', ({ sheet }) => sheet.Range('B3:C3').NumberFormat, null],
  [{ mixedAs: undefined }, 'formats that differ', ({ sheet }) => sheet.Range('B3:C3').NumberFormat, undefined],
  [{ mixedAs: '' }, 'formats that differ', ({ sheet }) => sheet.Range('B3:C3').NumberFormat, ''],
  [{ mixedAs: '' }, 'fills that differ', ({ sheet }) => sheet.Range('F8:F9').Interior.Color, ''],
  [{ mixedAs: '' }, 'formats that are alike', ({ sheet }) => sheet.Range('B2:D2').NumberFormat, 'General'],

  [{ hiddenMixed: null }, 'some rows hidden', ({ sheet }) => sheet.Range('A4:A8').EntireRow.Hidden, null],
  [{ hiddenMixed: false }, 'some rows hidden', ({ sheet }) => sheet.Range('A4:A8').EntireRow.Hidden, false],
  [{ hiddenMixed: true }, 'some rows hidden', ({ sheet }) => sheet.Range('A4:A8').EntireRow.Hidden, true],
  [{ hiddenMixed: false }, 'the hidden row', ({ sheet }) => sheet.Range('C6').EntireRow.Hidden, true],
  [{ hiddenMixed: true }, 'a row that is not', ({ sheet }) => sheet.Range('C7').EntireRow.Hidden, false],
  [{ hiddenMixed: true }, 'the hidden column', ({ sheet }) => sheet.Columns.Item(5).Hidden, true],
  [{}, 'Hidden of a cell', ({ sheet }) => thrown(() => sheet.Range('C6').Hidden), expect.stringMatching(/Hidden/)],

  [{ narrowTextIsHashes: false }, 'a long date', ({ sheet }) => sheet.Range('B4').Text, '2024年12月31日'],
  [{ narrowTextIsHashes: true }, 'a long date', ({ sheet }) => sheet.Range('B4').Text, expect.stringMatching(/^#+$/)],
  [{ narrowTextIsHashes: true }, 'a short number', ({ sheet }) => sheet.Range('C3').Text, '10.0'],
  [{ narrowTextIsHashes: true }, 'a text', ({ sheet }) => sheet.Range('B2').Text, '指标'],

  [{}, 'the used range', ({ sheet }) => sheet.UsedRange.Address(false, false), 'B2:F10'],
  [{ usedRangeHasFormats: false }, 'the used range', ({ sheet }) => sheet.UsedRange.Address(false, false), 'B2:D10'],
  [{ usedRangeOffset: false }, 'the used range', ({ sheet }) => sheet.UsedRange.Address(false, false), 'A1:F10'],
  [{ usedRangeInflatedBy: 90 }, 'the used range', ({ sheet }) => sheet.UsedRange.Rows.Count, 99],
  [
    { usedRangeInflatedBy: 90 },
    'the used range of an empty sheet',
    ({ app }) => app.ActiveWorkbook.Sheets.Item('说明').UsedRange.Address(),
    '$A$1',
  ],

  [{ noFillColor16777215: true }, 'the colour of no fill', ({ sheet }) => sheet.Range('A1').Interior.Color, 16777215],
  [{ noFillColor16777215: false }, 'the colour of no fill', ({ sheet }) => sheet.Range('A1').Interior.Color, null],
  [{}, 'the colour index of no fill', ({ sheet }) => sheet.Range('A1').Interior.ColorIndex, -4142],
  [{ noAllowEdit: false }, 'AllowEdit', ({ sheet }) => sheet.Range('A1').AllowEdit, true],
  [{ noAllowEdit: true }, 'AllowEdit', ({ sheet }) => sheet.Range('A1').AllowEdit, undefined],
  [{ commentMissing: null }, 'no comment', ({ sheet }) => sheet.Range('A1').Comment, null],
  [{ commentMissing: undefined }, 'no comment', ({ sheet }) => sheet.Range('A1').Comment, undefined],
  [{ codeNameEmpty: true }, 'CodeName', ({ sheet }) => sheet.CodeName, ''],
  [{ codeNameEmpty: false }, 'CodeName', ({ sheet }) => sheet.CodeName, 'Sheet1'],

  [
    { sheetItemMissing: 'throw' },
    'a sheet that is not there',
    ({ app }) => thrown(() => app.ActiveWorkbook.Sheets.Item('无')),
    expect.stringMatching(/^throws/),
  ],
  [{ sheetItemMissing: 'null' }, 'a sheet that is not there', ({ app }) => app.ActiveWorkbook.Sheets.Item(3), null],
  [
    { cdpItemMissing: 'throw' },
    'a property that is not there',
    ({ app }) => thrown(() => app.ActiveWorkbook.CustomDocumentProperties.Item('JXZP')),
    expect.stringMatching(/^throws/),
  ],
  [
    { cdpItemMissing: 'null' },
    'a property that is not there',
    ({ app }) => app.ActiveWorkbook.CustomDocumentProperties.Item('JXZP'),
    null,
  ],
  [{ noDebugTools: false }, 'DebugTools', ({ app }) => typeof app.DebugTools?.UndoTransBegin, 'function'],
  [{ noDebugTools: true }, 'DebugTools', ({ app }) => ['DebugTools' in app, app.DebugTools], [false, undefined]],
  [{ staleTaskPane: 'null' }, 'the pane of an earlier session', ({ app }) => app.GetTaskPane(7), null],
  [
    { staleTaskPane: 'throw' },
    'the pane of an earlier session',
    ({ app }) => thrown(() => app.GetTaskPane(7)),
    expect.stringMatching(/^throws/),
  ],
  [{ applicationIsGlobal: true }, 'the globals', ({ wps }) => Object.keys(wps.globals), ['Application', 'wps']],
  [
    { applicationIsGlobal: false },
    'the globals',
    ({ wps }) => {
      const { wps: root } = wps.globals as { wps: { EtApplication(): Program['app'] } };
      return [Object.keys(wps.globals), root.EtApplication().ActiveSheet.Name];
    },
    [['wps'], '表'],
  ],
  [
    { sheetSelectRequiresActivate: true },
    'a cell of another sheet selected',
    ({ app }) => thrown(() => app.ActiveWorkbook.Sheets.Item(2).Range('B2').Select()),
    expect.stringMatching(/^throws: Select/),
  ],
  [
    { sheetSelectRequiresActivate: false },
    'a cell of another sheet selected',
    ({ app }) => (app.ActiveWorkbook.Sheets.Item(2).Range('B2').Select(), app.ActiveSheet.Name),
    '说明',
  ],
];

test.each(ANSWERS)('%j: %s', (quirks, _, ask, answer) => {
  expect(ask(openProgram(SHEET, quirks))).toEqual(answer);
});

/** What a write comes to: its quirk, what is written, what stands there after. */
const WRITES: readonly (readonly [Partial<WpsQuirks>, string, (program: Program) => unknown, unknown])[] = [
  [{}, 'a text like a percentage', ({ sheet }) => type(sheet, 'D3', '98%'), [0.98, '', '0%']],
  [{ stringsAreTyped: false }, 'the same, not typed', ({ sheet }) => type(sheet, 'D3', '98%'), ['98%', '', 'General']],
  [{}, 'a text that begins a formula', ({ sheet }) => type(sheet, 'D3', '=C2+1'), [6, '=C2+1', 'General']],
  [{}, 'with an apostrophe before it', ({ sheet }) => type(sheet, 'D3', "'=C2+1"), ['=C2+1', '', 'General']],
  [{}, 'a number into a text cell', ({ sheet }) => type(sheet, 'C4', 7), ['7', '', '@']],
  [{ textFormatMakesText: false }, 'the same, kept', ({ sheet }) => type(sheet, 'C4', 7), [7, '', '@']],
  [{}, 'a formula of a formatted cell', ({ sheet }) => type(sheet, 'D3', '=C3'), [10, '=C3', '0.0']],
  [{ formulasTakeFormats: false }, 'the same', ({ sheet }) => type(sheet, 'D3', '=C3'), [10, '=C3', 'General']],
  [{}, 'nothing', ({ sheet }) => type(sheet, 'C2', null), [null, '', 'General']],
  [{}, 'nothing, otherwise', ({ sheet }) => type(sheet, 'C2', ''), [null, '', 'General']],
  [{}, 'a covered cell', ({ sheet }) => type(sheet, 'C5', 1), [null, '', 'General']],
];

/** Writes a value and says what the cell is then: its value, its formula, its format. */
function type(sheet: Program['sheet'], address: string, value: unknown): unknown[] {
  const cell = sheet.Range(address);
  cell.Value2 = value;
  const isFormula = cell.HasFormula === true;
  return [cell.Value2, isFormula ? cell.Formula : '', cell.NumberFormat];
}

test.each(WRITES)('%j: %s is written', (quirks, _, write, result) => {
  expect(write(openProgram(SHEET, quirks))).toEqual(result);
});

describe('a protected sheet', () => {
  const PROTECTED = { cells: { A1: 1, B1: { value: 2, locked: false } }, protected: true } as const;

  test.each([
    ['a locked cell', ({ sheet }: Program) => (sheet.Range('A1').Value2 = 5)],
    ['a block with one', ({ sheet }: Program) => (sheet.Range('A1:B1').Value2 = [[5, 6]])],
    ['a colour', ({ sheet }: Program) => (sheet.Range('B1').Interior.Color = 255)],
    ['a number format', ({ sheet }: Program) => (sheet.Range('B1').NumberFormat = '0.00')],
  ])('refuses %s and changes nothing', (_, write) => {
    const program = openProgram(PROTECTED);
    expect(() => write(program)).toThrow(/protected/);
    expect(program.workbook.canUndo).toBe(false);
  });

  test('takes what is not locked, and everything where the quirk is off', () => {
    const { sheet } = openProgram(PROTECTED);
    sheet.Range('B1').Value2 = 5;
    expect([sheet.Range('B1').Value2, sheet.Range('B1').AllowEdit, sheet.Range('A1').AllowEdit]).toEqual([
      5,
      true,
      false,
    ]);
    const open = openProgram(PROTECTED, { protectionDenies: false }).sheet;
    open.Range('A1').Value2 = 9;
    expect([open.Range('A1').Value2, open.ProtectContents]).toEqual([9, true]);
  });

  test('lets cells be coloured where its protection does', () => {
    const { sheet } = openProgram({ ...PROTECTED, mayFormatCells: true });
    sheet.Range('A1').Interior.Color = 255;
    expect([sheet.Range('A1').Interior.Color, sheet.Protection.AllowFormattingCells]).toEqual([255, true]);
  });
});

test('a block over filtered rows goes to the visible ones only, where it does', () => {
  const FILTERED = { cells: { A1: '得分', A2: 1, A3: 2, A4: 3 }, filter: 'A1:A4', hiddenRows: [2] } as const;
  const written = (quirks: Partial<WpsQuirks>): unknown => {
    const { sheet } = openProgram(FILTERED, quirks);
    sheet.Range('A2:A4').Value2 = [[7], [8], [9]];
    return [sheet.FilterMode, sheet.AutoFilter?.FilterMode, sheet.Range('A2:A4').Value2];
  };
  expect(written({})).toEqual([true, true, [[7], [2], [8]]]);
  expect(written({ filterDivertsBlocks: false })).toEqual([true, true, [[7], [8], [9]]]);
});

test.each([
  ['WORST', WORST],
  ['EARLY', EARLY],
  ['TEXTUAL', TEXTUAL],
])('%s differs from what is measured in all that it names', (_, quirks) => {
  const same = Object.entries(quirks).filter(([name, value]) => MEASURED[name as keyof WpsQuirks] === value);
  expect(same).toEqual([]);
});

/** What takes more than one question: in the tests above and in wps-stand-in.test.ts. */
const TRIED_ELSEWHERE: readonly (keyof WpsQuirks)[] = [
  ...(['protectionDenies', 'filterDivertsBlocks', 'addCommentTwiceThrows', 'longestProperty'] as const),
  ...(['undoWithoutTransaction', 'listeners', 'enableEventsSilences', 'noAddChart2'] as const),
];

test('every quirk is tried', () => {
  const tried = new Set([...ANSWERS, ...WRITES].flatMap(([quirks]) => Object.keys(quirks)));
  expect([...tried, ...TRIED_ELSEWHERE].sort()).toEqual(Object.keys(MEASURED).sort());
});
