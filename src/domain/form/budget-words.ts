import { bareWord } from './words';

export type BudgetRole = 'initial' | 'annual' | 'executed' | 'rate' | 'weight' | 'score';

export const isAmountRole = (role: BudgetRole | null): boolean =>
  role === 'initial' || role === 'annual' || role === 'executed';

/** The words of the budget block's header, as bare words; the first line that fits counts. */
const WORDS: readonly (readonly [RegExp, BudgetRole])[] = [
  [/(?:执行|支出|完成)(?:率|进度|比例|比率)$/u, 'rate'],
  [/^(?:预算)?(?:执行率?)?(?:标准)?(?:分值|权重|满分|权重分|(?:分值|权重)[及和与/、]?(?:分值|权重))$/u, 'weight'],
  [/^(?:预算)?(?:执行率?)?(?:自评|指标)?(?:得分|自评分|评分)$/u, 'score'],
  [
    /^(?:全年|年度|本年|当年|项目|资金|预算|实际|累计|财政)*(?:执行|支出|使用|支付)(?:数|金额|资金|额|资金数)$|^(?:实际|全年|资金)?(?:执行|支出)(?:数|情况)?$/u,
    'executed',
  ],
  // 湖南: 实际投入资金额. Money that arrived is spent money only where no other is printed: see isArrival.
  [/^(?:全年|年度|本年|当年)?实际(?:投入|支出|使用|执行|到位)的?(?:资金|金)?(?:总|数)?(?:额|数)?$/u, 'executed'],
  [/^(?:年初|期初)(?:部门|项目|批复|安排|财政)*(?:预算)?(?:数|安排数|批复数|预算|金额|资金|资金总?额)$/u, 'initial'],
  [
    /^(?:全年|年度|本年|当年|年末|项目|财政|资金)*(?:调整后?)?(?:的)?(?:全年)?(?:预算|指标|安排|到位|资金安排|资金到位)(?:数|总额|金额|安排数|批复数|资金|资金总?额|额|总数)$|^调整后?(?:的)?(?:预算|预算数)$|^全年预算$/u,
    'annual',
  ],
];

/** Somebody else's columns, and sums of sums. */
const OTHER = /折算|偏离|复核|审核|评审/u;

/** The line that counts, as a bare word. */
export const TOTAL_LINE =
  /^(?:年度|全年|项目|本年|预算|财政|实施期|部门|单位|整体|支出|收入)*(?:资金|预算|支出|财政资金|收入)?(?:总额|总金额|总量|总和|合计|总计|总数|小计)$|^(?:项目|财政|年度)资金$/u;
/** The lines below it that add up to it. */
export const PART_LINE =
  /^其中|财政|拨款|结转|其他|其它|资金|自筹|补助|收入|单位|上级|省级|市级|区级|县级|中央|基本支出|项目支出/u;

const SOURCE =
  /^(?:其中:?)?(?:中央|省|市|县|区|地|地方|本级|上级|乡镇|其他|其它|自筹|自有|社会|财政)(?:[、/]?[省市县区地])?级?(?:财政)?(?:拨款|补助|配套|安排|投入)?(?:资金)?(?:数|额)?$/u;

/** 中央, 省、地, 本级, 其中:财政拨款数: where money comes from, as the heading of a column. */
export const isFundingSource = (text: string): boolean =>
  text !== '' && text.length <= 20 && SOURCE.test(bareWord(text));

export const isSourceTotal = (text: string): boolean => text.length <= 20 && /^(?:合计|总计)$/u.test(bareWord(text));

/** 财政拨款数: what was granted is the budget where nothing else is. */
export const isGrant = (text: string): boolean => /^(?:其中:?)?财政拨款(?:数|额|资金)?$/u.test(bareWord(text));

/** 实际到位资金, 实际投入资金: not yet what was spent of it. */
export const isArrival = (text: string): boolean => /到位|投入/u.test(text);

/** Which column of the budget block a header cell heads, or which number a label stands beside. */
export const budgetRoleOf = (text: string): BudgetRole | null => {
  if (text === '' || text.length > 40) return null;
  const word = bareWord(text);
  if (OTHER.test(word)) return null;
  return WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? misreadRole(word);
};

// 年初预匏数, 调整预算将: one character misread in the words that have four or more.
const misreadRole = (word: string): BudgetRole | null => {
  if (word.length < 4 || word.length > 6) return null;
  if (/^年初预./u.test(word)) return 'initial';
  return /^调整后?预算.?$/u.test(word) ? 'annual' : null;
};
