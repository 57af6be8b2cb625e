import type { Result } from '../../src/domain/result';
import type { HostProblem, ProbeAnswer, ProbeOptions, ProbeReport } from '../../src/hosts/host';
import { SCRATCH_MARK, SCRATCH_NAME } from '../../src/hosts/probe-scratch';
import type { Quirks } from '../../src/workbench/office/quirks';
import type { OfficeBench } from './benches';
import { officeBench } from './benches';
import type { SheetInWords } from './contract';

// What the self-test brings on the genuine client library, answered by our stand-in for Excel in several moods.

jest.setTimeout(30_000);

const SHEETS: readonly SheetInWords[] = [
  {
    name: '自评表',
    rows: [
      ['甲', 1],
      [{ value: 0.5, format: '0%', fill: { color: '#FFFF00' } }, null, '乙'],
    ],
  },
  { name: '附表', rows: [['丙']] },
];

async function probe(bench: OfficeBench, options?: ProbeOptions): Promise<Result<ProbeReport, HostProblem>> {
  const result = await bench.host.probe!.run(options);
  bench.close();
  return result;
}

async function answersOf(quirks: Partial<Quirks>, requirement?: string): Promise<ReadonlyMap<string, ProbeAnswer>> {
  const result = await probe(officeBench(SHEETS, { quirks, ...(requirement !== undefined && { requirement }) }));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return new Map(result.value.answers.map((answer) => [answer.id, answer]));
}

/** All that a person could find changed. */
const everythingIn = (bench: OfficeBench) => ({
  sheets: bench.workbook.sheets.map(({ id, name }) => [id, name, [...bench.snapshot(id)]]),
  active: bench.workbook.activeSheetId,
  selection: bench.workbook.selection,
  properties: [...bench.workbook.properties.texts],
  canUndo: bench.workbook.canUndo,
});

/** Each self-test takes a while, and several tests look at the same one. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

const faithful = once(() => answersOf({}));

test('on Excel as our stand-in is, everything is as expected but what cannot be told', async () => {
  const answers = [...(await faithful()).values()];
  const others = answers.filter(({ verdict }) => verdict !== 'agrees');
  expect(others.map(({ id, verdict, reason }) => [id, verdict, reason])).toEqual([
    ['excel-api', 'unknown', '这里没有 Office，问不到'],
    ['speed', 'unknown', '没有预期，供维护人员了解'],
  ]);
});

/** Each habit of Excel that a question is about, the other way round. */
const CONTRARY: Partial<Quirks> = {
  coveredWritesAreLost: false,
  arraySizeMustFit: false,
  stringsAreTyped: false,
  textFormatMakesText: false,
  mergesAreClipped: false,
  mostMergedAreas: 10_000,
  protectionDenies: false,
  longestAddress: 1000,
  usedRangeHasFormats: false,
  formulasTakeFormats: false,
  longestProperty: 100,
  failureBringsResults: false,
};

const contrary = once(() => answersOf(CONTRARY));

test.each<[quirk: keyof Quirks, id: string, faithful: string, contrary: string, ProbeAnswer['verdict']]>([
  ['coveredWritesAreLost', 'covered-write', '丢失', '拒绝（GeneralException）', 'agrees'],
  ['arraySizeMustFit', 'array-size', '拒绝（InvalidArgument）', '照写不误', 'differs'],
  ['stringsAreTyped', 'written-texts', '一字不变', '有改动', 'differs'],
  ['textFormatMakesText', 'number-into-text-format', '文本', '数值', 'agrees'],
  ['mergesAreClipped', 'clipped-merges', '在边上截断；从外面伸进来的不说', '整块说出；从外面伸进来的也说', 'differs'],
  ['mostMergedAreas', 'many-merges', '拒绝（GeneralException）', '全部说出', 'agrees'],
  ['protectionDenies', 'locked-write', '拒绝（AccessDenied）', '写入了', 'differs'],
  ['protectionDenies', 'locked-null', '拒绝（AccessDenied）', '接受', 'agrees'],
  ['longestAddress', 'long-address', '接受', '拒绝（InvalidArgument）', 'differs'],
  ['usedRangeHasFormats', 'painted-used-range', '不算（连格式一起问时算）', '不算（连格式一起问时不算）', 'agrees'],
  ['formulasTakeFormats', 'formula-format', '0%', 'General', 'agrees'],
  ['longestProperty', 'property-length', '放得下我们的每一段（写 300 个，留下 127 个）', '放不下我们的一段', 'differs'],
  ['failureBringsResults', 'partial-results', '带回', '不带回', 'agrees'],
])('an Excel without %s is told from ours by %s', async (_, id, before, after, verdict) => {
  expect((await faithful()).get(id)!.found).toBe(before);
  const { found, verdict: told } = (await contrary()).get(id)!;
  expect([found.slice(0, after.length), told]).toEqual([after, verdict]);
});

test('an Excel before 1.14 does not say whose change it was', async () => {
  const answers = await answersOf({}, '1.13');
  expect([(await faithful()).get('own-change')!.found, answers.get('own-change')!.found]).toEqual([
    'ThisLocalAddin',
    '没有说',
  ]);
});

test('what the requirement sets say is in the answer and in the version', async () => {
  const sets = { isSetSupported: (_: string, version: string) => Number(version.split('.')[1]) <= 14 };
  const office = { context: { diagnostics: { version: '16.0.14332', platform: 'PC' }, requirements: sets } };
  Object.assign(globalThis, { Office: office });
  try {
    const result = await probe(officeBench(SHEETS, { requirement: '1.14' }));
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.version).toBe('16.0.14332 PC，ExcelApi 1.14');
    expect(result.value.answers.find(({ id }) => id === 'excel-api')!.found).toBe('够用（1.14）');
  } finally {
    Reflect.deleteProperty(globalThis, 'Office');
  }
});

test('leaves everything as it was, and says how far it is', async () => {
  const bench = officeBench(SHEETS);
  bench.workbook.activeSheetId = '2';
  bench.workbook.selection = { top: 3, left: 1, bottom: 4, right: 2 };
  bench.workbook.properties.set('甲方', '乙');
  const before = everythingIn(bench);
  const told: [number, number][] = [];
  const views = jest.fn();
  bench.workbook.onView(views);
  const result = await probe(bench, { onQuestion: (asked, all) => told.push([asked, all]) });
  expect(result.ok && result.value.leftBehind).toBe(null);
  expect(everythingIn(bench)).toEqual(before);
  const all = told[0]![1];
  expect(told).toEqual(Array.from({ length: all + 1 }, (_, asked) => [asked, all]));
});

test('no person sees a change of theirs: nothing is told to the pane', async () => {
  const bench = officeBench(SHEETS);
  const changes: unknown[] = [];
  const end = bench.host.onChange((change) => changes.push(change));
  await bench.settle();
  await bench.host.probe!.run();
  await bench.settle();
  end();
  bench.close();
  expect(changes).toEqual([]);
});

test('whatever fails at the beginning, in the middle or at the end, nothing is left', async () => {
  const counting = officeBench(SHEETS);
  await probe(counting);
  const { requests } = counting.office.traffic;
  const points = [0, 1, 2, 3, 20, 40, requests - 4, requests - 3, requests - 2, requests - 1];
  for (const at of points) {
    for (const action of at === 2 ? [0, 1, 2, 3, 4] : [0]) {
      const bench = officeBench(SHEETS);
      const before = everythingIn(bench);
      bench.onRequest(({ index, body }) =>
        index === at && action < body.Actions.length ? { kind: 'error', action, code: 'GeneralException' } : null,
      );
      await probe(bench);
      expect([at, action, everythingIn(bench)]).toEqual([at, action, before]);
    }
  }
});

test('a question that is refused is an answer, and the others are asked all the same', async () => {
  const bench = officeBench(SHEETS);
  // The first request of the first question.
  bench.onRequest(({ index }) => (index === 3 ? { kind: 'error', action: 0, code: 'GeneralException' } : null));
  const result = await probe(bench);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const [first, ...others] = result.value.answers;
  expect([first!.found, first!.verdict]).toEqual(['出错：GeneralException', 'differs']);
  expect(others.filter(({ verdict }) => verdict === 'differs')).toEqual([]);
});

test('what Excel cannot do yet cannot be told', async () => {
  const bench = officeBench(SHEETS);
  bench.onRequest(({ index }) => (index === 3 ? { kind: 'error', action: 0, code: 'ApiNotFound' } : null));
  const result = await probe(bench);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const [{ found, verdict, reason }] = result.value.answers as [ProbeAnswer];
  expect([found, verdict, reason]).toEqual(['没有结果', 'unknown', '这个版本没有所需的功能（ApiNotFound）']);
});

test('a sheet that an earlier self-test left is taken away, one that a person calls so is not', async () => {
  const bench = officeBench(SHEETS);
  const { workbook } = bench;
  // The stand-in deletes only sheets that were added.
  const [own, left] = [workbook.addSheet(SCRATCH_NAME), workbook.addSheet(`${SCRATCH_NAME} 2`)];
  workbook.write(own.id, [{ row: 0, column: 0, kind: 'value', value: '我的表' }], 'user');
  workbook.write(left.id, [{ row: 0, column: 0, kind: 'value', value: SCRATCH_MARK }], 'user');
  const result = await probe(bench);
  expect(result.ok && result.value.leftBehind).toBe(null);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['自评表', '附表', SCRATCH_NAME]);
  expect(workbook.sheet(own.id)!.value(0, 0)).toBe('我的表');
});

test('says which sheet could not be taken away', async () => {
  const bench = officeBench(SHEETS);
  const deletes = (body: { Actions: readonly { Name?: string }[] }) =>
    body.Actions.findIndex(({ Name }) => Name === 'Delete');
  let asked = 0;
  bench.onRequest(({ body }) => {
    const action = deletes(body);
    // Those at the end only.
    return asked > 30 && action >= 0 ? { kind: 'error', action, code: 'GeneralException' } : null;
  });
  const result = await probe(bench, { onQuestion: (now) => (asked = now) });
  expect(result.ok && result.value.leftBehind).toBe(SCRATCH_NAME);
});

test.each<[why: string, prepare: (bench: OfficeBench) => void, code: string]>([
  ['a cell is being edited', ({ office }) => void (office.isCellEditing = true), 'cell-editing'],
  ['the file cannot be written', ({ office }) => void (office.isReadOnly = true), 'read-only'],
])('is refused while %s', async (_, prepare, code) => {
  const bench = officeBench(SHEETS);
  const before = everythingIn(bench);
  prepare(bench);
  const result = await probe(bench);
  expect(!result.ok && result.error.code).toBe(code);
  expect(everythingIn(bench)).toEqual(before);
});

test('stops between two questions when the person has had enough', async () => {
  const bench = officeBench(SHEETS);
  const before = everythingIn(bench);
  const controller = new AbortController();
  const result = await probe(bench, {
    signal: controller.signal,
    onQuestion: (asked) => {
      if (asked === 5) controller.abort();
    },
  });
  expect(result).toEqual({ ok: false, error: { code: 'cancelled' } });
  expect(everythingIn(bench)).toEqual(before);
});
