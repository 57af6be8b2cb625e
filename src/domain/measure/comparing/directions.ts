import type { Actual, MeasureContext } from '../measure';
import { isPlanned } from '../reading/wording';

/** "有所提升", "居民收入显著提高": which way something went, and what the words say of it. */
interface Change {
  readonly axis: number;
  readonly sign: 1 | -1;
  readonly word: string;
  /** What went that way; "" where nobody says. */
  readonly subject: string;
  readonly isSubjectBefore: boolean;
  readonly degree: number;
  /** 持续, 稳步 …: a target that has them asks for them. */
  readonly manner: readonly string[];
  readonly denied: boolean;
}

// Only words of one axis answer each other: a 改善 is no 提升.
const AXES: readonly { readonly up: string; readonly down: string }[] = [
  {
    up: '不降反升 提高 提升 增强 增长 增加 上升 上涨 递增',
    down: '不升反降 下降 降低 减少 下滑 下跌 减弱 减轻 递减',
  },
  { up: '改善 好转 优化', down: '恶化 变差' },
  { up: '扩大', down: '缩小' },
  { up: '延长', down: '缩短' },
];
type Way = Pick<Change, 'axis' | 'sign'>;
const waysOf = (words: string, axis: number, sign: 1 | -1): (readonly [string, Way])[] =>
  words.split(' ').map((word) => [word, { axis, sign }]);
const WAYS: ReadonlyMap<string, Way> = new Map(
  AXES.flatMap(({ up, down }, axis) => [...waysOf(up, axis, 1), ...waysOf(down, axis, -1)]),
);
const WAY = new RegExp([...WAYS.keys()].join('|'), 'g');
// Of an ability or a state, not of an amount: no opposite of 减少.
const OF_QUALITY = /提高|提升|增强/;

const PLAIN = 2;
const DEGREES: ReadonlyMap<string, number> = new Map([
  ...['大幅度', '大幅', '极大', '大大'].map((word) => [word, 4] as const),
  ...['显著', '明显', '较大', '很大'].map((word) => [word, 3] as const),
  ...['有所', '一定程度', '得到'].map((word) => [word, PLAIN] as const),
  ...['略有', '稍有', '小幅', '略微', '轻微', '略', '稍', '微'].map((word) => [word, 1] as const),
]);
const MANNERS =
  '进一步 持续 稳步 逐步 逐年 不断 有效 切实 全面 充分 积极 有力 较快 快速 稳定 平稳 健康 高质量 可持续 同步 合理 适度 协调 良性 普遍'.split(
    ' ',
  );
const FACTS = '已经 已 均 实现 有 地 仍 尚 还 并 上'.split(' ');
// Before FACTS are looked for: 没有 ends with 有.
const DENIALS = '没有得到 未得到 没有 未能 未有 未见 未 没 无'.split(' ');

const PAST = /(?:较|比|与|同)(?:去年|上年|上一年|往年|同期|以往|以前)(?:度|同期)?(?:相比)?|同比/g;
const GENERIC = /^(?:水平|程度|效果|作用|影响|情况|状况)$/;
// Something is held back or turned round, or there are several things.
const TURNED = /[防避遏止控制缓抑绝转消拒限压逆减不未没无难非免反和与及或待需望拟将趋幅]|预/;

function readChange(text: string): Change | null {
  if (text.length > 40 || /[,;。:、()\d]/.test(text) || isPlanned(text)) return null;
  const plain = text.replace(PAST, '');
  const found = [...plain.matchAll(WAY)];
  const [match] = found;
  if (!match || found.length > 1) return null;
  let before = plain.slice(0, match.index);
  let after = plain.slice(match.index + match[0].length).replace(/^了/, '');
  const degrees: number[] = [];
  const manner: string[] = [];
  let denied = false;
  if (DEGREES.has(after)) {
    degrees.push(DEGREES.get(after)!);
    after = '';
  }
  for (let word = lastWord(before); word !== null; word = lastWord(before)) {
    before = before.slice(0, -word.length);
    if (DENIALS.includes(word)) {
      if (denied) return null;
      denied = true;
    } else if (DEGREES.has(word)) {
      if (word !== '得到') degrees.push(DEGREES.get(word)!);
    } else if (MANNERS.includes(word)) manner.push(word);
  }
  if (degrees.length > 1 || (before !== '' && after !== '')) return null;
  const subject = before === '' ? after : before;
  // "提升的", "提升中": no thing.
  if (subject.length > 20 || /^[的中]/.test(subject)) return null;
  return {
    ...WAYS.get(match[0])!,
    word: match[0],
    subject,
    isSubjectBefore: before !== '',
    degree: degrees[0] ?? PLAIN,
    manner,
    denied,
  };
}

const SMALL_WORDS = [...MANNERS, ...DENIALS, ...DEGREES.keys(), ...FACTS].sort((a, b) => b.length - a.length);
const lastWord = (text: string): string | null => SMALL_WORDS.find((word) => text.endsWith(word)) ?? null;

/**
 * A target that only names a direction ("改善条件", "有所提升") and an actual that went that way at least as clearly, or
 * the other way; null where another thing is named, a weaker degree, or none of both.
 */
export function compareChanges(target: string, actual: Actual, { name }: MeasureContext): 'met' | 'missed' | null {
  const wanted = readChange(target);
  // "不增长", "遏制上涨": what is wanted is the opposite of what is said.
  if (!wanted || wanted.denied || TURNED.test(wanted.subject)) return null;
  const given = changeOf(actual, wanted, name);
  if (given?.axis !== wanted.axis) return null;
  if (given.sign !== wanted.sign) return !given.denied && isOpposite(wanted, given, name) ? 'missed' : null;
  if (given.denied) {
    // "没有明显提升" may be a small one.
    const isWhole = given.degree === PLAIN && given.manner.length === 0;
    const isSame = given.subject === '' || given.subject === wanted.subject;
    return isWhole && isSame && !leansOtherWay(wanted, name) ? 'missed' : null;
  }
  const isAsStrong = given.degree >= wanted.degree && wanted.manner.every((word) => given.manner.includes(word));
  return isAsStrong && isOfSame(wanted, given, name) ? 'met' : null;
}

/** "下降5%" ← "上升1%": numbers whose labels go opposite ways. */
export function areOppositeLabels(target: string, actual: string, name: string): boolean {
  const [wanted, given] = [readChange(target), readChange(actual)];
  if (!wanted || !given || wanted.denied || given.denied || wanted.axis !== given.axis) return false;
  return wanted.sign !== given.sign && !TURNED.test(wanted.subject) && isOpposite(wanted, given, name);
}

function changeOf(actual: Actual, wanted: Change, name: string): Change | null {
  if (actual.kind === 'words') return readChange(actual.words);
  if (actual.kind !== 'quantity' || actual.label === undefined || actual.extreme) return null;
  if (!actual.quantity.value.isPositive() || actual.quantity.value.isZero()) return null;
  if (actual.copied === '≤' || actual.copied === '<') return null;
  const change = readChange(actual.label);
  if (!change || change.denied) return null;
  if (actual.quantity.unit?.dimension === 'ratio') return change;
  // What was counted is not kept: only a row about the very thing says it ("增加岗位" ← "增加5个岗位").
  const isCounted = actual.quantity.unit?.dimension === 'count' && COUNTED.test(wanted.subject);
  return isCounted && name.includes(wanted.subject) ? change : null;
}

const COUNTED = /^(?:就业|工作|公益性?)?(?:岗位|床位|学位|车位|泊位|人数|户数|网点|站点)$/;

/** Whether what went up is what should: the same thing, the head of it, or, where the target names none, the row's. */
function isOfSame(wanted: Change, given: Change, name: string): boolean {
  const [T, A] = [wanted.subject, given.subject];
  if (A === T) return true;
  if (TURNED.test(A)) return false;
  // Before the word stands what rises, or how: only the row tells them apart.
  if (A === '') return !wanted.isSubjectBefore || name.includes(T);
  if (T !== '') return A.length >= 2 && T.endsWith(A);
  if (GENERIC.test(A)) return true;
  if (A.length < 2 || SEVERAL.test(name)) return false;
  // "成本提升" in a row about 成本效益 speaks of the cost.
  return name.endsWith(A) || (A.length >= 4 && name.includes(A) && wanted.sign > 0 && !BETTER_LESS.test(A));
}

const SEVERAL = /[、和与及或,;]/;
/** What is good to have less of, named anywhere. */
export const BETTER_LESS =
  /成本|费|支出|负担|压力|价格|[损耗违污病贫欠失漏案灾堵债]|事故|投诉|信访|纠纷|矛盾|风险|隐患|排放|差|故障|死亡|空置|闲置/;
const FALLING = /下降|降低|减|缩|节|压/;
const BETTER_MORE =
  /提|增|能力|效|满意|覆盖|治理|防|整治|化解|质量|保障|改善|优化|率先|监管|管理|服务|建设|宣传|处|查|办/;

/** Only where both speak of one thing for certain: the same words, or no thing on either side. */
function isOpposite(wanted: Change, given: Change, name: string): boolean {
  if (given.subject !== wanted.subject) return false;
  if (wanted.subject !== '') return true;
  if (wanted.sign < 0 && (OF_QUALITY.test(given.word) || OF_QUALITY.test(wanted.word))) return false;
  return !leansOtherWay(wanted, name);
}

/** "下降" in a row about costs may be the good news of a row that wants 提升. */
function leansOtherWay(wanted: Change, name: string): boolean {
  if (wanted.subject !== '') return false;
  return wanted.sign > 0 ? BETTER_LESS.test(name) || FALLING.test(name) : BETTER_MORE.test(name);
}
