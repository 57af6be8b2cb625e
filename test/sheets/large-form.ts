import type { CellValue } from '../../src/domain/sheet/sheet';

/** One row of the grid as a person would fill it in: name, target, actual. Repeated with other numbers. */
const ROWS: readonly ((n: number) => readonly [name: string, target: CellValue, actual: CellValue])[] = [
  (n) => [`培训场次${n}`, `≥${(n % 40) + 2}次`, `${(n % 40) + 2 + (n % 3)}次`],
  (n) => [`办结率${n}`, '≥98%', n % 5 === 0 ? '97.3%' : '100%'],
  (n) => [`平均办理时间${n}`, `≤${(n % 9) + 3}天`, `最长${(n % 9) + (n % 7 === 0 ? 5 : 2)}天`],
  (n) => [`专项经费${n}`, `≤${(n % 90) + 10}万元`, `${(n % 90) + 9.5}万元`],
  (n) => [`验收完成时间${n}`, '2023年12月底前', '2023年11月'],
  (n) => [`档案管理${n}`, '规范', '达成预期指标'],
  (n) => [`补助发放人数${n}`, (n % 900) + 100, (n % 900) + 100],
  (n) => [`群众满意度${n}`, '90%-95%', '93%'],
];

export interface LargeForm {
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly string[];
  /** 0-based row of the first indicator. */
  readonly firstRow: number;
}

/** A 自评表 with `count` indicators, levels merged as officers do it, and no scores yet. Column A is the left strip. */
export function largeForm(count: number): LargeForm {
  const header: readonly (readonly CellValue[])[] = [
    ['项目支出绩效自评表', null, null, null, null, null, null, null, null],
    ['项目名称', null, '综合保障', null, null, null, null, null, null],
    ['项目资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, null, '年度资金总额', 500, 480, 471.6, 10, null, null],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
  ];
  const firstRow = header.length;
  const weight = 90 / count;
  const rows = Array.from({ length: count }, (_, n): CellValue[] => {
    const [name, target, actual] = ROWS[n % ROWS.length]!(n);
    const level1 = n % 50 === 0 ? (n % 100 === 0 ? '产出指标' : '效益指标') : null;
    const level2 = n % 10 === 0 ? '数量指标' : null;
    return [null, level1, level2, name, target, actual, weight, null, null];
  });
  const total: CellValue[] = ['总分', null, null, null, null, null, 100, null, null];
  const span = (column: string, from: number, length: number): string =>
    `${column}${firstRow + from + 1}:${column}${firstRow + Math.min(from + length, count)}`;
  const merges = [`A${firstRow + count + 1}:F${firstRow + count + 1}`];
  for (let n = 0; n < count; n += 10) if (count - n > 1) merges.push(span('C', n, 10));
  for (let n = 0; n < count; n += 50) if (count - n > 1) merges.push(span('B', n, 50));
  return { rows: [...header, ...rows, total], merges, firstRow };
}
