/**
 * 时限指标: on time is full. For a late completion no notice publishes an arithmetic (days late are not a share of a
 * date), and the published forms differ from no deduction to zero, so a person decides.
 */
export const LATE = '没有按时完成；逾期如何扣分没有统一算法，请人工评分';

/** A list such as "每月8日、18日、28日": either all of it or a person's judgement. */
export const LIST_DIFFERS = '所列内容不一致；缺项如何扣分没有统一算法，请人工评分';
