import { shouldBe } from './answers';
import type { MeasureContext } from '../measure';
import { polarityIn } from '../sense/sense';

/**
 * The vocabulary of qualitative actuals. Only whole phrases count: what is not in a class is compared word by word,
 * and where the words differ nobody guesses.
 */

const OBJECT =
  '(?:年度|年初|预期|预定|既定|设定|本年度?|全年|总体|绩效)?(?:绩效)?(?:指标|目标|任务|要求|效果|成效|标准|目标值|指标值|计划)?(?:要求|值)?';
const DONE = '(?:达成|达到|完成|实现|达标|符合|满足)';

const HOW = '(?:已|均已|均|都已|全部|已全部|全面|圆满|已圆满|顺利|已经|较好地?|很好地?|超额)?';
const FULFILLED = new RegExp(`^${HOW}${DONE}(?:了)?${OBJECT}$`);
// "完成" alone answers only a target that asks for it; "达成预期指标" answers any.
const BARE = new RegExp(`^${HOW}(完成|符合|满足)(?:了)?$`);
const PARTIAL = new RegExp(`^(?:部分|未全部|未完全|没有完全|尚未完全|未能全部)${DONE}${OBJECT}(?:并具有一定效果)?$`);
const FAILED = new RegExp(
  `^(?:未|尚未|没有|没|未能|均未|暂未|仍未)(?:按时|按期|如期|及时)?(?:${DONE}|开展|启动|实施|落实)(?:了)?${OBJECT}(?:且效果较差)?$`,
);

export type Verdict = 'fulfilled' | 'partial' | 'failed';

// Not to reach such a target, or not to start, may be just what it asks for: 不突破, 无需响应, 控制在限额内.
const HOLDING_BACK = /[不未没无禁零勿]|控制|限额|上限|红线|警戒|以内|之内/;
const HARMLESS = /不断|不间断|不定期|不低于|不少于|不小于|不亚于|无障碍|无害化|无缝|无偿|未成年/g;
const SAYS_OF_WHAT = new RegExp(`${DONE}(?:了)?.`);

/**
 * What an actual asserts about its target as a whole ("达成预期指标"); null where it says something of its own, or where
 * the target is one to stay away from ("不达到红色等级" ← "未达到").
 */
export function verdictOf(words: string, target: string): Verdict | null {
  if (words.length > 24) return null;
  const holdsBack = HOLDING_BACK.test(target.replace(HARMLESS, ''));
  if (PARTIAL.test(words)) return PARTIAL.test(target) ? null : 'partial';
  if (FAILED.test(words)) return holdsBack ? null : 'failed';
  if (holdsBack && !SAYS_OF_WHAT.test(words)) return null;
  const bare = BARE.exec(words)?.[1];
  if (bare !== undefined) return target.includes(bare) ? 'fulfilled' : null;
  return FULFILLED.test(words) ? 'fulfilled' : null;
}

// Grades, best first. Only grades of one scale are compared.
const SCALES: readonly (readonly string[][])[] = [
  [
    ['优', '优秀'],
    ['良', '良好'],
    ['中', '中等'],
    ['差', '较差'],
  ],
  [
    ['合格', '达标', '通过'],
    ['不合格', '不达标', '未通过'],
  ],
  [
    ['是', '有', '√', '✓', '✔'],
    ['否', '无', '*'],
  ],
  [['高'], ['低', '较低']],
  [['好'], ['差', '较差', '不好']],
  [['强'], ['弱', '较弱']],
  [
    ['显著', '明显', '效果显著', '效果明显'],
    ['不明显', '不显著', '效果不明显', '效果不显著'],
  ],
  [
    ['满意', '非常满意', '很满意'],
    ['不满意', '很不满意'],
  ],
  [['稳定', '平稳'], ['不稳定']],
  [
    ['健全', '完善'],
    ['不健全', '不完善'],
  ],
  [['及时'], ['不及时']],
  [['完整'], ['不完整']],
  [
    ['合规', '规范'],
    ['不合规', '不规范'],
  ],
  [['有效'], ['无效']],
];

// Where a scale alone does not say it: 优良 is 优 or 良, 合格 is kept by anything better.
const FLOORS: readonly { readonly asks: string[]; readonly kept: string[]; readonly broken: string[] }[] = [
  {
    asks: ['优良', '良好以上', '良以上', '良及以上'],
    kept: ['优', '优秀', '优等', '优良', '良', '良好'],
    broken: ['中', '中等', '一般', '差', '较差', '轻度污染', '中度污染', '重度污染', '严重污染', '不合格', '不达标'],
  },
  { asks: ['良', '良好'], kept: ['优良'], broken: ['轻度污染', '中度污染', '重度污染', '严重污染', '不合格'] },
  { asks: ['优', '优秀'], kept: [], broken: ['轻度污染', '中度污染', '重度污染', '严重污染', '不合格'] },
  { asks: ['合格'], kept: ['优', '优秀', '优良', '良', '良好'], broken: [] },
  { asks: ['好'], kept: ['良好', '很好', '非常好', '优', '优秀'], broken: [] },
  {
    // A bare mark for one quality.
    asks: '健全 完善 合规 规范 合理 完整 明确 齐全 清晰 科学 真实 准确 有效 充分 到位 良好'.split(' '),
    kept: ['好', '良好', '很好', '优', '优秀'],
    broken: ['差', '较差', '很差'],
  },
];

// "验收合格", "质量鉴定为优良", "空气质量为优": the grade itself, and of what it is.
const GRADED = /^(?:已|均|全部)?(工程|项目|空气|水)?(?:质量)?(?:验收|鉴定|评定|等级|评价)?(?:结果)?(?:为|是|达到)?/;

function gradeIn(words: string): { readonly of: string; readonly grade: string } {
  const match = GRADED.exec(words)!;
  const grade = words.slice(match[0].length);
  return grade === '' ? { of: '', grade: words } : { of: match[1] ?? '', grade };
}

const YES_OR_NO = /^[是否有无√✓✔*]$/;
const AMOUNT = /^(?:[高低强弱]|较低|较弱|(?:效果)?不?(?:明显|显著))$/;
// Rows of which less is better, or nobody knows: a lower grade is no bad news.
const BETTER_LESS =
  /负面|不良|不利|消极|噪|成本|费|耗|难度|风险|隐患|违|问题|事故|投诉|污染|拖欠|挪用|截留|失业|犯罪|发案|贫困|负担|压力|债|排放|浓度|强度|价格|差错|错误|损|漏|死|亡|病|灾|矛盾|纠纷|信访|上访|舆情/;

const DANGER = /(?:风险|隐患|危险|污染|难度)(?:等级|级别|程度|水平)?$/;

/**
 * 1: the actual's grade is at least the target's; -1: it is lower; 0: they are not of one scale, or a lower one may be
 * the better (拖欠工资: 有 ← 否).
 */
export function compareGrades(target: string, actual: string, context: MeasureContext): -1 | 0 | 1 {
  const { of, grade: asked } = gradeIn(target);
  const { of: ofGiven, grade: given } = gradeIn(actual);
  if (of !== '' && ofGiven !== '' && of !== ofGiven) return 0;
  const order = compareGradesOnly(asked, given);
  if (order >= 0) return order;
  const polarity = polarityIn(context, '');
  if (polarity === 'harm' || polarity === 'case' || DANGER.test(context.name)) return 0;
  if (YES_OR_NO.test(asked)) return shouldBe(context.name) && isPair(asked, given) ? -1 : 0;
  return AMOUNT.test(asked) && BETTER_LESS.test(context.name) ? 0 : -1;
}

// 有 and 无, 是 and 否 answer each other; 是 and 无 do not.
const isPair = (yes: string, no: string): boolean =>
  yes === '有' ? no === '无' : yes === '是' ? no === '否' : no !== '无';

function compareGradesOnly(asked: string, given: string): -1 | 0 | 1 {
  const floor = FLOORS.find(({ asks, kept, broken }) => asks.includes(asked) && [...kept, ...broken].includes(given));
  if (floor) return floor.kept.includes(given) ? 1 : -1;
  return onOneScale(asked, given);
}

function onOneScale(target: string, actual: string): -1 | 0 | 1 {
  for (const scale of SCALES) {
    const wanted = scale.findIndex((grade) => grade.includes(target));
    if (wanted < 0) continue;
    const reached = scale.findIndex((grade) => grade.includes(actual));
    if (reached < 0) continue;
    // "否", "低": whether more of it would be better is not known.
    if (wanted === reached) return 1;
    if (wanted === scale.length - 1) return 0;
    return reached < wanted ? 1 : -1;
  }
  return 0;
}

/**
 * A whole scale in the place of a target ("优良中低差", "好坏": 四川的定性指标) asks for a grade and promises none: the best
 * one reaches whatever was meant, the worst one nothing. 高中低 is not here: whether high is good depends on the indicator.
 */
const ASKED: readonly { readonly asks: RegExp; readonly best: readonly string[]; readonly worst: readonly string[] }[] =
  [
    { asks: /^优秀?良好?中等?(?:低|合格|一般)?差$/, best: ['优', '优秀'], worst: ['差', '较差'] },
    { asks: /^好(?:中|一般)?[坏差]$/, best: ['好', '很好'], worst: ['坏', '差', '较差'] },
  ];

/** "优良中低差": a list of grades, not one of them. */
export const listsGrades = (words: string): boolean => gradeAsked(words, words) !== null;

/** Where the actual's grade stands on the scale that the target names; null for a target that names none. */
export function gradeAsked(target: string, actual: string): 'best' | 'between' | 'worst' | null {
  const scale = ASKED.find(({ asks }) => asks.test(target.replace(/[、/,，;；|]/g, '')));
  if (!scale) return null;
  if (scale.best.includes(actual)) return 'best';
  return scale.worst.includes(actual) ? 'worst' : 'between';
}

const ACCEPTED = /^(?:已|均|均已|全部|已全部|顺利)?(一次性?)?(?:顺利)?通过(?:了)?(?:[^,;。、不未没]{0,8}验收)?$/;
const NOT_ACCEPTED = /^(?:未|未能|没有|没|尚未|暂未)(?:一次性?)?通过(?:[^,;。、]{0,8}验收)?$/;

/** "一次性通过省文物局验收" ← "一次通过", "未通过": what an acceptance came to; null where it does not say. */
export function compareAcceptance(target: string, actual: string): 'met' | 'missed' | null {
  if (
    target.length > 30 ||
    !/^(?:项目|工程)?(?:质量)?(?:顺利)?(?:一次性?)?(?:顺利)?通过[^,;。、]{0,14}验收$/.test(target)
  )
    return null;
  if (NOT_ACCEPTED.test(actual)) return 'missed';
  const accepted = ACCEPTED.exec(actual);
  return accepted && (!target.includes('一次') || accepted[1] !== undefined) ? 'met' : null;
}

/** "应保尽保", "应改尽改": all of it. */
export const asksForAll = (words: string): boolean => /^(?:实现|做到|确保)?应(.)尽\1$/.test(words);
