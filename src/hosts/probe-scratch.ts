import type { ReportSheet } from '../domain/sheet/report-sheet';
import { textParts } from '../domain/sheet/workbook-text';

/** The sheet that a self-test works on. */
export const SCRATCH_NAME = '自检_可删除';

/** Stands in its first cell: only a sheet of that name that says so is ours to take away. */
export const SCRATCH_MARK = '这是绩效自评助手自检用的工作表，可以删除';

/** Whether a sheet of this name may have been left by a self-test that did not come to its end. */
export const mayBeScratch = (name: string): boolean => name.startsWith(SCRATCH_NAME);

/** The document property that a self-test adds and takes away. */
export const SCRATCH_PROPERTY = 'JXZP_SELFTEST';

/** Longer than any program is said to keep; then the documented 255, then what we make do with. */
export const PROPERTY_LENGTHS: readonly number[] = [300, 255, textParts('x'.repeat(1000))[0]!.length];

/** What a kept length means for the parts that a text of ours is cut into. */
export const propertyVerdict = (kept: number): string =>
  kept >= PROPERTY_LENGTHS[PROPERTY_LENGTHS.length - 1]! ? '放得下我们的每一段' : '放不下我们的一段';

/** Texts that a spreadsheet program would take for numbers, dates, formulas or truth values if they were typed. */
export const TRICKY_TEXTS: readonly string[] = [
  ...['98%', '3-1', '1/2', '2026年3月', '上午九点', '十二', '1e5', '００７', '007', '￥5'],
  ...['=1+1', '+5', '-5%未完成', '@甲', "'引号", 'TRUE', '真', '12:30', '(5)'],
];

/** A small report with everything that ours have. */
export const SCRATCH_REPORT: ReportSheet = {
  name: SCRATCH_NAME,
  columns: [{ width: 20 }, { width: 10, format: '0.00' }],
  rows: [
    { cells: [SCRATCH_MARK], style: 'title' },
    { cells: ['工作表', '总分'], style: 'header' },
    { cells: ['甲', 98.5], fill: '#FFC7CE' },
    { cells: ['乙', 60] },
  ],
  chart: { title: '总分', firstRow: 2, lastRow: 3, labels: 0, values: 1, format: '0.00' },
};
