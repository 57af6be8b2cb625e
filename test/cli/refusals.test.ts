import { linkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readRequest } from '../../src/cli/request';
import { planTasks } from '../../src/cli/task';
import { score } from './command-line';
import { SCORED, UNSCORED, bytesIn, folderOf, scratch } from './folders';

// What is refused before any file is opened: wrong calls, and whatever would cost somebody a file.

jest.setTimeout(60_000);

/** Why a call is refused before any file is opened; "" where it is not. */
function refusal(...args: readonly string[]): string {
  const request = readRequest(args);
  const planned = request.ok ? planTasks(request.value) : request;
  return planned.ok ? '' : planned.error;
}

describe('an input is never written over, not even with --force', () => {
  test.each<[string, (folder: string) => readonly string[]]>([
    ['--write itself', (folder) => [`${folder}/a.xlsx`, '--write', `${folder}/../${path.basename(folder)}/a.xlsx`]],
    ['--write by another name of the same file', (folder) => [`${folder}/a.xlsx`, '--write', `${folder}/同一个.xlsx`]],
    ['--out the folder of the inputs', (folder) => [folder, '--out', folder]],
    ['--summary an input', (folder) => [`${folder}/a.xlsx`, '--summary', `${folder}/a.xlsx`]],
  ])('%s', (_, args) => {
    const folder = folderOf({ 'a.xlsx': UNSCORED, '下级/b.xlsx': UNSCORED });
    linkSync(path.join(folder, 'a.xlsx'), path.join(folder, '同一个.xlsx'));
    expect(refusal(...args(folder), '--force')).toContain('原文件不会被覆盖');
  });

  test('the exit code is 2, and it is as it was', () => {
    const folder = folderOf({ 'a.xlsx': UNSCORED });
    const file = path.join(folder, 'a.xlsx');
    const before = bytesIn(folder);
    expect(score(file, '--write', file, '--force').status).toBe(2);
    expect(bytesIn(folder)).toEqual(before);
  });

  test('two files that would be written to one place are told', () => {
    const folder = folderOf({ '甲/a.xlsx': SCORED, '乙/A.xlsx': SCORED });
    const out = path.join(folder, '打分后');
    expect(refusal(`${folder}/甲/a.xlsx`, `${folder}/乙/A.xlsx`, '--out', out)).toContain('会写到同一个文件');
    expect(refusal(`${folder}/甲`, `${folder}/乙/A.xlsx`, '--out', out)).toContain('会写到同一个文件');
    expect(refusal(folder, '--out', out)).toBe('');
  });
});

test('a file that is there is kept without --force', () => {
  const folder = folderOf({ 'a.xlsx': SCORED, '打分后/a.xlsx': SCORED });
  const summary = path.join(scratch, '我的.csv');
  writeFileSync(summary, '我的');
  for (const args of [
    [`${folder}/a.xlsx`, '--out', `${folder}/打分后`],
    [`${folder}/a.xlsx`, '--summary', summary],
  ]) {
    expect(refusal(...args)).toMatch(/^已经有 .* 了；要覆盖请加 --force。$/);
    expect(refusal(...args, '--force')).toBe('');
  }
});

test.each([
  [['--jobs', '0'], /--jobs/],
  [['--jobs', '两个'], /--jobs/],
  [['--summary', '汇总.txt'], /--summary/],
  [['--check-only', '--overwrite'], /--check-only/],
  [['--check-only', '--out', '某处'], /--check-only/],
  [['--write', 'a.xlsx', '--out', '某处'], /只用一个/],
])('a wrong call is told: %j', (args, words) => {
  expect(refusal(SCORED, ...args)).toMatch(words);
});
