import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { summaryFile } from '../../src/cli/summary-file';
import { NO_TOTALS } from '../../src/cli/totals';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import { score } from './command-line';
import { BROKEN, NO_WORKBOOK, SCORED, WITH_ERRORS, folderOf, scratch } from './folders';

// --summary: all files in one table.

jest.setTimeout(120_000);

const files = (): string => folderOf({ 'a,"1".xlsx': WITH_ERRORS, 'b.xlsx': SCORED, 'c.xlsx': BROKEN });

test('.xlsx: a table of numbers under a title, last the totals', () => {
  const folder = files();
  const summary = path.join(folder, '汇总.xlsx');
  expect(score(folder, '--summary', summary).status).toBe(1);
  const opened = openWorkbook(readFileSync(summary));
  if (!opened.ok) throw new Error(opened.error.detail);
  const sheet = opened.value.sheets[0]!;
  const row = (number: number) => Array.from({ length: 10 }, (_, column) => sheet.value(number, column));
  expect(row(0)[0]).toBe('汇总（绩效自评助手）：3 个文件，2 个表');
  expect(row(1)).toEqual(['文件', '工作表', '表', '已填', '总分', '等级', '未达标', '错误', '提醒', '首个问题']);
  expect(row(2).slice(1, 9)).toEqual(['绩效自评表', '自评表', 97.5, 95, '优', 0, 3, 3]);
  expect(row(3).slice(1, 9)).toEqual(['绩效自评表', '自评表', 85, 85, '良', 2, 0, 1]);
  expect(row(4).slice(1, 9)).toEqual(Array.from({ length: 8 }, () => null));
  expect(row(4)[9]).toMatch(/损坏/);
  expect(row(5)[0]).toBe('合计：3 个文件，2 个表；1 个文件读不了或写不了；错误 3 处，提醒 4 处。');
  expect(sheet.usedRange()!.bottom).toBe(5);
});

test('.csv: the same as text that Excel takes for UTF-8', () => {
  const folder = files();
  const summary = path.join(folder, '汇总.csv');
  expect(score(folder, '--summary', summary, '--json').status).toBe(1);
  const text = readFileSync(summary, 'utf8');
  expect(text.startsWith('\ufeff文件,工作表,')).toBe(true);
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(text).toContain(`"${path.join(folder, 'a,""1"".xlsx')}",绩效自评表,自评表,97.5,95,优,0,3,3,`);
  expect(lines.at(-1)).toBe('合计：3 个文件，2 个表；1 个文件读不了或写不了；错误 3 处，提醒 4 处。');
});

test.each([
  ['自评表', '自评表'],
  ['甲,乙', '"甲,乙"'],
  ['甲"乙"', '"甲""乙"""'],
  ['甲\n乙', '"甲\n乙"'],
  // Excel would calculate these.
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-2+3,4', '"\'-2+3,4"'],
])('.csv: a sheet %j is written %s', (sheet, field) => {
  const counts = { missed: 0, errors: 0, warnings: 0 };
  const line = { file: 'a.xlsx', sheet, kind: '自评表', recorded: '-1', total: '', grade: '', first: '', ...counts };
  const text = summaryFile('汇总.CSV', [line], NO_TOTALS) as string;
  expect(text.split('\r\n')[1]).toBe(`a.xlsx,${field},自评表,-1,,,0,0,0,`);
});

test('one that is there is replaced whole with --force', () => {
  const summary = path.join(scratch, '旧.csv');
  writeFileSync(summary, '旧的'.repeat(1000));
  expect(score(SCORED, '--summary', summary, '--force').status).toBe(0);
  expect(readFileSync(summary, 'utf8')).toMatch(/^\ufeff文件,[^旧]*\r\n合计：1 个文件[^旧]*$/);
});

test('one that cannot be written is told, with the exit code 1', () => {
  const inside = path.join(folderOf({ '文件.csv': NO_WORKBOOK }), '文件.csv', '汇总.csv');
  const { status, stderr } = score(SCORED, '--summary', inside);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^写不了 .*汇总\.csv/);
});
