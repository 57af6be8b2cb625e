import type { MissedRule, Standard } from './standard';

/**
 * 财预〔2020〕10号《项目支出绩效评价管理办法》: grades and the three qualitative bands are in its text; the ratio for a
 * missed target and two decimals are what forms print as their note and what the finance systems calculate.
 */
export const NATIONAL: Standard = {
  version: 1,
  id: 'national',
  name: '国家办法（比例法）',
  source: '财预〔2020〕10号《项目支出绩效评价管理办法》',
  missed: { atLeast: { rule: 'proportional' }, atMost: { rule: 'proportional' } },
  equalExceeded: 'met',
  outsideRange: 'by-side',
  late: 'ask',
  zeroTarget: 'nothing',
  negativeActual: 'zero',
  leastShare: 0,
  budget: { denominator: 'annual', steps: null, weight: null, totalCaps: [] },
  qualitative: {
    bands: [
      { name: '达成年度指标', from: 0.8, to: 1 },
      { name: '部分达成年度指标并具有一定效果', from: 0.6, to: 0.8 },
      { name: '未达成年度指标且效果较差', from: 0, to: 0.6 },
    ],
    propose: 'top',
  },
  overCompletion: { explainFrom: 0.3, reduction: null },
  notApplicable: 'ask',
  rounding: { score: 2, total: null },
  grades: [
    { name: '优', from: 90 },
    { name: '良', from: 80 },
    { name: '中', from: 60 },
    { name: '差', from: 0 },
  ],
  checksOff: [],
  checkThresholds: {
    levelPoints: { output: 50, benefit: 30, satisfaction: 10, execution: 10 },
    amountJumpFrom: 0.3,
  },
};

/**
 * What the finance systems calculate by themselves: as the national one, but a ≤ loses the share that it is exceeded by,
 * so that twice the target earns nothing. No notice publishes the formula.
 */
const INTEGRATED: Standard = {
  ...NATIONAL,
  id: 'integrated',
  name: '一体化系统（超幅法）',
  source: '预算管理一体化系统的通行算法（反向指标按超幅扣减，没有公开文号）',
  missed: { atLeast: { rule: 'proportional' }, atMost: { rule: 'excess' } },
};

/** 达标法: met is full, else nothing, deadlines and ranges alike. */
const PASS_FAIL: Standard = {
  ...NATIONAL,
  id: 'pass-fail',
  name: '达标法',
  source: '地方通行做法：达标得满分，未达标不得分',
  missed: { atLeast: { rule: 'all-or-nothing' }, atMost: { rule: 'all-or-nothing' } },
  outsideRange: 'nothing',
  late: 'nothing',
};

/** "每超过一个百分点扣0.1分，扣完为止" of department frameworks; they do not say what a part of a point costs: its share. */
const PER_POINT: MissedRule = {
  rule: 'deduction',
  every: 1,
  of: 'percentage-points',
  cost: 0.1,
  partial: 'share',
};

const DEDUCTION: Standard = {
  ...NATIONAL,
  id: 'deduction',
  name: '扣分法',
  source: '地方通行做法：“每超过一个百分点扣0.1分，扣完为止”（也有扣 0.2、0.3 分的）',
  missed: { atLeast: PER_POINT, atMost: PER_POINT },
};

/** The bands differ from place to place; these follow the limits of the national grades. */
const BANDS: MissedRule = {
  rule: 'steps',
  steps: [
    { from: 0.9, share: 0.9 },
    { from: 0.8, share: 0.8 },
    { from: 0.6, share: 0.6 },
  ],
};

const STEPS: Standard = {
  ...NATIONAL,
  id: 'steps',
  name: '阶梯法',
  source: '地方通行做法：按完成程度分档（档次各地不同，这里取 90%、80%、60%）',
  missed: { atLeast: BANDS, atMost: BANDS },
};

/** Hubei's forms print three bands of their own for 定性指标, give the budget 20 points and use the ratio for ≤. */
const HUBEI: Standard = {
  ...NATIONAL,
  id: 'hubei',
  name: '湖北（比例法，预算执行 20 分）',
  source: '湖北省公开的绩效自评表所印的填表说明',
  budget: { ...NATIONAL.budget, weight: 20 },
  checkThresholds: { ...NATIONAL.checkThresholds, levelPoints: null },
  qualitative: {
    bands: [
      { name: '达成年度指标', from: 0.8, to: 1 },
      { name: '部分达成年度指标并具有一定效果', from: 0.5, to: 0.8 },
      { name: '未达成年度指标且效果较差', from: 0, to: 0.5 },
    ],
    propose: 'top',
  },
};

/** Every standard that can be chosen without making one, the default first. */
export const STANDARDS: readonly Standard[] = [NATIONAL, INTEGRATED, PASS_FAIL, DEDUCTION, STEPS, HUBEI];

export const findStandard = (id: string): Standard | null => STANDARDS.find((standard) => standard.id === id) ?? null;
