import { trendOf } from './wording';

// Words that go with any amount: they say that it was done, when, or that it is one.
const ALWAYS: readonly string[] =
  '已经 已 共计 总计 合计 累计 总共 共 总 计 实际 实 全部 全面 顺利 圆满 基本完成 按时 按期 及时 如期 完成任务 完成 达到 达成 达 实现 全年度 全年 本年度 本年 年度 当年 今年 目前 截至 截止 现 为 了 有 是 的 数量 总数 人数 个数 户数 件数 次数 面积 长度 里程 金额 总额 数 量 额 值 情况 结果 经 本项目 该项目 项目 工作 资金 开展 组织 举办 召开 进行 实施 发生 出现 对 于 在 等 及 和 与 并 且 均 都 各类 各种 各项 相关 全市 全县 全区 全镇 全乡 全村 全校 全院 占比 比例 比重'.split(
    ' ',
  );
// What a ceiling in money or time may be filled with.
const SPENT = '支出 花费 使用 投入 开支 费用 成本 造价 决算 结算'.split(' ');
const TAKEN = '共用 用时 历时 耗时 时间 时长 天数'.split(' ');
const MARK = /[\s,.;:。、!()"“”'‘’]/;
// "较上年增长5%": a change says since when.
const SINCE = /(?:较|比|与|同)(?:去年|上年|上一年|往年|同期)(?:度|末)?(?:同期)?(?:相比)?|同比|环比/g;
const CHANGE =
  /下降率?|降低|减少|减小|下调|缩短|缩小|压减|压缩|压降|降幅|递减|下滑|下跌|负增长|回落|缩水|萎缩|走低|锐减|激增|走高|提高|提升|增长率?|增加|上升|上涨|增速|增幅|递增|扩大|改善|攀升|反弹|反升|幅度/g;

// What says the same as a word of the row; never a step before it: 采购 is not 安装, 建设 is not yet 建成.
const SAME: readonly (readonly [row: RegExp, words: string])[] = [
  [/采购|购买|购置|购入|添置|配备/, '采购 购买 购置 购入 添置'],
  [/新建|建设|修建|建造|新修/, '建成 新建 修建 新修'],
  [/受益|惠及|覆盖/, '受益 惠及'],
  [/受益|惠及|服务|救助|帮扶|慰问|资助/, '群众 人口 居民 村民 人员 困难群众 农户'],
  [/培训|参训/, '培训 学员 参训 人员'],
  [/发放|补助|补贴|资助|救助/, '发放 向 为'],
  [/宣传|活动|讲座|演出|会议/, '举行 召开 举办'],
];
const sameAs = (about: string): readonly string[] =>
  SAME.flatMap(([row, words]) => (row.test(about) ? words.split(' ') : []));

const byFirst = (words: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>();
  for (const word of words) index.set(word[0]!, [...(index.get(word[0]!) ?? []), word]);
  for (const list of index.values()) list.sort((a, b) => b.length - a.length);
  return index;
};
export type Filled = 'money' | 'time' | null;
const WORDS: Readonly<Record<'money' | 'time' | 'none', ReadonlyMap<string, readonly string[]>>> = {
  money: byFirst([...ALWAYS, ...SPENT]),
  time: byFirst([...ALWAYS, ...TAKEN]),
  none: byFirst(ALWAYS),
};

/**
 * What the words beside an amount say that neither goes with any amount nor stands in `about`, the words of its row:
 * 申请 of "申请专利6件" where granted ones are asked for. "" where they name the row's own thing or nothing.
 */
export function foreignWords(label: string, about: string, filled: Filled = null): string {
  const isChange = trendOf(label) !== 0 && trendOf(label) === trendOf(about) && about.search(CHANGE) >= 0;
  const words = isChange ? withoutChange(label) : label;
  const table = WORDS[filled ?? 'none'];
  // 总 and 现有 count what was there before as well.
  const isNew = /新增|净增|新建|新入|新发展/.test(about);
  if (isNew && /总(?![计共])|现有|原有/.test(words)) return words;
  const same = sameAs(about);
  let foreign = '';
  for (let at = 0; at < words.length;) {
    const length = namedLength(words, at, about);
    const here = (word: string): boolean => words.startsWith(word, at);
    const neutral = (table.get(words[at]!)?.find(here) ?? '').length;
    const step = Math.max(
      length,
      neutral,
      ...same.filter(here).map((word) => word.length),
      MARK.test(words[at]!) ? 1 : 0,
    );
    if (step === 0) foreign += words[at]!;
    at += Math.max(1, step);
  }
  return foreign;
}

/** "较上年增长" says that and since when something changed; "收入较上年增长" leaves 收入. */
export const withoutChange = (label: string): string => label.replace(SINCE, '').replace(CHANGE, '');

// A longer word of a name is found in pieces of this length.
const LONGEST_PIECE = 12;

/** How many characters from `at` stand in `about` together; one alone says nothing. */
function namedLength(words: string, at: number, about: string): number {
  let length = 0;
  while (length < LONGEST_PIECE && at + length < words.length && about.includes(words.slice(at, at + length + 1)))
    length += 1;
  return length >= 2 ? length : 0;
}

const RATE = /[^\s,;:()]{2}[率度](?=[^率度]*$)/;
const NO_RATE = /[本全]?年度|[季进制温湿高长宽深厚速角额调密强力]度/g;

/** 满意度, 完成率: the last rate or degree that words name; null where they name none. */
export const rateIn = (words: string): string | null =>
  RATE.exec(words.replace(/程度/g, '度').replace(NO_RATE, ''))?.[0] ?? null;

/** Whether a rate that is named beside an amount is the one of the row: 满意率 is 满意度, 及时率 is not 准确率. */
export function isSameRate(rate: string, name: string, about: string): boolean {
  const stem = rate.slice(0, 2);
  const named = rateIn(name);
  return named ? named.startsWith(stem) : stem === '完成' || about.includes(stem);
}
