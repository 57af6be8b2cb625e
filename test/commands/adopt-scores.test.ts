import fc from 'fast-check';
import { adoptScores } from '../../src/commands/adopt-scores';
import { setPreferences } from '../../src/commands/preferences';
import { scoreSheet } from '../../src/commands/score-sheet';
import { undoScoring } from '../../src/commands/undo-scoring';
import { MISSED_FILL } from '../../src/domain/edits/mark-colors';
import { formatCellRef, parseCellRef } from '../../src/domain/sheet/cell-ref';
import { createMemoryHost } from '../../src/hosts/memory';
import type { MemoryHost } from '../../src/hosts/memory';
import { officeBench } from '../hosts/benches';
import { ZIZHOU_COMPUTED, ZIZHOU_SCORES, zizhou } from '../sheets/zizhou';
import { codeOf, value } from './results';

// A busy machine may take its time: nothing here is timed.
jest.setTimeout(60_000);

const at = (address: string) => parseCellRef(address)!;
const scoresOf = (host: MemoryHost): unknown[] => ZIZHOU_SCORES.map((address) => host.cell(address).value);

describe('采用', () => {
  test('one: the computed score stands in this cell, its row is marked, a person’s total stays', async () => {
    const host = createMemoryHost([zizhou('published')]);
    const adopted = value(await adoptScores(host, '1', [at('H11')]));
    expect(scoresOf(host)).toEqual([10, 10, 8.82, 10, 0, 10, 20, 20, 85]);
    expect(adopted.edits.filter(({ kind }) => kind === 'value').map(formatCellRef)).toEqual(['H11']);
    const coloured = host.cells().flatMap(({ row, fill }) => (fill?.color === MISSED_FILL ? [row + 1] : []));
    expect([...new Set(coloured)]).toEqual([11]);
    expect(adopted.canUndo).toBe(true);
  });

  test('all that differ, and the total with them', async () => {
    const host = createMemoryHost([zizhou('published')]);
    value(await adoptScores(host, '1', ['H11', 'H13', 'H17'].map(at)));
    expect(scoresOf(host)).toEqual(ZIZHOU_COMPUTED);
  });

  test('a total of ours follows, also as a formula', async () => {
    const host = createMemoryHost([zizhou('published', { H17: '' })]);
    value(await scoreSheet(host));
    expect(host.cell('H17').value).toBe(85);
    value(await adoptScores(host, '1', [at('H11')]));
    expect(host.cell('H17').value).toBe(88.82);
    setPreferences(host, { totalAs: 'formula' });
    value(await adoptScores(host, '1', [at('H13')]));
    expect(host.cell('H17')).toMatchObject({ value: 93.82, formula: expect.stringContaining('SUM') as string });
  });

  test('fills no blank of another row, whatever is preferred', async () => {
    const host = createMemoryHost([zizhou('published', { H12: '', H14: '' })]);
    setPreferences(host, { policy: 'overwrite' });
    value(await adoptScores(host, '1', [at('H11')]));
    expect(scoresOf(host)).toEqual([10, 10, 8.82, '', 0, '', 20, 20, 85]);
  });

  test('nothing of another form on the sheet: not its blank total, not its marks in the same rows', async () => {
    const form = [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '培训人数', '≥100人', '50人', 50, 7],
      ['效益指标', '社会效益', '就业率', '≥90%', '95%', 50, 50],
      ['总分', null, null, null, null, 100, null],
    ];
    const host = createMemoryHost([{ rows: form.map((row) => [...row, ...row]) }]);
    value(await scoreSheet(host));
    expect([host.cell('G4').value, host.cell('N4').value]).toEqual([57, 57]);
    for (const address of ['G4', 'N4']) host.type(address, '');
    value(await adoptScores(host, '1', [at('G2')]));
    expect(['G2', 'G4', 'N2', 'N4'].map((address) => host.cell(address).value)).toEqual([25, 75, 7, '']);
    expect([host.cell('G2').fill?.color, host.cell('N2').fill?.color]).toEqual([MISSED_FILL, MISSED_FILL]);
  });

  test('is ours from then on: refreshed when its actual changes', async () => {
    const host = createMemoryHost([zizhou('published')]);
    value(await adoptScores(host, '1', [at('H11')]));
    host.type('F11', '15%');
    value(await scoreSheet(host));
    expect(host.cell('H11').value).toBe(10);
    expect(host.cell('H13').value).toBe(0);
  });

  test('of a formula, of a cell that has nothing to adopt, of none: nothing is written', async () => {
    const host = createMemoryHost([zizhou('published', { H11: { value: 5, formula: '=2+3' } })]);
    const before = host.cells().map(({ value: is, formula }) => [is, formula]);
    for (const cells of [['H11'], ['A1'], []]) value(await adoptScores(host, '1', cells.map(at)));
    expect(host.cells().map(({ value: is, formula }) => [is, formula])).toEqual(before);
  });

  test('is undone alone: the scoring before it stays', async () => {
    const host = createMemoryHost([zizhou('published', { H12: '' })]);
    value(await scoreSheet(host));
    const scored = host.cells();
    value(await adoptScores(host, '1', [at('H11')]));
    value(await undoScoring(host));
    expect(host.cells()).toEqual(scored);
  });

  test('any cells of the published form: only they, the total and the marks of their rows change; undo is exact', async () => {
    const rows = ['H10', 'H11', 'H12', 'H13', 'H14', 'H15', 'H16'];
    await fc.assert(
      fc.asyncProperty(fc.subarray(rows), fc.subarray(rows), async (cells, blank) => {
        const host = createMemoryHost([zizhou('published', Object.fromEntries(blank.map((address) => [address, ''])))]);
        const before = host.cells();
        const adopted = value(await adoptScores(host, '1', cells.map(at)));
        const allowed = new Set([...cells, 'H17']);
        for (const edit of adopted.edits) {
          if (edit.kind === 'fill') expect([...allowed].map((address) => at(address).row)).toContain(edit.row);
          else expect(allowed).toContain(formatCellRef(edit));
        }
        if (adopted.canUndo) value(await undoScoring(host));
        expect(host.cells()).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  test('asks about guessed columns first', async () => {
    const guessed = createMemoryHost([
      {
        rows: [
          ['一级指标', '二级指标', '三级指标', '本年情况', '实际完成值', '分值', '得分'],
          ['产出指标', '数量指标', '培训人数', '≥100人', '90人', 50, 1],
        ],
      },
    ]);
    expect(codeOf(await adoptScores(guessed, '1', [at('G2')]))).toBe('unsure');
    expect(codeOf(await adoptScores(guessed, '1', [at('G2')], { confirmed: true }))).toBe('ok');
  });

  test('on the genuine Office.js: two round trips, and the undo brings all back', async () => {
    const bench = officeBench([{ ...zizhou('published'), name: '绩效自评表' }]);
    const sheetId = bench.workbook.sheets[0]!.id;
    const before = bench.snapshot(sheetId);
    const from = bench.office.traffic.requests;
    value(await adoptScores(bench.host, sheetId, [at('H11')]));
    expect(bench.office.traffic.requests - from).toBe(2);
    expect(bench.snapshot(sheetId).get('H11')!.value).toBe(8.82);
    value(await undoScoring(bench.host, sheetId));
    expect(bench.snapshot(sheetId)).toEqual(before);
    bench.close();
  });
});
