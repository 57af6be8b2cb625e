import { bareWord, squeeze } from './words';

const SELF = '(?:本|单位|部门|项目|绩效|自我|自评|评价|综合|最终|总体|年度|本次)*';

/** The line that sums up: 总分, 合计, 自评总分. As a bare word; "合计100分" and "总分：97.5" carry their number with them. */
const TOTAL = new RegExp(
  `^${SELF}(?:总分|分总|[总合共]计|总得分|总分值|总评分|总分数|(?:得分|总得分|分值|评分|分数|总分|自评分)[合总]计|[总合共]计(?:自评)?(?:得分|总得分|分|分值|总分|评分|分数)|自评得分|自评分|自评分数|自评总分|综合得分|综合评分|评价得分|得分)$`,
  'u',
);
const SUBTOTAL = /^.{0,10}小计$/u;
const INLINE_NUMBER = /[:：=]?\s*(\d+(?:\.\d+)?)\s*分?$/u;

const OWN_TOTAL = new RegExp(`^${SELF}(?:总分|分总|总得分|总分值|总评分|总计得分|自评得分|自评总分)$`, 'u');
/** 得分 alone is a total only at the bottom; above the grid it heads the budget block's score. */
const TOP_TOTAL = new RegExp(
  `^${SELF}(?:总分|总得分|总评分|自评得分|自评分|自评分数|自评总分|自评总得分|综合得分|综合评分)$`,
  'u',
);

export interface TotalLabel {
  /** The number written in the label's own cell: "自评总分: 95". */
  readonly inline: string | null;
}

const readTotal = (text: string, pattern: RegExp): TotalLabel | null => {
  if (text === '' || text.length > 30) return null;
  if (pattern.test(bareWord(text))) return { inline: null };
  const squeezed = squeeze(text);
  const number = INLINE_NUMBER.exec(squeezed);
  if (number === null || !pattern.test(bareWord(squeezed.slice(0, number.index)))) return null;
  return { inline: number[1]! };
};

/** A label below the grid that names the total; null for any other text. */
export const readTotalLabel = (text: string): TotalLabel | null => readTotal(text, TOTAL);

/** 总分 names nothing but the sum of a form; 合计 and 得分 may stand below any list of numbers. */
export const isOwnTotalLabel = (text: string): boolean => readTotal(text, OWN_TOTAL) !== null;

/** A label above the grid that names the self-evaluation's total; null for any other text. */
export const readTopTotalLabel = (text: string): TotalLabel | null => readTotal(text, TOP_TOTAL);

export const isSubtotalLabel = (text: string): boolean => text.length <= 20 && SUBTOTAL.test(bareWord(text));

/** What a form may print below its grid, as bare words of the row's first cell. After one of these no indicator follows. */
const NOTES: readonly RegExp[] = [
  /^(?:注|备注|说明|填表说明|填报说明|附注|填写说明|附件|附)$/u,
  /^(?:绩效)?(?:自评|评价|自我评价|总体|综合)*(?:结论|结果|意见|综述|等级|评价)$|^(?:自评|评价)(?:结论|等级|等次|结果)/u,
  /^(?:主要|存在的?)+问题.{0,14}$|^问题(?:(?:及|和|与).{0,12})?$|^(?:下一步|整改|后续|有关|相关|意见|工作).{0,8}(?:措施|建议|计划|打算|安排)$/u,
  /^(?:改进|整改)?(?:措施|建议|意见)(?:及|和|与).{0,14}$|^改进措施$|^(?:主要)?(?:经验|做法).{0,12}$|^主要成效.{0,10}$/u,
  /^偏差.{0,12}原因.{0,12}$|^(?:绩效目标)?未完成.{0,4}原因.{0,12}$/u,
  /^其他(?:需要)?说明.{0,8}$|^(?:需要)?说明的(?:其他)?(?:事项|问题|情况)$/u,
];

/** Of these the last word: who signs, and what somebody else says of the form. */
const CLOSINGS: readonly RegExp[] = [
  /^(?:填表|填报|制表|编制|经办|审核|复核|联系|评价)人(?:员)?(?:签字|签名|签章)?$|^(?:填表|填报|评价|自评)(?:日期|时间|单位)$/u,
  /^(?:项目|单位|部门|财务|主要|分管|科室|处室|评价组?|主管|业务)*(?:负责人|领导|经办人)(?:及电话|签字|签名|签章)?$/u,
  /^(?:联系)?(?:电话|手机|方式)$|^联系(?:人|方式)及?电话$/u,
  /(?:财政|主管|业务|上级|纪检|预算|绩效|评价|扶贫办|审计|股|科|处|局|部门).{0,12}(?:审核|初审|审查|审批|复核|评审|核查)(?:意见|结果|结论|情况)?$/u,
  /^(?:单位|部门|公章|印章)?(?:公章|盖章|签章)$|^.{0,10}评价结果$/u,
];
const ENDINGS: readonly RegExp[] = [...NOTES, ...CLOSINGS];

/** What stands at the head of a form: the next form on the sheet begins here. */
const HEADS: readonly RegExp[] = [
  /^(?:项目|部门|单位|专项|政策|资金|预算部门|预算单位|自评项目)(?:单位)?(?:名称|编码|代码)$/u,
  /^(?:填报|实施|主管|预算|申报|评价)(?:单位|部门)(?:及代码)?(?:名称)?$/u,
  /^.{0,40}(?:绩效|支出|自评|目标).{0,20}(?:自评表|评价表|目标表|申报表|情况表|评分表|自评报告)(?:\d+)?$/u,
];

/** Its money and its goal stand at the head as well, but 预算执行情况 may also be the level of an indicator. */
const MONEY: readonly RegExp[] = [
  /^(?:年度)?(?:项目|预算|部门)?(?:资金|预算)(?:情况|总额|申请|执行情况|规模及资金用途)?$|^年度资金总额$|^年度总体(?:绩效)?目标$/u,
];

const isLabel = (text: string, patterns: readonly RegExp[]): boolean => {
  if (text === '' || text.length > 60) return false;
  const word = bareWord(text);
  return patterns.some((pattern) => pattern.test(word));
};

/** "注：1.…" and "填表人：某某" begin with their label. */
const STARTS_NOTE = /^(?:注|备注|说明|填表说明|评价结论|自评结论)\s*\d*[:：]/u;
const STARTS_CLOSING =
  /^(?:填表人|填报人|制表人|审核人|负责人|联系人|联系电话|填报单位|填表日期|填报日期|单位负责人|项目负责人|财务负责人)\s*\d*[:：]/u;

export const isEndingLabel = (text: string): boolean => {
  const start = squeeze(text.slice(0, 40));
  return STARTS_NOTE.test(start) || STARTS_CLOSING.test(start) || isLabel(text, ENDINGS);
};

/** 填表人, 财政部门审核意见: nothing of the form's own comes after it. */
export const isClosingLabel = (text: string): boolean =>
  STARTS_CLOSING.test(squeeze(text.slice(0, 40))) || (isLabel(text, CLOSINGS) && !isLabel(text, NOTES));

/** 项目资金, 年度总体目标: the head's labels below its names. */
export const isMoneyLabel = (text: string): boolean => isLabel(text, MONEY);

/** "项目名称：某某" counts as well as the label alone. */
export function isHeadLabel(text: string): boolean {
  if (isLabel(text, HEADS)) return true;
  const label = /^[^:：]{2,12}(?=[:：])/u.exec(squeeze(text.slice(0, 30)));
  return label !== null && isLabel(label[0], HEADS.slice(0, 2));
}

/** 优, 良好, 合格: a grade by itself. */
export const isGrade = (text: string): boolean =>
  /^(?:优秀?|良好?|中等?|差|较差|一般|合格|不合格|基本合格)$/u.test(squeeze(text));

/** "等级", "自评等次"; with the grade in the same cell ("自评等级：优") it is given too. */
export function readGradeLabel(text: string): { readonly inline: string | null } | null {
  if (text.length > 24) return null;
  const match = /^(?:自评|评价|绩效|评定|综合|考核|结果)*(?:等级|等次|档次|评级)(?:[:：]?(.{0,4}))?$/u.exec(
    squeeze(text),
  );
  if (!match) return null;
  const rest = match[1] ?? '';
  return rest === '' || !isGrade(rest) ? { inline: null } : { inline: rest };
}
