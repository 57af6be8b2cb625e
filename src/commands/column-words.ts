import type { ColumnRole } from '../domain/form/form';

/** What a column of each role is called to a person, whatever the sheet's own header says. */
export const COLUMN_WORDS: { readonly [role in ColumnRole]: string } = {
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标',
  comparator: '指标方向',
  target: '年度指标值',
  adjustedTarget: '调整后指标值',
  unit: '计量单位',
  actual: '实际完成值',
  weight: '分值',
  score: '得分',
  deviation: '偏差原因',
  coefficient: '得分系数',
  converted: '折算得分',
  deduction: '扣减分数',
};
