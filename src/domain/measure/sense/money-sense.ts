import type { Unit } from '../measure';

/** What an amount in a row of costs is: spent, brought in, promised to somebody, or what a reviewer could see either way. */
export type MoneySense = 'spent' | 'brought-in' | 'entitlement' | 'open';

const SPENT = /(?:成本|支出|经费|费用?|开支|造价|价格|单价|租金)(?:总?额|总量|总数|合计|控制[数额]?)?$/;
const BROUGHT_IN =
  /带动|撬动|吸引|引导|引进|招商|引资|拉动|筹集|募集|融资|收入|收益|增收|产值|利润|到位|残值|回收|营业额|销售额|挽回|追回|避免/;
const OPEN = /自筹|完成|拨付|发放|支付|到账|配套|执行|税|返还|缴纳|兑付|上缴|盘活|投放/;
// 补助 alone is only the heading of a row of costs.
const PAID_TO =
  /(?:.补助|补贴|补偿|低保|保障|救助|资助|助学|奖学|奖补|奖励|工资|薪酬|报酬|薪资|津贴|抚恤|供养|慰问|养老|生活|待遇)[金费款]?(?:发放)?(?:标准|水平|金额标准|人均|月均)?(?:达标|落实|执行|情况)?$|高龄|伤残|(?:人均|户均|亩均|每人|每户|每亩).{0,8}(?:补助|补贴|补偿|救助|资助|奖补|工资|津贴)/;
const STANDARD = /标准$|水平$/;

export function costSenseOf(name: string, unit: Unit | null): MoneySense {
  if (isEntitlement(name, unit)) return 'entitlement';
  if (SPENT.test(name)) return 'spent';
  if (BROUGHT_IN.test(name)) return OPEN.test(name.replace(/到位/g, '')) ? 'open' : 'brought-in';
  return OPEN.test(name) ? 'open' : 'spent';
}

/** What is paid to one person, household or 亩: promised as much as limited. A sum of 万元 is a budget. */
export function isEntitlement(name: string, unit: Unit | null): boolean {
  if (!PAID_TO.test(name)) return false;
  return unit === null || !/^[万亿]/.test(unit.symbol) || STANDARD.test(name) || /每|均/.test(name);
}

// Nobody may get less than these, and more is no fault outside a row of costs.
const FLOOR = /低保|最低|供养|特困|抚恤|优抚|孤儿|养老金/;

export const isFloor = (name: string): boolean => FLOOR.test(name);

const SUM = /(?:资金|金额|资本|预算|概算|限额|额度|赔付额?)$/;
const MOVED =
  /到位|拨付|发放|整合|筹集|筹措|争取|引进|引资|招商|完成|支付|撬动|带动|吸引|拉动|投放|回收|盘活|节约|落实|兑付|收缴|征收|上缴|清收|清欠|处置|化解|追缴|减损|追回|挽回|避免|成交|交易|销售|营业|签约|合同|保险|贴息|受益|增加|新增/;

/** Of an amount in any other row: what it was moved for is a task, an amount alone may be a limit. */
export function isOpenSum(name: string): boolean {
  return (
    /赔付额?$|注册资本|(?:余额|缺口|差额|赔款|利息|税费|负担|债|价)$/.test(name) ||
    (SUM.test(name) && !MOVED.test(name))
  );
}

export const isStandard = (name: string): boolean => /标准$/.test(name);
