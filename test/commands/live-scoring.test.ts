import fc from 'fast-check';
import { adoptScores } from '../../src/commands/adopt-scores';
import { startLiveScoring } from '../../src/commands/live-scoring';
import type { LiveEvent } from '../../src/commands/live-scoring';
import { setPreferences } from '../../src/commands/preferences';
import { readSheet } from '../../src/commands/read-sheet';
import type { ScoredSheet } from '../../src/commands/read-sheet';
import { scoreSheet } from '../../src/commands/score-sheet';
import { setColumn } from '../../src/commands/set-column';
import { chooseStandard } from '../../src/commands/standards';
import { undoScoring } from '../../src/commands/undo-scoring';
import { MISSED_FILL } from '../../src/domain/edits/mark-colors';
import { formatCellRef } from '../../src/domain/sheet/cell-ref';
import { writeReason } from '../../src/commands/write-reason';
import type { CellValue } from '../../src/domain/sheet/sheet';
import type { SpreadsheetHost } from '../../src/hosts/host';
import { createMemoryHost } from '../../src/hosts/memory';
import type { MemoryHost, MemorySheet } from '../../src/hosts/memory';
import type { OfficeBench } from '../hosts/benches';
import { officeBench } from '../hosts/benches';
import { ZIZHOU_SCORES, zizhou } from '../sheets/zizhou';
import { value } from './results';

// A busy machine may take its time: nothing here is timed.
jest.setTimeout(60_000);

// Only the waiting is not real: everything that a host answers with is awaited as ever.
beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] }));
afterEach(() => jest.useRealTimers());

/** Long enough for what was typed to be scored. */
const pause = async (): Promise<void> => {
  await jest.advanceTimersByTimeAsync(500);
};

interface Live {
  readonly host: MemoryHost;
  readonly events: readonly LiveEvent[];
  /** How often the host was asked: whole sheets, rows, applications. */
  readonly asked: { sheets: number; rows: number; edits: number };
  readonly stop: () => void;
  readonly type: (address: string, typed: CellValue) => Promise<void>;
}

async function live(sheet: MemorySheet = zizhou('empty'), ...more: readonly MemorySheet[]): Promise<Live> {
  const memory = createMemoryHost([sheet, ...more]);
  const asked = { sheets: 0, rows: 0, edits: 0 };
  const host: MemoryHost = {
    ...memory,
    readSheet: (id) => ((asked.sheets += 1), memory.readSheet(id)),
    readRows: (of, first, last) => ((asked.rows += 1), memory.readRows(of, first, last)),
    applyEdits: (of, edits) => ((asked.edits += 1), memory.applyEdits(of, edits)),
  };
  const events: LiveEvent[] = [];
  const stop = startLiveScoring(host, (event) => events.push(event));
  await pause();
  const type = async (address: string, typed: CellValue): Promise<void> => {
    host.type(address, typed);
    await pause();
  };
  return { host, events, asked, stop, type };
}

const scoresOf = (host: MemoryHost): unknown[] => ZIZHOU_SCORES.map((address) => host.cell(address).value);
const lastOf = (events: readonly LiveEvent[]): ScoredSheet => {
  const last = events[events.length - 1];
  if (last?.kind !== 'scored') throw new Error(JSON.stringify(last));
  return last.scored;
};
const kindsOf = (events: readonly LiveEvent[]): string[] =>
  events.map((event) => (event.kind === 'failed' ? event.problem.code : 'scored'));
const valuesIn = ({ edits }: ScoredSheet): string[] =>
  edits.flatMap((edit) => (edit.kind === 'value' ? [`${formatCellRef(edit)}=${String(edit.value)}`] : []));

describe('an edited row is scored at once', () => {
  test('and no other; the whole result is told', async () => {
    const { host, events, asked, type } = await live();
    await type('F11', '16%');
    expect(scoresOf(host)).toEqual([null, null, 9.38, null, null, null, null, null, null]);
    expect(host.cell('F11').fill?.color).toBe(MISSED_FILL);
    expect(host.cell('F13').fill).toBeNull();
    const scored = lastOf(events);
    expect(valuesIn(scored)).toEqual(['H11=9.38']);
    expect(scored.forms[0]!.scorecard.indicators).toHaveLength(7);
    expect(scored.forms[0]!.findings.length).toBeGreaterThan(0);
    // One look at the sheet when it began; then the row, and one application.
    expect(asked).toEqual({ sheets: 1, rows: 1, edits: 1 });
  });

  test.each<[string, string, CellValue, readonly string[]]>([
    ['年度指标值', 'E11', '≤20%', ['H11=10', 'H17=95']],
    ['实际完成值', 'F11', '30%', ['H11=5', 'H17=90']],
    ['分值', 'G11', 5, ['H11=4.41', 'H17=89.41']],
    ['全年执行数', 'E4', 2.5, ['I4=5', 'H17=88.82']],
    ['得分：a person’s, only the total follows', 'H11', 7, ['H17=92']],
    ['偏差原因: nothing to write', 'I11', '因故推迟', []],
  ])('after a scoring, %s: the row and the total are refreshed', async (_, address, typed, expected) => {
    const { host, events, type } = await live();
    value(await scoreSheet(host));
    await type(address, typed);
    expect(valuesIn(lastOf(events))).toEqual(expected);
    expect(value(await readSheet(host)).forms[0]!.scorecard.total.final?.toNumber()).toBe(host.cell('H17').value);
  });

  test('a mark goes when the target is met, and comes when it is missed', async () => {
    const { host, type } = await live();
    value(await scoreSheet(host));
    await type('F11', '10%');
    await type('F12', '80%');
    const coloured = host.cells().flatMap(({ row, fill }) => (fill?.color === MISSED_FILL ? [row + 1] : []));
    expect([...new Set(coloured)]).toEqual([12, 13]);
  });

  test('a second edit of the same row goes by what was written for the first', async () => {
    const { host, asked, type } = await live();
    value(await scoreSheet(host));
    for (const actual of ['30%', '20%', '15%', '17%']) await type('F11', actual);
    expect(scoresOf(host)).toEqual([10, 10, 8.82, 10, 5, 10, 20, 20, 93.82]);
    // The scoring from the pane makes one more look at the whole sheet necessary.
    expect(asked.sheets).toBe(3);
  });

  test('edits in quick succession are one scoring', async () => {
    const { host, asked, events } = await live();
    host.type('F11', '15%');
    host.type('F13', '2天');
    host.type('E12', '≥50%');
    await pause();
    expect([host.cell('H11').value, host.cell('H13').value]).toEqual([10, 10]);
    expect([asked.edits, kindsOf(events)]).toEqual([1, ['scored']]);
  });

  test('what is edited while a scoring runs is scored right after it', async () => {
    const memory = createMemoryHost([zizhou('empty')]);
    const applied: number[] = [];
    const host: SpreadsheetHost = {
      ...memory,
      async applyEdits(of, edits) {
        applied.push(edits.length);
        // Two changes come while the host takes its time.
        if (applied.length === 1) for (const address of ['F13', 'F13']) memory.type(address, '2天');
        await new Promise((resolve) => setTimeout(resolve, 300));
        return memory.applyEdits(of, edits);
      },
    };
    startLiveScoring(host, () => undefined);
    await pause();
    memory.type('F11', '15%');
    for (let n = 0; n < 4; n += 1) await pause();
    expect([memory.cell('H11').value, memory.cell('H13').value, applied.length]).toEqual([10, 10, 2]);
  });

  test('every edit in any order comes to what one scoring at the end comes to', async () => {
    const edit = fc.oneof(
      fc.tuple(fc.constantFrom('F11', 'E11'), fc.constantFrom('10%', '15%', '16.5%', '≤20%', '未开展', '')),
      fc.tuple(fc.constantFrom('F13'), fc.constantFrom('2天', '3天', '7天')),
      fc.tuple(fc.constantFrom('G11', 'G12', 'G13'), fc.constantFrom(5, 10, 15, '')),
      fc.tuple(fc.constantFrom('D4', 'E4'), fc.constantFrom(2.5, 4.9, 5, 0, '')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        const { host, stop, type } = await live();
        value(await scoreSheet(host));
        for (const [address, typed] of edits) await type(address, typed);
        stop();
        const now = host.cells();
        expect(value(await scoreSheet(host)).edits.filter(({ kind }) => kind !== 'fill')).toEqual([]);
        expect(host.cells()).toEqual(now);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a person’s work', () => {
  test('a score that a person typed stays, whatever is edited in its row', async () => {
    const { host, type } = await live(zizhou('published'));
    await type('F11', '30%');
    await type('E11', '≤5%');
    expect(scoresOf(host)).toEqual([10, 10, 5, 10, 0, 10, 20, 20, 85]);
  });

  test('where 全部重算 is preferred the edited row is scored anew, but a score just typed stays', async () => {
    const { host, type } = await live(zizhou('published'));
    setPreferences(host, { policy: 'overwrite' });
    await type('H11', 3);
    expect(scoresOf(host)).toEqual([10, 10, 3, 10, 0, 10, 20, 20, 85]);
    await type('F11', '30%');
    expect(scoresOf(host)).toEqual([10, 10, 5, 10, 0, 10, 20, 20, 85]);
  });

  test('a total that a person typed stays; a score that a person empties stays empty', async () => {
    const { host, type } = await live();
    value(await scoreSheet(host));
    await type('H17', 99);
    await type('H12', '');
    expect([host.cell('H12').value, host.cell('H17').value]).toEqual(['', 99]);
  });

  test('a formula total is respected and its sheet still scored', async () => {
    const { host, type } = await live(zizhou('empty', { H17: { value: 0, formula: '=SUM(H10:H16,I4)' } }));
    await type('F11', '15%');
    expect(host.cell('H17').formula).toBe('=SUM(H10:H16,I4)');
    expect(host.cell('H11').value).toBe(10);
  });

  test('no cell is ever selected', async () => {
    const { host, type } = await live();
    await type('F11', '15%');
    expect(host.selected).toBeNull();
  });
});

describe('撤销', () => {
  test('takes back the scoring and all that was written live after it', async () => {
    const { host, stop, type } = await live(zizhou('empty', { H11: { value: null, fill: { color: '#C6EFCE' } } }));
    const before = host.cells();
    value(await scoreSheet(host));
    await type('F11', '10%');
    await type('F11', '40%');
    await type('F11', 0.17);
    stop();
    value(await undoScoring(host));
    expect(host.cells()).toEqual(before);
  });

  test('afterwards an edit is scored again, and only its row', async () => {
    const { host, type } = await live();
    value(await scoreSheet(host));
    await type('F11', '10%');
    value(await undoScoring(host));
    await type('F13', '2天');
    expect(scoresOf(host)).toEqual([null, null, null, null, 10, null, null, null, null]);
  });

  test('an adopted score is a step of its own, and what is live after it belongs to it', async () => {
    const { host, type } = await live(zizhou('published'));
    value(await adoptScores(host, '1', [{ row: 10, column: 7 }]));
    await type('F11', '30%');
    expect(host.cell('H11').value).toBe(5);
    value(await undoScoring(host));
    expect(host.cell('H11').value).toBe(5);
  });
});

describe('when not to write', () => {
  test('own writes are not answered', async () => {
    const { host, asked, events } = await live();
    value(await scoreSheet(host));
    value(await undoScoring(host));
    await pause();
    expect([asked.sheets, events]).toEqual([3, []]);
  });

  test('after it was ended nothing is scored, not even what was typed just before', async () => {
    const { host, stop, type, events } = await live();
    host.type('F11', '15%');
    stop();
    await pause();
    await type('F13', '2天');
    expect([scoresOf(host).filter((score) => score !== null), events]).toEqual([[], []]);
  });

  test('ended between reading and writing', async () => {
    const memory = createMemoryHost([zizhou('empty')]);
    const ends: (() => void)[] = [];
    const host: SpreadsheetHost = {
      ...memory,
      readRows: (of, first, last) => (ends.forEach((end) => end()), memory.readRows(of, first, last)),
    };
    ends.push(startLiveScoring(host, () => undefined));
    await pause();
    memory.type('F11', '15%');
    await pause();
    expect(memory.cell('H11').value).toBeNull();
  });

  test('by columns that were guessed, until the sheet was scored by them', async () => {
    const { host, events, type } = await live({
      rows: [
        ['一级指标', '二级指标', '三级指标', '本年情况', '实际完成值', '分值', '得分'],
        ['产出指标', '数量指标', '培训人数', '≥100人', '90人', 50, null],
        ['效益指标', '社会效益', '就业率', '≥90%', '95%', 50, null],
      ],
    });
    const form = value(await readSheet(host)).forms[0]!;
    await type('E2', '80人');
    expect([host.cell('G2').value, kindsOf(events)]).toEqual([null, ['unsure']]);
    value(await setColumn(host, '1', form, 'target', 3));
    await type('E2', '70人');
    expect([host.cell('G2').value, host.cell('G3').value]).toEqual([35, null]);
  });

  test('by guessed columns that a person has agreed to in a scoring: then yes', async () => {
    const { host, events, type } = await live({
      rows: [
        ['一级指标', '二级指标', '三级指标', '本年情况', '实际完成值', '分值', '得分'],
        ['产出指标', '数量指标', '培训人数', '≥100人', '90人', 50, 40],
        ['总分', null, null, null, null, 50, null],
      ],
    });
    expect(valuesIn(value(await scoreSheet(host, { confirmed: true })))).toEqual(['G3=40']);
    await type('E2', '80人');
    expect(kindsOf(events)).toEqual(['scored']);
  });

  test('on a sheet without a form, and on one that is empty: nothing is said', async () => {
    const { host, events, type } = await live(
      zizhou('empty'),
      { name: '工资', rows: [['姓名', '工资']] },
      { rows: [] },
    );
    for (const id of ['2', '3']) {
      host.type('B2', 5000, id);
      await pause();
    }
    expect(events).toEqual([]);
    await type('F11', '15%');
    expect(host.cell('H11').value).toBe(10);
  });

  test('in another form of the sheet than the edited one', async () => {
    const form = zizhou('empty').rows!;
    const second = zizhou('published').rows!.map((cells, row) => (row === 16 ? cells.slice(0, 7) : cells));
    const { host, type } = await live({ rows: [...form, [], ...second] });
    const below = (): unknown => host.cells().filter(({ row }) => row > form.length);
    const before = below();
    await type('F11', '15%');
    expect(host.cell('H11').value).toBe(10);
    expect(below()).toEqual(before);
  });
});

describe('what the sheet has become', () => {
  const ROWS = [
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '培训人数', '≥100人', '90人', 50, null],
    ['效益指标', '社会效益', '就业率', '≥90%', '95%', 50, null],
  ];

  test('a row typed below the last one is scored with the next reading', async () => {
    const { host, type } = await live({ rows: ROWS });
    for (const [n, typed] of ['效益指标', '社会效益', '满意度', '≥90%', '45%', 20].entries()) {
      host.type(`${'ABCDEF'[n]!}4`, typed);
    }
    await pause();
    expect(host.cell('G4').value).toBe(10);
    await type('E4', '90%');
    expect(host.cell('G4').value).toBe(20);
  });

  test('a change that the host cannot place: what has another actual is scored, and no other row', async () => {
    const { host } = await live({ rows: ROWS });
    const tell: ((change: { sheetId: string; range: null; kind: 'cells' }) => void)[] = [];
    const vague: SpreadsheetHost = { ...host, onChange: (listener) => (tell.push(listener), () => undefined) };
    startLiveScoring(vague, () => undefined);
    await pause();
    host.type('E2', '50人');
    tell[0]!({ sheetId: '1', range: null, kind: 'cells' });
    await pause();
    expect([host.cell('G2').value, host.cell('G3').value]).toEqual([25, null]);
  });

  test('a reason written in the pane is known with the next edit', async () => {
    const { host, events, type } = await live();
    await type('F12', '80%');
    const missing = (): string[] =>
      lastOf(events).forms[0]!.findings.flatMap(({ check, cell }) =>
        check === 'missing-reason' ? [formatCellRef(cell)] : [],
      );
    expect(missing()).toContain('I12');
    await type('F13', '5天');
    value(await writeReason(host, '1', { row: 11, column: 8 }, '培训推迟', ''));
    await type('F11', '16%');
    expect(missing()).not.toContain('I12');
  });

  test('a scoring from the ribbon, another runtime of the same browser, is known: nothing is written twice', async () => {
    const { host, asked, type } = await live();
    value(await scoreSheet({ ...host }));
    const before = asked.edits;
    await type('F11', '15%');
    expect([host.cell('H11').value, host.cell('H17').value, asked.edits - before]).toEqual([10, 95, 1]);
  });

  test('a total changed by something that tells nobody (a macro) stays, and the row is scored all the same', async () => {
    const { host, type, events } = await live();
    value(await scoreSheet(host));
    await type('F11', '16%');
    await type('I11', '因故推迟');
    await host.applyEdits(value(await host.readSheet()), [{ row: 16, column: 7, kind: 'value', value: 50 }]);
    await type('F11', '15%');
    expect([host.cell('H11').value, host.cell('H17').value]).toEqual([10, 50]);
    expect(kindsOf(events)).toEqual(['scored', 'scored', 'scored']);
  });

  test('another standard is what the next edit goes by', async () => {
    const { host, type } = await live();
    value(await scoreSheet(host));
    chooseStandard(host, 'pass-fail');
    await type('F11', '17.5%');
    expect([host.cell('H11').value, host.cell('H13').value]).toEqual([0, 5]);
  });

  test('corrected columns alone write nothing for rows that nobody edited', async () => {
    const { host, type } = await live({
      rows: ROWS.map((row, n) => [...row, ['本年数', '100人', '100%'][n]!]),
    });
    value(await setColumn(host, '1', value(await readSheet(host)).forms[0]!, 'actual', 7));
    await type('H3', '45%');
    expect([host.cell('G2').value, host.cell('G3').value]).toEqual([null, 25]);
  });

  test('more rows than are worth reading one by one: pasted, the sheet is read, and all of them are scored', async () => {
    const many = Array.from({ length: 260 }, (_, n) => ['产出指标', '数量指标', `指标${n}`, '≥100人', null, 1, null]);
    const { host, asked } = await live({ rows: [ROWS[0]!, ...many] });
    for (let row = 2; row < 262; row += 1) host.type(`E${row}`, '50人');
    await pause();
    expect(asked).toEqual({ sheets: 2, rows: 0, edits: 1 });
    expect([host.cell('G2').value, host.cell('G261').value]).toEqual([0.5, 0.5]);
  });
});

describe('what goes wrong', () => {
  test('a cell that is still being edited is no problem: it is scored with the next change', async () => {
    const { host, events, type } = await live();
    host.refuse('cell-editing');
    await type('F11', '15%');
    expect(events).toEqual([]);
    host.refuse(null);
    await type('F13', '2天');
    expect([host.cell('H11').value, host.cell('H13').value]).toEqual([10, 10]);
    expect(kindsOf(events)).toEqual(['scored']);
  });

  test('somebody edits the score cell between reading and writing: theirs stays, nothing is said', async () => {
    const memory = createMemoryHost([zizhou('empty')]);
    const events: LiveEvent[] = [];
    let isRacing = true;
    const host: SpreadsheetHost = {
      ...memory,
      applyEdits(of, edits) {
        if (isRacing) memory.type('H11', 7);
        isRacing = false;
        return memory.applyEdits(of, edits);
      },
    };
    startLiveScoring(host, (event) => events.push(event));
    await pause();
    memory.type('F11', '15%');
    await pause();
    expect(memory.cell('H11').value).toBe(7);
    expect(kindsOf(events)).not.toContain('changed-meanwhile');
  });

  test('a protected sheet is told once, and the listening goes on', async () => {
    const memory = createMemoryHost([zizhou('empty')]);
    let isProtected = true;
    const host: SpreadsheetHost = {
      ...memory,
      applyEdits: (of, edits) =>
        isProtected ? { ok: false, error: { code: 'protected' } } : memory.applyEdits(of, edits),
    };
    const events: LiveEvent[] = [];
    startLiveScoring(host, (event) => events.push(event));
    await pause();
    for (const actual of ['15%', '16%']) {
      memory.type('F11', actual);
      await pause();
    }
    isProtected = false;
    memory.type('F11', '17%');
    await pause();
    isProtected = true;
    memory.type('F11', '18%');
    await pause();
    isProtected = false;
    memory.type('F13', '2天');
    await pause();
    expect(kindsOf(events)).toEqual(['protected', 'scored', 'protected', 'scored']);
    // What was refused is not written later, but known: the result shows the sheet as it is.
    expect([memory.cell('H11').value, memory.cell('H13').value]).toEqual([8.82, 10]);
    expect(lastOf(events).forms[0]!.form.indicators[1]!.actualText).toBe('18%');
  });

  test('a bug is told like a refusal, with its words, and the listening goes on', async () => {
    const memory = createMemoryHost([zizhou('empty')]);
    let isBroken = true;
    const host: SpreadsheetHost = {
      ...memory,
      readRows(of, first, last) {
        if (isBroken) throw new Error('planted');
        return memory.readRows(of, first, last);
      },
    };
    const events: LiveEvent[] = [];
    startLiveScoring(host, (event) => events.push(event));
    await pause();
    memory.type('F11', '16%');
    await pause();
    isBroken = false;
    memory.type('F11', '15%');
    await pause();
    expect(events[0]).toEqual({ kind: 'failed', problem: { code: 'failed', detail: 'planted' } });
    expect(memory.cell('H11').value).toBe(10);
  });
});

describe('on the genuine Office.js', () => {
  beforeEach(() => jest.useRealTimers());

  interface Genuine extends OfficeBench {
    /** Types as a person does and waits for what the live scoring tells. */
    readonly scored: (address: string, typed: CellValue) => Promise<ScoredSheet>;
    readonly valueOf: (address: string) => CellValue | undefined;
    readonly told: readonly LiveEvent[];
  }

  async function genuine(sheet: MemorySheet): Promise<Genuine> {
    const bench = officeBench([{ ...sheet, name: '绩效自评表' }]);
    const sheetId = bench.workbook.sheets[0]!.id;
    const told: LiveEvent[] = [];
    let next: (event: LiveEvent) => void = () => undefined;
    const stop = startLiveScoring(bench.host, (event) => {
      told.push(event);
      next(event);
    });
    await bench.settle();
    await bench.settle();
    return {
      ...bench,
      told,
      scored: async (address, typed) => {
        const event = await new Promise<LiveEvent>((resolve) => {
          next = resolve;
          bench.type(sheetId, address, typed);
        });
        return lastOf([event]);
      },
      valueOf: (address) => bench.snapshot(sheetId).get(address)?.value,
      close: () => {
        stop();
        bench.close();
      },
    };
  }

  test('the edited rows are read, then one application; own edits are not answered', async () => {
    const bench = await genuine(zizhou('empty'));
    const from = bench.office.traffic.requests;
    await bench.scored('F11', '15%');
    await bench.settle();
    expect(bench.office.traffic.requests - from).toBe(2);
    expect([bench.valueOf('H11'), bench.told.length]).toEqual([10, 1]);
    bench.close();
  });

  test('a row whose actual is a formula follows what it refers to, and so does a formula total', async () => {
    const bench = await genuine({
      rows: [
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['产出指标', '数量指标', '培训人数', '≥100人', 90, 50, null],
        ['效益指标', '社会效益', '就业率', '≥90%', { value: 0.9, format: '0%', formula: '=E2/100' }, 50, null],
        ['总分', null, null, null, null, 100, { value: 0, formula: '=SUM(G2:G3)' }],
      ],
    });
    await bench.scored('E2', 45);
    expect(['G2', 'G3', 'G4'].map(bench.valueOf)).toEqual([22.5, 25, 47.5]);
    const { forms } = await bench.scored('E2', 100);
    expect(['G2', 'G3', 'G4'].map(bench.valueOf)).toEqual([50, 50, 100]);
    expect(forms[0]!.findings.filter(({ check }) => check === 'total-mismatch')).toEqual([]);
    bench.close();
  });
});
