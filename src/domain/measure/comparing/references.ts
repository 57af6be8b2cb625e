import type { Actual, MeasureContext } from '../measure';
import { formatActual } from '../actual';
import { isPlanned } from '../reading/wording';
import { polarityIn } from '../sense/sense';

/** How something stands to what it is measured by: "不高于市场价" allows below and equal. */
type Standing = 'below' | 'equal' | 'above';

interface Reference {
  readonly standings: readonly Standing[];
  /** 市场价; "" where only the standing is told ("持平"). */
  readonly to: string;
  readonly subject: string;
}

const BEFORE: readonly (readonly [readonly Standing[], string])[] = [
  [
    ['below', 'equal'],
    '不高于 不超过 不超出 不超 不大于 不多于 未高于 未超过 未超出 未超 没有超过 没有高于 不突破 未突破 ≤ 小于等于',
  ],
  [['above', 'equal'], '不低于 不少于 不小于 未低于 没有低于 ≥ 大于等于'],
  [['below'], '略低于 明显低于 低于 小于 少于 <'],
  [['above'], '略高于 明显高于 高于 超过 超出 超 大于 多于 >'],
  [['equal'], '等于 等同于'],
];
// Longest first: 不高于 must win over 高于, 超过 over 超.
const OPERATORS = BEFORE.flatMap(([standings, words]) => words.split(' ').map((word) => ({ word, standings }))).sort(
  (a, b) => b.word.length - a.word.length,
);
const EQUAL = /^(?:与|同|和)?([^\d,;。:、]{0,12}?)(?:相?持平|一致|相同|相当|相等)$/;
// 控制在预算范围内.
const WITHIN =
  /^([^\d,;。:、在]{0,12})(?:严格|有效)?(?:控制|保持)在([^\d,;。:、()的]{2,6}?)(?:范围|额度|总额|金额)?之?以?内$/;
const TO = /^[^\d,;。:、()的与和及或但]{2,12}$/;

function readReference(written: string): Reference | null {
  const text = written.replace(WITHIN, '$1不超过$2');
  if (text.length > 40 || isPlanned(text.replace(/预算|上年|去年|同期|目标|合同/g, ''))) return null;
  const equal = EQUAL.exec(text);
  if (equal) return /[不未没略基本]/.test(equal[1]!) ? null : { standings: ['equal'], to: equal[1]!, subject: '' };
  const found = OPERATORS.map((each) => ({ ...each, at: text.indexOf(each.word) }))
    .filter(({ at }) => at >= 0)
    // The first; of those that begin together, the longest.
    .sort((a, b) => a.at - b.at || b.word.length - a.word.length)[0];
  if (!found) return null;
  const to = text.slice(found.at + found.word.length);
  if (to !== '' && (!TO.test(to) || OPERATORS.some(({ word }) => to.includes(word)))) return null;
  return { standings: found.standings, to, subject: text.slice(0, found.at) };
}

/** "不高于市场价" ← "低于市场价", "与市场价持平", "高于市场价5%"; null where they are not measured by the same thing. */
export function compareReferences(target: string, actual: Actual, context: MeasureContext): 'met' | 'missed' | null {
  const wanted = readReference(target);
  if (!wanted || wanted.to === '') return null;
  const given = referenceOf(actual);
  if (!given || !isSameReference(wanted.to, given)) return null;
  const isOwn = (subject: string): boolean => subject === '' || context.name.includes(subject);
  if (given.subject !== wanted.subject && !(isOwn(given.subject) && isOwn(wanted.subject))) return null;
  const kept = given.standings.filter((standing) => wanted.standings.includes(standing)).length;
  if (kept === given.standings.length) return 'met';
  if (kept > 0) return null;
  const asksForEqual = wanted.standings.every((standing) => standing === 'equal');
  return !asksForEqual || isWorse(given.standings, context) ? 'missed' : null;
}

// Of which less than last year is bad news for everybody.
const MORE_IS_BETTER = /(?:产量|总产|单产|产值|收入|满意度|覆盖率|入学率|合格率|达标率|优良率|参保率|就业率)$/;

/** What differs from a target of "与上年持平" may be the better: missed is only what is worse beyond doubt. */
function isWorse(standings: readonly Standing[], context: MeasureContext): boolean {
  const polarity = polarityIn(context, '');
  if (polarity === 'harm') return standings.every((standing) => standing === 'above');
  const isGood = (polarity === 'none' || polarity === 'output') && MORE_IS_BETTER.test(context.name);
  return isGood && standings.every((standing) => standing === 'below');
}

const BY_HOW_MUCH = /^([^\d]{2,20})(?:[1-9]\d{0,6}(?:\.\d{1,4})?|0\.[1-9]\d{0,3})(?:%|个百分点|万?元)$/;

/** "高于市场价5%" is above it; by how much does not matter, unless it is by nothing. */
function referenceOf(actual: Actual): Reference | null {
  if (actual.kind === 'words') {
    const measured = BY_HOW_MUCH.exec(actual.words);
    if (!measured) return readReference(actual.words);
    const given = readReference(measured[1]!);
    return given?.standings.length === 1 ? given : null;
  }
  if (actual.kind !== 'quantity' || actual.copied || actual.extreme || actual.label === undefined) return null;
  const { value, unit } = actual.quantity;
  if (!value.isPositive() || value.isZero() || unit === null) return null;
  if (!formatActual(actual).startsWith(actual.label)) return null;
  const given = readReference(actual.label);
  return given?.standings.length === 1 ? given : null;
}

const isSameReference = (wanted: string, { to, standings }: Reference): boolean => {
  const [w, g] = [plain(wanted), plain(to)];
  if (g === '') return standings.includes('equal');
  return w === g || (g.length >= 3 && w.endsWith(g));
};
const plain = (to: string): string => to.replace(/价格$/, '价').replace(/(?:水平|标准)$/, '');
