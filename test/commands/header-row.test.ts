import { clearMarks } from '../../src/commands/clear-marks';
import { problemSentence } from '../../src/commands/problem';
import type { ScoredForm } from '../../src/commands/read-sheet';
import { readSheet } from '../../src/commands/read-sheet';
import { scoreSheet } from '../../src/commands/score-sheet';
import { resetColumns, setColumn } from '../../src/commands/set-column';
import { setHeaderRow } from '../../src/commands/set-header-row';
import { undoScoring } from '../../src/commands/undo-scoring';
import type { ColumnRole } from '../../src/domain/form/form';
import { wordsOfRow } from '../../src/domain/form/header-fingerprint';
import type { Result } from '../../src/domain/result';
import type { CellValue } from '../../src/domain/sheet/sheet';
import type { MemoryHost } from '../../src/hosts/memory';
import { createMemoryHost } from '../../src/hosts/memory';

type Rows = readonly (readonly CellValue[])[];

// A table in words that no vocabulary has: nothing tells that row 2 is a header.
const HEADER = ['类', '干什么', '说好的', '干成的', '满', '给'];
const UNKNOWN: Rows = [
  ['年终盘点'],
  HEADER,
  ['产出', '培训人数', '≥100人', '100人', 50, null],
  ['效益', '就业率', '≥90%', '45%', 50, null],
];
const ROLES: readonly (readonly [ColumnRole, number])[] = [
  ['level1', 0],
  ['level3', 1],
  ['target', 2],
  ['actual', 3],
  ['weight', 4],
  ['score', 5],
];

function value<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`unexpected problem: ${JSON.stringify(result.error)}`);
  return result.value;
}
const sheets = (...all: Rows[]): MemoryHost => createMemoryHost(all.map((rows) => ({ rows })));
const firstOf = async (host: MemoryHost): Promise<ScoredForm> => value(await readSheet(host)).forms[0]!;
const codeOf = (result: Result<unknown, { readonly code: string }>): string => (result.ok ? 'ok' : result.error.code);

/** Says which row is the header and which column is what, one after the other. */
async function teach(host: MemoryHost, left = 0, row = 1): Promise<void> {
  value(await setHeaderRow(host, row));
  for (const [role, column] of ROLES) value(await setColumn(host, '1', await firstOf(host), role, left + column));
}

describe('a header that nothing tells', () => {
  test('a person points at it, says the columns, and the sheet is scored', async () => {
    const host = sheets(UNKNOWN);
    expect(codeOf(await readSheet(host))).toBe('no-form');
    const pointed = value(await setHeaderRow(host, 1)).forms;
    expect(pointed).toHaveLength(1);
    expect(pointed[0]).toMatchObject({ form: { header: { first: 1, last: 1 }, columns: {} }, layout: { chosen: [] } });
    // What nobody has looked at is not written by.
    expect(codeOf(await scoreSheet(host))).toBe('unsure');

    await teach(host);
    const { scorecard } = await firstOf(host);
    expect(scorecard.indicators.map(({ computed }) => computed?.toString())).toEqual(['50', '25']);
    expect(host.cells()).toEqual(sheets(UNKNOWN).cells());

    value(await scoreSheet(host));
    expect(['F3', 'F4'].map((address) => host.cell(address).value)).toEqual([50, 25]);
    value(await clearMarks(host));
    value(await undoScoring(host));
    expect(host.cells()).toEqual(sheets(UNKNOWN).cells());
  });

  test('it is remembered for every sheet with a row of these words, wherever it stands', async () => {
    const host = sheets(UNKNOWN);
    await teach(host);
    const moved = [[], ...UNKNOWN.map((row) => [null, ...row])];
    const other = { ...sheets(moved), settings: host.settings };
    const { form, scorecard } = value(await readSheet(other)).forms[0]!;
    expect(form.header.first).toBe(2);
    expect(scorecard.indicators.map(({ computed }) => computed?.toString())).toEqual(['50', '25']);
  });

  test('恢复自动识别 forgets it', async () => {
    const host = sheets(UNKNOWN);
    await teach(host);
    expect(codeOf(await resetColumns(host, '1', await firstOf(host)))).toBe('no-form');
    expect(codeOf(await readSheet(host))).toBe('no-form');
  });

  test.each([
    ['an empty row', [[], ...UNKNOWN], 0],
    ['a row below the sheet', UNKNOWN, 900],
    ['a row above it', UNKNOWN, -1],
  ])('%s is refused in words, and nothing is remembered', async (_, rows, row) => {
    const host = sheets(rows);
    const refused = await setHeaderRow(host, row);
    expect(codeOf(refused)).toBe('no-header');
    if (!refused.ok) expect(problemSentence(refused.error, 'Excel').what).toMatch(/没有文字，不会是表头/);
    expect(codeOf(await readSheet(host))).toBe('no-form');
  });

  test.each(['', '{', '{"headers":7}', '{"headers":[1,null,""]}'])(
    'a store that holds %p says nothing',
    async (text) => {
      const host = sheets(UNKNOWN);
      host.settings.set('headers:1', text);
      expect(codeOf(await readSheet(host))).toBe('no-form');
    },
  );
});

describe('a header that was recognised in the wrong row', () => {
  // Row 1 reads like a header; the office's own stands below it.
  const TWICE: Rows = [
    ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['填报说明', '三级指标由单位填写', null, null, null, null],
    HEADER,
    ...UNKNOWN.slice(2),
  ];

  test('gives way to the one pointed at', async () => {
    const host = sheets(TWICE);
    expect((await firstOf(host)).form.header.first).toBe(0);
    const { forms } = value(await setHeaderRow(host, 2));
    expect(forms.map(({ form }) => form.header.first)).toEqual([2]);
  });
});

test('the words of a row are the same with other spaces and line breaks, and differ by any word', async () => {
  const host = sheets([HEADER, HEADER.map((word) => ` ${word}\n`), [...HEADER, '备注'], []]);
  const { value: sheet } = (await host.readSheet()) as { value: Parameters<typeof wordsOfRow>[0] };
  expect(wordsOfRow(sheet, 1)).toBe(wordsOfRow(sheet, 0));
  expect(wordsOfRow(sheet, 2)).not.toBe(wordsOfRow(sheet, 0));
  expect(wordsOfRow(sheet, 3)).toBe('');
});
