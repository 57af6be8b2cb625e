import { Decimal } from '../decimal';
import { sayPercent } from './number-words';
import type { RowChoice } from './row-choice';
import type { MissedRule, Standard, Step } from './standard';

/** What a rule is called in explanations. */
export const RULE_NAMES: { readonly [rule in MissedRule['rule']]: string } = {
  proportional: '比例法',
  excess: '超幅法',
  'all-or-nothing': '达标法',
  deduction: '扣分法',
  steps: '阶梯法',
};

/** Which way is good, as a person chooses it. */
export const DIRECTION_NAMES: { readonly [direction in NonNullable<RowChoice['direction']>]: string } = {
  'at-least': '不低于',
  'at-most': '不高于',
};

/** One setting of a standard in words. */
export interface StandardClause {
  readonly title: string;
  readonly text: string;
}

/**
 * A standard for a reader, in the order in which a form is scored: short sentences with the arithmetic. All but the
 * checks that it leaves out: their titles are the audit's to tell.
 */
export function describeStandard(standard: Standard): readonly StandardClause[] {
  const { missed, overCompletion, rounding, budget } = standard;
  return [
    { title: '出处', text: standard.source },
    { title: '正向未达标', text: describeRule(missed.atLeast, 'at-least') },
    { title: '反向未达标', text: describeRule(missed.atMost, 'at-most') },
    { title: '等于', text: describeEqual(standard) },
    { title: '区间', text: describeRange(standard) },
    { title: '时限', text: describeLate(standard.late) },
    { title: '零指标', text: describeZero(standard.zeroTarget) },
    { title: '负数', text: describeNegative(standard.negativeActual) },
    ...(standard.leastShare > 0
      ? [{ title: '最低得分', text: `定量指标未达标也至少得分值的 ${percent(standard.leastShare)}` }]
      : []),
    { title: '预算执行率', text: describeBudget(standard) },
    ...(budget.totalCaps.length > 0 ? [{ title: '总分封顶', text: describeCaps(standard) }] : []),
    { title: '定性', text: describeQualitative(standard) },
    { title: '超额完成', text: describeOver(overCompletion) },
    { title: '不适用', text: describeNotApplicable(standard.notApplicable) },
    { title: '小数', text: describeRounding(rounding) },
    { title: '等级', text: describeGrades(standard) },
    { title: '核查', text: describeThresholds(standard.checkThresholds) },
  ];
}

function describeThresholds({ levelPoints, amountJumpFrom }: Standard['checkThresholds']): string {
  const jump = `全年预算数与年初预算数相差 ${percent(amountJumpFrom)} 及以上请说明`;
  if (!levelPoints) return jump;
  const { output, benefit, satisfaction, execution } = levelPoints;
  return `分值一般为产出 ${output}、效益 ${benefit}、满意度 ${satisfaction}、预算执行率 ${execution}；${jump}`;
}

const percent = (share: number): string => sayPercent(new Decimal(share));

/** "比例法：实际 ÷ 目标 × 分值", for a ≥ or a ≤. */
export function describeRule(rule: MissedRule, side: 'at-least' | 'at-most'): string {
  return `${RULE_NAMES[rule.rule]}：${arithmeticOf(rule, side)}`;
}

function arithmeticOf(rule: MissedRule, side: 'at-least' | 'at-most'): string {
  const isFloor = side === 'at-least';
  switch (rule.rule) {
    case 'proportional':
      return isFloor ? '实际 ÷ 目标 × 分值' : '目标 ÷ 实际 × 分值';
    case 'excess':
      return isFloor
        ? '（1 − 差额 ÷ 目标）× 分值，即实际 ÷ 目标 × 分值'
        : '（1 − 超出额 ÷ 目标）× 分值，达到目标的两倍得 0 分';
    case 'all-or-nothing':
      return '未达标得 0 分';
    case 'deduction': {
      const unit = rule.of === 'percentage-points' ? `${rule.every} 个百分点` : `指标值的 ${rule.every}%`;
      const other = rule.of === 'percentage-points' ? `；指标值不是百分比的，按指标值的 ${rule.every}% 计` : '';
      return `每${isFloor ? '差' : '超'} ${unit}扣 ${rule.cost} 分，扣完为止（${PARTIAL[rule.partial]}${other}）`;
    }
    case 'steps':
      return `完成程度（${isFloor ? '实际 ÷ 目标' : '目标 ÷ 实际'}）${describeSteps(rule.steps)}`;
  }
}

const PARTIAL = { ignored: '不足一档不扣', whole: '不足一档按一档扣', share: '不足一档按比例扣' } as const;

function describeSteps(steps: readonly Step[]): string {
  const bands = steps.map(({ from, share }) => `${percent(from)} 及以上得分值的 ${percent(share)}`);
  const last = steps[steps.length - 1];
  return last && last.from > 0 ? `${bands.join('，')}，低于 ${percent(last.from)} 得 0 分` : bands.join('，');
}

const describeEqual = ({ equalExceeded }: Standard): string =>
  equalExceeded === 'met'
    ? '达到即满分，超过也算达标；低于按正向计算'
    : '正好等于得满分；低于按正向计算，超过按反向计算';

const describeRange = ({ outsideRange }: Standard): string =>
  outsideRange === 'by-side'
    ? '在范围内得满分；低于下限按正向计算，高于上限按反向计算'
    : '在范围内得满分，不在范围内得 0 分';

function describeLate(late: Standard['late']): string {
  if (late === 'ask') return '按时得满分；逾期没有统一算法，请人工评分';
  if (late === 'nothing') return '按时得满分，逾期得 0 分';
  const unit = late.every === 'day' ? '1 天' : '1 个月（不足一个月按一个月计）';
  return `按时得满分；每逾期 ${unit}扣 ${late.cost} 分，扣完为止；逾期多少不能确定的，请人工评分`;
}

const describeZero = (rule: Standard['zeroTarget']): string =>
  rule === 'nothing'
    ? '指标值为 0（如 ≤0起），发生即得 0 分'
    : `指标值为 0（如 ≤0起），每发生 1 个扣 ${rule.cost} 分，扣完为止`;

const describeNegative = (rule: Standard['negativeActual']): string =>
  rule === 'zero' ? '正向指标的实际完成值为负，按 0 计算' : '正向指标的实际完成值为负，请人工评分';

function describeBudget({ budget }: Standard): string {
  const isAnnual = budget.denominator === 'annual';
  const division = `执行数 ÷ ${isAnnual ? '全年预算数' : '年初预算数'}`;
  const rule = budget.steps
    ? `执行率（${division}）${describeSteps(budget.steps)}，100% 及以上得满分`
    : `${division} × 分值，不超过分值`;
  const only = isAnnual ? '；没有全年预算数一栏的用年初预算数' : '';
  return `${rule}${only}${budget.weight === null ? '' : `；表中没有印分值的按 ${budget.weight} 分`}`;
}

const describeCaps = ({ budget }: Standard): string =>
  budget.totalCaps.map(({ below, most }) => `执行率低于 ${percent(below)}，总分不超过 ${most} 分`).join('；');

function describeQualitative({ qualitative: { bands, propose } }: Standard): string {
  const words = bands.map(({ name, from, to }) => `${name} ${percent(from)}～${percent(to)}`).join('；');
  const place = { top: '建议取上限', middle: '建议取中值', bottom: '建议取下限', none: '由您在区间内评分' }[propose];
  return `${words}；${place}`;
}

function describeOver({ explainFrom, reduction }: Standard['overCompletion']): string {
  const explain = `超出 ${percent(explainFrom)} 及以上请说明原因`;
  if (!reduction) return `得满分；${explain}`;
  const again =
    reduction.every === null ? '' : `，每再超 ${percent(reduction.every)} 再扣 ${reduction.cost} 分，扣完为止`;
  return `超出指标值 ${percent(reduction.from)} 扣 ${reduction.cost} 分${again}；${explain}`;
}

const describeNotApplicable = (handling: Standard['notApplicable']): string =>
  handling === 'ask' ? '不评分，总分由您决定' : '不评分，其余各行的得分折算到总分值';

function describeRounding({ score, total }: Standard['rounding']): string {
  const sum = total === null ? '总分为各得分之和' : `总分${placesOf(total)}`;
  return `得分四舍五入${placesOf(score)}；${sum}`;
}

const placesOf = (digits: number): string => (digits === 0 ? '取整' : `保留 ${digits} 位小数`);

const describeGrades = ({ grades }: Standard): string =>
  grades
    .map(({ name, from }, index) =>
      index < grades.length - 1 ? `${name} ≥ ${from}` : `${name} < ${grades[index - 1]?.from ?? 100}`,
    )
    .join('，');
