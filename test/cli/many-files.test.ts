import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../../src/cli/report';
import { createWorkbook } from '../../src/workbench/workbook/create-workbook';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import { largeForm } from '../sheets/large-form';
import { interrupt, score, scoreWith } from './command-line';
import {
  BROKEN,
  NO_WORKBOOK,
  SCORED,
  UNSCORED,
  WITHOUT_FORM,
  WITH_ERRORS,
  bytesIn,
  filesIn,
  folderOf,
  thirty,
} from './folders';

// Many files at once: folders, threads, order, exit codes, and what one file's trouble costs.

jest.setTimeout(120_000);

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1)!;
/** First words of the lines of the printed summary, its header and totals left out. */
const printedFiles = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split(/ {2}/)[0]!);

test('a folder is searched for .xlsx at any depth, by name with 2 before 10; locks, hidden and other files are not', () => {
  const folder = folderOf({
    '表10.xlsx': SCORED,
    '表2.XLSX': SCORED,
    '~$表2.xlsx': NO_WORKBOOK,
    '.隐藏.xlsx': NO_WORKBOOK,
    '说明.txt': NO_WORKBOOK,
    '镇/表1.xlsx': SCORED,
    '镇/村/表1.xlsx': SCORED,
  });
  const { status, stdout } = score(folder, '--json');
  expect(status).toBe(0);
  expect((JSON.parse(stdout) as Report).files.map(({ file }) => path.relative(folder, file))).toEqual(
    ['表2.XLSX', '表10.xlsx', '镇/表1.xlsx', '镇/村/表1.xlsx'].map((name) => path.normalize(name)),
  );
});

test('a folder without .xlsx is said to be one, and the exit code is 1', () => {
  const { status, stdout } = score(folderOf({ '说明.txt': NO_WORKBOOK }));
  expect(status).toBe(1);
  expect(stdout).toContain('没有 .xlsx');
});

describe('30 files', () => {
  const names = Array.from({ length: 30 }, (_, n) => `单位${n + 1}.xlsx`);

  test('one JSON object in the order of the arguments, the same with 1 thread and with 3', () => {
    const folder = folderOf(thirty());
    const backwards = [...names].reverse().map((name) => path.join(folder, name));
    const [one, three] = ['1', '3'].map((jobs) => score(...backwards, '--json', '--jobs', jobs));
    expect(three!.stdout).toBe(one!.stdout);
    expect([one!.status, three!.status]).toEqual([1, 1]);
    const report = JSON.parse(one!.stdout) as Report;
    expect(report.files.map(({ file }) => file)).toEqual(backwards);
    expect(report.files.filter(({ error }) => error !== null).map(({ file }) => path.basename(file))).toEqual([
      '单位21.xlsx',
      '单位5.xlsx',
    ]);
    expect(one!.stdout).toBe(`${JSON.stringify(report)}\n`);
  });

  test('a file’s report is the one that it has among few, which need no threads', () => {
    const folder = folderOf(thirty());
    const { files } = JSON.parse(score(folder, '--json').stdout) as Report;
    const some = [0, 1, 2, 4, 11];
    const few = score(...some.map((n) => path.join(folder, names[n]!)), '--json');
    expect(JSON.parse(few.stdout)).toEqual({ version: 1, files: some.map((n) => files[n]) });
  });

  test('for a person: a line for each form, one that says why for a file without, last the totals', () => {
    const { status, stdout } = score(folderOf(thirty()));
    expect(status).toBe(1);
    expect(printedFiles(stdout).map((file) => path.basename(file))).toEqual(names);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^文件 +工作表 +表 +已填 +总分 +等级 +未达标 +错误 +提醒 +首个问题$/);
    expect(lines[1]).toMatch(/单位1\.xlsx +绩效自评表 +自评表 +93\.82 +优 +2 +0 +1 +【提醒】I12：实际 4次/);
    expect(lines[2]).toMatch(/单位2\.xlsx +绩效自评表 +自评表 +85 +85 +良 +2 +0 +1 /);
    expect(lines[3]).toMatch(/单位3\.xlsx +绩效自评表 +自评表 +97\.5 +95 +优 +0 +3 +3 +【错误】/);
    expect(lines[5]).toMatch(/单位5\.xlsx +这个文件不完整或已损坏/);
    expect(lines[12]).toMatch(/单位12\.xlsx +没有找到指标表。$/);
    expect(lastLine(stdout)).toBe('合计：30 个文件，27 个表；2 个文件读不了或写不了；错误 24 处，提醒 43 处。');
  });

  test('--out: every file with a form is written under its name, all others and the inputs stay as they are', () => {
    const folder = folderOf({ ...thirty(), '镇/单位1.xlsx': UNSCORED });
    const before = bytesIn(folder);
    const out = path.join(folder, '打分后');
    expect(score(folder, '--out', out).status).toBe(1);
    const written = ['单位5', '单位12', '单位21'].map((name) => `${name}.xlsx`);
    expect(filesIn(out)).toEqual(
      [...names.filter((name) => !written.includes(name)), path.normalize('镇/单位1.xlsx')].sort(),
    );
    const opened = openWorkbook(readFileSync(path.join(out, '镇', '单位1.xlsx')));
    expect(opened.ok && opened.value.sheets[0]!.value(18, 7)).toBe(93.82);

    // Once more: what is there is kept, and our own output is no input.
    const again = score(folder, '--out', out);
    expect([again.status, again.stdout]).toEqual([2, '']);
    expect(again.stderr).toMatch(/已经有 .* 等 28 个文件了；要覆盖请加 --force/);
    expect(lastLine(score(folder, '--out', out, '--force').stdout)).toContain('31 个文件，28 个表');
    rmSync(out, { recursive: true });
    expect(bytesIn(folder)).toEqual(before);
  });
});

describe('--strict', () => {
  test.each([
    ['errors found', [WITH_ERRORS], 3],
    ['only warnings', [SCORED], 0],
    ['no form', [WITHOUT_FORM], 0],
    ['errors found, and a file that cannot be read', [WITH_ERRORS, BROKEN], 1],
  ])('%s: the exit code', (_, files, code) => {
    expect(score(...files, '--strict').status).toBe(code);
  });

  test('without it errors are no reason to fail', () => {
    expect(score(WITH_ERRORS).status).toBe(0);
  });
});

test('--check-only writes nothing, and shows the computed score and total beside the recorded ones', () => {
  const { status, stdout } = score(SCORED, UNSCORED, '--check-only', '--json');
  expect(status).toBe(0);
  const [scored, unscored] = (JSON.parse(stdout) as Report).files.map(({ sheets }) => sheets[0]!.forms[0]!);
  expect(scored!.edits).toEqual([]);
  expect(scored!.indicators[1]).toMatchObject({ recordedScore: '5', score: '8.82' });
  expect(scored!.total).toMatchObject({ recordedScore: '85', score: '93.82', grade: '优' });
  expect(unscored!.edits).toEqual([]);
  expect(unscored!.indicators[1]).toMatchObject({ recordedScore: null, score: '8.82' });
  expect(unscored!.total).toMatchObject({ recordedScore: null, score: '93.82', grade: '优' });
  expect(score(SCORED, '--check-only').stdout).toMatch(/ 总分 +100 +85 +93\.82 +优/);
});

test('a place that cannot be written to costs that file only', () => {
  const folder = folderOf({ 'a.xlsx': SCORED, 'b.xlsx': SCORED });
  const out = path.join(folder, '打分后');
  mkdirSync(path.join(out, 'a.xlsx'), { recursive: true });
  const { status, stdout } = score(folder, '--out', out, '--force');
  expect(status).toBe(1);
  expect(stdout).toMatch(/写不了 .*a\.xlsx/);
  expect(filesIn(out)).toEqual(['a.xlsx', 'b.xlsx']);
  expect(filesIn(path.join(out, 'a.xlsx'))).toEqual([]);
});

test('a file that takes all memory costs that file only', () => {
  const { rows, merges } = largeForm(20_000);
  const folder = folderOf(thirty());
  const huge = createWorkbook({ sheets: [{ name: '自评表', rows, merges }] }).save();
  writeFileSync(path.join(folder, '单位10巨大.xlsx'), huge);
  const { status, stdout } = scoreWith({ NODE_OPTIONS: '--max-old-space-size=64' }, folder, '--jobs', '2', '--json');
  expect(status).toBe(1);
  const { files } = JSON.parse(stdout) as Report;
  expect(files).toHaveLength(31);
  expect(files.filter(({ error }) => error?.includes('程序出错')).map(({ file }) => path.basename(file))).toEqual([
    '单位10巨大.xlsx',
  ]);
  expect(files.filter(({ error }) => error !== null)).toHaveLength(3);
});

test.each(['1', '2'])(
  'Ctrl+C with %s threads: what is begun is finished, no half file is left, the exit code is 130',
  async (jobs) => {
    const folder = folderOf(Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`单位${n}.xlsx`, SCORED])));
    const out = path.join(folder, '打分后');
    const summary = path.join(folder, '汇总.csv');
    const { status, stdout, stderr } = await interrupt(
      (printed) => printed.split('\n').length > 3,
      ...[folder, '--out', out, '--summary', summary, '--jobs', jobs],
    );
    expect(status).toBe(130);
    const done = printedFiles(stdout).map((file) => path.basename(file));
    expect(done.length).toBeLessThan(400);
    expect(stderr).toBe(`已停止：处理了 ${done.length} 个文件，还有 ${400 - done.length} 个没有处理，没有写汇总表。\n`);
    expect(filesIn(out)).toEqual([...done].sort());
    expect(filesIn(folder).filter((name) => !name.endsWith('.xlsx'))).toEqual([]);
  },
);
