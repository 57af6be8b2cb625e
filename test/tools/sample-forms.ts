/** A form to be written as an officer's workbook: what is not in its published text. */
export interface SampleForm {
  /** ASCII: it becomes part of an address. */
  readonly file: string;
  /** How the preview offers it. */
  readonly title: string;
  /** Name of the form in test/cases/forms. */
  readonly form: string;
  readonly sheet: string;
  readonly heading: readonly [title: string, year: string];
  /** In characters, as Excel counts them. */
  readonly widths: readonly number[];
  /** Printed on so many sheets of paper; 1 when absent. */
  readonly pages?: number;
  /** Cells (form row, column) whose letters stand one below the other. */
  readonly upright?: readonly (readonly [row: number, column: number])[];
  /** Cells (form row, column) left blank: what the officer has still to fill in. */
  readonly blank?: readonly (readonly [row: number, column: number])[];
}

const ZIZHOU = {
  form: 'seed-004',
  sheet: '绩效自评表',
  heading: ['项目支出绩效自评表', '（2023年度）'],
  widths: [5, 11, 17, 22, 12, 12, 7, 8, 25],
  upright: [
    [6, 0],
    [8, 0],
  ],
} as const;

/** In the order of the menu; the first is what the preview opens with. */
export const SAMPLE_FORMS: readonly SampleForm[] = [
  {
    ...ZIZHOU,
    file: 'zizhou.xlsx',
    title: '子洲 · 项目支出绩效自评表（得分待填）',
    // 得分: of the budget line, of the indicators, of the whole.
    blank: [[3, 8], ...[9, 10, 11, 12, 13, 14, 15].map((row) => [row, 7] as const), [16, 7]],
  },
  { ...ZIZHOU, file: 'zizhou-scored.xlsx', title: '子洲 · 项目支出绩效自评表（已填得分）' },
  {
    file: 'lukou.xlsx',
    title: '渌口 · 部门整体支出绩效自评表',
    form: 'seed-002',
    sheet: '绩效自评表',
    heading: ['部门整体支出绩效自评表', '（2021年度）'],
    pages: 2,
    widths: [7, 12, 12, 28, 18, 27, 9, 9, 16],
    upright: [
      [1, 0],
      [8, 0],
      [10, 0],
    ],
  },
  {
    file: 'zizhou-completion.xlsx',
    title: '子洲 · 专项业务经费绩效完成表（没有分值）',
    form: 'seed-004-completion',
    sheet: '绩效完成表',
    heading: ['专项业务经费绩效完成表', '（2023年度）'],
    widths: [6, 12, 18, 24, 18, 18, 32],
    upright: [
      [5, 0],
      [7, 0],
    ],
  },
  {
    file: 'lukou-targets.xlsx',
    title: '渌口 · 部门整体支出绩效目标表',
    form: 'seed-002-targets',
    sheet: '绩效目标表',
    heading: ['部门整体支出绩效目标表', '（2021年度）'],
    widths: [16, 14, 24, 44, 30],
  },
  {
    file: 'funing-targets.xlsx',
    title: '抚宁 · 项目绩效目标表',
    form: 'seed-003-1',
    sheet: '绩效目标表',
    heading: ['区群众工作中心改造余款及配套费用绩效目标表', '（2021年度）'],
    widths: [14, 20, 26, 20, 20, 20, 16],
  },
];
