import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Report } from '../../src/cli/report';
import { formatStandard } from '../../src/domain/scoring/standard-text';
import { NATIONAL, STANDARDS } from '../../src/domain/scoring/standards';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import { changedParts } from '../workbench/rich-package';
import { score } from './command-line';
import { decoratedForm } from './decorated-form';

// The command line as its users call it: a process of its own, its output and its exit code.

jest.setTimeout(60_000);

const sample = (name: string): string => path.join('assets', 'samples', name);
const report = (...args: readonly string[]): Report => JSON.parse(score(...args, '--json').stdout) as Report;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'score-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the JSON says of the 子洲 form what the README promises', () => {
  const { version, files } = report(sample('zizhou.xlsx'));
  expect(version).toBe(1);
  const [form] = files[0]!.sheets[0]!.forms;
  expect(form).toMatchObject({
    kind: 'evaluation',
    header: [11, 11],
    columns: {
      level1: 'B',
      level2: 'C',
      level3: 'D',
      target: 'E',
      actual: 'F',
      weight: 'G',
      score: 'H',
      deviation: 'I',
    },
    budget: {
      row: 6,
      initial: '5',
      annual: null,
      executed: '5',
      rate: '1',
      weight: '10',
      score: '10',
      recorded: { rate: '1', score: null },
    },
    total: { row: 19, weight: '100', score: '93.82', recordedScore: null, grade: '优', adjustments: [] },
  });
  expect(form!.indicators.map(({ row, score, outcome, targetKind }) => [row, score, outcome, targetKind])).toEqual([
    [12, '10', 'met', 'at-least'],
    [13, '8.82', 'missed', 'at-most'],
    [14, '10', 'met', 'at-least'],
    [15, '5', 'missed', 'at-most'],
    [16, '10', 'met', 'at-most'],
    [17, '20', 'met', 'at-most'],
    [18, '20', 'met', 'at-least'],
  ]);
  expect(form!.edits).toContainEqual({ cell: 'H13', kind: 'value', value: '8.82' });
  expect(form!.edits).toContainEqual({ cell: 'D13', kind: 'fill', value: '#F8CBAD' });
  expect(form!.indicators[1]!.explanation).toContain('15 ÷ 17 × 10 = 8.82');
});

test('a person’s scores stay and are confirmed; --overwrite scores anew', () => {
  const kept = report(sample('zizhou-scored.xlsx')).files[0]!.sheets[0]!.forms[0]!;
  expect(kept.total).toMatchObject({ score: '85', recordedScore: '85', grade: '良' });
  expect(kept.indicators[1]).toMatchObject({ recordedScore: '5', score: '8.82' });
  expect(kept.edits.filter(({ kind }) => kind === 'value')).toEqual([]);
  const anew = report(sample('zizhou-scored.xlsx'), '--overwrite').files[0]!.sheets[0]!.forms[0]!;
  expect(anew.total.score).toBe('93.82');
});

test('a form without points has no total; targets are read', () => {
  const [form] = report(sample('lukou-targets.xlsx')).files[0]!.sheets[0]!.forms;
  expect(form).toMatchObject({ kind: 'targets', budget: null, total: { weight: null, score: null } });
  expect(form!.indicators).toHaveLength(14);
});

test('--write changes the touched cells and keeps every other part of the file as it was', () => {
  const input = path.join(folder, '自评表.xlsx');
  const output = path.join(folder, '打分后.xlsx');
  const before = decoratedForm();
  writeFileSync(input, before);
  expect(score(input, '--write', output).status).toBe(0);
  const after = readFileSync(output);
  expect(changedParts(before, after)).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
  expect(readFileSync(input).equals(before)).toBe(true);

  const opened = openWorkbook(after);
  if (!opened.ok) throw new Error(opened.error.detail);
  const sheet = opened.value.sheets[0]!;
  expect([11, 12, 13, 14, 15, 16, 17].map((row) => sheet.value(row, 7))).toEqual([10, 8.82, 10, 5, 10, 20, 20]);
  // 总分 is a formula of theirs: kept, and its stored value follows the scores.
  expect(sheet.cell(18, 7)).toMatchObject({ value: 93.82, formula: '=ROUND(SUM(I6,H12:H18),2)' });
});

test('a file that cannot be read has its reason, the others are still scored, the exit code is 1', () => {
  const broken = path.join('test', 'cases', 'xlsx', 'exceljs__spec_integration_data_invalid-xml.xlsx');
  const result = score(broken, path.join(folder, '没有.xlsx'), sample('zizhou.xlsx'), '--json');
  expect(result.status).toBe(1);
  const { files } = JSON.parse(result.stdout) as Report;
  expect(files.map(({ error }) => error !== null)).toEqual([true, true, false]);
  expect(files[0]!.error).toMatch(/[\u4e00-\u9fff]/);
  expect(files[2]!.sheets[0]!.forms).toHaveLength(1);
});

test('a workbook without a form is no error', () => {
  const result = score(path.join('test', 'cases', 'xlsx', 'exceljs__spec_integration_data_fibonacci.xlsx'), '--json');
  expect(result.status).toBe(0);
  expect((JSON.parse(result.stdout) as Report).files[0]).toMatchObject({ error: null, sheets: [{ forms: [] }] });
});

test.each([
  [['--nonsense'], /看不懂的选项/],
  [[], /至少一个/],
  [['a.xlsx', '--standard', 'nowhere'], /没有编号为 nowhere/],
  [['a.xlsx', 'b.xlsx', '--write', 'c.xlsx'], /一次只能写一个/],
])('a wrong call says so and ends with 2: %j', (args, words) => {
  const result = score(...args);
  expect(result.status).toBe(2);
  expect(result.stderr).toMatch(words);
});

test('lists all its standards, id first', () => {
  const lines = score('--list-standards').stdout;
  expect(lines.trim().split('\n')).toEqual(STANDARDS.map(({ id, name, source }) => `${id}\t${name}\t${source}`));
  expect(lines).toMatch(/^national\t/);
});

describe('a standard of one’s own', () => {
  const file = (content: unknown): string => {
    const name = path.join(folder, '本县办法.json');
    writeFileSync(name, typeof content === 'string' ? content : JSON.stringify(content));
    return name;
  };

  test('is scored by, and what it does to the total is told', () => {
    const lenient = {
      ...NATIONAL,
      id: 'my-county',
      leastShare: 0.9,
      rounding: { score: 1, total: 0 },
    };
    const form = report(sample('zizhou.xlsx'), '--standard', file(formatStandard(lenient))).files[0]!.sheets[0]!
      .forms[0]!;
    expect(form.indicators[3]).toMatchObject({ score: '9' });
    expect(form.total.score).toBe('98');
    expect(form.total.adjustments).toHaveLength(0);
    const rounded = report(sample('zizhou.xlsx'), '--standard', file({ ...lenient, leastShare: 0 }));
    expect(rounded.files[0]!.sheets[0]!.forms[0]!.total).toMatchObject({
      score: '94',
      adjustments: [expect.stringContaining('93.8')],
    });
  });

  test('that is broken: everything that is wrong with it, each with its place, and the exit code 2', () => {
    const broken = { ...NATIONAL, id: 'Not An Id', leastShare: 7, bonus: 1 };
    const { status, stderr } = score(sample('zizhou.xlsx'), '--standard', file(broken));
    expect(status).toBe(2);
    for (const place of ['id：', 'leastShare：', 'bonus：']) expect(stderr).toContain(`\n  ${place}`);
  });

  test.each([
    ['{"version":', /不能用：\n {2}\S/],
    ['{"version":99}', /不能用：\n {2}version：/],
  ])('%s is no standard', (content, words) => {
    const { status, stderr } = score(sample('zizhou.xlsx'), '--standard', file(content));
    expect(status).toBe(2);
    expect(stderr).toMatch(words);
  });

  test('that is not there', () => {
    const { status, stderr } = score(sample('zizhou.xlsx'), '--standard', path.join(folder, '没有.json'));
    expect([status, stderr.split('\n')[0]]).toEqual([2, expect.stringMatching(/找不到这个文件。$/)]);
  });
});

test('--total-formula writes the total as a formula over the scores', () => {
  const output = path.join(folder, '公式.xlsx');
  const [form] = report(sample('zizhou.xlsx'), '--total-formula', '--write', output).files[0]!.sheets[0]!.forms;
  expect(form!.edits).toContainEqual({ cell: 'H19', kind: 'formula', value: '=SUM(H12:H18,I6)' });
  const opened = openWorkbook(readFileSync(output));
  if (!opened.ok) throw new Error(opened.error.detail);
  expect(opened.value.sheets[0]!.cell(18, 7)).toMatchObject({ value: 93.82, formula: '=SUM(H12:H18,I6)' });
});
