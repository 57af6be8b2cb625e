import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellKey, type CellRef } from '../../src/domain/sheet/cell-ref';
import { openWorkbook } from '../../src/workbench/workbook/open-workbook';
import { workbookProblemSentence } from '../../src/workbench/workbook/workbook-problem';
import type { Workbook, WorkbookSheet } from '../../src/workbench/workbook/workbook';
import { changedParts } from './rich-package';

const FOLDER = join(__dirname, '../cases/xlsx');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, name)));

function opened(bytes: Uint8Array): Workbook {
  const result = openWorkbook(bytes);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

/** Every cell that is in the file, by sheet and place. */
function cellsOf(workbook: Workbook, except: ReadonlySet<string>): Map<string, string> {
  const cells = new Map<string, string>();
  for (const sheet of workbook.sheets) {
    const range = sheet.usedRange(true);
    for (let row = range?.top ?? 0; row <= (range?.bottom ?? -1); row += 1) {
      for (let column = range?.left ?? 0; column <= (range?.right ?? -1); column += 1) {
        const key = `${sheet.id}:${cellKey(row, column)}`;
        if (!except.has(key)) cells.set(key, JSON.stringify(sheet.cell(row, column)));
      }
    }
  }
  return cells;
}

/** The first cell with a constant that may be written, and one outside everything. */
function targetsOf(sheet: WorkbookSheet): CellRef[] {
  const range = sheet.usedRange(true);
  const outside = { row: (range?.bottom ?? 0) + 3, column: (range?.right ?? 0) + 2 };
  for (let row = range?.top ?? 0; row <= (range?.bottom ?? -1); row += 1) {
    for (let column = range?.left ?? 0; column <= (range?.right ?? -1); column += 1) {
      if (sheet.isWritable(row, column) && sheet.cell(row, column).formula === null) return [{ row, column }, outside];
    }
  }
  return [outside];
}

const BROKEN: Readonly<Record<string, string>> = {
  'exceljs__spec_integration_data_invalid-xml.xlsx': 'damaged',
  'exceljs__spec_integration_data_missing-bits.xlsx': 'damaged',
  'qax-os__test_BadWorkbook.xlsx': 'damaged',
  'dtjohnson__examples_encryption_in.xlsx': 'encrypted',
  'dtjohnson__examples_encryption_out.xlsx': 'encrypted',
  'dtjohnson__test_e2e-generate_encrypted_out.xlsx': 'encrypted',
  'dtjohnson__test_e2e-parse_encrypted_input.xlsx': 'encrypted',
  'qax-os__test_encryptAES.xlsx': 'encrypted',
  'qax-os__test_encryptSHA1.xlsx': 'encrypted',
  'qax-os__test_encryptSHA512.xlsx': 'encrypted',
};

test('the folder holds what it is meant to hold', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(65);
  expect(Object.keys(BROKEN).filter((name) => !FILES.includes(name))).toEqual([]);
});

test.each(Object.entries(BROKEN))('%s cannot be opened: %s', (name, code) => {
  const result = openWorkbook(bytesOf(name));
  expect(result.ok ? 'opened' : result.error.code).toBe(code);
  expect(result.ok ? '' : workbookProblemSentence(result.error.code)).toMatch(/[\u4e00-\u9fff]{6}/);
});

describe.each(FILES.filter((name) => !(name in BROKEN)))('%s', (name) => {
  const bytes = bytesOf(name);

  test('a changed value changes that cell and no other, in no other part than its sheet', () => {
    const workbook = opened(bytes);
    const sheet = workbook.sheets[0]!;
    const targets = targetsOf(sheet);
    const touched = new Set(targets.map(({ row, column }) => `${sheet.id}:${cellKey(row, column)}`));
    const recalculated = new Set<string>();
    workbook.onChange((change) => {
      for (const cell of change.recalculated) recalculated.add(`${change.sheetId}:${cellKey(cell.row, cell.column)}`);
    });
    const before = cellsOf(workbook, touched);
    workbook.write(
      sheet.id,
      targets.map((cell) => ({ ...cell, kind: 'value', value: 12.5 })),
      'api',
    );
    const saved = workbook.save();

    const again = opened(saved);
    for (const { row, column } of targets) expect(again.sheets[0]!.value(row, column)).toBe(12.5);
    const others = new Set([...touched, ...recalculated]);
    const expected = new Map([...before].filter(([key]) => !recalculated.has(key)));
    const after = cellsOf(again, others);
    expect([...expected].filter(([key, cell]) => after.get(key) !== cell)).toEqual([]);

    const changed = changedParts(bytes, saved);
    expect(changed.filter((part) => !/\/sheet\d*\.xml$|styles\.xml$|workbook\.xml$/.test(part))).toEqual([]);
    expect(changed.filter((part) => /\/sheet\d*\.xml$/.test(part)).length).toBeLessThanOrEqual(recalculated.size + 1);
  });

  test('a fill and a format change the sheet and its styles; undone, the file is the file that was opened', () => {
    const workbook = opened(bytes);
    const sheet = workbook.sheets[0]!;
    const targets = targetsOf(sheet);
    workbook.write(
      sheet.id,
      targets.flatMap((cell) => [
        { ...cell, kind: 'fill' as const, fill: { color: '#FFC7CE' } },
        { ...cell, kind: 'number-format' as const, format: '0.000"分"' },
      ]),
      'api',
    );
    const again = opened(workbook.save());
    for (const { row, column } of targets) {
      const { style } = again.sheets[0]!.cell(row, column);
      expect([style.fill, style.numberFormat]).toEqual([{ color: '#FFC7CE' }, '0.000"分"']);
      expect({ ...style, fill: null, numberFormat: '' }).toEqual({
        ...opened(bytes).sheets[0]!.cell(row, column).style,
        fill: null,
        numberFormat: '',
      });
    }
    workbook.undo();
    expect(Buffer.from(workbook.save()).equals(Buffer.from(bytes))).toBe(true);
  });
});
