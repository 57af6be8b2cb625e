import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// Folders of workbooks for the command line; taken away after the tests of a file.

const assets = path.join(__dirname, '..', '..', 'assets', 'samples');
const cases = path.join(__dirname, '..', 'cases', 'xlsx');
export const SCORED = path.join(assets, 'zizhou-scored.xlsx');
export const UNSCORED = path.join(assets, 'zizhou.xlsx');
export const WITH_ERRORS = path.join(assets, 'lukou.xlsx');
export const WITHOUT_FORM = path.join(cases, 'exceljs__spec_integration_data_fibonacci.xlsx');
export const BROKEN = path.join(cases, 'exceljs__spec_integration_data_invalid-xml.xlsx');
export const NO_WORKBOOK = path.join(__dirname, '..', '..', 'package.json');

/** A folder of the test file's own. */
export const scratch = mkdtempSync(path.join(tmpdir(), 'score-'));
afterAll(() => rmSync(scratch, { recursive: true }));
let made = 0;

/** A new folder with copies of files, by their names in it. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = path.join(scratch, `文件夹${(made += 1)}`);
  mkdirSync(folder);
  for (const [name, source] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    copyFileSync(source, path.join(folder, name));
  }
  return folder;
}

/** 30 files as a bureau gets them: all kinds of forms, two that cannot be read, one without a form. */
export const thirty = (): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 30 }, (_, n): [string, string] => {
      const good = [UNSCORED, SCORED, WITH_ERRORS][n % 3]!;
      return [`单位${n + 1}.xlsx`, { 4: BROKEN, 11: WITHOUT_FORM, 20: NO_WORKBOOK }[n] ?? good];
    }),
  );

/** All files below a folder. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.'))
    .sort();

/** What is in them, in the same order. */
export const bytesIn = (folder: string): string[] =>
  filesIn(folder).map((name) => readFileSync(path.join(folder, name), 'base64'));
