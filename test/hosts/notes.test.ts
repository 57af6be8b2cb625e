import { cellKey, formatCellRef, parseCellRef } from '../../src/domain/sheet/cell-ref';
import { changesTo } from '../../src/hosts/excel/comment-changes';
import { createExcelHost } from '../../src/hosts/excel/host';
import type { CellNote, HostProblem } from '../../src/hosts/host';
import { NOTE_HEAD } from '../../src/hosts/host';
import type { Fault, OfficeRequest } from '../../src/workbench/office/office-host';
import type { Action, ObjectPath } from '../../src/workbench/office/protocol';
import type { OfficeBench } from './benches';
import { officeBench } from './benches';

jest.setTimeout(30_000);

const SHEET = { name: '自评表', rows: [['得分'], [8], [9], [10]] };
const note = (address: string, text: string | null): CellNote => ({ ...parseCellRef(address)!, text });
const THREE = [note('A2', '甲'), note('A3', '乙'), note('A4', '丙')];

const sheetIdOf = (bench: OfficeBench): string => bench.workbook.sheets[0]!.id;
const notesIn = (bench: OfficeBench): unknown => Object.fromEntries(bench.notes(sheetIdOf(bench)));

async function write(bench: OfficeBench, notes: readonly CellNote[]): Promise<readonly string[] | HostProblem> {
  const kept = await bench.host.notes!.write(sheetIdOf(bench), notes);
  return kept.ok ? kept.value.map(formatCellRef) : kept.error;
}

const pathOf = ({ body }: OfficeRequest, id: number | undefined): ObjectPath | undefined =>
  body.ObjectPaths[String(id)];

/** The cell to which an action adds a comment, or null. */
function addedAt(request: OfficeRequest, action: Action): string | null {
  const path = pathOf(request, action.ObjectPathId);
  if (action.ActionType !== 1 || path?.Name !== 'Add') return null;
  const cell = pathOf(request, path.ArgumentInfo?.ReferencedObjectPathIds?.[0] as number);
  return (cell?.ArgumentInfo?.Arguments?.[0] as string | undefined) ?? null;
}

/** Excel as it refuses a comment on a cell that has a note of the old kind: each time it is asked for one. */
const refusingAt =
  (addresses: readonly string[], code = 'InvalidArgument') =>
  (request: OfficeRequest): Fault | null => {
    const action = request.body.Actions.findIndex((one) => addresses.includes(addedAt(request, one) ?? ''));
    return action < 0 ? null : { kind: 'error', action, code };
  };

describe('notes are comments of Excel', () => {
  test('two round trips on a sheet without comments, three on one with comments, however many', async () => {
    const bench = officeBench([{ name: '自评表', rows: Array.from({ length: 300 }, (_, row) => [row]) }]);
    const many = Array.from({ length: 300 }, (_, row) => note(`A${row + 1}`, `第 ${row} 行`));
    const trips: number[] = [];
    for (const notes of [
      many,
      many.map((one) => ({ ...one, text: '新的' })),
      many.map((one) => ({ ...one, text: null })),
    ]) {
      const before = bench.office.traffic.requests;
      expect(await write(bench, notes)).toEqual([]);
      trips.push(bench.office.traffic.requests - before);
    }
    expect(trips).toEqual([2, 3, 3]);
    expect(notesIn(bench)).toEqual({});
    bench.close();
  });

  test('notes that say it already are left alone: nothing is written', async () => {
    const bench = officeBench([SHEET]);
    await write(bench, THREE);
    const before = bench.office.traffic.requests;
    expect(await write(bench, THREE)).toEqual([]);
    expect(bench.office.traffic.requests - before).toBe(2);
    bench.close();
  });

  test('an Excel before ExcelApi 1.10 has none, and says so beforehand', () => {
    const requirements = { isSetSupported: (_: string, version: string) => version !== '1.10' };
    Object.assign(globalThis, { Office: { context: { requirements } } });
    expect(createExcelHost().notes).toBeNull();
    Object.assign(globalThis, { Office: undefined });
    expect(createExcelHost().notes).not.toBeNull();
  });
});

// The stand-in for Excel has no replies.
test.each([
  ['a comment of ours is replaced, whatever was replied', `${NOTE_HEAD}旧的`, 2, '新的', ['set'], 0],
  ['one without replies goes', `${NOTE_HEAD}旧的`, 0, null, ['delete'], 0],
  ['one with replies stays: they are somebody’s work', `${NOTE_HEAD}旧的`, 1, null, [], 1],
  ['a person’s stays', '审核', 0, '新的', [], 1],
])('%s', (_, content, replies, text, kinds, kept) => {
  const cell = { row: 1, column: 0 };
  const now = new Map([[cellKey(1, 0), { ...cell, id: '1', content, replies }]]);
  const plan = changesTo([{ ...cell, text: text === null ? null : NOTE_HEAD + text }], now);
  expect([plan.changes.map(({ kind }) => kind), plan.kept.length]).toEqual([kinds, kept]);
});

describe('a cell where Excel refuses a comment', () => {
  test.each([['InvalidArgument'], ['GeneralException']])(
    'keeps its old note, the others get theirs: %s',
    async (code) => {
      const bench = officeBench([SHEET]);
      bench.onRequest(refusingAt(['A3'], code));
      expect(await write(bench, THREE)).toEqual(['A3']);
      expect(notesIn(bench)).toEqual({ A2: `${NOTE_HEAD}甲`, A4: `${NOTE_HEAD}丙` });
      bench.close();
    },
  );

  test('also where several cells have one, beside a comment of a person', async () => {
    const bench = officeBench([SHEET]);
    bench.note(sheetIdOf(bench), 'A1', '审核');
    bench.onRequest(refusingAt(['A2', 'A4']));
    expect(await write(bench, [...THREE, note('A1', '丁')])).toEqual(['A1', 'A2', 'A4']);
    expect(notesIn(bench)).toEqual({ A1: '审核', A3: `${NOTE_HEAD}乙` });
    bench.close();
  });

  test('where every cell refuses it is no matter of cells: told as a problem, at its cell', async () => {
    const bench = officeBench([SHEET]);
    bench.onRequest(refusingAt(['A2', 'A3', 'A4']));
    expect(await write(bench, THREE)).toMatchObject({ code: 'failed', cell: { row: 3, column: 0 } });
    expect(notesIn(bench)).toEqual({});
    bench.close();
  });
});

describe('a failure', () => {
  const FORMER = { A2: `${NOTE_HEAD}旧的`, A3: '审核' };
  const CHANGES = [note('A2', '新的'), note('A3', '乙'), note('A4', '丙')];

  function withFormer(options?: Parameters<typeof officeBench>[1]): OfficeBench {
    const bench = officeBench([SHEET], options);
    for (const [address, text] of Object.entries(FORMER)) bench.note(sheetIdOf(bench), address, text);
    return bench;
  }

  test('that is not about a cell takes back what was written', async () => {
    const bench = withFormer();
    bench.onRequest(refusingAt(['A4'], 'AccessDenied'));
    expect(await write(bench, CHANGES)).toMatchObject({ code: 'read-only', cell: { row: 3, column: 0 } });
    expect(notesIn(bench)).toEqual(FORMER);
    bench.close();
  });

  test('an answer that never comes is a timeout, and what was done meanwhile is taken back', async () => {
    const bench = withFormer({ patience: 60 });
    let late = 1;
    bench.onRequest((request) => {
      const isWriting = request.body.Actions.some((action) => addedAt(request, action) !== null);
      return isWriting && late-- > 0 ? { kind: 'late', by: 150 } : null;
    });
    expect(await write(bench, CHANGES)).toEqual({ code: 'timeout' });
    expect(notesIn(bench)).not.toEqual(FORMER);
    const isFormer = (): boolean => JSON.stringify(notesIn(bench)) === JSON.stringify(FORMER);
    for (let look = 0; look < 200 && !isFormer(); look += 1) await bench.settle();
    expect(notesIn(bench)).toEqual(FORMER);
    bench.close();
  });

  test('cells that cannot be put back are named', async () => {
    const bench = withFormer();
    let writes = 0;
    bench.onRequest((request) => {
      const { Actions } = request.body;
      const isSetting = Actions.findIndex(({ ActionType }) => ActionType === 4);
      if (isSetting < 0) return null;
      writes += 1;
      // The first write sets A2 and fails at the next; none of those that follow is taken.
      const action = writes === 1 ? Actions.findIndex((one) => addedAt(request, one) === 'A4') : isSetting;
      return { kind: 'error', action, code: 'AccessDenied' };
    });
    const problem = await write(bench, CHANGES);
    expect(problem).toMatchObject({ code: 'read-only', notRestored: [{ row: 1, column: 0 }] });
    expect(notesIn(bench)).toEqual({ ...FORMER, A2: `${NOTE_HEAD}新的` });
    bench.close();
  });

  test('where a person begins to edit a cell in between, nothing was done, so nothing is left to put back', async () => {
    const bench = withFormer();
    bench.onRequest((request) => {
      const isWriting = request.body.Actions.some((action) => addedAt(request, action) !== null);
      if (isWriting) bench.office.isCellEditing = true;
      return null;
    });
    expect(await write(bench, CHANGES)).toEqual({ code: 'cell-editing', detail: expect.any(String) as string });
    bench.office.isCellEditing = false;
    expect(notesIn(bench)).toEqual(FORMER);
    bench.close();
  });
});
