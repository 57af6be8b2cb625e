import type { CellRef } from '../../src/domain/sheet/cell-ref';
import { formatCellRef, parseCellRef } from '../../src/domain/sheet/cell-ref';
import type { CellValue, Sheet } from '../../src/domain/sheet/sheet';
import { cellAt } from '../../src/domain/sheet/sheet';
import type { CellImage, Fill, SheetEdit } from '../../src/domain/sheet/sheet-edit';
import { inverseOf } from '../../src/domain/sheet/sheet-edit';
import type { CellNote, HostProblem, HostProblemCode, SheetChange, SpreadsheetHost } from '../../src/hosts/host';

/**
 * What every host must do, as plain async functions that throw: they run in jest and in a browser alike.
 */

export interface CellInWords {
  readonly value?: CellValue;
  readonly formula?: string;
  readonly format?: string;
  readonly fill?: Fill;
  readonly locked?: boolean;
}

/** A sheet in words; rows and columns are 0-based. */
export interface SheetInWords {
  readonly name: string;
  readonly rows?: readonly (readonly (CellValue | CellInWords)[])[];
  readonly cells?: { readonly [address: string]: CellValue | CellInWords };
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visible?: boolean;
  readonly protected?: boolean;
  readonly mayFormatCells?: boolean;
  /** The filtered range; `hiddenRows` says which rows it hides. */
  readonly filter?: string;
}

export type Snapshot = ReadonlyMap<string, CellImage>;

/** A place where the next application of edits can be made to fail. */
export type FaultPoint = number | object;

/** A host on a workbook that the test can see from behind. */
export interface Bench {
  readonly host: SpreadsheetHost;
  /** Every cell of a sheet that is not blank, as it really is, by address. */
  snapshot(sheetId: string): Snapshot;
  /** All notes of a sheet as they really are, in whole, by address. */
  notes(sheetId: string): ReadonlyMap<string, string>;
  /** A person writes a note. */
  note(sheetId: string, address: string, text: string): void;
  /** A person types. */
  type(sheetId: string, address: string, value: CellValue): void;
  /** A person looks at another sheet. */
  activate(sheetId: string): void;
  selected(): string;
  setCellEditing(isEditing: boolean): void;
  /** Where requests since the last call could have failed. */
  takeFaultPoints(): readonly FaultPoint[];
  plant(point: FaultPoint | null): void;
  /** Resolves when all events have been told. */
  settle(): Promise<void>;
  close(): void;
}

export type MakeBench = (sheets: readonly SheetInWords[]) => Bench;

export const contract: readonly (readonly [name: string, run: (make: MakeBench) => Promise<void>])[] = [];

const add = (name: string, run: (make: MakeBench) => Promise<void>): void => {
  (contract as [string, typeof run][]).push([name, run]);
};

/** Runs with a bench on these sheets and reads the active one. */
const onSheet =
  (sheet: Omit<SheetInWords, 'name'>, run: (bench: Bench, sheet: Sheet) => Promise<void>) =>
  async (make: MakeBench): Promise<void> => {
    const bench = make([{ name: '自评表', ...sheet }]);
    try {
      await run(bench, await read(bench));
    } finally {
      bench.close();
    }
  };

async function read(bench: Bench, sheetId?: string): Promise<Sheet> {
  const result = await bench.host.readSheet(sheetId);
  if (!result.ok) throw new Error(`cannot read: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function apply(bench: Bench, sheet: Sheet, edits: readonly SheetEdit[]): Promise<readonly CellImage[]> {
  const result = await bench.host.applyEdits(sheet, edits);
  if (!result.ok) throw new Error(`cannot apply: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function refusedApply(bench: Bench, sheet: Sheet, edits: readonly SheetEdit[]): Promise<HostProblem> {
  const result = await bench.host.applyEdits(sheet, edits);
  if (result.ok) throw new Error('was applied, should have been refused');
  return result.error;
}

const plain = (value: unknown): unknown =>
  JSON.stringify(
    value,
    (_, part: unknown) => (part instanceof Set ? [...part] : part instanceof Map ? [...part] : part),
    1,
  );

function same(actual: unknown, expected: unknown, what = 'value'): void {
  if (plain(actual) !== plain(expected)) {
    throw new Error(`${what}: expected ${String(plain(expected))}, got ${String(plain(actual))}`);
  }
}

const at = (address: string): CellRef => {
  const ref = parseCellRef(address);
  if (!ref) throw new Error(address);
  return ref;
};
const value = (address: string, to: CellValue): SheetEdit => ({ ...at(address), kind: 'value', value: to });
const format = (address: string, to: string): SheetEdit => ({ ...at(address), kind: 'number-format', value: to });
const formula = (address: string, to: string | null, result: CellValue): SheetEdit => ({
  ...at(address),
  kind: 'formula',
  value: to,
  result,
});
const fill = (address: string, to: Fill | null): SheetEdit => ({ ...at(address), kind: 'fill', value: to });

const PINK: Fill = { color: '#FFC7CE' };
const WHITE: Fill = { color: '#FFFFFF' };
const HATCHED: Fill = { color: '#FFFF00', pattern: 'Gray25', patternColor: '#FF0000' };
const BLANK: CellImage = { row: 0, column: 0, value: null, formula: null, format: 'General', fill: null };

/** The snapshots differ in exactly these cells. */
function differOnlyIn(before: Snapshot, after: Snapshot, addresses: readonly string[]): void {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (address) => plain(before.get(address)) !== plain(after.get(address)),
  );
  same(changed.sort(), [...addresses].sort(), 'changed cells');
}

const FORM: Omit<SheetInWords, 'name'> = {
  rows: [
    ['项目支出绩效自评表', null, null, null],
    ['三级指标', '年度指标值', '实际完成值', '得分'],
    ['培训人次', '≥100人次', 120, { value: 9, fill: HATCHED }],
    ['合格率', { value: 0.95, format: '0%' }, { value: 0.9, format: '0%', fill: WHITE }, { value: '9分', format: '@' }],
    ['成本', 30, '≤30万元', null],
    ['满意度', '≥90%', { value: '97%', format: '@' }, { value: 10, format: '0.00', fill: PINK }],
    ['合计', null, null, { value: 19, formula: '=D3+D6' }],
  ],
  merges: ['A1:D1', 'B7:C7'],
};

// —— reading ——

add(
  'reads what is stored, what is shown, how, and from which formula',
  onSheet(FORM, (_, sheet) => {
    same(sheet.name, '自评表');
    same(sheet.range, { top: 0, left: 0, bottom: 6, right: 3 });
    same(cellAt(sheet, 3, 1), { row: 3, column: 1, value: 0.95, text: '95%', format: '0%', formula: null });
    same(cellAt(sheet, 5, 2), { row: 5, column: 2, value: '97%', text: '97%', format: '@', formula: null });
    same(cellAt(sheet, 5, 3), { row: 5, column: 3, value: 10, text: '10.00', format: '0.00', formula: null });
    same(cellAt(sheet, 6, 3), { row: 6, column: 3, value: 19, text: '19', format: 'General', formula: '=D3+D6' });
    same(cellAt(sheet, 4, 3), { row: 4, column: 3, value: null, text: '', format: 'General', formula: null });
    same(
      [...sheet.merges].sort((a, b) => a.top - b.top),
      [
        { top: 0, left: 0, bottom: 0, right: 3 },
        { top: 6, left: 1, bottom: 6, right: 2 },
      ],
    );
    same([sheet.hiddenRows, sheet.hiddenColumns, sheet.filtered, sheet.protected], [[], [], false, false]);
    return Promise.resolve();
  }),
);

add(
  'a text that looks like a formula is no formula',
  onSheet({ rows: [['=1+1', { value: 2, formula: '=1+1' }]] }, (_, sheet) => {
    same([cellAt(sheet, 0, 0).formula, cellAt(sheet, 0, 0).value], [null, '=1+1']);
    same([cellAt(sheet, 0, 1).formula, cellAt(sheet, 0, 1).value], ['=1+1', 2]);
    return Promise.resolve();
  }),
);

add(
  'an empty sheet has no range',
  onSheet({}, (_, sheet) => {
    same([sheet.range, sheet.values, sheet.texts], [null, [], []]);
    return Promise.resolve();
  }),
);

add(
  'cells that are only painted are not used',
  onSheet({ cells: { B2: '得分', F40: { fill: PINK } } }, (_, sheet) => {
    same(sheet.range, { top: 1, left: 1, bottom: 1, right: 1 });
    return Promise.resolve();
  }),
);

add(
  'the range begins where the content does, and everything speaks in sheet rows',
  onSheet({ cells: { C5: '得分', D6: 3 }, merges: ['C5:D5'] }, (_, sheet) => {
    same(sheet.range, { top: 4, left: 2, bottom: 5, right: 3 });
    same([cellAt(sheet, 4, 2).value, cellAt(sheet, 5, 3).value, cellAt(sheet, 0, 0).value], ['得分', 3, null]);
    same(sheet.merges, [{ top: 4, left: 2, bottom: 4, right: 3 }]);
    return Promise.resolve();
  }),
);

add(
  'tells hidden rows and columns',
  onSheet({ ...FORM, hiddenRows: [2, 4], hiddenColumns: [1] }, (_, sheet) => {
    same([[...sheet.hiddenRows].sort(), [...sheet.hiddenColumns], sheet.filtered], [[2, 4], [1], false]);
    return Promise.resolve();
  }),
);

add(
  'tells a filter that hides rows, and protection',
  onSheet({ ...FORM, filter: 'A2:D6', hiddenRows: [3], protected: true }, (_, sheet) => {
    same([[...sheet.hiddenRows], sheet.filtered, sheet.protected], [[3], true, true]);
    return Promise.resolve();
  }),
);

add('reads a sheet by its id, whichever is active', async (make) => {
  const bench = make([
    { name: '甲', rows: [['a']] },
    { name: '乙', rows: [['b']] },
    { name: '丙', visible: false },
  ]);
  const list = await bench.host.listSheets();
  if (!list.ok) throw new Error('cannot list');
  same(
    list.value.map(({ name, visible }) => [name, visible]),
    [
      ['甲', true],
      ['乙', true],
      ['丙', false],
    ],
  );
  const second = list.value[1]!.id;
  same((await read(bench, second)).name, '乙');
  same((await read(bench)).name, '甲');
  bench.activate(second);
  same((await read(bench)).name, '乙');
  same((await bench.host.readSheet('no such sheet')).ok, false);
  bench.close();
});

// —— reading rows again ——

async function readRows(bench: Bench, sheet: Sheet, first: number, last: number): Promise<Sheet> {
  const result = await bench.host.readRows(sheet, first, last);
  if (!result.ok) throw new Error(`cannot read rows: ${JSON.stringify(result.error)}`);
  return result.value;
}

add(
  'rows read again are what the whole sheet read again is',
  onSheet({ ...FORM, hiddenRows: [4] }, async (bench, sheet) => {
    bench.type(sheet.id, 'C3', '约130人次');
    bench.type(sheet.id, 'C4', 0.875);
    bench.type(sheet.id, 'D5', 6);
    bench.type(sheet.id, 'C6', null);
    const whole = await read(bench);
    same(await readRows(bench, sheet, 2, 5), whole);
    same(await readRows(bench, sheet, 0, 1_000), whole);
    same([cellAt(whole, 3, 2).value, cellAt(whole, 3, 2).format, cellAt(whole, 5, 2).value], [0.875, '0%', null]);
  }),
);

add(
  'only these rows are read again, and the sheet given stays as it was',
  onSheet({ cells: { B2: '得分', B3: 1, C4: 2 } }, async (bench, sheet) => {
    bench.type(sheet.id, 'B2', '分');
    bench.type(sheet.id, 'B3', 5);
    bench.type(sheet.id, 'C4', 6);
    const again = await readRows(bench, sheet, 2, 2);
    same([cellAt(again, 1, 1).value, cellAt(again, 2, 1).value, cellAt(again, 3, 2).value], ['得分', 5, 2]);
    same(cellAt(sheet, 2, 1).value, 1);
    same(await readRows(bench, sheet, 90, 95), sheet);
    same(await readRows(bench, sheet, 0, 0), sheet);
  }),
);

add(
  'an empty sheet has no rows to read again',
  onSheet({}, async (bench, sheet) => same(await readRows(bench, sheet, 0, 9), sheet)),
);

// —— writing ——

add(
  'changes the named cells and no other',
  onSheet(FORM, async (bench, sheet) => {
    const before = bench.snapshot(sheet.id);
    await apply(bench, sheet, [value('D3', 7.5), value('D5', 6), fill('A5', PINK), format('D5', '0.0')]);
    const after = bench.snapshot(sheet.id);
    // D7 is a formula of D3.
    differOnlyIn(before, after, ['D3', 'D5', 'A5', ...(after.get('D7')?.value === 19 ? [] : ['D7'])]);
    same([after.get('D3')?.value, after.get('D3')?.fill], [7.5, HATCHED]);
    same([after.get('D5')?.value, after.get('D5')?.format], [6, '0.0']);
    same([after.get('A5')?.value, after.get('A5')?.fill], ['成本', PINK]);
  }),
);

add(
  'nothing to do is nothing done',
  onSheet(FORM, async (bench, sheet) => same(await apply(bench, sheet, []), [])),
);

add(
  'hands back each touched cell once, as it was',
  onSheet(FORM, async (bench, sheet) => {
    const images = await apply(bench, sheet, [
      value('D3', 1),
      fill('D3', PINK),
      fill('C4', PINK),
      value('D5', 2),
      format('D6', '0'),
      fill('D7', PINK),
    ]);
    const sorted = [...images].sort((a, b) => a.row - b.row || a.column - b.column);
    same(sorted, [
      { ...BLANK, ...at('D3'), value: 9, fill: HATCHED },
      { ...BLANK, ...at('C4'), value: 0.9, format: '0%', fill: WHITE },
      { ...BLANK, ...at('D5') },
      { ...BLANK, ...at('D6'), value: 10, format: '0.00', fill: PINK },
      { ...BLANK, ...at('D7'), value: 19, formula: '=D3+D6' },
    ]);
  }),
);

add(
  'the inverse puts everything back: values, formats, no fill, white, hatching',
  onSheet(FORM, async (bench, sheet) => {
    const before = bench.snapshot(sheet.id);
    const edits = ['A3', 'D3', 'C4', 'D4', 'D5', 'D6', 'C6'].flatMap((address) => [
      value(address, 3.5),
      format(address, '0.00'),
      fill(address, { color: '#C6EFCE' }),
    ]);
    const images = await apply(bench, sheet, edits);
    await apply(bench, await read(bench), inverseOf(edits, images));
    same(bench.snapshot(sheet.id), before);
  }),
);

const TEXTS = [
  '=1+1',
  '-5%未完成',
  '+',
  '@x',
  "'x",
  "''",
  '98%',
  '2023-1-5',
  '2023年1月5日',
  '1月5日',
  '3-1',
  '1/2',
  '007',
  '1e5',
  '１２',
  ' 10 ',
  'TRUE',
  '#N/A',
  '￥30',
  '(5)',
  '10:30',
  '上午9:00',
  '因疫情推迟',
  '一是人员变动；\n二是资金未到位',
  'ABC',
  'Jan 5',
  '“引号”',
  '=SUM(A1:A3',
];

add(
  'a text stays the text it is, whatever it begins with',
  onSheet({ rows: [['原因', { value: 'x', format: '@' }, { value: 1, format: '0%' }]] }, async (bench, sheet) => {
    const addresses = TEXTS.map((_, index) => `A${index + 2}`);
    await apply(
      bench,
      sheet,
      TEXTS.map((text, index) => value(addresses[index]!, text)),
    );
    const after = bench.snapshot(sheet.id);
    same(
      addresses.map((address) => after.get(address)?.value),
      TEXTS,
    );
    same(new Set(addresses.map((address) => after.get(address)?.format)), ['General']);
    for (const text of TEXTS) {
      await apply(bench, await read(bench), [value('B1', text), value('C1', text)]);
      const now = bench.snapshot(sheet.id);
      same(
        [now.get('B1')?.value, now.get('C1')?.value, now.get('B1')?.format, now.get('C1')?.format],
        [text, text, '@', '0%'],
      );
    }
  }),
);

add(
  'numbers, truth values and emptiness are exact',
  onSheet({ rows: [[1, 2, 3, 4, 5, 6, 'x']] }, async (bench, sheet) => {
    const values = [8.57, 0.1 + 0.2, -3, 0, 123456789.12, true, null];
    await apply(
      bench,
      sheet,
      values.map((to, column) => ({ row: 0, column, kind: 'value', value: to })),
    );
    const after = await read(bench);
    same(
      values.map((_, column) => cellAt(after, 0, column).value),
      values,
    );
  }),
);

add(
  'a number in a cell of texts is a number, and the cell keeps its format',
  onSheet(
    {
      rows: [
        [
          { value: '10', format: '@' },
          { value: '7', format: '@' },
        ],
      ],
    },
    async (bench, sheet) => {
      await apply(bench, sheet, [value('A1', 8.5), value('B1', 6), format('B1', '0.0')]);
      const after = bench.snapshot(sheet.id);
      same([after.get('A1')?.value, after.get('A1')?.format], [8.5, '@']);
      same([after.get('B1')?.value, after.get('B1')?.format], [6, '0.0']);
    },
  ),
);

add(
  'the last edit of a cell counts',
  onSheet({ rows: [[1]] }, async (bench, sheet) => {
    await apply(bench, sheet, [value('A1', 2), value('A1', 3)]);
    same(bench.snapshot(sheet.id).get('A1')?.value, 3);
  }),
);

// —— formulas ——

// D6 comes first: Excel gives the format of that cell to a formula whose own cell has none.
const TOTAL = '=SUM(D6,D3)';

add(
  'writes a formula with its result into its cell and no other, and takes it back',
  onSheet(FORM, async (bench, sheet) => {
    const before = bench.snapshot(sheet.id);
    const edits = [formula('D5', TOTAL, 19)];
    const images = await apply(bench, sheet, edits);
    same(images, [{ ...BLANK, ...at('D5') }]);
    const after = bench.snapshot(sheet.id);
    differOnlyIn(before, after, ['D5']);
    same(after.get('D5'), { ...BLANK, ...at('D5'), value: 19, formula: TOTAL });
    const written = await read(bench);
    same(cellAt(written, 4, 3).formula, TOTAL);

    const undo = inverseOf(edits, images);
    const undone = await apply(bench, written, undo);
    same(bench.snapshot(sheet.id), before);
    await apply(bench, await read(bench), inverseOf(undo, undone));
    same(bench.snapshot(sheet.id), after);
  }),
);

add(
  'a formula takes the place of a constant, which comes back with its looks',
  onSheet(FORM, async (bench, sheet) => {
    const before = bench.snapshot(sheet.id);
    // D4 is a cell of texts.
    const edits = [formula('D3', '=D6-1', 9), formula('D4', TOTAL, 19), format('D6', '0.0')];
    const images = await apply(bench, sheet, edits);
    const after = bench.snapshot(sheet.id);
    same([after.get('D3')?.formula, after.get('D3')?.value, after.get('D3')?.fill], ['=D6-1', 9, HATCHED]);
    same([after.get('D4')?.formula, after.get('D4')?.value, after.get('D4')?.format], [TOTAL, 19, '@']);
    await apply(bench, await read(bench), inverseOf(edits, images));
    same(bench.snapshot(sheet.id), before);
  }),
);

add(
  'a formula among values that are written in one block',
  onSheet(FORM, async (bench, sheet) => {
    await apply(bench, sheet, [value('D3', 7), formula('D5', '=D3+1', 8), value('D6', 3)]);
    const after = bench.snapshot(sheet.id);
    same(
      ['D3', 'D4', 'D5', 'D6'].map((address) => after.get(address)?.value),
      [7, '9分', 8, 3],
    );
    same(after.get('D5')?.formula, '=D3+1');
  }),
);

add(
  'of a value and a formula for one cell the last counts',
  onSheet({ rows: [[1, 2]] }, async (bench, sheet) => {
    const first = [value('A1', 3), formula('A1', '=1+3', 4), formula('B1', '=1+4', 5), value('B1', 6)];
    await apply(bench, sheet, first);
    const after = bench.snapshot(sheet.id);
    same([after.get('A1')?.formula, after.get('A1')?.value], ['=1+3', 4]);
    same([after.get('B1')?.formula, after.get('B1')?.value], [null, 6]);
  }),
);

add(
  'a formula that was there is taken away, and its value stays or another comes',
  onSheet(FORM, async (bench, sheet) => {
    const before = bench.snapshot(sheet.id);
    const edits = [formula('D7', null, 18), formula('D5', null, 6), formula('D6', null, null)];
    const images = await apply(bench, sheet, edits);
    const after = bench.snapshot(sheet.id);
    differOnlyIn(before, after, ['D5', 'D6', 'D7']);
    same([after.get('D7')?.formula, after.get('D7')?.value], [null, 18]);
    same([after.get('D5')?.formula, after.get('D5')?.value, after.get('D6')?.value], [null, 6, null]);
    await apply(bench, await read(bench), inverseOf(edits, images));
    same(bench.snapshot(sheet.id), before);
  }),
);

add(
  'a formula that came after reading is lost to no edit',
  onSheet(FORM, async (bench, sheet) => {
    const before = bench.snapshot(sheet.id);
    const stale: Sheet = { ...sheet, formulas: sheet.formulas.map((row) => row.map(() => null)) };
    const other: Sheet = { ...sheet, formulas: sheet.formulas.map((row) => row.map((text) => text && '=D3')) };
    const attempts: readonly (readonly [Sheet, SheetEdit])[] = [
      [stale, value('D7', 1)],
      [stale, formula('D7', TOTAL, 19)],
      [stale, formula('D7', null, 1)],
      [other, formula('D7', null, 1)],
    ];
    for (const [known, edit] of attempts) {
      const problem = await refusedApply(bench, known, [value('D3', 1), edit]);
      same(
        [problem.code, problem.cell && formatCellRef(problem.cell), problem.notRestored ?? []],
        ['failed', 'D7', []],
      );
      same(bench.snapshot(sheet.id), before);
    }
  }),
);

// —— refusing ——

/** Refused with this problem, and nothing has changed. */
const refuses = (
  name: string,
  sheet: Omit<SheetInWords, 'name'>,
  edits: readonly SheetEdit[],
  code: HostProblemCode,
  cell: string | null,
): void =>
  add(
    name,
    onSheet(sheet, async (bench, known) => {
      const before = bench.snapshot(known.id);
      const problem = await refusedApply(bench, known, edits);
      same([problem.code, problem.cell ? formatCellRef(problem.cell) : null], [code, cell]);
      same(problem.notRestored ?? [], []);
      same(bench.snapshot(known.id), before);
    }),
  );

refuses('refuses a covered cell of a merge', FORM, [value('D3', 1), value('C7', 2)], 'failed', 'C7');
refuses('refuses a value over a formula', FORM, [value('D3', 1), value('D7', 2)], 'failed', 'D7');
refuses('refuses a formula over a formula', FORM, [value('D3', 1), formula('D7', TOTAL, 19)], 'failed', 'D7');
refuses('refuses a formula on a covered cell', FORM, [value('D3', 1), formula('C7', TOTAL, 19)], 'failed', 'C7');

add(
  'paints a formula cell and the anchor of a merge',
  onSheet(FORM, async (bench, sheet) => {
    await apply(bench, sheet, [fill('D7', PINK), fill('A1', PINK), value('B7', '小结')]);
    const after = bench.snapshot(sheet.id);
    same([after.get('D7')?.fill, after.get('D7')?.formula, after.get('A1')?.fill], [PINK, '=D3+D6', PINK]);
    same(after.get('B7')?.value, '小结');
  }),
);

const LOCKED: Omit<SheetInWords, 'name'> = {
  rows: [['锁', { value: 1, locked: false }, { value: 2, locked: false }, 3]],
  protected: true,
};
refuses('names the locked cell of a protected sheet', LOCKED, [value('B1', 5), value('D1', 5)], 'protected', 'D1');
refuses('a locked cell takes no formula', LOCKED, [value('B1', 5), formula('D1', '=B1', 5)], 'protected', 'D1');
refuses('formatting needs leave on a protected sheet', LOCKED, [value('B1', 5), fill('C1', PINK)], 'protected', 'C1');

add(
  'writes the unlocked cells of a protected sheet, and paints where that is allowed',
  onSheet({ ...LOCKED, mayFormatCells: true }, async (bench, sheet) => {
    await apply(bench, sheet, [value('B1', 5), value('C1', 6), fill('A1', PINK)]);
    const after = bench.snapshot(sheet.id);
    same([after.get('B1')?.value, after.get('C1')?.value, after.get('A1')?.fill], [5, 6, PINK]);
  }),
);

add(
  'writes around a locked cell',
  onSheet(
    { cells: { A1: { value: 1, locked: false }, A2: 2, A3: { value: 3, locked: false } }, protected: true },
    async (bench, sheet) => {
      await apply(bench, sheet, [value('A1', 5), value('A3', 6)]);
      const after = bench.snapshot(sheet.id);
      same(
        ['A1', 'A2', 'A3'].map((address) => after.get(address)?.value),
        [5, 2, 6],
      );
    },
  ),
);

const FILTERED: Omit<SheetInWords, 'name'> = {
  rows: [['得分'], [1], [2], [3], [4], [5]],
  filter: 'A1:A6',
  hiddenRows: [2, 3],
};
refuses('refuses rows that a filter hides', FILTERED, [value('A2', 9), value('A4', 9)], 'filtered', 'A4');

add(
  'writes the visible rows around filtered ones, each where it belongs',
  onSheet(FILTERED, async (bench, sheet) => {
    await apply(bench, sheet, [value('A2', 11), value('A5', 14), value('A6', 15)]);
    const after = bench.snapshot(sheet.id);
    same(
      ['A2', 'A3', 'A4', 'A5', 'A6'].map((address) => after.get(address)?.value),
      [11, 2, 3, 14, 15],
    );
  }),
);

add(
  'writes rows that a person has hidden',
  onSheet({ rows: [['得分'], [1], [2], [3]], hiddenRows: [2] }, async (bench, sheet) => {
    await apply(bench, sheet, [value('A2', 11), value('A3', 12), value('A4', 13)]);
    const after = bench.snapshot(sheet.id);
    same(
      ['A2', 'A3', 'A4'].map((address) => after.get(address)?.value),
      [11, 12, 13],
    );
  }),
);

add(
  'answers nothing while a cell is being edited, and all again after',
  onSheet(FORM, async (bench, sheet) => {
    const before = bench.snapshot(sheet.id);
    bench.setCellEditing(true);
    const refused = await bench.host.readSheet();
    same(refused.ok ? null : refused.error.code, 'cell-editing');
    same((await refusedApply(bench, sheet, [value('D3', 1)])).code, 'cell-editing');
    const rows = await bench.host.readRows(sheet, 2, 3);
    same(rows.ok ? null : rows.error.code, 'cell-editing');
    const text = await bench.host.workbookText!.read();
    same(text.ok ? null : text.error.code, 'cell-editing');
    const written = await bench.host.workbookText!.write('甲');
    same(written.ok ? null : written.error.code, 'cell-editing');
    same(bench.snapshot(sheet.id), before);
    bench.setCellEditing(false);
    await apply(bench, await read(bench), [value('D3', 1)]);
    same(bench.snapshot(sheet.id).get('D3')?.value, 1);
  }),
);

add(
  'a sheet that is gone is said to be gone',
  onSheet(FORM, async (bench, sheet) => {
    const gone = { ...sheet, id: 'gone' };
    same((await refusedApply(bench, gone, [value('D3', 1)])).code, 'sheet-gone');
    const rows = await bench.host.readRows(gone, 2, 3);
    same(rows.ok ? null : rows.error.code, 'sheet-gone');
    const selected = await bench.host.selectCell('gone', at('A1'));
    same(selected.ok ? null : selected.error.code, 'sheet-gone');
  }),
);

// —— all or nothing ——

const SCORING: readonly SheetEdit[] = [
  value('D3', 7),
  value('D4', 9.47),
  format('D4', '0.00'),
  value('D5', 0),
  value('D6', '-5%未完成'),
  fill('A4', PINK),
  fill('C4', PINK),
  fill('A6', { color: '#FFEB9C' }),
  fill('D6', null),
  value('A5', null),
  formula('B7', TOTAL, 19),
  formula('D7', null, 16),
];

add('a fault at every step in turn leaves the sheet as it was, or says where it could not', async (make) => {
  const open = (): Bench => make([{ name: '自评表', ...FORM }]);
  const rehearsal = open();
  const sheet = await read(rehearsal);
  rehearsal.takeFaultPoints();
  await apply(rehearsal, sheet, SCORING);
  const points = rehearsal.takeFaultPoints();
  rehearsal.close();
  if (points.length < SCORING.length) throw new Error(`only ${points.length} places to fail`);

  let bench = open();
  let known = await read(bench);
  for (const point of points) {
    const before = bench.snapshot(known.id);
    bench.plant(point);
    const problem = await refusedApply(bench, known, SCORING);
    const after = bench.snapshot(known.id);
    const excepted = (problem.notRestored ?? []).map(formatCellRef);
    for (const address of new Set([...before.keys(), ...after.keys()])) {
      if (excepted.includes(address)) continue;
      same(after.get(address), before.get(address), `${address} after a fault at ${JSON.stringify(point)}`);
    }
    bench.plant(null);
    if (excepted.length === 0) continue;
    bench.close();
    bench = open();
    known = await read(bench);
  }
  // The host is as good as new.
  await apply(bench, await read(bench), SCORING);
  same(bench.snapshot(known.id).get('D4')?.value, 9.47);
  bench.close();
});

add('a fault while reading is told, not thrown', async (make) => {
  const rehearsal = make([{ name: '自评表', ...FORM, hiddenRows: [3] }]);
  await read(rehearsal);
  const points = rehearsal.takeFaultPoints();
  rehearsal.close();
  for (const point of points) {
    const bench = make([{ name: '自评表', ...FORM, hiddenRows: [3] }]);
    bench.plant(point);
    const result = await bench.host.readSheet();
    if (result.ok) same(cellAt(result.value, 2, 2).value, 120);
    bench.close();
  }
});

// —— around ——

add(
  'tells what a person does, not what it does itself, until it is stopped',
  onSheet(FORM, async (bench, sheet) => {
    const changes: SheetChange[] = [];
    const stop = bench.host.onChange((change) => changes.push(change));
    await bench.settle();
    await apply(bench, sheet, [value('D3', 1), fill('A3', PINK)]);
    await bench.settle();
    same(changes, []);
    bench.type(sheet.id, 'C3', 130);
    await bench.settle();
    same(changes, [{ sheetId: sheet.id, range: { top: 2, left: 2, bottom: 2, right: 2 }, kind: 'cells' }]);
    stop();
    await bench.settle();
    bench.type(sheet.id, 'C3', 140);
    await bench.settle();
    same(changes.length, 1);
  }),
);

add('tells that another sheet is looked at', async (make) => {
  const bench = make([
    { name: '甲', rows: [['a']] },
    { name: '乙', rows: [['b']] },
  ]);
  const list = await bench.host.listSheets();
  const second = list.ok ? list.value[1]!.id : '';
  const changes: SheetChange[] = [];
  const stop = bench.host.onChange((change) => changes.push(change));
  await bench.settle();
  bench.activate(second);
  await bench.settle();
  same(
    changes.filter(({ kind }) => kind === 'activated'),
    [{ sheetId: second, range: null, kind: 'activated' }],
  );
  stop();
  bench.close();
});

add('shows a cell on any sheet', async (make) => {
  const bench = make([
    { name: '甲', rows: [['a']] },
    { name: '乙', rows: [['b']] },
  ]);
  const list = await bench.host.listSheets();
  const second = list.ok ? list.value[1]! : null;
  same((await bench.host.selectCell(second!.id, at('C7'))).ok, true);
  same(bench.selected(), `${second!.id}!C7`);
  bench.close();
});

add('keeps small texts, and forgets them', (make) => {
  const bench = make([{ name: '甲' }]);
  const { settings } = bench.host;
  same([settings.get('contract'), settings.set('contract', '甲'), settings.get('contract')], [null, true, '甲']);
  same([settings.set('contract', null), settings.get('contract')], [true, null]);
  bench.close();
  return Promise.resolve();
});

add('carries a text in the workbook, of any length up to a cell’s, and forgets it', async (make) => {
  const bench = make([{ name: '甲' }]);
  const text = bench.host.workbookText!;
  const now = async (): Promise<string | null> => {
    const result = await text.read();
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  same(await now(), null);
  const short = '{"标准":"<甲> & \\"乙\\"","行":["一\\n二"]}';
  // Pairs that must not be cut apart, at even and at odd places.
  const longest = `甲${'𠮷'.repeat(16_383)}`;
  for (const next of [short, longest, 'x'.repeat(2_000), '甲'.repeat(119), '乙', short]) {
    same((await text.write(next)).ok, true);
    same(await now(), next);
  }
  const tooLong = await text.write('x'.repeat(32_768));
  same([tooLong.ok ? null : tooLong.error.code, await now()], ['too-large', short]);
  same([(await text.write(null)).ok, await now()], [true, null]);
  same([(await text.write('')).ok, await now()], [true, null]);
  bench.close();
});

// —— notes ——

const note = (address: string, text: string | null): CellNote => ({ ...at(address), text });
const OURS = '【绩效自评助手】';

async function writeNotes(bench: Bench, sheet: Sheet, notes: readonly CellNote[]): Promise<readonly string[]> {
  const kept = await bench.host.notes!.write(sheet.id, notes);
  if (!kept.ok) throw new Error(`cannot write notes: ${JSON.stringify(kept.error)}`);
  return kept.value.map(formatCellRef);
}

const notesIn = (bench: Bench, sheet: Sheet): unknown =>
  [...bench.notes(sheet.id)].sort(([a], [b]) => (a < b ? -1 : 1));

add(
  'writes notes that begin with our name, replaces and removes them, and changes no cell',
  onSheet(FORM, async (bench, sheet) => {
    const before = bench.snapshot(sheet.id);
    same(await writeNotes(bench, sheet, [note('D3', '达标：满分'), note('D4', '比例法：90% ÷ 95%\n依据：某文')]), []);
    same(notesIn(bench, sheet), [
      ['D3', `${OURS}达标：满分`],
      ['D4', `${OURS}比例法：90% ÷ 95%\n依据：某文`],
    ]);
    same(await writeNotes(bench, sheet, [note('D4', '扣分法'), note('D5', '未填'), note('D3', null)]), []);
    same(notesIn(bench, sheet), [
      ['D4', `${OURS}扣分法`],
      ['D5', `${OURS}未填`],
    ]);
    same(await writeNotes(bench, sheet, [note('D4', null), note('D5', null), note('D6', null)]), []);
    same(notesIn(bench, sheet), []);
    same(bench.snapshot(sheet.id), before);
  }),
);

add(
  'never touches the note of a person, not even one that speaks of us, and says which cells keep theirs',
  onSheet(FORM, async (bench, sheet) => {
    bench.note(sheet.id, 'D4', '审核：请核对');
    bench.note(sheet.id, 'D6', `张某：${OURS}算得不对`);
    bench.note(sheet.id, 'B2', '一个别处的批注');
    same(await writeNotes(bench, sheet, [note('D3', '甲'), note('D4', '乙'), note('D6', '丙')]), ['D4', 'D6']);
    same(await writeNotes(bench, sheet, [note('D4', null), note('D3', null)]), ['D4']);
    same(notesIn(bench, sheet), [
      ['B2', '一个别处的批注'],
      ['D4', '审核：请核对'],
      ['D6', `张某：${OURS}算得不对`],
    ]);
  }),
);

add(
  'a protected sheet refuses notes, and keeps those that it has',
  onSheet({ ...FORM, protected: true }, async (bench, sheet) => {
    bench.note(sheet.id, 'D4', `${OURS}旧的`);
    const refused = await bench.host.notes!.write(sheet.id, [note('D3', '甲'), note('D4', '乙')]);
    same(refused.ok ? null : [refused.error.code, refused.error.notRestored ?? []], ['protected', []]);
    same(notesIn(bench, sheet), [['D4', `${OURS}旧的`]]);
  }),
);

add(
  'notes for a sheet that is gone are refused',
  onSheet(FORM, async (bench) => {
    const refused = await bench.host.notes!.write('gone', [note('D3', '甲')]);
    same(refused.ok ? null : refused.error.code, 'sheet-gone');
  }),
);

const NOTES: readonly CellNote[] = [note('D5', '一条'), note('D3', '新的'), note('D4', null), note('D6', '又一条')];

add(
  'after a failure half-way, wherever it was, all notes are as before, or all are written after all',
  async (make) => {
    const open = async (): Promise<[Bench, Sheet]> => {
      const bench = make([{ name: '自评表', ...FORM }]);
      const sheet = await read(bench);
      bench.note(sheet.id, 'D3', `${OURS}旧的`);
      bench.note(sheet.id, 'D4', `${OURS}要清除的`);
      bench.note(sheet.id, 'D6', '审核的');
      bench.takeFaultPoints();
      return [bench, sheet];
    };
    const [rehearsal, rehearsed] = await open();
    await writeNotes(rehearsal, rehearsed, NOTES);
    const written = notesIn(rehearsal, rehearsed);
    const points = rehearsal.takeFaultPoints();
    rehearsal.close();
    for (const point of points) {
      const [bench, sheet] = await open();
      const before = notesIn(bench, sheet);
      bench.plant(point);
      const result = await bench.host.notes!.write(sheet.id, NOTES);
      const where = `notes after a fault at ${JSON.stringify(point)}`;
      same(notesIn(bench, sheet), result.ok ? written : before, where);
      if (!result.ok) same(result.error.notRestored ?? [], [], where);
      bench.close();
    }
  },
);
