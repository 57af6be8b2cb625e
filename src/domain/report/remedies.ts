import type { Finding } from '../audit/finding';

/** 建议: what to do about a finding of each check, where the check proposes no value itself. */
export const REMEDIES: { readonly [check: string]: string } = {
  'weight-sum': '调整各行分值，使合计为 100 分',
  'level-weight-sum': '使各行分值合计等于一、二级指标标注的分值',
  'level-share': '有特殊情况的说明理由，否则按办法的一般设置调整',
  'missing-dimension': '补充指标；确实不涉及的请说明',
  'unreadable-weight': '把分值改为不小于零的数字',
  'total-mismatch': '按各行得分重新合计总分',
  'grade-mismatch': '按总分改正等级',
  'double-weighting': '得分已在分值以内，不再乘权重',
  'rate-mismatch': '按执行数 ÷ 全年预算数改正执行率及其得分',
  'budget-zero-denominator': '补填预算数；没有预算的请说明',
  'over-execution': '核对预算数和执行数；预算有调整的填调整后的数',
  'budget-parts': '核对各项资金，使合计等于年度资金总额',
  'budget-split': '核对各项资金，使两种分法的合计都等于资金总额',
  'amount-jump': '说明预算调整的原因',
  'duplicated-amount': '删去重复的数',
  'execution-counted-twice': '只在预算执行率一处评分，把这一行的分值给别的指标',
  'score-out-of-range': '把得分改到零与分值之间',
  'missed-full-score': '按实际完成情况扣分',
  'qualitative-out-of-band': '得分改到所说的档次之内，或改正完成情况的档次',
  'blank-score': '补填得分',
  'missing-reason': '补写偏差原因和改进措施',
  'docked-met': '写明扣分原因，或恢复满分',
  'needless-reason': '核对实际完成值，或原因是否写错了行',
  'over-completion': '说明超额的原因，核对指标值是否定得偏低',
  'computed-differs': '核对得分，不同于标准的请说明理由',
  'missing-target-or-actual': '补填指标值或实际完成值',
  'self-contradiction': '改正指标值',
  'name-target-conflict': '使指标名称与指标值一致',
  'comparator-against-sense': '改正比较符',
  'unmeasurable-target': '把指标值写成可以衡量的数量、比率或期限',
  'unit-mismatch': '用指标值的单位填写实际完成值',
  'unverifiable-pair': '按指标值的写法填写实际完成值',
  'copied-actual': '填写实际数，不照抄指标值',
  'misfiled-indicator': '核对指标的类别',
  'duplicate-indicator': '合并或删去重复的指标',
  'damaged-row': '核对这一行，补全指标名称和指标值',
};

/** What to do about a finding: its own proposal, else what holds for its check. */
export const remedyFor = ({ check, repair }: Finding): string => repair?.label ?? REMEDIES[check] ?? '请核对';
