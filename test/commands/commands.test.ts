import { clearMarks } from '../../src/commands/clear-marks';
import { problemSentence } from '../../src/commands/problem';
import { readSheet } from '../../src/commands/read-sheet';
import type { ScoredSheet } from '../../src/commands/read-sheet';
import { scoreSheet } from '../../src/commands/score-sheet';
import { showCell } from '../../src/commands/show-cell';
import { undoScoring } from '../../src/commands/undo-scoring';
import { writeReason } from '../../src/commands/write-reason';
import { MISSED_FILL } from '../../src/domain/edits/mark-colors';
import type { Result } from '../../src/domain/result';
import { formatCellRef, parseCellRef } from '../../src/domain/sheet/cell-ref';
import { HOST_PROBLEMS } from '../../src/hosts/host';
import type { SpreadsheetHost } from '../../src/hosts/host';
import { createMemoryHost } from '../../src/hosts/memory';
import type { MemoryHost } from '../../src/hosts/memory';
import { ZIZHOU_COMPUTED, ZIZHOU_SCORES, zizhou } from '../sheets/zizhou';

/** The value of a result that must be there. */
function value<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`unexpected problem: ${JSON.stringify(result.error)}`);
  return result.value;
}

const codeOf = (result: Result<unknown, { readonly code: string }>): string => (result.ok ? 'ok' : result.error.code);
const scoresOf = (host: MemoryHost): unknown[] => ZIZHOU_SCORES.map((address) => host.cell(address).value);
const colouredRows = (host: MemoryHost): number[] => [
  ...new Set(
    host
      .cells()
      .filter(({ fill }) => fill?.color === MISSED_FILL)
      .map(({ row }) => row + 1),
  ),
];
const at = (address: string) => parseCellRef(address)!;
const totalOf = ({ forms }: ScoredSheet) => forms[0]!.scorecard.total;

describe('给本表打分', () => {
  test('fills the empty scores of the 子洲 form and colours the two rows that miss', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    const reasons = ['I11', 'I13'].map((address) => host.cell(address).value);
    const scored = value(await scoreSheet(host));
    expect(scoresOf(host)).toEqual(ZIZHOU_COMPUTED);
    expect(totalOf(scored)).toMatchObject({ grade: '优' });
    expect(colouredRows(host)).toEqual([11, 13]);
    expect(['I11', 'I13'].map((address) => host.cell(address).value)).toEqual(reasons);
    expect(scored).toMatchObject({ written: 9, highlighted: 2, canUndo: true, hasMarks: true });
  });

  test('keeps the published scores, confirms their total, and shows where and why the computed ones differ', async () => {
    const host = createMemoryHost([zizhou('published')]);
    const scored = value(await scoreSheet(host));
    expect(scoresOf(host)).toEqual([10, 10, 5, 10, 0, 10, 20, 20, 85]);
    expect(scored.written).toBe(0);
    expect(totalOf(scored).final?.toString()).toBe('85');
    const differing = scored.forms[0]!.scorecard.indicators.filter(({ final, computed }) => !final?.eq(computed ?? 0));
    expect(differing.map(({ indicator, computed }) => [indicator.row + 1, computed?.toString()])).toEqual([
      [11, '8.82'],
      [13, '5'],
    ]);
    for (const { explanation } of differing) expect(explanation.text).toMatch(/÷/);
  });

  test('with 全部重算 the published scores give way, and undo brings them back', async () => {
    const host = createMemoryHost([zizhou('published')]);
    const before = host.cells();
    value(await scoreSheet(host, { policy: 'overwrite' }));
    expect(scoresOf(host)).toEqual(ZIZHOU_COMPUTED);
    value(await undoScoring(host));
    expect(host.cells()).toEqual(before);
  });

  test('is idempotent', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    value(await scoreSheet(host));
    const after = host.cells();
    const again = value(await scoreSheet(host));
    expect(again).toMatchObject({ written: 0, edits: [], highlighted: 2, canUndo: true });
    expect(host.cells()).toEqual(after);
  });

  test('refreshes what it wrote when an actual changes, and keeps what a person typed since', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    value(await scoreSheet(host));
    host.type('F11', '15%');
    host.type('H12', 9);
    value(await scoreSheet(host));
    expect(host.cell('H11').value).toBe(10);
    expect(host.cell('H12').value).toBe(9);
    expect(host.cell('H17').value).toBe(94);
    expect(colouredRows(host)).toEqual([13]);
  });

  test.each([
    ['良', '优', '良'],
    // One cell for label and grade: their words stay.
    ['等级：良', '等级：良', '等级：良'],
  ])('a grade beside the total: %s', async (recorded, scoredAnew, afterwards) => {
    const host = createMemoryHost([zizhou('published', { I17: recorded })]);
    value(await scoreSheet(host));
    expect(host.cell('I17').value).toBe(recorded);
    value(await scoreSheet(host, { policy: 'overwrite' }));
    expect(host.cell('I17').value).toBe(scoredAnew);
    // What we wrote is refreshed with the scores: 17% → 60% makes 87.5.
    host.type('F11', '60%');
    value(await scoreSheet(host));
    expect(host.cell('H17').value).toBe(87.5);
    expect(host.cell('I17').value).toBe(afterwards);
  });

  test('does not take another workbook’s sheet of the same id for the one it knows', async () => {
    const first = createMemoryHost([zizhou('empty')]);
    value(await scoreSheet(first));
    // The same browser storage, another form: a person typed 10 there.
    const second = { ...createMemoryHost([zizhou('published', { C1: '另一个项目' })]), settings: first.settings };
    const scored = value(await scoreSheet(second, { policy: 'keep' }));
    expect(scored.edits.filter(({ kind }) => kind === 'value')).toEqual([]);
  });

  test('survives a reload of the pane: marks and undo are still known', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    const before = host.cells();
    value(await scoreSheet(host));
    const reloaded: SpreadsheetHost = { ...host };
    expect(value(await readSheet(reloaded))).toMatchObject({ canUndo: true, hasMarks: true });
    value(await undoScoring(reloaded));
    expect(host.cells()).toEqual(before);
  });

  test('puts everything back when somebody edits a score cell between reading and writing', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    const racing: SpreadsheetHost = {
      ...host,
      applyEdits(sheet, edits, options) {
        if (host.cell('H12').value === null) host.type('H12', 7);
        return host.applyEdits(sheet, edits, options);
      },
    };
    const scored = await scoreSheet(racing);
    expect(codeOf(scored)).toBe('changed-meanwhile');
    expect(scoresOf(host)).toEqual([null, null, null, 7, null, null, null, null, null]);
    expect(colouredRows(host)).toEqual([]);
  });

  test('只核对 writes nothing', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    const before = host.cells();
    const scored = value(await readSheet(host));
    expect(host.cells()).toEqual(before);
    expect(scored.forms[0]!.scorecard.indicators).toHaveLength(7);
  });
});

describe('撤销', () => {
  test('leaves a cell alone that a person has changed since', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    value(await scoreSheet(host));
    host.type('H10', 8);
    const undone = value(await undoScoring(host));
    expect(undone.keptByUser.map(formatCellRef)).toEqual(['H10']);
    expect(scoresOf(host)).toEqual([null, 8, null, null, null, null, null, null, null]);
    expect(codeOf(await undoScoring(host))).toBe('nothing-to-undo');
  });

  test('brings back the fills that were there, and not over a colour that a person chose since', async () => {
    const green = { color: '#C6EFCE' };
    const host = createMemoryHost([zizhou('empty', { H11: { value: null, fill: green } })]);
    value(await scoreSheet(host, { overFills: true }));
    expect(host.cell('H11').fill?.color).toBe(MISSED_FILL);
    const sheet = value(await host.readSheet());
    await host.applyEdits(sheet, [{ ...at('H13'), kind: 'fill', value: { color: '#FFFF00' } }]);
    value(await undoScoring(host));
    expect(host.cell('H11').fill).toEqual(green);
    expect(host.cell('H13').fill?.color).toBe('#FFFF00');
    expect(colouredRows(host)).toEqual([]);
  });
});

describe('清除标记', () => {
  test('names the cells of a person whose colour could not be put back', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    value(await scoreSheet(host));
    const sheet = value(await host.readSheet());
    await host.applyEdits(sheet, [{ ...at('H13'), kind: 'fill', value: { color: '#FFFF00' } }]);
    let applications = 0;
    const failing: SpreadsheetHost = {
      ...host,
      applyEdits(of, edits) {
        applications += 1;
        return applications === 1 ? host.applyEdits(of, edits) : { ok: false, error: { code: 'timeout' } };
      },
    };
    const cleared = await clearMarks(failing);
    expect(cleared).toMatchObject({ ok: false, error: { code: 'timeout', notRestored: [at('H13')] } });
  });

  test('takes back our fills and no others, and the scores stay', async () => {
    const yellow = { color: '#FFFF00' };
    const host = createMemoryHost([
      zizhou('empty', { A5: { value: null, fill: yellow }, F13: { value: '最长6天', fill: yellow } }),
    ]);
    value(await scoreSheet(host));
    const cleared = value(await clearMarks(host));
    expect(cleared.recoloured).toEqual([]);
    expect(colouredRows(host)).toEqual([]);
    expect([host.cell('A5').fill, host.cell('F13').fill]).toEqual([yellow, yellow]);
    expect(scoresOf(host)).toEqual(ZIZHOU_COMPUTED);
    expect(codeOf(await clearMarks(host))).toBe('nothing-to-clear');
  });

  test('an undo afterwards still takes the scores back', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    const before = host.cells();
    value(await scoreSheet(host));
    value(await clearMarks(host));
    value(await undoScoring(host));
    expect(host.cells()).toEqual(before);
  });
});

describe('偏差原因', () => {
  test.each(['=1+1', '-5%未完成，因疫情推迟', '+补充说明', '@有关部门', "'引号", '98%', '2023-1-5'])(
    'is written as text, whatever it begins with: %s',
    async (reason) => {
      const host = createMemoryHost([zizhou('empty')]);
      value(await writeReason(host, '1', at('I10'), reason, ''));
      expect(host.cell('I10')).toMatchObject({ value: reason, formula: null });
    },
  );

  test('does not overwrite what a person typed in the sheet meanwhile, nor a formula', async () => {
    const host = createMemoryHost([zizhou('empty', { I12: { value: '引用', formula: '=I11' } })]);
    host.type('I10', '表里新写的');
    expect(codeOf(await writeReason(host, '1', at('I10'), '面板里写的', ''))).toBe('changed-meanwhile');
    expect(host.cell('I10').value).toBe('表里新写的');
    expect(codeOf(await writeReason(host, '1', at('I12'), '面板里写的', '引用'))).toBe('formula-cell');
  });
});

describe('what cannot be done is said', () => {
  test('an empty sheet, and a sheet without a form', async () => {
    expect(codeOf(await scoreSheet(createMemoryHost([{ rows: [] }])))).toBe('empty-sheet');
    const wages = createMemoryHost([
      {
        rows: [
          ['姓名', '岗位', '工资'],
          ['〔略〕', '会计', 5000],
        ],
      },
    ]);
    expect(codeOf(await scoreSheet(wages))).toBe('no-form');
  });

  test.each(HOST_PROBLEMS)(
    'a host that answers %s: nothing is written, and there is a sentence for it',
    async (code) => {
      const host = createMemoryHost([zizhou('empty')]);
      const before = host.cells();
      const failing: SpreadsheetHost = {
        ...host,
        applyEdits: () => ({ ok: false, error: { code, cell: at('H11') } }),
      };
      const scored = await scoreSheet(failing);
      expect(codeOf(scored)).toBe(code);
      expect(host.cells()).toEqual(before);
      const { what, todo } = problemSentence(scored.ok ? { code } : scored.error, 'Excel');
      expect(what).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(todo).toMatch(/。$/);
    },
  );

  test('a problem names its cell and the cells that could not be put back', () => {
    expect(problemSentence({ code: 'protected', cell: at('H11') }, 'Excel').what).toContain('H11');
    expect(problemSentence({ code: 'failed', notRestored: [at('H11'), at('I3')] }, 'Excel').what).toContain('H11、I3');
  });

  test('a click on a cell that is gone says so', async () => {
    const host = createMemoryHost([zizhou('empty')]);
    value(await showCell(host, '1', at('H11')));
    expect(host.selected).toEqual({ sheetId: '1', cell: at('H11') });
    expect(codeOf(await showCell(host, 'gone', at('H11')))).toBe('sheet-gone');
  });
});
