import type { WpsQuirks } from '../../src/workbench/wps/quirks';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import type { Chart, Program, Range, Sheet } from './wps-program';
import { openProgram } from './wps-program';

const FORM = {
  cells: {
    A1: '自评表',
    B2: '得分',
    B3: 9,
    B4: { value: 8, fill: '#FFC7CE' },
    B5: { value: 17, formula: '=SUM(B3:B4)' },
  },
  merges: ['A1:C1'],
} as const;

const open = (quirks: Partial<WpsQuirks> = {}): Program => openProgram(FORM, quirks);

describe('ranges', () => {
  const { sheet, app } = open();
  const cases: readonly (readonly [string, () => Range, string])[] = [
    ['an address', () => sheet.Range('b2:C4'), '$B$2:$C$4'],
    ['two corners', () => sheet.Range('C4', 'B2'), '$B$2:$C$4'],
    ['several areas', () => sheet.Range('A1,B3:B4'), '$A$1,$B$3:$B$4'],
    ['whole rows', () => sheet.Range('3:4'), '$3:$4'],
    ['whole columns', () => sheet.Range('B:B'), '$B:$B'],
    ['an address within a range', () => sheet.Range('B2:D9').Range('A2'), '$B$3'],
    ['a cell by its numbers', () => sheet.Cells.Item(3, 2), '$B$3'],
    ['a cell by its letters', () => sheet.Cells.Item(3, 'B'), '$B$3'],
    ['a cell by one number', () => sheet.Range('B2:C4').Item(3), '$B$3'],
    ['a row of a range', () => sheet.Range('B2:C4').Rows.Item(2), '$B$3:$C$3'],
    ['a cell of a row', () => sheet.Range('B2:C4').Rows.Item(2).Item(1, 2), '$C$3'],
    ['a column of a range', () => sheet.Range('B2:C4').Columns.Item(2), '$C$2:$C$4'],
    ['a row of the sheet', () => sheet.Rows.Item(7), '$7:$7'],
    ['the rows of a range', () => sheet.Range('B2:C4').EntireRow, '$2:$4'],
    ['resized', () => sheet.Range('B2:C4').Resize(1), '$B$2:$C$2'],
    ['moved', () => sheet.Range('B2:C4').Offset(1, -1), '$A$3:$B$5'],
    ['the merge of a covered cell', () => sheet.Range('B1').MergeArea, '$A$1:$C$1'],
    ['the merge of a cell that has none', () => sheet.Range('B2').MergeArea, '$B$2'],
    ['what two have in common', () => app.Intersect(sheet.Range('A1:B3'), sheet.Range('B2:C9'))!, '$B$2:$B$3'],
    ['two together', () => app.Union(sheet.Range('A1'), sheet.Range('C3')), '$A$1,$C$3'],
  ];

  test.each(cases)('%s', (_, range, address) => expect(range().Address()).toBe(address));

  test('count by what they go by', () => {
    const range = sheet.Range('B2:C4');
    expect([range.Count, range.Rows.Count, range.Columns.Count, sheet.Rows.Count]).toEqual([6, 3, 2, 1_048_576]);
    expect([range.Row, range.Column, sheet.Range('A1,C3').Areas.Count]).toEqual([2, 2, 2]);
    expect(sheet.Range('A1,C3').Areas.Item(2).Address(false, false)).toBe('C3');
    expect(app.Intersect(sheet.Range('A1'), app.ActiveWorkbook.Sheets.Item(2).Range('A1'))).toBeNull();
  });

  test('places are told in points, from the edges of the sheet', () => {
    const { sheet: tall } = openProgram({ cells: { A1: 1 }, rowHeights: { 0: 30, 1: 45 } });
    const both = tall.Range('A1:A2');
    expect([both.Top, both.Height, tall.Range('A2').Top, tall.Range('A2').Height, both.Left]).toEqual([
      0, 75, 30, 45, 0,
    ]);
  });

  test.each([
    ['no address', () => sheet.Range('得分')],
    ['off the sheet', () => sheet.Range('A1').Offset(-1, 0)],
    ['a long address', () => sheet.Range(Array.from({ length: 90 }, (_, i) => `A${i + 1}`).join(','))],
    ['the merge of a block', () => sheet.Range('A1:B2').MergeArea],
  ])('%s is refused', (_, range) => expect(range).toThrow());
});

describe('writing', () => {
  test('one value fills a range, an array its size', () => {
    const { sheet } = open();
    sheet.Range('D1:E2').Value2 = 1;
    expect(sheet.Range('D1:E2').Value2).toEqual([
      [1, 1],
      [1, 1],
    ]);
    sheet.Range('D1:E2').Formula = [
      [2, '=D1'],
      [null, 'x'],
    ];
    expect(sheet.Range('D1:E2').Value2).toEqual([
      [2, 2],
      [null, 'x'],
    ]);
  });

  test.each([
    ['too few rows', [[1]]],
    ['a flat array', [1, 2, 3, 4]],
    ['an object', {}],
    ['a text that is no formula', '=1+'],
    ['a text of more than 32,767 characters', 'x'.repeat(32_768)],
  ])('%s is refused, and nothing is written', (_, given) => {
    const { sheet, workbook } = open();
    expect(() => (sheet.Range('D1:E2').Value2 = given)).toThrow();
    expect(workbook.canUndo).toBe(false);
  });

  test('formulas are computed at once, and contents go without looks', () => {
    const { sheet } = open();
    sheet.Range('B3').Value2 = 10;
    expect(sheet.Range('B5').Value2).toBe(18);
    sheet.Range('B4').ClearContents();
    expect([sheet.Range('B5').Value2, sheet.Range('B4').Interior.Color]).toEqual([10, 0xcec7ff]);
  });

  test('Value is a method that reads and writes', () => {
    const { sheet } = open();
    expect(sheet.Range('B3').Value()).toBe(9);
    sheet.Range('B3').Value(undefined, 7);
    expect(sheet.Range('B3').Value()).toBe(7);
  });

  test('while a person types into a cell nothing can be written, and Ready does not tell', () => {
    const { sheet, wps, app } = open();
    wps.isCellEditing = true;
    expect(app.Ready).toBe(true);
    expect(() => (sheet.Range('B3').Value2 = 1)).toThrow(/edited/);
    expect(() => sheet.Range('B3').AddComment('x')).toThrow(/edited/);
    expect(sheet.Range('B3').Value2).toBe(9);
  });

  test('what can only be read says so and is not hindered', () => {
    const { app, wps } = open();
    expect([app.ActiveWorkbook.ReadOnly, app.ActiveWorkbook.Final]).toEqual([false, false]);
    wps.isReadOnly = true;
    wps.isFinal = true;
    expect([app.ActiveWorkbook.ReadOnly, app.ActiveWorkbook.Final]).toEqual([true, true]);
  });
});

describe('fills', () => {
  /** Colour, index, pattern and colour of the pattern, as WPS says them. */
  const said = ({ Interior: fill }: Range): unknown[] => [
    fill.Color,
    fill.ColorIndex,
    fill.Pattern,
    fill.PatternColor,
    fill.ThemeColor,
    fill.TintAndShade,
  ];

  test('blue is the high byte of a colour', () => {
    const { sheet, workbook } = open();
    const cell = sheet.Range('D1');
    expect(said(cell)).toEqual([0xffffff, -4142, -4142, 0, null, 0]);
    cell.Interior.Color = 0xcec7ff;
    expect(workbook.sheets[0]!.cell(0, 3).style.fill).toEqual({ color: '#FFC7CE' });
    expect(said(cell)).toEqual([0xcec7ff, 2, 1, 0, null, 0]);
    cell.Interior.ColorIndex = -4142;
    expect(workbook.sheets[0]!.cell(0, 3).style.fill).toBeNull();
  });

  test('a pattern keeps its two colours; white is a fill', () => {
    const { sheet, workbook } = open();
    const cell = sheet.Range('D1');
    cell.Interior.Pattern = -4124;
    cell.Interior.PatternColor = 255;
    cell.Interior.Color = 0x00ffff;
    expect(workbook.sheets[0]!.cell(0, 3).style.fill).toEqual({
      color: '#FFFF00',
      pattern: 'Gray25',
      patternColor: '#FF0000',
    });
    expect(said(cell)).toEqual([0x00ffff, 6, -4124, 255, null, 0]);
    cell.Interior.Pattern = 1;
    expect(said(cell)).toEqual([0x00ffff, 6, 1, 0, null, 0]);
    cell.Interior.Color = 0xffffff;
    expect([cell.Interior.ColorIndex, workbook.sheets[0]!.cell(0, 3).style.fill]).toEqual([2, { color: '#FFFFFF' }]);
  });

  test('a theme colour is known as one until another colour comes', () => {
    const { sheet } = open();
    const cell = sheet.Range('D1');
    cell.Interior.ThemeColor = 5;
    cell.Interior.TintAndShade = 0.8;
    expect(said(cell)).toEqual([0xf7ebde, 2, 1, 0, 5, 0.8]);
    cell.Interior.Color = 255;
    expect(said(cell)).toEqual([255, 3, 1, 0, null, 0]);
  });

  test.each([-1, 0x1000000, 1.5, '#FF0000', null])('%p is no colour', (color) => {
    const { sheet, workbook } = open();
    expect(() => (sheet.Range('D1').Interior.Color = color)).toThrow(/colour/);
    expect(workbook.canUndo).toBe(false);
  });

  test('of a merge it covers all cells', () => {
    const { sheet, workbook } = open();
    sheet.Range('A1').Interior.Color = 255;
    expect(workbook.sheets[0]!.cell(0, 2).style.fill).toEqual({ color: '#FF0000' });
  });
});

describe('crossings of the bridge', () => {
  test.each<[string, (sheet: Sheet) => unknown, number]>([
    ['a block of values', (sheet) => sheet.UsedRange.Value2, 2],
    ['a cell written', (sheet) => (sheet.Range('B3').Value2 = 1), 2],
    ['a colour written', (sheet) => (sheet.Range('B3').Interior.Color = 1), 3],
    ['three cells, one by one', (sheet) => [1, 2, 3].map((row) => sheet.Cells.Item(row, 2).Value2), 9],
    ['a method that is only looked at', (sheet) => typeof sheet.Range('B3').Address, 1],
  ])('%s', (_, use, crossings) => {
    const { sheet, wps } = open();
    const before = wps.calls();
    use(sheet);
    expect(wps.calls() - before).toBe(crossings);
  });

  test('each is told before it is done, and may be made to fail', () => {
    const { sheet, wps } = open();
    const seen: string[] = [];
    wps.onCrossing(({ verb, member }) => {
      seen.push(`${verb} ${member}`);
      if (verb === 'set') throw new Error('planted');
    });
    expect(() => (sheet.Range('B3').Value2 = 1)).toThrow('planted');
    wps.onCrossing(null);
    expect(seen).toEqual(['call Et.Worksheet.Range', 'set Et.Range.Value2']);
    expect(sheet.Range('B3').Value2).toBe(9);
  });
});

describe('undo', () => {
  const write = ({ sheet }: Program): void => {
    sheet.Range('B3').Value2 = 1;
    sheet.Range('B4').Value2 = 2;
    sheet.Range('B4').Interior.Color = 255;
  };
  const state = ({ sheet }: Program): unknown => [sheet.Range('B3:B5').Value2, sheet.Range('B4').Interior.Color];
  const BEFORE = [[[9], [8], [17]], 0xcec7ff];
  const AFTER = [[[1], [2], [3]], 255];

  test('what a transaction writes goes at once', () => {
    const program = open();
    const { app, wps } = program;
    app.DebugTools!.UndoTransBegin(app.ActiveWorkbook);
    write(program);
    app.DebugTools!.UndoTransEnd(app.ActiveWorkbook, false, '绩效自评');
    expect(state(program)).toEqual(AFTER);
    expect([wps.undo(), state(program)]).toEqual([true, BEFORE]);
    expect(wps.undo()).toBe(false);
  });

  test('a transaction that is cancelled has written nothing', () => {
    const program = open();
    const { app, wps } = program;
    app.DebugTools!.UndoTransBegin(app.ActiveWorkbook);
    write(program);
    app.DebugTools!.UndoTransEnd(app.ActiveWorkbook, true, '');
    expect([state(program), wps.undo()]).toEqual([BEFORE, false]);
  });

  test('an empty transaction is nothing to undo', () => {
    const { app, wps, sheet } = open();
    app.DebugTools!.UndoTransBegin(app.ActiveWorkbook);
    sheet.Range('B3').Value2 = 9;
    app.DebugTools!.UndoTransEnd(app.ActiveWorkbook, false, '');
    expect(wps.undo()).toBe(false);
  });

  test('transactions do not nest, and end once', () => {
    const { app } = open();
    expect(() => app.DebugTools!.UndoTransEnd(app.ActiveWorkbook, false, '')).toThrow(/No transaction/);
    app.DebugTools!.UndoTransBegin(app.ActiveWorkbook);
    expect(() => app.DebugTools!.UndoTransBegin(app.ActiveWorkbook)).toThrow(/already/);
  });

  test('without one each write is undone by itself, or none is', () => {
    const program = open();
    write(program);
    expect([program.wps.undo(), program.wps.undo(), program.wps.undo(), program.wps.undo()]).toEqual([
      ...[true, true, true, false],
    ]);
    expect(state(program)).toEqual(BEFORE);
    const never = open({ undoWithoutTransaction: false });
    write(never);
    expect([never.wps.undo(), state(never)]).toEqual([false, AFTER]);
    expect(() => never.app.Undo()).toThrow(/nothing to undo/);
  });
});

describe('events', () => {
  /** Listens, does something, and says what was told: the sheet and the cells. */
  function told(quirks: Partial<WpsQuirks>, name: string, happen: (program: Program) => void): string[] {
    const program = open(quirks);
    const seen: string[] = [];
    program.app.ApiEvent.AddApiEventListener(name, (sheet, range) => {
      seen.push(`${sheet.Name}!${(range as Range | undefined)?.Address(false, false) ?? ''}`);
    });
    happen(program);
    program.wps.close();
    return seen;
  }
  const edit = ({ workbook }: Program): void =>
    workbook.write(workbook.activeSheetId, [{ row: 2, column: 1, kind: 'value', value: 1 }], 'user');

  test.each<[string, string, (program: Program) => void, string[]]>([
    ['a person types', 'SheetChange', edit, ['表!B3']],
    ['we write', 'SheetChange', ({ sheet }) => (sheet.Range('B3:B4').Value2 = 1), ['表!B3:B4']],
    ['we write here and there', 'SheetChange', ({ sheet }) => (sheet.Range('B3,D4').Value2 = 1), ['表!B3,D4']],
    ['we paint', 'SheetChange', ({ sheet }) => (sheet.Range('B3').Interior.Color = 1), []],
    ['we write what is there', 'SheetChange', ({ sheet }) => (sheet.Range('B3').Value2 = 9), []],
    ['a formula comes to something else', 'SheetCalculate', edit, ['表!']],
    ['we select', 'SheetSelectionChange', ({ sheet }) => void sheet.Range('B3').Select(), ['表!B3']],
    ['we select what is selected', 'SheetSelectionChange', ({ sheet }) => void sheet.Range('A1').Select(), []],
    ['another sheet is shown', 'SheetActivate', ({ app }) => app.ActiveWorkbook.Sheets.Item(2).Activate(), ['说明!']],
    ['another sheet is shown', 'SheetSelectionChange', ({ app }) => app.ActiveWorkbook.Sheets.Item(2).Activate(), []],
  ])('%s: %s', (_, name, happen, cells) => expect(told({}, name, happen)).toEqual(cells));

  test.each<[WpsQuirks['listeners'], string[]]>([
    ['fire', ['表!B3']],
    ['fire-twice', ['表!B3', '表!B3']],
    ['never-fire', []],
    ['return-false', []],
  ])('listeners that %s', (listeners, cells) => {
    expect(told({ listeners }, 'SheetChange', edit)).toEqual(cells);
  });

  test('a build may refuse to listen, or say no', () => {
    const add = (quirks: Partial<WpsQuirks>) =>
      open(quirks).app.ApiEvent.AddApiEventListener('SheetChange', () => undefined);
    expect(() => add({ listeners: 'throw' })).toThrow(/not available/);
    expect([add({ listeners: 'return-false' }), add({})]).toEqual([false, undefined]);
    expect(() => open().app.ApiEvent.AddApiEventListener('SheetChanged', () => undefined)).toThrow(/no such event/);
  });

  test('EnableEvents silences them, or does not', () => {
    const quietly = (program: Program): void => {
      program.app.EnableEvents = false;
      edit(program);
    };
    expect(told({}, 'SheetChange', quietly)).toEqual([]);
    expect(told({ enableEventsSilences: false }, 'SheetChange', quietly)).toEqual(['表!B3']);
  });

  test('a listener that is taken away, by itself or with all others, hears no more', () => {
    const program = open();
    const { ApiEvent: events } = program.app;
    const heard: string[] = [];
    const first = (): void => void heard.push('first');
    const second = (): void => void heard.push('second');
    for (const listener of [first, second]) events.AddApiEventListener('SheetChange', listener);
    events.RemoveApiEventListener('SheetChange', first);
    edit(program);
    events.RemoveApiEventListener('SheetChange');
    program.sheet.Range('B3').Value2 = 3;
    expect(heard).toEqual(['second']);
  });

  test('a listener may be a function that is named', () => {
    const heard: string[] = [];
    const page = globalThis as Record<string, unknown>;
    page.onSheetChange = (sheet: Sheet) => heard.push(sheet.Name);
    const program = open();
    program.app.ApiEvent.AddApiEventListener('SheetChange', 'onSheetChange');
    edit(program);
    delete page.onSheetChange;
    expect(heard).toEqual(['表']);
  });

  test('an ended program tells nothing', () => {
    const program = open();
    const heard: string[] = [];
    program.app.ApiEvent.AddApiEventListener('SheetChange', (sheet) => heard.push(sheet.Name));
    program.wps.close();
    edit(program);
    expect(heard).toEqual([]);
  });
});

describe('comments', () => {
  test('are written, told, replaced and taken away', () => {
    const { sheet, workbook } = open();
    const cell = sheet.Range('B3');
    expect(cell.AddComment('【绩效自评助手】').Text()).toBe('【绩效自评助手】');
    expect([sheet.Comments.Count, sheet.Comments.Item(1).Text()]).toEqual([1, '【绩效自评助手】']);
    cell.Comment!.Text('按比例：9');
    expect(workbook.sheets[0]!.note(2, 1)).toBe('按比例：9');
    cell.Comment!.Text('分', 5);
    expect(cell.Comment!.Text()).toBe('按比例：分9');
    const comment = cell.Comment!;
    comment.Delete();
    expect([cell.Comment, sheet.Comments.Count]).toEqual([null, 0]);
    expect(() => comment.Text()).toThrow(/gone/);
  });

  test('a second one is refused, or takes the place of the first', () => {
    const { sheet } = open();
    sheet.Range('B3').AddComment('一');
    expect(() => sheet.Range('B3').AddComment('二')).toThrow(/already/);
    expect(sheet.Range('B3').Comment!.Text()).toBe('一');
    const other = open({ addCommentTwiceThrows: false }).sheet;
    other.Range('B3').AddComment('一');
    other.Range('B3').AddComment('二');
    expect(other.Range('B3').Comment!.Text()).toBe('二');
  });

  test('are of one cell, also of a merged one', () => {
    const { sheet } = open();
    expect(() => sheet.Range('B3:B4').AddComment('x')).toThrow(/one cell/);
    sheet.Range('A1:C1').AddComment('标题');
    expect(sheet.Range('A1').Comment!.Text()).toBe('标题');
  });
});

describe('custom properties', () => {
  test('are added, changed, counted and taken away, and go with the file', () => {
    const { app, workbook } = open();
    const { CustomDocumentProperties: properties } = app.ActiveWorkbook;
    properties.Add('JXZP_CONFIG', false, 4, '{"a":1}');
    properties.Item('jxzp_config').Value = '{"a":2}';
    expect([properties.Count, properties.Item(1).Name, properties.Item(1).Type]).toEqual([1, 'JXZP_CONFIG', 4]);
    const saved = openWorkbook(workbook.save());
    expect(saved.ok && [...saved.value.properties.texts]).toEqual([['JXZP_CONFIG', '{"a":2}']]);
    const property = properties.Item(1);
    property.Delete();
    expect(properties.Count).toBe(0);
    expect(() => property.Value).toThrow(/gone/);
  });

  test('are cut without a word, and not added twice', () => {
    const { app } = open({ longestProperty: 10 });
    const { CustomDocumentProperties: properties } = app.ActiveWorkbook;
    properties.Add('A', false, 4, '0123456789abc');
    expect(properties.Item('A').Value).toBe('0123456789');
    expect(() => properties.Add('a', false, 4, '')).toThrow(/of this name/);
  });
});

describe('a sheet that is added', () => {
  test('comes behind the last one, is the active one, and goes again', () => {
    const { app, workbook } = open();
    const { Sheets: sheets } = app.ActiveWorkbook;
    const sheet = sheets.Add(null, sheets.Item(sheets.Count));
    expect([sheet.Index, sheet.Name, app.ActiveSheet.Name]).toEqual([3, 'Sheet', 'Sheet']);
    sheet.Name = '复核意见';
    expect(() => (sheet.Name = '说明')).toThrow(/cannot have this name/);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['表', '说明', '复核意见']);
    expect(() => sheet.Delete()).toThrow(/dialog/);
    app.DisplayAlerts = false;
    sheet.Delete();
    expect([sheets.Count, app.ActiveSheet.Name]).toEqual([2, '说明']);
    expect(() => sheet.Name).toThrow(/gone/);
  });

  test('is not added before another, nor to a protected workbook', () => {
    const { app } = open();
    expect(() => app.ActiveWorkbook.Sheets.Add()).toThrow(/behind the last/);
    const workbook = createWorkbook({ sheets: [{ name: '甲' }], structureProtected: true });
    const locked = open();
    locked.wps.openWorkbook(workbook, '锁.xlsx');
    const { ActiveWorkbook: book } = locked.app;
    expect(book.ProtectStructure).toBe(true);
    expect(() => book.Sheets.Add(null, book.Sheets.Item(1))).toThrow(/protected/);
  });

  /** A report of two rows as a host would lay it out. */
  function report({ app }: Program): Sheet {
    const { Sheets: sheets } = app.ActiveWorkbook;
    const sheet = sheets.Add(null, sheets.Item(sheets.Count));
    sheet.Name = '报告 1';
    sheet.Range('A1:B3').Value2 = [
      ['单位', '得分'],
      ['甲', 92.5],
      ['乙', 81],
    ];
    sheet.Range('A1:B1').Font.Bold = true;
    sheet.Range('A1').Font.Size = 14;
    sheet.Range('A1:B3').WrapText = true;
    sheet.Range('A1:B3').VerticalAlignment = -4108;
    sheet.Range('A:A').ColumnWidth = 30;
    app.ActiveWindow.SplitColumn = 0;
    app.ActiveWindow.SplitRow = 1;
    app.ActiveWindow.FreezePanes = true;
    return sheet;
  }

  test('takes letters, widths and frozen rows, and goes with the file', () => {
    const program = open();
    const sheet = report(program);
    const head = sheet.Range('A1');
    expect([head.Font.Bold, head.Font.Size, head.WrapText, head.VerticalAlignment]).toEqual([true, 14, true, -4108]);
    expect([sheet.Range('A1:A2').Font.Bold, sheet.Range('A2').Font.Bold]).toEqual([null, false]);
    const saved = openWorkbook(program.workbook.save());
    const last = saved.ok ? saved.value.sheets[2]! : null;
    expect([last?.name, last?.frozen.rows, last?.cell(0, 0).style.bold]).toEqual(['报告 1', 1, true]);
    expect(last!.columnWidth(0)).toBeGreaterThan(200);
  });

  test('the looks of the file’s own sheets stay as they are', () => {
    const { sheet } = open();
    expect(() => (sheet.Range('A1').Font.Bold = true)).toThrow(/new sheets only/);
    expect(() => (sheet.Range('A:A').ColumnWidth = 3)).toThrow(/new sheets only/);
  });

  test.each<
    [string, Partial<WpsQuirks>, (sheet: Sheet, place: [number, number, number, number]) => { Chart: unknown }]
  >([
    ['AddChart2', {}, (sheet, place) => sheet.Shapes.AddChart2(undefined, 57, ...place)],
    ['ChartObjects', { noAddChart2: true }, (sheet, place) => sheet.ChartObjects().Add(...place)],
  ])('has bars by %s', (_, quirks, add) => {
    const program = open(quirks);
    const sheet = report(program);
    const place = sheet.Range('A5:B16');
    const { Chart: chart } = add(sheet, [place.Left, place.Top, place.Width, place.Height]) as {
      Chart: Chart;
    };
    chart.ChartType = 57;
    chart.SetSourceData(sheet.Range('B2:B3'));
    const series = chart.SeriesCollection().Item(1);
    series.Name = '得分';
    series.XValues = "='报告 1'!$A$2:$A$3";
    series.HasDataLabels = true;
    series.DataLabels().NumberFormat = '0.00';
    chart.HasTitle = true;
    chart.ChartTitle.Text = '各单位得分';
    chart.HasLegend = false;
    chart.Axes(1).ReversePlotOrder = true;
    const axis = chart.Axes(2);
    axis.MinimumScale = 0;
    axis.HasMajorGridlines = false;
    axis.Delete();
    expect(() => chart.Axes(2)).toThrow(/no such axis/);
    expect(program.workbook.sheets[2]!.design!.charts).toEqual([
      {
        title: '各单位得分',
        values: { top: 1, left: 1, bottom: 2, right: 1 },
        labels: { top: 1, left: 0, bottom: 2, right: 0 },
        format: '0.00',
        place: { top: 4, left: 0, bottom: 15, right: 1 },
      },
    ]);
  });

  test('a build without AddChart2 says so, and other charts are refused', () => {
    const sheet = report(open({ noAddChart2: true }));
    expect(() => sheet.Shapes.AddChart2(undefined, 57, 0, 0, 100, 100)).toThrow(/not available/);
    expect(() => report(open()).Shapes.AddChart2(undefined, 51, 0, 0, 100, 100)).toThrow(/lying bars/);
  });
});

describe('workbooks and windows', () => {
  test('the one in front is the active one, each has a window of its own', () => {
    const { app, wps } = open();
    wps.openWorkbook(createWorkbook({ sheets: [{ name: '乙' }] }), '乙表.xlsx');
    expect([app.Workbooks.Count, app.ActiveWorkbook.Name, app.ActiveSheet.Name]).toEqual([2, '乙表.xlsx', '乙']);
    const [first, second] = [1, 2].map((index) => app.Workbooks.Item(index).Windows.Item(1).Hwnd);
    expect([first === second, app.ActiveWindow.Hwnd === second]).toEqual([false, true]);
    wps.showWorkbook('自评表.xlsx');
    expect([app.ActiveWorkbook.FullName, app.ActiveSheet.Name]).toEqual(['D:\\绩效\\自评表.xlsx', '表']);
  });

  test('a closed one answers nothing more', () => {
    const { app, wps, sheet } = open();
    const { ActiveWorkbook: book } = app;
    wps.closeWorkbook('自评表.xlsx');
    expect(app.ActiveWorkbook).toBeNull();
    expect(() => book.Name).toThrow(/closed/);
    expect(() => sheet.Range('A1')).toThrow(/closed/);
  });
});

describe('what add-ins have', () => {
  test('task panes are found again by their numbers, until they are deleted', () => {
    const { app, wps } = open();
    const heard: string[] = [];
    for (const name of ['AfterTaskPaneShow', 'AfterTaskPaneHidden']) {
      app.ApiEvent.AddApiEventListener(name, () => heard.push(name));
    }
    const pane = app.CreateTaskPane('file:///ui/taskpane.html', '绩效自评助手');
    pane.Visible = true;
    app.GetTaskPane(pane.ID)!.Visible = false;
    expect(heard).toEqual(['AfterTaskPaneShow', 'AfterTaskPaneHidden']);
    expect(wps.taskPanes).toMatchObject([{ id: 1, url: 'file:///ui/taskpane.html', isVisible: false }]);
    pane.Delete();
    expect(app.GetTaskPane(pane.ID)).toBeNull();
  });

  test('the storage keeps texts', () => {
    const { PluginStorage: storage } = open().app;
    storage.setItem('jxzp:et:pane', 3);
    expect([storage.getItem('jxzp:et:pane'), storage.getItem('other'), storage.length]).toEqual(['3', null, 1]);
  });
});
