import type { SheetEdit } from '../../src/domain/sheet/sheet-edit';
import { parseCellRef } from '../../src/domain/sheet/cell-ref';
import type { OfficeHostOptions } from '../../src/workbench/office/office-host';
import { EVENT, eventText } from '../../src/workbench/office/protocol';
import { ALL_SHEETS } from '../../src/workbench/office/workbook-type';
import type { OfficeBench } from './benches';
import { officeBench } from './benches';
import type { SheetInWords } from './contract';

jest.setTimeout(30_000);

/** What an add-in that knows no better sees: the genuine client on our host, without our port. */
async function naive<T>(
  sheet: Omit<SheetInWords, 'name'>,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => (() => T) | Promise<() => T>,
  options: OfficeHostOptions = {},
  prepare: (bench: OfficeBench) => void = () => undefined,
): Promise<{ answer: T | string; bench: OfficeBench }> {
  const bench = officeBench([{ name: '表', ...sheet }], options);
  prepare(bench);
  try {
    const answer = await Excel.run(async (context) => {
      const read = await batch(context.workbook.worksheets.getActiveWorksheet(), context);
      await context.sync();
      return read();
    });
    return { answer, bench };
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return { answer: code ?? message, bench };
  } finally {
    bench.close();
  }
}

const done = () => 'done';
const valueAt = (bench: OfficeBench, row: number, column: number) => bench.workbook.sheets[0]!.cell(row, column).value;

describe('what real Excel does, shown with the genuine client', () => {
  test('a covered cell reads as empty and a write to it is lost', async () => {
    const { answer, bench } = await naive({ rows: [['顶'], [null]], merges: ['A1:A2'] }, (sheet) => {
      sheet.getRange('A2').values = [['丢']];
      const range = sheet.getRange('A1:A2');
      range.load('values');
      return () => range.values;
    });
    expect(answer).toEqual([['顶'], ['']]);
    expect(valueAt(bench, 1, 0)).toBeNull();
  });

  test.each([
    ['too few rows', [[1]], 'InvalidArgument'],
    [
      'too many columns',
      [
        [1, 2],
        [3, 4],
      ],
      'InvalidArgument',
    ],
    ['the right size', [[1], [2]], 'done'],
  ])('an array of %s', async (_, values, expected) => {
    const { answer } = await naive({ rows: [['a'], ['b']] }, (sheet) => {
      sheet.getRange('A1:A2').values = values;
      return done;
    });
    expect(answer).toBe(expected);
  });

  test('null leaves a cell alone, "" clears it', async () => {
    const { bench } = await naive({ rows: [['a'], ['b'], ['c']] }, (sheet) => {
      sheet.getRange('A1:A3').values = [['x'], [null], ['']];
      return done;
    });
    expect([0, 1, 2].map((row) => valueAt(bench, row, 0))).toEqual(['x', 'b', null]);
  });

  test.each([
    ['98%', 0.98, '0%', null],
    ['=1+1', 2, 'General', '=1+1'],
    ['007', 7, 'General', null],
    ['TRUE', true, 'General', null],
    ["'98%", '98%', 'General', null],
    ['按时完成', '按时完成', 'General', null],
  ])('a written %s is taken for typed keys', async (text, value, format, formula) => {
    const { bench } = await naive({ rows: [['x']] }, (sheet) => {
      sheet.getRange('A1').values = [[text]];
      return done;
    });
    const cell = bench.workbook.sheets[0]!.cell(0, 0);
    expect([cell.value, cell.style.numberFormat, cell.formula]).toEqual([value, format, formula]);
  });

  test('what begins like a formula and is none is refused', async () => {
    const { answer, bench } = await naive({ rows: [['x']] }, (sheet) => {
      sheet.getRange('A1').values = [['-5%未完成']];
      return done;
    });
    expect([answer, valueAt(bench, 0, 0)]).toEqual(['InvalidArgument', 'x']);
  });

  test('a number written to a cell of texts becomes text', async () => {
    const { bench } = await naive({ rows: [[{ value: 'x', format: '@' }]] }, (sheet) => {
      sheet.getRange('A1').values = [[8.5]];
      return done;
    });
    expect(valueAt(bench, 0, 0)).toBe('8.5');
  });

  const many = Array.from({ length: 513 }, (_, index) => `A${index + 1}:B${index + 1}`);
  test.each([
    [512, 512],
    [513, 'GeneralException'],
  ])('%s merged areas', async (count, expected) => {
    const { answer } = await naive({ merges: many.slice(0, count), cells: { A1: 'x', A513: 'y' } }, (sheet) => {
      const areas = sheet.getRange('A1:B600').getMergedAreasOrNullObject();
      areas.load('areaCount');
      return () => areas.areaCount;
    });
    expect(answer).toBe(expected);
  });

  test('merged areas are told where they begin, cut at the edge of the question', async () => {
    const { answer } = await naive({ rows: [['a'], ['b'], ['c'], ['d']], merges: ['A1:A2', 'B3:B4'] }, (sheet) => {
      const above = sheet.getRange('A2:B3').getMergedAreasOrNullObject();
      above.load('address');
      return () => above.address;
    });
    expect(answer).toBe('表!B3');
  });

  test.each([
    ['a locked cell', 'A1', 'AccessDenied'],
    ['an unlocked cell', 'B1', 'done'],
    ['a block with one locked cell, even where nothing is written', 'A1:B1', 'AccessDenied'],
  ])('on a protected sheet, %s', async (_, address, expected) => {
    const { answer } = await naive({ rows: [[1, { value: 2, locked: false }]], protected: true }, (sheet) => {
      sheet.getRange(address).values = address.includes(':') ? [[null, 5]] : [[5]];
      return done;
    });
    expect(answer).toBe(expected);
  });

  test('while a cell is being edited nothing is answered', async () => {
    const { answer } = await naive(
      { rows: [[1]] },
      () => done,
      {},
      (bench) => {
        bench.office.isCellEditing = true;
      },
    );
    expect(answer).toBe('InvalidOperationInCellEditMode');
  });

  test('a block written over filtered rows lands in the visible ones', async () => {
    const { bench } = await naive({ rows: [['分'], [1], [2], [3]], filter: 'A1:A4', hiddenRows: [2] }, (sheet) => {
      sheet.getRange('A2:A4').values = [[11], [12], [13]];
      return done;
    });
    expect([1, 2, 3].map((row) => valueAt(bench, row, 0))).toEqual([11, 2, 12]);
  });

  test.each([
    [8192, 'A1', 'done'],
    [8193, 'A10', 'InvalidArgument'],
  ])('an address of %s characters', async (length, last, expected) => {
    const address = `${'A1,'.repeat(2730)}${last}`;
    expect(address).toHaveLength(length);
    const { answer } = await naive({ rows: [[1]] }, (sheet) => {
      sheet.getRanges(address).load('areaCount');
      return done;
    });
    expect(answer).toBe(expected);
  });

  test('a request and an answer have a largest size', async () => {
    const text = '长'.repeat(2000);
    const small = { quirks: { mostBytes: 5000 } };
    const sent = await naive({ rows: [[1]] }, (sheet) => ((sheet.getRange('A1').values = [[text]]), done), small);
    expect([sent.answer, valueAt(sent.bench, 0, 0)]).toEqual(['RequestPayloadSizeLimitExceeded', 1]);
    const received = await naive({ rows: [[text]] }, (sheet) => (sheet.getRange('A1').load('values'), done), small);
    expect(received.answer).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test.each([
    [false, '表!A1:C9'],
    [true, '表!A1'],
  ])('the used range, values only: %s', async (valuesOnly, expected) => {
    const { answer } = await naive({ cells: { A1: 'x', C9: { fill: { color: '#FFC7CE' } } } }, (sheet) => {
      const used = sheet.getUsedRange(valuesOnly);
      used.load('address');
      return () => used.address;
    });
    expect(answer).toBe(expected);
  });

  test('the used range of an empty sheet is A1, or a null object', async () => {
    const { answer } = await naive({}, (sheet) => {
      const used = sheet.getUsedRange();
      used.load('address');
      const none = sheet.getUsedRangeOrNullObject();
      none.load('address');
      return () => [used.address, none.isNullObject];
    });
    expect(answer).toEqual(['表!A1', true]);
  });

  test.each([
    ['1.12', 'ApiNotFound'],
    ['1.13', 'done'],
  ])('an Excel with ExcelApi %s and a member of 1.13', async (requirement, expected) => {
    const { answer } = await naive(
      { rows: [[1]] },
      (sheet) => {
        sheet.getRange('A1').getMergedAreasOrNullObject().load('isNullObject');
        return done;
      },
      { requirement },
    );
    expect(answer).toBe(expected);
  });

  test('a member nobody has written is named', async () => {
    const { answer } = await naive({ rows: [[1]] }, (sheet) => {
      sheet.pivotTables.load('items/name');
      return done;
    });
    expect(answer).toBe('ApiNotFound');
  });

  test.each([
    ['=SUM(B1:C1)', 'General', '0.00'],
    ['=C1+B1', 'General', '0%'],
    ['=SUM(B1:C1)', '0.0', '0.0'],
    ['=D1+B1', 'General', 'General'],
    ['=1+2', 'General', 'General'],
  ])('%s in a cell with the format %s has the format %s', async (formula, format, expected) => {
    const row = [{ format }, { value: 1, format: '0.00' }, { value: 0.5, format: '0%' }, 2];
    const { bench } = await naive({ rows: [row] }, (sheet) => {
      sheet.getRange('A1').formulas = [[formula]];
      return done;
    });
    const cell = bench.workbook.sheets[0]!.cell(0, 0);
    expect([cell.formula, cell.style.numberFormat]).toEqual([formula, expected]);
  });

  test('a formula written to a cell of texts is a text', async () => {
    const { bench } = await naive({ rows: [[{ value: 'x', format: '@' }]] }, (sheet) => {
      sheet.getRange('A1').formulas = [['=1+2']];
      return done;
    });
    expect(bench.workbook.sheets[0]!.cell(0, 0)).toMatchObject({ formula: null, value: '=1+2' });
  });

  test('custom properties are listed, found whatever their case, changed, cut, and taken away', async () => {
    const prepare = ({ workbook }: OfficeBench) => {
      workbook.properties.set('KSOProductBuildVer', '2052-12.1.0');
      workbook.properties.set('gone', 'x');
    };
    const { answer, bench } = await naive(
      {},
      (_, { workbook }) => {
        const { custom } = workbook.properties;
        const found = custom.getItem('ksoPRODUCTbuildver').load('key,value');
        const missing = custom.getItemOrNullObject('no such').load('value');
        custom.add('long', '长'.repeat(200));
        custom.getItem('GONE').delete();
        custom.load('items/key,items/value');
        return () => ({
          found: [found.key, found.value as string],
          missing: missing.isNullObject,
          all: custom.items.map(({ key, value }) => [key, value as string]),
        });
      },
      {},
      prepare,
    );
    const listed = [
      ['KSOProductBuildVer', '2052-12.1.0'],
      ['long', '长'.repeat(127)],
    ];
    expect(answer).toEqual({ found: listed[0], missing: true, all: listed });
    expect([...bench.workbook.properties.texts]).toEqual(listed);
  });

  test.each<[string, (custom: Excel.CustomPropertyCollection) => void, OfficeHostOptions, string]>([
    [
      'an Excel before them',
      (custom) => custom.getItemOrNullObject('x').load('value'),
      { requirement: '1.6' },
      'ApiNotFound',
    ],
    ['one that is not there', (custom) => custom.getItem('x').load('value'), {}, 'ItemNotFound'],
    ['an empty one', (custom) => custom.add('x', ''), {}, 'InvalidArgument'],
  ])('custom properties refuse: %s', async (_, ask, options, expected) => {
    const act = (__: unknown, { workbook }: Excel.RequestContext) => (ask(workbook.properties.custom), done);
    expect((await naive({}, act, options)).answer).toBe(expected);
  });

  test('what was done before a failure stays done', async () => {
    const { answer, bench } = await naive({ rows: [[1, 2]] }, (sheet) => {
      sheet.getRange('A1').values = [[9]];
      sheet.getRange('B1').values = [[1, 2]];
      return done;
    });
    expect([answer, valueAt(bench, 0, 0)]).toEqual(['InvalidArgument', 9]);
  });

  test('no fill and white differ in the pattern only', async () => {
    const { answer } = await naive({ rows: [['a', { value: 'b', fill: { color: '#FFFFFF' } }]] }, (sheet) => {
      const cells = sheet.getRange('A1:B1').getCellProperties({ format: { fill: { color: true, pattern: true } } });
      return () => cells.value[0]!.map((cell) => [cell.format?.fill?.color, cell.format?.fill?.pattern]);
    });
    expect(answer).toEqual([
      ['#FFFFFF', 'None'],
      ['#FFFFFF', 'Solid'],
    ]);
  });

  test('an array of more than 1,500 cells, which the client sends in pieces', async () => {
    const { bench } = await naive({ rows: [['x']] }, (sheet) => {
      sheet.getRange('A1:A4000').values = Array.from({ length: 4000 }, (_, index) => [index]);
      return done;
    });
    expect([valueAt(bench, 0, 0), valueAt(bench, 1500, 0), valueAt(bench, 3999, 0)]).toEqual([0, 1500, 3999]);
  });

  test('mixed formats are null, special cells are found, a range is cleared', async () => {
    const { answer, bench } = await naive(
      {
        rows: [
          ['a', { value: 'b', fill: { color: '#FFC7CE' } }],
          [{ value: 2, formula: '=1+1' }, null],
        ],
      },
      (sheet) => {
        const all = sheet.getRange('A1:B2');
        const { fill } = all.format;
        fill.load('color');
        const formulas = all.getSpecialCellsOrNullObject('Formulas');
        formulas.load('address');
        sheet.getRange('B1').clear();
        return () => [fill.color, formulas.address];
      },
    );
    expect(answer).toEqual([null, '表!A2']);
    expect(bench.snapshot(bench.workbook.sheets[0]!.id).has('B1')).toBe(false);
  });
});

describe('how the host for Excel bears it', () => {
  const at = (address: string) => parseCellRef(address)!;
  const score = (address: string, value: number): SheetEdit => ({ ...at(address), kind: 'value', value });

  async function readOn(bench: OfficeBench) {
    const result = await bench.host.readSheet();
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  }

  const indicators = (count: number): Omit<SheetInWords, 'name'> => ({
    rows: [
      ['三级指标', '年度指标值', '实际完成值', '得分'],
      ...Array.from({ length: count }, (_, index) => [`指标${index + 1}`, '≥100人次', 90 + (index % 20), null]),
    ],
    merges: Array.from({ length: Math.floor(count / 15) }, (_, index) => `B${index * 15 + 2}:B${index * 15 + 9}`),
  });
  const scoring = (count: number): SheetEdit[] =>
    Array.from({ length: count }, (_, index) => index).flatMap((index) => {
      const row = index + 1;
      const edits: SheetEdit[] = [
        { row, column: 3, kind: 'value', value: index / 10 },
        { row, column: 3, kind: 'number-format', value: '0.0' },
      ];
      if (index % 3 === 0) {
        for (const column of [0, 2, 3]) edits.push({ row, column, kind: 'fill', value: { color: '#FFC7CE' } });
      }
      return edits;
    });

  test.each([15, 300])('%s indicators: one request to read, one to write', async (count) => {
    const bench = officeBench([{ name: '表', ...indicators(count) }]);
    const sheet = await readOn(bench);
    expect(bench.office.traffic.requests).toBe(1);
    const total: SheetEdit = { row: count + 1, column: 3, kind: 'formula', value: `=MAX(D2:D${count + 1})`, result: 0 };
    expect((await bench.host.applyEdits(sheet, [...scoring(count), total])).ok).toBe(true);
    expect(bench.office.traffic.requests).toBe(2);
    await bench.settle();
    expect(bench.office.traffic.requests).toBe(2);
    expect(valueAt(bench, count, 3)).toBe((count - 1) / 10);
    expect(valueAt(bench, count + 1, 3)).toBe((count - 1) / 10);
    bench.close();
  });

  test('a large sheet is read and written in blocks, with progress', async () => {
    const count = 8000;
    const bench = officeBench([{ name: '表', ...indicators(count) }]);
    const shares: number[] = [];
    const onProgress = (share: number) => void shares.push(share);
    const read = await bench.host.readSheet(undefined, { onProgress });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.values).toHaveLength(count + 1);
    expect(read.value.values[count]![0]).toBe(`指标${count}`);
    expect(read.value.merges).toHaveLength(Math.floor(count / 15));
    expect(read.value.merges.every(({ top, bottom }) => bottom - top === 7)).toBe(true);
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(1);
    const before = bench.snapshot(read.value.id);
    const edits = scoring(count);

    const cancel = new AbortController();
    const cancelled = await bench.host.applyEdits(read.value, edits, {
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    expect(cancelled).toEqual({ ok: false, error: { code: 'cancelled', sheet: '表' } });
    expect(bench.snapshot(read.value.id)).toEqual(before);

    const written = await bench.host.applyEdits(read.value, edits);
    expect(written.ok && written.value.length).toBe(new Set(edits.map(({ row, column }) => `${row}:${column}`)).size);
    expect(valueAt(bench, count, 3)).toBe((count - 1) / 10);
    bench.close();
  });

  test('more merged areas than Excel tells, and one that reaches over many blocks', async () => {
    const rows = Array.from({ length: 700 }, (_, index) => [`${index}`, null, 1]);
    const pairs = Array.from({ length: 700 }, (_, index) => `A${index + 1}:B${index + 1}`);
    const bench = officeBench([{ name: '表', rows, merges: [...pairs, 'C1:C650'] }]);
    const sheet = await readOn(bench);
    expect(sheet.merges).toHaveLength(701);
    expect(sheet.merges).toContainEqual({ top: 0, left: 2, bottom: 649, right: 2 });
    bench.close();
  });

  test('a stray cell in the last corner of the sheet', async () => {
    const bench = officeBench([{ name: '表', cells: { XFD1048576: 'x' }, merges: ['A1:B2'] }]);
    const sheet = await readOn(bench);
    expect(sheet.range).toEqual({ top: 1048575, left: 16383, bottom: 1048575, right: 16383 });
    expect(sheet.values).toEqual([['x']]);
    expect(sheet.merges).toHaveLength(1);
    bench.close();
  });

  test.each([
    ['RangeEdited', 'B3:B4', { top: 2, left: 1, bottom: 3, right: 1 }],
    ['RowInserted', '3:3', null],
    ['RowDeleted', '3:4', null],
    ['ColumnInserted', 'B:B', null],
    ['ColumnDeleted', 'B:B', null],
    ['CellInserted', 'B3:B4', null],
    ['CellDeleted', 'B3:B4', null],
    ['Unknown', 'B3:B4', null],
  ])('a change of the kind %s at %s is told with the range %j', async (changeType, address, range) => {
    const bench = officeBench([{ name: '表', rows: [[1, 2]] }]);
    const changes: unknown[] = [];
    const stop = bench.host.onChange((change) => changes.push(change));
    await bench.settle();
    const sheetId = bench.workbook.sheets[0]!.id;
    const args = { address, changeType, source: 'Local', worksheetId: sheetId, triggerSource: 'Unknown' };
    bench.office.bridge.onMessageFromHost!(eventText(EVENT.cellsChanged, ALL_SHEETS, args));
    await bench.settle();
    expect(changes).toEqual([{ sheetId, range, kind: 'cells' }]);
    stop();
    await bench.settle();
    bench.close();
  });

  test('an Excel that does not say whose change it was', async () => {
    const bench = officeBench([{ name: '表', rows: [[1, 2]] }], { requirement: '1.13' });
    const changes: unknown[] = [];
    const stop = bench.host.onChange((change) => changes.push(change));
    await bench.settle();
    const sheet = await readOn(bench);
    await bench.host.applyEdits(sheet, [score('A1', 5)]);
    await bench.settle();
    expect(changes).toEqual([]);
    bench.type(sheet.id, 'A1', 9);
    await bench.settle();
    expect(changes).toHaveLength(1);
    stop();
    await bench.settle();
    bench.close();
  });

  test('requests and answers too large for Excel on the web are cut in two', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [`长${'文'.repeat(60)}${index}`, null]);
    const bench = officeBench([{ name: '表', rows }], { quirks: { mostBytes: 30_000 } });
    const sheet = await readOn(bench);
    expect(sheet.values).toHaveLength(60);
    const edits = rows.map((_, row): SheetEdit => ({ row, column: 1, kind: 'value', value: `因${'故'.repeat(200)}` }));
    const result = await bench.host.applyEdits(sheet, edits);
    expect(result.ok).toBe(true);
    expect(rows.every((_, row) => valueAt(bench, row, 1) === `因${'故'.repeat(200)}`)).toBe(true);
    bench.close();
  });

  test('an Excel before 2021 is told from its own words', async () => {
    const bench = officeBench([{ name: '表', rows: [[1]] }], { requirement: '1.12' });
    expect(await bench.host.readSheet()).toMatchObject({ ok: false, error: { code: 'unsupported' } });
    bench.close();
  });

  test('a read-only file', async () => {
    const bench = officeBench([{ name: '表', rows: [[1]] }]);
    bench.office.isReadOnly = true;
    const sheet = await readOn(bench);
    expect(await bench.host.applyEdits(sheet, [score('A1', 5)])).toMatchObject({
      ok: false,
      error: { code: 'read-only', sheet: '表' },
    });
    bench.close();
  });

  test('protection set after reading is found out, with the cell', async () => {
    const bench = officeBench([{ name: '表', rows: [[1, 2]], protected: true }]);
    const sheet = { ...(await readOn(bench)), protected: false };
    expect(await bench.host.applyEdits(sheet, [score('B1', 5)])).toMatchObject({
      ok: false,
      error: { code: 'protected', cell: at('B1') },
    });
    bench.close();
  });

  test('a formula typed after reading is put back', async () => {
    const bench = officeBench([{ name: '表', rows: [[1, 2]] }]);
    const sheet = await readOn(bench);
    bench.workbook.write(sheet.id, [{ ...at('B1'), kind: 'formula', formula: '=A1*3' }], 'user');
    const result = await bench.host.applyEdits(sheet, [score('A1', 5), score('B1', 6)]);
    expect(result).toMatchObject({ ok: false, error: { code: 'failed', cell: at('B1') } });
    expect(bench.snapshot(sheet.id).get('B1')).toMatchObject({ formula: '=A1*3', value: 3 });
    expect(valueAt(bench, 0, 0)).toBe(1);
    bench.close();
  });

  test('a formula typed after reading, where one was to be written, is put back', async () => {
    const bench = officeBench([{ name: '表', rows: [[1, 2, null]] }]);
    const sheet = await readOn(bench);
    bench.workbook.write(sheet.id, [{ ...at('C1'), kind: 'formula', formula: '=A1*3' }], 'user');
    const total: SheetEdit = { ...at('C1'), kind: 'formula', value: '=SUM(A1:B1)', result: 3 };
    expect(await bench.host.applyEdits(sheet, [score('A1', 5), total])).toMatchObject({
      ok: false,
      error: { code: 'failed', cell: at('C1') },
    });
    expect(bench.snapshot(sheet.id).get('C1')).toMatchObject({ formula: '=A1*3', value: 3 });
    expect(valueAt(bench, 0, 0)).toBe(1);
    bench.close();
  });

  test('a formula that Excel drops without a word is found out and put back', async () => {
    const bench = officeBench([{ name: '表', cells: { A1: 1, B1: 2 }, merges: ['B1:B2'] }]);
    const sheet = { ...(await readOn(bench)), merges: [] };
    const total: SheetEdit = { ...at('B2'), kind: 'formula', value: '=A1', result: 1 };
    expect(await bench.host.applyEdits(sheet, [score('A1', 5), total])).toMatchObject({
      ok: false,
      error: { code: 'failed', cell: at('B2'), detail: 'B2 holds "" after writing' },
    });
    expect(valueAt(bench, 0, 0)).toBe(1);
    bench.close();
  });

  test('a formula that Excel spells in its own way is the one that was written', async () => {
    const bench = officeBench([{ name: '表', rows: [[1, 2, null]] }]);
    const sheet = await readOn(bench);
    const total: SheetEdit = { ...at('C1'), kind: 'formula', value: '=sum( a1:b1 )', result: 3 };
    const write = bench.workbook.write.bind(bench.workbook);
    Object.assign(bench.workbook, {
      write: ((id, writes, source) =>
        write(
          id,
          writes.map((one) => (one.kind === 'typed' ? { ...one, text: '=SUM(A1:B1)' } : one)),
          source,
        )) satisfies typeof write,
    });
    expect((await bench.host.applyEdits(sheet, [total])).ok).toBe(true);
    expect(bench.snapshot(sheet.id).get('C1')).toMatchObject({ formula: '=SUM(A1:B1)', value: 3 });
    bench.close();
  });

  test('a formula goes to the unlocked cell of a protected sheet that may not be formatted', async () => {
    const row = [
      { value: 1, format: '0.00' },
      { value: null, locked: false },
    ];
    const bench = officeBench([{ name: '表', rows: [row], protected: true }]);
    const total: SheetEdit = { ...at('B1'), kind: 'formula', value: '=A1', result: 1 };
    expect((await bench.host.applyEdits(await readOn(bench), [total])).ok).toBe(true);
    expect(valueAt(bench, 0, 1)).toBe(1);
    bench.close();
  });

  test.each([
    [9, 1],
    [500, 1],
    [1_100, 3],
  ])('%s rows read again: requests %s', async (count, requests) => {
    const bench = officeBench([
      {
        name: '表',
        rows: Array.from({ length: 1_200 }, (_, row) => [row, null, '甲'].concat(Array<string>(37).fill('文'))),
      },
    ]);
    const sheet = await readOn(bench);
    bench.type(sheet.id, 'B7', 5);
    const before = bench.office.traffic.requests;
    const again = await bench.host.readRows(sheet, 0, count - 1);
    expect(bench.office.traffic.requests - before).toBe(requests);
    expect(again).toEqual(await bench.host.readSheet());
    bench.close();
  });

  test('a write that Excel drops without a word is found out and put back', async () => {
    const bench = officeBench([
      {
        name: '表',
        rows: [
          [1, 2],
          [3, null],
        ],
        merges: ['B1:B2'],
      },
    ]);
    const sheet = { ...(await readOn(bench)), merges: [] };
    const result = await bench.host.applyEdits(sheet, [score('A1', 5), score('B2', 6)]);
    expect(result).toMatchObject({ ok: false, error: { code: 'failed', cell: at('B2') } });
    expect(valueAt(bench, 0, 0)).toBe(1);
    bench.close();
  });

  test('cells that cannot be put back are named', async () => {
    const bench = officeBench([{ name: '表', rows: [[1, 2, 3]] }]);
    const sheet = await readOn(bench);
    // Excel dies in the middle of writing and never answers properly again.
    const begun = bench.office.traffic.requests;
    bench.onRequest(({ index, body }) => ({
      kind: 'error',
      action: index === begun ? body.Actions.length - 1 : 0,
      code: 'GeneralException',
    }));
    const result = await bench.host.applyEdits(sheet, [score('A1', 5), score('C1', 7)]);
    expect(result).toMatchObject({ ok: false, error: { code: 'failed', notRestored: [at('A1'), at('C1')] } });
    bench.close();
  });

  test('an answer that comes too late is taken back, before anything newer is begun', async () => {
    const bench = officeBench([{ name: '表', rows: [[1, 2]] }], { patience: 400 });
    const sheet = await readOn(bench);
    const begun = bench.office.traffic.requests;
    bench.onRequest(({ index }) => (index === begun ? { kind: 'late', by: 450 } : null));
    const first = await bench.host.applyEdits(sheet, [score('A1', 5)]);
    expect(first).toEqual({ ok: false, error: { code: 'timeout' } });
    const second = await bench.host.applyEdits(sheet, [score('B1', 7)]);
    expect(second.ok).toBe(true);
    expect([valueAt(bench, 0, 0), valueAt(bench, 0, 1)]).toEqual([1, 7]);
    bench.close();
  });

  test('an answer that never comes', async () => {
    const bench = officeBench([{ name: '表', rows: [[1, 2]] }], { patience: 40 });
    bench.onRequest(() => ({ kind: 'lost' }));
    expect(await bench.host.readSheet()).toEqual({ ok: false, error: { code: 'timeout' } });
    bench.close();
  });

  test('a registration refused while a cell is edited is made good later', async () => {
    const bench = officeBench([{ name: '表', rows: [[1, 2]] }]);
    bench.setCellEditing(true);
    const changes: unknown[] = [];
    const stop = bench.host.onChange((change) => changes.push(change));
    await bench.settle();
    bench.setCellEditing(false);
    const sheet = await readOn(bench);
    await bench.settle();
    bench.type(sheet.id, 'A1', 9);
    await bench.settle();
    expect(changes).toHaveLength(1);
    stop();
    await bench.settle();
    bench.close();
  });
});
