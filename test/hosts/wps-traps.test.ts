import type { Result } from '../../src/domain/result';
import { formatCellRef, parseCellRef } from '../../src/domain/sheet/cell-ref';
import type { CellValue, Sheet } from '../../src/domain/sheet/sheet';
import type { SheetEdit } from '../../src/domain/sheet/sheet-edit';
import { inverseOf } from '../../src/domain/sheet/sheet-edit';
import type { HostProblem, SheetChange } from '../../src/hosts/host';
import type { WpsApplication } from '../../src/hosts/wps/application';
import { findWpsApplication } from '../../src/hosts/wps/find-application';
import { createWpsHost } from '../../src/hosts/wps/host';
import { createOwnWrites } from '../../src/hosts/wps/own-writes';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import { createWorkbookHost } from '../../src/workbench/workbook-host';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import type { WpsQuirks } from '../../src/workbench/wps/quirks';
import type { WpsBench } from './benches';
import { wpsBench } from './benches';
import type { SheetInWords } from './contract';

// The traps of WPS's object model that concern a host, by their numbers in platform/wps.md §8. What every host must do
// is in contract.ts, on builds of all kinds (wps-builds.ts).

const store = new Map<string, string>();
Object.assign(globalThis, {
  localStorage: {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  },
});

const ID = '[自评表.xlsx]自评表';
const FORM: SheetInWords = {
  name: '自评表',
  rows: [
    ['三级指标', '年度指标值', '实际完成值', '得分'],
    ['培训人次', '≥100人次', 120, { value: 9, fill: { color: '#FFFFFF' } }],
    ['合格率', { value: 0.95, format: '0%' }, { value: 0.9, format: '0%' }, null],
    ['合计', null, null, { value: 9, formula: '=D2' }],
  ],
  merges: ['A4:C4'],
};

const at = (address: string) => parseCellRef(address)!;
const value = (address: string, to: CellValue): SheetEdit => ({ ...at(address), kind: 'value', value: to });
const fill = (address: string, color: string | null): SheetEdit => ({
  ...at(address),
  kind: 'fill',
  value: color === null ? null : { color },
});

/** The host for WPS answers at once. */
function now<T>(result: Result<T, HostProblem> | Promise<Result<T, HostProblem>>): T {
  if (result instanceof Promise) throw new Error('answers later');
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const problemOf = <T>(result: Result<T, HostProblem> | Promise<Result<T, HostProblem>>): HostProblem => {
  if (result instanceof Promise || result.ok) throw new Error('should have been refused');
  return result.error;
};
const read = ({ host }: Pick<WpsBench, 'host'>, id?: string): Sheet => now(host.readSheet(id));

let bench: WpsBench;
const open = (quirks: Partial<WpsQuirks> = {}, ...sheets: SheetInWords[]): WpsBench => {
  bench = wpsBench(sheets.length > 0 ? sheets : [FORM], quirks);
  return bench;
};
/** The program as a person or another add-in has it in hand. */
const program = (): WpsApplication => findWpsApplication(bench.wps.globals)!;
afterEach(() => bench.close());

describe('reading', () => {
  test.each<[string, Partial<WpsQuirks>]>([
    ['1 Address is a property, not a method', { addressAsProperty: true }],
    ['2 several cells are a flat array', { flat1D: true }],
    ['3 empty is undefined', { emptyAs: undefined }],
    ['3 empty is an empty text', { emptyAs: '' }],
    ['4 the used range always begins at A1', { usedRangeOffset: false }],
    ['4 the used range is blown up by formats', { usedRangeInflatedBy: 3_000 }],
    ['5 an error is its text', { errorsAs: 'text' }],
    ['a part of a range that is merged says null', { mergeCellsMixed: null }],
    ['mixed formats say undefined', { mixedAs: undefined }],
    ['mixed formats say an empty text', { mixedAs: '' }],
    ['some hidden rows say no', { hiddenMixed: false }],
    ['some hidden rows say yes', { hiddenMixed: true }],
    ['a narrow column shows ####', { narrowTextIsHashes: true }],
    ['Formula of a number is the number', { constantFormulas: 'value' }],
  ])('a sheet reads the same where %s', (_, quirks) => {
    const sheet: SheetInWords = {
      name: '自评表',
      cells: {
        C5: '指标',
        D5: { value: 0.985, format: '0.00%' },
        E5: { value: '#DIV/0!', formula: '=1/0' },
        C6: { value: 45000, format: 'yyyy/m/d' },
        D6: { value: 12345678.25, format: '#,##0.00' },
        E6: { value: '=1+1', format: '@' },
        F9: true,
        C10: 1 / 3,
      },
      merges: ['C7:C8', 'D7:F7'],
      hiddenRows: [5, 7],
      hiddenColumns: [4],
    };
    open(quirks, sheet);
    const there = createWorkbookHost(bench.workbook).readSheet() as { readonly value: Sheet };
    const sorted = (one: Sheet) => ({ ...one, id: '', merges: [...one.merges].sort((a, b) => a.left - b.left) });
    expect(sorted(read(bench))).toEqual(sorted(there.value));
  });

  test('5 the integer of an error that a person typed is a number', () => {
    open(
      {},
      {
        name: '自评表',
        rows: [[-2146826246, { value: '#N/A', formula: '=NA()' }]],
      },
    );
    const sheet = read(bench);
    expect([sheet.values, sheet.texts[0]![1]]).toEqual([[[-2146826246, '#N/A']], '#N/A']);
  });

  test('20 objects are not kept in the sheet: it survives being copied and sent', () => {
    open();
    expect(structuredClone(read(bench))).toEqual(read(bench));
  });

  test('a read only looks: nothing of the program is switched', () => {
    open();
    const verbs = new Set<string>();
    bench.wps.onCrossing(({ verb }) => void verbs.add(verb));
    read(bench);
    expect([...verbs].sort()).toEqual(['call', 'get']);
  });
});

/** Not a law of WPS: a change of these numbers should be looked at. */
test('calls over the bridge stay few', () => {
  const rows = (count: number): SheetInWords => ({
    name: '自评表',
    rows: Array.from({ length: count }, (_, row) => [
      ...['产出指标', '数量指标', `指标${row}`, null, '≥95%', { value: 0.97, format: '0%' }],
      ...[{ value: 10, format: '0.0' }, null, null, null, null, '备注'],
    ]),
    merges: Array.from({ length: count }, (_, row) => `C${row + 1}:D${row + 1}`),
  });
  const scores = (count: number): SheetEdit[] =>
    Array.from({ length: count }, (_, row): SheetEdit => ({ row, column: 7, kind: 'value', value: 9.5 }));
  const calls = (work: () => unknown): number => {
    const before = bench.wps.calls();
    work();
    return bench.wps.calls() - before;
  };
  for (const [count, reading, writing] of [
    [60, 500, 40],
    [300, 1_750, 40],
  ] as const) {
    open({}, rows(count));
    expect(calls(() => read(bench))).toBeLessThan(reading);
    const sheet = read(bench);
    expect(calls(() => now(bench.host.applyEdits(sheet, scores(count))))).toBeLessThan(writing);
    expect(calls(() => now(bench.host.readRows(sheet, 20, 20)))).toBeLessThan(45);
  }
});

describe('writing', () => {
  test('6 white is a fill, and no fill is none', () => {
    open();
    const sheet = read(bench);
    const before = bench.snapshot(ID);
    const edits = [fill('D2', '#FFC7CE'), fill('D3', '#FFC7CE')];
    const images = now(bench.host.applyEdits(sheet, edits));
    expect(images.map((image) => image.fill)).toEqual([{ color: '#FFFFFF' }, null]);
    now(bench.host.applyEdits(read(bench), inverseOf(edits, images)));
    expect(bench.snapshot(ID)).toEqual(before);
  });

  test('a colour of the theme comes back as that colour, not only alike', () => {
    open();
    const interior = program().ActiveSheet!.Range('D3').Interior;
    interior.ThemeColor = 5;
    interior.TintAndShade = 0.4;
    const sheet = read(bench);
    const edits = [fill('D3', '#FFC7CE'), value('D3', 8)];
    const images = now(bench.host.applyEdits(sheet, edits));
    expect([interior.ThemeColor, images[0]!.fill]).toEqual([null, { color: '#9DC3E6' }]);
    const set: string[] = [];
    bench.wps.onCrossing(({ verb, member }) => {
      if (verb === 'set') set.push(member);
    });
    now(bench.host.applyEdits(read(bench), inverseOf(edits, images)));
    expect(set).toContain('Et.Interior.ThemeColor');
    expect([interior.ThemeColor, interior.TintAndShade]).toEqual([5, 0.4]);
  });

  test('17, undo: a request is one step of Ctrl+Z, and the program is as it was', () => {
    open();
    const before = bench.snapshot(ID);
    now(bench.host.applyEdits(read(bench), [value('D2', 5), value('D3', 6), fill('A2', '#FFC7CE'), value('A2', '甲')]));
    const { ScreenUpdating, EnableEvents, DisplayAlerts } = program();
    expect([ScreenUpdating, EnableEvents, DisplayAlerts]).toEqual([true, true, true]);
    expect(bench.wps.undo()).toBe(true);
    expect(bench.snapshot(ID)).toEqual(before);
  });

  test('a failure half-way closes its transaction and switches everything on again', () => {
    open();
    const sheet = read(bench);
    const before = bench.snapshot(ID);
    let writes = 0;
    bench.wps.onCrossing(({ verb, member }) => {
      if (verb === 'set' && member.startsWith('Et.Range') && (writes += 1) === 2) throw new Error('E_FAIL');
    });
    const problem = problemOf(bench.host.applyEdits(sheet, [value('A2', '甲'), value('D2', 5), fill('D2', '#FFC7CE')]));
    expect([problem.code, problem.detail, problem.notRestored]).toEqual(['failed', 'E_FAIL', undefined]);
    expect(bench.snapshot(ID)).toEqual(before);
    expect([program().ScreenUpdating, program().EnableEvents]).toEqual([true, true]);
    bench.wps.onCrossing(null);
    now(bench.host.applyEdits(sheet, [value('D2', 5)]));
    expect(bench.wps.undo()).toBe(true);
    expect(bench.snapshot(ID)).toEqual(before);
  });

  test.each<[string, (b: WpsBench) => void, SheetEdit, string]>([
    ['opened to be read only', (b) => (b.wps.isReadOnly = true), value('D2', 1), 'read-only'],
    ['marked as final', (b) => (b.wps.isFinal = true), value('D2', 1), 'read-only'],
    ['18 while a cell is being edited', (b) => (b.wps.isCellEditing = true), value('D2', 1), 'cell-editing'],
    [
      '18 while a cell is being edited, a colour',
      (b) => (b.wps.isCellEditing = true),
      fill('D2', '#FFC7CE'),
      'cell-editing',
    ],
  ])('refused: %s', (_, spoil, edit, code) => {
    open();
    const sheet = read(bench);
    const before = bench.snapshot(ID);
    spoil(bench);
    expect(problemOf(bench.host.applyEdits(sheet, [edit])).code).toBe(code);
    expect(bench.snapshot(ID)).toEqual(before);
    expect(read(bench)).toEqual(sheet);
  });

  test('18 while a cell is being edited notes and reports are refused, and no half of them is left', () => {
    open();
    bench.wps.isCellEditing = true;
    expect(problemOf(bench.host.notes!.write(read(bench).id, [{ ...at('D2'), text: '甲' }])).code).toBe('cell-editing');
    const report = { name: '复核意见', columns: [{ width: 9 }], rows: [{ cells: ['甲'] }], chart: null };
    expect(problemOf(bench.host.addReport(report)).code).toBe('cell-editing');
    expect([bench.notes(ID).size, bench.workbook.sheets.length]).toEqual([0, 1]);
  });

  test.each(['=1+1', '-5%未完成', '98%', "'x", '2023-1-5', '007'])(
    '32 the text %s is written in another way where an apostrophe would stay',
    (text) => {
      open({ stringsAreTyped: false });
      const formats: string[] = [];
      bench.wps.onCrossing(({ verb, member }) => {
        if (verb === 'set') formats.push(member);
      });
      now(bench.host.applyEdits(read(bench), [value('D2', text), value('C3', text)]));
      const cells = bench.snapshot(ID);
      expect(['D2', 'C3'].map((address) => [cells.get(address)?.value, cells.get(address)?.format])).toEqual([
        [text, 'General'],
        [text, '0%'],
      ]);
      // As a cell of texts, and then again as what it was: in each of the two cells.
      expect(formats.filter((member) => member === 'Et.Range.NumberFormat').length).toBe(4);
    },
  );

  test('a filter set after reading hides nothing that is written', () => {
    const filtered: SheetInWords = {
      name: '自评表',
      rows: [['得分'], [1], [2], [3]],
      filter: 'A1:A4',
      hiddenRows: [2],
    };
    open({}, filtered);
    const stale: Sheet = { ...read(bench), filtered: false, hiddenRows: new Set() };
    const problem = problemOf(bench.host.applyEdits(stale, [value('A2', 9), value('A3', 9)]));
    expect([problem.code, problem.cell && formatCellRef(problem.cell)]).toEqual(['filtered', 'A3']);
  });

  test.each([
    ['knows what may be edited', {}],
    ['knows only what is locked', { noAllowEdit: true }],
  ])('a protected sheet of a build that %s is written where it is open', (_, quirks) => {
    open(quirks, { name: '自评表', rows: [['锁', { value: 1, locked: false }]], protected: true });
    now(bench.host.applyEdits(read(bench), [value('B1', 5)]));
    const problem = problemOf(bench.host.applyEdits(read(bench), [value('B1', 6), value('A1', '开')]));
    expect([problem.code, problem.cell && formatCellRef(problem.cell)]).toEqual(['protected', 'A1']);
    expect(bench.snapshot(ID).get('B1')?.value).toBe(5);
  });

  test('21, 22, 31, 35: nothing is saved, unprotected, named, asked of Enum, or left to OnUndo', () => {
    open();
    const members = new Set<string>();
    bench.wps.onCrossing(({ member }) => void members.add(member));
    const sheet = read(bench);
    now(bench.host.applyEdits(sheet, [value('D2', 5), fill('D2', '#FFC7CE')]));
    now(bench.host.notes!.write(sheet.id, [{ ...at('D2'), text: '甲' }]));
    now(bench.host.workbookText!.write('{}'));
    const report = { name: '复核意见', columns: [{ width: 9 }], rows: [{ cells: ['甲'] }], chart: null };
    now(bench.host.removeReport(now(bench.host.addReport(report)).id));
    const forbidden = /Save|Close|Names|Protect$|Unprotect|Enum|OnUndo|Undo$|Goto|SpecialCells|CodeName|Clipboard/;
    expect([...members].filter((member) => forbidden.test(member))).toEqual([]);
    expect(members.size).toBeGreaterThan(40);
  });
});

describe('19 the workbook or its window is another one by now', () => {
  test('an edit for a workbook that is not in front is refused, and done when it is again', () => {
    open();
    const sheet = read(bench);
    bench.wps.openWorkbook(createWorkbook({ sheets: [FORM] }), '别的.xlsx');
    expect(problemOf(bench.host.applyEdits(sheet, [value('D2', 1)])).code).toBe('sheet-gone');
    expect(problemOf(bench.host.readSheet(sheet.id)).code).toBe('sheet-gone');
    expect(read(bench).id).toBe('[别的.xlsx]自评表');
    bench.wps.showWorkbook('自评表.xlsx');
    now(bench.host.applyEdits(sheet, [value('D2', 1)]));
    expect(bench.snapshot(ID).get('D2')?.value).toBe(1);
  });

  test('another window of the same name is another workbook', () => {
    open();
    const sheet = read(bench);
    const before = bench.snapshot(ID);
    bench.wps.closeWorkbook('自评表.xlsx');
    const other = createWorkbook({ sheets: [FORM] });
    bench.wps.openWorkbook(other, '自评表.xlsx');
    expect(problemOf(bench.host.applyEdits(sheet, [value('D2', 1)])).code).toBe('sheet-gone');
    expect(bench.snapshot(ID)).toEqual(before);
    expect(other.sheets[0]!.cell(1, 3).value).toBe(9);
    now(bench.host.applyEdits(read(bench, sheet.id), [value('D2', 1)]));
    expect(other.sheets[0]!.cell(1, 3).value).toBe(1);
  });

  test('no workbook at all', () => {
    open();
    bench.wps.closeWorkbook('自评表.xlsx');
    expect(problemOf(bench.host.readSheet()).code).toBe('sheet-gone');
    expect(problemOf(bench.host.listSheets()).code).toBe('sheet-gone');
    expect(problemOf(bench.host.workbookText!.read()).code).toBe('sheet-gone');
  });
});

describe('20 a sheet has no id of its own', () => {
  const REPORT = { name: '意见', columns: [{ width: 9 }], rows: [{ cells: ['甲'] }], chart: null };
  const sheetNamed = (name: string) => program().ActiveWorkbook!.Worksheets.Item(name)!;

  test('it keeps ours when it is renamed, and a new one of its old name gets another', () => {
    open();
    const { id } = now(bench.host.addReport(REPORT));
    sheetNamed('意见').Name = '旧意见';
    expect(read(bench, id).name).toBe('旧意见');
    const next = now(bench.host.addReport(REPORT));
    expect([next.name, next.id]).toEqual(['意见', '[自评表.xlsx]意见 (2)']);
    expect(read(bench, id).name).toBe('旧意见');
    expect(now(bench.host.listSheets()).map((sheet) => sheet.id)).toEqual([ID, id, next.id]);
  });

  test('a new session knows it by its names', () => {
    open();
    const { id } = read(bench);
    const again = createWpsHost(program());
    expect(now(again.readSheet(id)).name).toBe('自评表');
    expect(problemOf(again.readSheet('[自评表.xlsx]没有')).code).toBe('sheet-gone');
  });

  test('one that is gone is gone, until there is one of its name', () => {
    open();
    const { id } = now(bench.host.addReport(REPORT));
    const sheet = read(bench, id);
    now(bench.host.removeReport(id));
    expect(problemOf(bench.host.readSheet(id)).code).toBe('sheet-gone');
    expect(problemOf(bench.host.applyEdits(sheet, [value('A1', 1)])).code).toBe('sheet-gone');
    expect(problemOf(bench.host.selectCell(id, at('A1'))).code).toBe('sheet-gone');
    expect(now(bench.host.addReport(REPORT)).id).toBe(id);
  });
});

describe('16, 17 events', () => {
  const listen = () => {
    const changes: SheetChange[] = [];
    const stop = bench.host.onChange((change) => changes.push(change));
    return { changes, stop };
  };
  const C2 = { sheetId: ID, range: { top: 1, left: 2, bottom: 1, right: 2 }, kind: 'cells' };

  test.each<[string, Partial<WpsQuirks>]>([
    ['comes', {}],
    ['comes twice', { listeners: 'fire-twice' }],
    ['never comes', { listeners: 'never-fire' }],
    ['cannot be had', { listeners: 'throw' }],
    ['is answered with false', { listeners: 'return-false' }],
  ])('a change is told once where the event %s', async (_, quirks) => {
    open(quirks, FORM, { name: '说明', rows: [['x']] });
    const { changes, stop } = listen();
    await bench.settle();
    bench.type(ID, 'C2', 130);
    await bench.settle();
    bench.activate('[自评表.xlsx]说明');
    await bench.settle();
    expect(changes).toEqual([C2, { sheetId: '[自评表.xlsx]说明', range: null, kind: 'activated' }]);
    stop();
    bench.type(ID, 'C2', 140);
    await bench.settle();
    expect(changes.length).toBe(2);
  });

  test('what a person selects is told, and what a whole row loses is not guessed', async () => {
    open();
    const { changes, stop } = listen();
    program().ActiveSheet!.Range('B2:C3').Select();
    expect(changes).toEqual([{ sheetId: ID, range: { top: 1, left: 1, bottom: 2, right: 2 }, kind: 'selected' }]);
    bench.wps.openWorkbook(createWorkbook({ sheets: [FORM] }), '别的.xlsx');
    bench.wps.showWorkbook('自评表.xlsx');
    expect(changes[1]).toEqual({ sheetId: ID, range: null, kind: 'activated' });
    await bench.settle();
    stop();
  });

  test('our own writes are told by nobody, neither at once nor in the next look', async () => {
    for (const listeners of ['fire', 'never-fire'] as const) {
      open({ listeners, enableEventsSilences: false });
      const { changes, stop } = listen();
      now(bench.host.applyEdits(read(bench), [value('D2', 5), value('D3', 6)]));
      await bench.settle();
      expect(changes).toEqual([]);
      stop();
      bench.close();
    }
  });

  test('what a person did just before our write is told all the same', () => {
    open({ listeners: 'never-fire' });
    const { changes, stop } = listen();
    bench.type(ID, 'C2', 130);
    now(bench.host.applyEdits(read(bench), [value('D2', 5)]));
    expect(changes).toEqual([C2]);
    stop();
  });

  test('an event of our write that comes late is known by its content, for two seconds', () => {
    open();
    let time = 0;
    const ownWrites = createOwnWrites(() => time);
    const sheet = program().ActiveSheet!;
    const D2 = { top: 1, left: 3, bottom: 1, right: 3 };
    sheet.Range('D2').Value2 = 5;
    ownWrites.note(ID, [value('D2', 5), fill('D2', '#FFC7CE')]);
    expect(ownWrites.isEcho(ID, sheet, D2)).toBe(true);
    expect(ownWrites.isEcho('[别的.xlsx]自评表', sheet, D2)).toBe(false);
    expect(ownWrites.isEcho(ID, sheet, { ...D2, bottom: 2 })).toBe(false);
    ownWrites.note(ID, [value('D2', 5)]);
    time = 2_001;
    expect(ownWrites.isEcho(ID, sheet, D2)).toBe(false);
    ownWrites.note(ID, [value('D2', 6)]);
    expect(ownWrites.isEcho(ID, sheet, D2)).toBe(false);
  });
});

test('8 the sheet is activated before a cell on it is selected', () => {
  open({}, FORM, { name: '说明', rows: [['x']] });
  now(bench.host.selectCell('[自评表.xlsx]说明', at('C7')));
  expect(bench.selected()).toBe('[自评表.xlsx]说明!C7');
});

test('7 a comment on a cell that has one is replaced, and a person’s own stays', () => {
  open();
  const { host } = bench;
  now(host.notes!.write(ID, [{ ...at('D2'), text: '甲' }]));
  now(host.notes!.write(ID, [{ ...at('D2'), text: '乙' }]));
  bench.note(ID, 'D3', '张：请核对');
  expect(now(host.notes!.write(ID, [{ ...at('D3'), text: '丙' }]))).toEqual([at('D3')]);
  expect([...bench.notes(ID)]).toEqual([
    ['D2', '【绩效自评助手】乙'],
    ['D3', '张：请核对'],
  ]);
});

describe('a text in the workbook', () => {
  test('is what Excel’s host finds in the file, and beside it stays what others keep', () => {
    open();
    bench.workbook.properties.set('KSOProductBuildVer', '2052-12.1.0');
    const text = `{"甲":"${'𠮷'.repeat(300)}"}`;
    now(bench.host.workbookText!.write(text));
    const file = openWorkbook(bench.workbook.save());
    if (!file.ok) throw new Error(file.error.detail);
    expect(createWorkbookHost(file.value).workbookText!.read()).toEqual({ ok: true, value: text });
    expect(file.value.properties.texts.get('KSOProductBuildVer')).toBe('2052-12.1.0');
    now(bench.host.workbookText!.write(null));
    expect([...bench.workbook.properties.texts.keys()]).toEqual(['KSOProductBuildVer']);
  });

  test.each([0, 3, 10, 25])('a failure at crossing %d leaves what was there', (step) => {
    open();
    const text = bench.host.workbookText!;
    now(text.write('甲'.repeat(500)));
    const from = bench.wps.calls();
    const before = new Map(bench.workbook.properties.texts);
    bench.wps.onCrossing(({ index }) => {
      if (index === from + 4 + step) throw new Error('E_FAIL');
    });
    expect(problemOf(text.write('乙'.repeat(300))).code).toBe('failed');
    expect(bench.workbook.properties.texts).toEqual(before);
  });

  test('a build that keeps less than a part is found out, and what was there stays', () => {
    open({ longestProperty: 50 });
    const text = bench.host.workbookText!;
    now(text.write('短'));
    expect(problemOf(text.write('甲'.repeat(500))).code).toBe('failed');
    expect(now(text.read())).toBe('短');
  });

  test('a workbook that is read only keeps its own', () => {
    open();
    bench.wps.isReadOnly = true;
    expect(problemOf(bench.host.workbookText!.write('甲')).code).toBe('read-only');
  });
});

describe('a report', () => {
  const REPORT = {
    name: '复核意见',
    columns: [{ width: 20 }, { width: 10, format: '0.00' }],
    rows: [
      { cells: ['意见'], style: 'title' as const },
      { cells: ['项目', '得分'], style: 'header' as const },
      { cells: ['甲', 92.5] },
      { cells: ['乙', -3] },
    ],
    chart: { title: '得分', firstRow: 2, lastRow: 3, labels: 0, values: 1, format: '0.0' },
  };

  test.each([
    ['AddChart2', {}],
    ['the older way of adding a chart', { noAddChart2: true }],
  ])('has its bars by %s, over no cell, and its head stays in view', (_, quirks) => {
    open(quirks);
    const { id } = now(bench.host.addReport(REPORT));
    const sheet = bench.workbook.sheet(bench.modelId(id))!;
    expect(sheet.frozen.rows).toBe(2);
    expect(sheet.design!.charts.map(({ title, values, labels, format }) => [title, values, labels, format])).toEqual([
      ['得分', { top: 2, left: 1, bottom: 3, right: 1 }, { top: 2, left: 0, bottom: 3, right: 0 }, '0.0'],
    ]);
    expect(sheet.design!.charts[0]!.place.top).toBeGreaterThanOrEqual(4);
    expect(read(bench).name).toBe('自评表');
  });

  test('whatever fails of it, a chart too, no half of it is left, or it is whole', () => {
    open();
    let from = bench.wps.calls();
    now(bench.host.addReport(REPORT));
    const steps = bench.wps.calls() - from;
    expect(steps).toBeGreaterThan(80);
    let failures = 0;
    for (let step = 0; step < steps; step += 1) {
      open();
      from = bench.wps.calls();
      bench.wps.onCrossing(({ index }) => {
        if (index === from + step) throw new Error('E_FAIL');
      });
      const added = bench.host.addReport(REPORT);
      if (added instanceof Promise) throw new Error('answers later');
      const names = bench.workbook.sheets.map(({ name }) => name);
      expect([step, names]).toEqual([step, added.ok ? ['自评表', '复核意见'] : ['自评表']]);
      expect(read(bench).name).toBe('自评表');
      failures += added.ok ? 0 : 1;
      bench.close();
    }
    expect(failures).toBeGreaterThan(60);
  });
});
