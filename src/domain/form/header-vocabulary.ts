import type { ColumnRole, DerivedRole } from './form';
import { bareWord, likeness } from './words';

/** What a header cell can announce: one of our columns, the name of a group above columns, or somebody else's column. */
export type HeaderMeaning = ColumnRole | 'group' | 'other';

export interface HeaderHit {
  readonly meaning: HeaderMeaning;
  /** 0 to 1: how surely these words mean it. */
  readonly weight: number;
  /** The word of the vocabulary that it was taken for, when it is only alike. */
  readonly alike?: string;
}

// What may stand before the noun without changing whose column it is.
const TIME =
  '(?:20\\d\\d年?度?|全年度?|年度?|年初|期初|当年度?|本年度?|本级|年[末终底]|期末|实施期|1[-~至到—]12月|截[至止到]?\\S{0,12}(?:月底?|日))';
const YEAR = '(?:20\\d\\d年?度?|[当本]年度?|年度|全年度?)';
const PLANNED =
  '(?:预期|预计|计划|设定|设置|预设|预算|预定|核定|批复|申报|考核|评价|绩效|项目|单项|部门|总体|三级|指标|目标|的)';
const DONE = '(?:实际|单项|项目|指标|目标|绩效|三级|自评|累计|预算|任务|的|完成|值)';
const SELF =
  '(?:自评|自我评价|自我|评价|评定|考评|考核|指标|单项|三级|单位|部门|本级|实际|绩效|最终|预算|项目|目标|年度|综合)';

/**
 * The words of published forms (domain knowledge of 46 tables in 13 provinces), as patterns on the bare word. The law:
 * every line is tried; per meaning the greatest weight counts. 1 is a word with one meaning, 0.5 and below needs the
 * data's support.
 */
const VOCABULARY: readonly (readonly [pattern: RegExp, meaning: HeaderMeaning, weight: number])[] = [
  [/^(?:一|1|Ⅰ)级(?:绩效|评价|考核)?(?:指标|目标)?(?:名称)?(?:及|和|与|\/)?(?:分值|权重)?$/u, 'level1', 1],
  [/^指标(?:类别|类型|分类|大类)$/u, 'level1', 0.55],
  [/^(?:二|2|Ⅱ)级(?:绩效|评价|考核)?(?:指标|目标)?(?:名称)?(?:及|和|与|\/)?(?:分值|权重)?$/u, 'level2', 1],
  [/^(?:三|3|Ⅲ)级(?:绩效|评价|考核)?(?:指标|目标)?(?:名称|内容)?(?:及|和|与|\/)?(?:分值|权重|说明)?$/u, 'level3', 1],
  [/^(?:四|4)级(?:绩效|评价|考核)?指标(?:名称|内容)?$/u, 'level3', 0.8],
  [/^(?:具体|明细|绩效|考核|评价|细化|个性|核心)?指标(?:名称|内容|项目|事项)$/u, 'level3', 0.92],
  [/^(?:具体|明细|细化|考核|评价)(?:绩效)?指标$/u, 'level3', 0.85],
  [/^指标$/u, 'level3', 0.65],
  [/^(?:子|分项|项目|绩效子|末级)指标(?:名称|内容)?$/u, 'level3', 0.65],
  [/^绩效指标$/u, 'level3', 0.35],
  [/^(?:考核|评价|绩效)(?:内容|事项)$/u, 'level3', 0.4],
  // 河北 prints the names of the second level under it: only the cells can say so.
  [/^(?:考核|评价)内容$/u, 'level2', 0.22],

  [
    /^(?:绩效|考核|三级)?(?:指标值?|目标值?)?(?:性质|方向|取向|导向|属性|符号|(?:比较|关系)?运算符号?|计算符号?|比较符号?|关系符号?|正\/?[反逆负]向)$/u,
    'comparator',
    0.95,
  ],
  [/^指标(?:类型|类别)$/u, 'comparator', 0.4],
  [/^(?:运算|计算|比较|关系|逻辑|判断)符号?$/u, 'comparator', 0.95],
  [/^(?:绩效)?(?:指标|目标|指标值|目标值|计量|度量|数量|数值)?(?:的)?(?:计量|度量|数量)?单位$/u, 'unit', 0.95],

  [
    new RegExp(
      `^(?:${TIME}|${PLANNED})*(?:指标值|目标值|计划值|预期值|预设值)(?:及|和|与)?(?:计量|度量)?(?:单位)?$`,
      'u',
    ),
    'target',
    1,
  ],
  [
    new RegExp(
      `^(?:${TIME}|${PLANNED})*(?:指标目标|目标指标|预期指标|计划指标|计划完成值|预期完成值|目标完成值|目标数|计划数|计划完成数|计划完成量|目标完成量)$`,
      'u',
    ),
    'target',
    0.85,
  ],
  [new RegExp(`^(?:${TIME}|预期|计划|设定)+(?:绩效)?(?:指标|目标|计划|任务)$`, 'u'), 'target', 0.5],
  [
    new RegExp(`^(?:${TIME}|${PLANNED})*(?:预期|计划|目标)(?:达到|实现|完成)的?(?:指标|目标)?(?:值|数|数量)$`, 'u'),
    'target',
    0.85,
  ],
  // 黄石: 预期2022年实现值. What is only 预计 may also be a hope for the rest of the year.
  [
    new RegExp(
      `^${YEAR}?(?:预期|计划)${YEAR}?(?:绩效|目标)?(?:实现|达到|达成|完成)的?(?:指标|目标)?(?:值|数|数量)?$`,
      'u',
    ),
    'target',
    0.85,
  ],
  [
    new RegExp(`^${YEAR}?预计${YEAR}?(?:绩效|目标)?(?:实现|达到|达成|完成)的?(?:指标|目标)?(?:值|数|数量)?$`, 'u'),
    'target',
    0.48,
  ],
  [/^(?:年度?|绩效|指标)*(?:目标设定值|期望值)$/u, 'target', 0.85],
  [/^(?:标准值|目标|值)$/u, 'target', 0.5],
  [/^(?:计划|预期|预计)(?:完成|实现)(?:情况)?$/u, 'target', 0.7],
  [/^(?:年度|年中|中期)?调整后?的?(?:绩效|年度|年初|全年)*(?:指标值|目标值|指标|目标)$/u, 'adjustedTarget', 1],

  [
    new RegExp(
      `^(?:${TIME}|${DONE})*(?:完成值|完成指标值|完成数|完成量|实际值|实现值|达成值|完成数值|完成数量|实际数|达到值|业绩值|实绩|实际数值|实际达到的?(?:指标|目标)值|完成情况值)(?:及单位)?$`,
      'u',
    ),
    'actual',
    1,
  ],
  [
    new RegExp(
      `^(?:${TIME}|${DONE})*(?:实际完成|完成指标|完成结果|实际结果|完成程度|实施进度|实际指标值|实际目标值|实现情况|实际情况)$`,
      'u',
    ),
    'actual',
    0.85,
  ],
  [new RegExp(`^(?:${TIME}|${DONE})*(?:完成情况|完成进度|执行情况|达成情况)$`, 'u'), 'actual', 0.7],
  [new RegExp(`^(?:${TIME})?(?:实际)?完成$`, 'u'), 'actual', 0.5],

  [
    new RegExp(
      `^${SELF}*(?:标准|设定|设置|基准|规定|预设|满分|总)?(?:分值|权重|权数|权值|权重分|权重分值|分值权重|标准分|标准分值|基准分|满分|满分值|权重占比|分值占比|占比权重|配分)$`,
      'u',
    ),
    'weight',
    1,
  ],
  [/^(?:指标|标准)?应得分值?$/u, 'weight', 0.95],
  [/^(?:指标|标准)?(?:分值|权重)(?:及|和|与|\/|、)(?:权重|分值)$/u, 'weight', 1],
  [/^(?:赋分|分数|分值设置|权重设置|比重)$/u, 'weight', 0.6],

  [new RegExp(`^${SELF}*(?:自评得分|自评分|自评分数|自评分值|自评)$`, 'u'), 'score', 1],
  [new RegExp(`^${SELF}*(?:得分|得分值|得分情况|实得分|实得分值)$`, 'u'), 'score', 0.95],
  [new RegExp(`^${SELF}*(?:评分|打分|评分值|分数|评分结果|评分情况)$`, 'u'), 'score', 0.65],

  [/(?:偏差|未完成|未达|未实现|差异|扣分|失分|偏离|超额).*(?:原因|理由|分析|说明|措施)/u, 'deviation', 1],
  [
    /(?:原因|因原).*(?:措施|分析|说明)|改进措施|整改措施|原因分析|(?:偏差|未完成)(?:原因|说明|情况)/u,
    'deviation',
    0.95,
  ],
  [/^原因说明$/u, 'deviation', 1],
  [/^拟采取的?(?:改进|整改)?措施$/u, 'deviation', 0.9],
  [/^(?:主要)?(?:原因|理由)$/u, 'deviation', 0.9],
  [/^(?:备注|情况说明|自评说明|得分说明|完成情况说明|说明)$/u, 'deviation', 0.3],

  [
    /^(?:年度?|部门|项目|整体|当年|预算|支出)*(?:绩效|考核|评价)(?:目标)?(?:指标|目标)?(?:完成情况|值|体系)?$/u,
    'group',
    0.7,
  ],
  [/^(?:年度?)?绩效指标|指标完成情况$/u, 'group', 0.7],

  [/复核|审核|复评|核查|抽查|财政|评审|专家|第三方|审定|核定(?:得分|分)|主管部门/u, 'other', 1],
  [/折算|系数|偏离度|偏差(?:率|度|值)$|(?:完成|达标|达成|实现)(?:率|比例|百分比)$|扣(?:减)?分(?:数|值)?$/u, 'other', 1],
  [/(?<!以)上一?年|(?<![目当])前[一二两三四五3]?年|近[一二两三四五2-5]年|[去往历基]年|基期|历史|同期/u, 'other', 0.9],
  [/行业|中期|实施期(?:目标|指标值)$|参考值/u, 'other', 0.9],
  // 绩效运行监控表: what was done by some month, and what is hoped for the year, is not the year's result.
  [
    /半年|(?:第?[一二三四1-4]|前[三3])季度|监控|(?<!\d)(?:1|一)[-~至到—](?:[1-9]|1[01])月|截[至止到]?.{0,8}?(?<!\d)(?:[1-9]|1[01])月|^(?:[1-9]|1[01])月/u,
    'other',
    0.9,
  ],
  [
    /^(?:全年|年度|年[末终底])预[计期](?:完成|实现|执行|达到)情况|^(?:全年|年[末终底])预计|预计全年|可能性/u,
    'other',
    0.9,
  ],
  [/(?:评价|评分|计分|打分|考核|赋分|得分)(?:标准|规则|细则|方法|办法|依据|要点|说明)|标准及依据/u, 'other', 1],
  [
    /^(?:绩效)?指标(?:描述|说明|解释|内涵|定义|释义|含义|来源|属性说明)|绩效指标描述|确定依据|依据|来源|佐证|证明材料|计算公式|计算方法|取值/u,
    'other',
    1,
  ],
  [
    /^是否|^有无|^序号$|^编号$|编码$|^(?:责任|牵头|实施|填报)|^(?:项目|单位|部门|资金)名称$|^姓名$|^金额|执行率|^(?:预算|执行)数/u,
    'other',
    1,
  ],
];

/** The commonest whole words, to compare a mistyped or misread header with. */
const CANONICAL: readonly (readonly [word: string, meaning: HeaderMeaning])[] = [
  ['一级指标', 'level1'],
  ['二级指标', 'level2'],
  ['三级指标', 'level3'],
  ['指标名称', 'level3'],
  ['指标性质', 'comparator'],
  ['年度指标值', 'target'],
  ['年初指标值', 'target'],
  ['年初目标值', 'target'],
  ['年度目标值', 'target'],
  ['预期指标值', 'target'],
  ['调整指标值', 'adjustedTarget'],
  ['计量单位', 'unit'],
  ['度量单位', 'unit'],
  ['实际完成值', 'actual'],
  ['全年完成值', 'actual'],
  ['全年实际值', 'actual'],
  ['实际完成情况', 'actual'],
  ['考核分值', 'weight'],
  ['指标分值', 'weight'],
  ['指标权重', 'weight'],
  ['权重占比', 'weight'],
  ['自评得分', 'score'],
  ['指标得分', 'score'],
  ['偏差原因分析及改进措施', 'deviation'],
  ['未完成原因分析', 'deviation'],
  ['未完成原因和改进措施', 'deviation'],
  ['财政审核评分', 'other'],
  ['复核得分', 'other'],
  ['复核完成值', 'other'],
  ['得分系数', 'other'],
  ['评价标准', 'other'],
  ['指标值确定依据', 'other'],
];

const LONGEST_HEADER = 40;
const LEAST_LIKENESS = 0.72;
const ALIKE_WEIGHT = 0.85;

/**
 * Columns that are computed from 分值 and 得分, as whole bare words: a word more (复核折算得分, 折算系数) makes it somebody
 * else's column. 重庆 prints 得分系数, 河北 单项指标折算得分, some systems 扣减分数.
 */
const DERIVED: readonly (readonly [pattern: RegExp, meaning: DerivedRole])[] = [
  [/^(?:指标|单项|三级|自评)*得分系数$/u, 'coefficient'],
  [/^(?:指标|单项|三级|自评)*折算后?的?(?:自评)?(?:得分|分数?)$/u, 'converted'],
  [/^(?:指标|单项|三级|自评)*扣减?分(?:数|值)?$/u, 'deduction'],
];

const readBefore = new Map<string, readonly HeaderHit[]>();

/** What a header cell's words may mean, surest first; nothing for a text that is no header word. Numbers never are. */
export function readHeader(text: string): readonly HeaderHit[] {
  if (text === '' || text.length > 2 * LONGEST_HEADER) return [];
  const known = readBefore.get(text);
  if (known) return known;
  const hits = matchHeader(bareWord(text));
  // A sheet repeats few short texts; a long sheet of different ones must not fill the memory.
  if (readBefore.size > 4096) readBefore.clear();
  readBefore.set(text, hits);
  return hits;
}

function matchHeader(word: string): readonly HeaderHit[] {
  if (word === '' || word.length > LONGEST_HEADER || !/\p{Script=Han}/u.test(word)) return [];
  const derived = DERIVED.find(([pattern]) => pattern.test(word));
  if (derived) return [{ meaning: derived[1], weight: 1 }];
  const best = new Map<HeaderMeaning, number>();
  for (const [pattern, meaning, weight] of VOCABULARY) {
    if (weight > (best.get(meaning) ?? 0) && pattern.test(word)) best.set(meaning, weight);
  }
  // A reason column may mention anybody ("财政…偏差原因"), a review column's score must never be taken for ours.
  const deviation = best.get('deviation') ?? 0;
  if (best.has('other') && deviation < 0.9) return [{ meaning: 'other', weight: best.get('other')! }];
  if (deviation >= 0.9) return [{ meaning: 'deviation', weight: deviation }];
  return [...best].map(([meaning, weight]) => ({ meaning, weight })).sort((a, b) => b.weight - a.weight);
}

/** What a mistyped or misread header word is most alike; null when it is like none. */
export function readMistypedHeader(text: string): HeaderHit | null {
  const word = bareWord(text);
  if (word.length < 4 || word.length > LONGEST_HEADER) return null;
  let found: HeaderHit | null = null;
  let most = LEAST_LIKENESS;
  for (const [canonical, meaning] of CANONICAL) {
    const alike = likeness(word, canonical);
    if (alike >= most && (found === null || alike > most)) {
      most = alike;
      found = { meaning, weight: ALIKE_WEIGHT * alike, alike: canonical };
    }
  }
  return found;
}
