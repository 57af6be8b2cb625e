import * as fc from 'fast-check';
import type { CellRef } from '../../src/domain/sheet/cell-ref';
import { cellKey, formatCellRange, parseCellRange } from '../../src/domain/sheet/cell-ref';
import type { Sheet } from '../../src/domain/sheet/sheet';
import type { SheetEdit } from '../../src/domain/sheet/sheet-edit';
import { planBatch, portionsOf } from '../../src/hosts/edit-batch';
import { addressesOf, rangeOf } from '../../src/hosts/runs';
import type { MemorySheet } from '../../src/hosts/memory';
import { createMemoryHost } from '../../src/hosts/memory';

// Rows 1 to 12 of column A; which of them are written in one block.
const ROWS = Array.from({ length: 12 }, () => [1]);

function sheetOf(spec: MemorySheet): Sheet {
  const read = createMemoryHost([spec]).readSheet() as { ok: true; value: Sheet };
  return read.value;
}

test.each<[string, MemorySheet, number[], string[]]>([
  ['neighbours', { rows: ROWS }, [1, 2, 3], ['A1:A3']],
  ['cells with few between', { rows: ROWS }, [1, 4, 9], ['A1:A9']],
  ['cells far apart', { rows: ROWS }, [1, 12], ['A1', 'A12']],
  ['a formula between', { rows: ROWS, cells: { A3: { value: 1, formula: '=B1' } } }, [1, 2, 4, 5], ['A1:A2', 'A4:A5']],
  ['a covered cell between', { rows: ROWS, merges: ['A3:A4'] }, [1, 2, 3, 5], ['A1:A3', 'A5']],
  ['a hidden row between', { rows: ROWS, hiddenRows: [2] }, [1, 2, 4, 5], ['A1:A2', 'A4:A5']],
  ['a hidden row among them', { rows: ROWS, hiddenRows: [2, 3] }, [1, 2, 3, 4, 5], ['A1:A2', 'A3:A4', 'A5']],
  ['a protected sheet', { rows: ROWS, protected: true }, [1, 2, 4], ['A1:A2', 'A4']],
])('blocks of values over %s', (_, spec, rows, expected) => {
  const edits = rows.map((row): SheetEdit => ({ row: row - 1, column: 0, kind: 'value', value: row }));
  expect(planBatch(sheetOf(spec), edits).values.map((run) => formatCellRange(rangeOf(run)))).toEqual(expected);
});

const anyCell = fc.record({ row: fc.nat({ max: 3000 }), column: fc.nat({ max: 30 }) });
const keyOf = ({ row, column }: CellRef): number => cellKey(row, column);

test('addresses name exactly the cells, and Excel takes each of them', () => {
  fc.assert(
    fc.property(fc.array(anyCell, { maxLength: 3000, size: 'max' }), (cells) => {
      const addresses = addressesOf(cells);
      for (const address of addresses) {
        expect(address.length).toBeLessThanOrEqual(8192);
        expect(address.split(',').length).toBeLessThanOrEqual(500);
      }
      const named: number[] = [];
      for (const area of addresses.flatMap((address) => address.split(','))) {
        const { top, left, bottom, right } = parseCellRange(area)!;
        for (let row = top; row <= bottom; row += 1) {
          for (let column = left; column <= right; column += 1) named.push(cellKey(row, column));
        }
      }
      expect(named.sort((a, b) => a - b)).toEqual([...new Set(cells.map(keyOf))].sort((a, b) => a - b));
    }),
    { numRuns: 20 },
  );
});

test('portions hold every edit once, keep a row together and stay within what one answer can hold', () => {
  const anyEdit = anyCell.map((cell): SheetEdit => ({ ...cell, kind: 'value', value: 1 }));
  const sheet = sheetOf({});
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 400 }), (edits) => {
      const portions = portionsOf(edits, 300);
      expect(portions.flat()).toHaveLength(edits.length);
      expect(new Set(portions.flat())).toEqual(new Set(edits));
      const rows = portions.map((portion) => portion.map(({ row }) => row));
      rows.slice(1).forEach((own, index) => expect(Math.min(...own)).toBeGreaterThan(Math.max(...rows[index]!)));
      for (const portion of portions) {
        const size = planBatch(sheet, portion).images.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
        const lastRow = portion.at(-1)!.row;
        const lastSize = portion.filter(({ row }) => row === lastRow).length * 51;
        expect(size).toBeLessThanOrEqual(300 + lastSize);
      }
    }),
    { numRuns: 60 },
  );
});
