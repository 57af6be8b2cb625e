/**
 * What the words around a number say about it. A number is taken for the indicator's value only where nothing around
 * it denies, softens or postpones it: a wrong verdict is worse than none.
 */

// Words with 不, 无 … in them that deny nothing.
const HARMLESS =
  /不定期|不断|不动产|不锈钢|不同|不仅|不限|无线|无人机|无障碍|无害化|无偿|无纸化|无缝|无公害|非税|非遗|非物质|非公|未来|未成年|未保|没收|均未超/g;
const DENIAL = /不|未|没|无|非|难|否|仅|只有|尚|缺|欠|差距|失败|停止|取消|暂缓|推迟|延期|延迟|滞后|除|拒|剩余|还剩/;

/** Whether the words deny or restrict what they stand beside. */
export const denies = (words: string): boolean => words !== '' && DENIAL.test(words.replace(HARMLESS, ''));

const VAGUE_BEFORE = /(?:约|大概|大致|将近|接近|临近|近|几乎|差不多)$/;
const EXACT_BEFORE = /(?:节约|集约|条约|合约|签约|预约|履约|违约|附近|最近|邻近)$/;
const VAGUE_AFTER = /^(?:左右|上下|许|或者?左右|不到)/;

/** "约100人", "100人左右": the number is not meant exactly. */
export const isVague = (before: string, after: string): boolean =>
  (VAGUE_BEFORE.test(before) && !EXACT_BEFORE.test(before)) || VAGUE_AFTER.test(after);

const COMPARED_WITH_PAST = /(?:较|比|与|同)(?:去年|上年|上一年|往年|同期)(?:同期)?(?:相比)?|同比/g;
const PLANNED =
  /计划|预计|拟|预期|预算数|目标|指标值|争取|力争|预定|应(?:完成|达|到|有|为)|去年|上年|同期|往年|合同|约定/;

/** "计划100人", "预计2022年", "上年95%": not what was achieved; "较上年增长5%" is. */
export const isPlanned = (words: string): boolean => PLANNED.test(words.replace(COMPARED_WITH_PAST, ''));

const ONGOING =
  /正在|在建|待[建检验批审]|在途|下单|招标|即将|准备(?!金)|报名|申请|申报|投稿|立案|立项|求职|开工|考试|面试|洽谈/g;
const MORE = /另[有外]|此外|还有|同时|外加|加上/;

/** "12台已下单", "80人，线上另有多人": a number that is not done yet, or not all, unless that is what the name asks for. */
export const isOngoing = (words: string, name = ''): boolean =>
  MORE.test(words) || (words.match(ONGOING) ?? []).some((word) => !name.includes(word));

const PROVISIONAL =
  /估|测算|力求|设定|要求|期望|申报|申请|报名|核定|往期|前年|明年|部分|个别|样本|抽样|年中|基本|较满|待|应|需|拟|准备|即将|正在|首[期批次]|[一初]次|[初复]检|其中|另|再|均|本月|当月|[一二三四前后]期|全[国省]/;

/** "估计满意度95%", "部分完成率": a number beside them is a guess, a plan or a part. */
export const isProvisional = (words: string): boolean => PROVISIONAL.test(words);

// Measured from the target, not from nothing.
const RELATIVE = [
  '超支',
  '超额',
  '超预算',
  '结余',
  '节余',
  '节约',
  '节省',
  '多出',
  '超时',
  '超期',
  '提前',
  '逾期',
  '相差',
  '差额',
];

/** "超支20万元", "提前5天": the distance from a target, unless that is what the indicator is about. */
export const isRelative = (words: string, name: string): boolean =>
  RELATIVE.some((word) => words.includes(word) && !name.includes(word));

/** "次年1月": another year than the form's. */
export const isNextYear = (words: string): boolean => /次年|翌年|来年|明年|第二年|下一?年/.test(words);

/** Whether a change upwards (1) or downwards (-1) is spoken of: "下降5%" is not "增长5%". */
export function trendOf(words: string): -1 | 0 | 1 {
  if (words === '') return 0;
  if (
    /下降|降低|减少|减小|下调|缩短|缩小|压减|压缩|压降|降幅|节约|节省|递减|减[^免灾轻贫排]|降[^水雨噪]|减$|降$|下滑|下跌|负增长|回落|缩水|萎缩|走低|锐减/.test(
      words,
    )
  )
    return -1;
  if (/提高|提升|增长|增加|上升|上涨|增速|增幅|递增|新增|扩大|增收|改善|攀升|反弹|反升|激增|走高/.test(words)) return 1;
  return 0;
}
