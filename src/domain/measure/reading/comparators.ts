import type { Comparator } from '../measure';

/**
 * What a comparator word says in an actual. `bound`: the same as in a target ("95%以上", a target copied). `value`: the
 * number was reached ("达到97%"). `greatest`, `least`: the extreme of what was measured ("最长6天").
 */
export type InActual = 'bound' | 'value' | 'greatest' | 'least';

export interface ComparatorWord {
  readonly word: string;
  readonly comparator: Comparator;
  readonly inActual: InActual;
}

const words = (comparator: Comparator, inActual: InActual, list: string): ComparatorWord[] =>
  list.split(' ').map((word) => ({ word, comparator, inActual }));

const longestFirst = (list: ComparatorWord[]): readonly ComparatorWord[] =>
  list.sort((a, b) => b.word.length - a.word.length);

/** Before the number. Longest first: 大于等于 must win over 等于, 不超过 over 超过. */
export const PREFIXES: readonly ComparatorWord[] = longestFirst([
  ...words(
    '≥',
    'bound',
    '≥ >= => >/= ≥= 大于等于 大于或等于 大于或者等于 大等于 高于等于 高于或等于 多于或等于 超过或等于 等于或大于 等于或高于',
  ),
  ...words(
    '≥',
    'bound',
    '不少于 不低于 不小于 不下于 不下 不短于 不得少于 不得低于 不得小于 不能少于 不能低于 应不低于 应不少于 不少 不低 至少 起码 保底',
  ),
  ...words('≥', 'least', '最少 最低 最小 最短'),
  ...words(
    '≥',
    'value',
    '达到 达 达成 已达 已达到 提高到 提高至 提升到 提升至 增加到 增加至 增长到 增长至 上升到 上升至 升至',
  ),
  ...words('>', 'bound', '> 大于 不止 高于 多于 超过 超出 超 优于 突破 长于'),
  ...words(
    '≤',
    'bound',
    '≤ <= =< </= ≤= 小于等于 小于或等于 小于或者等于 小等于 低于等于 低于或等于 少于或等于 等于或小于 等于或低于',
  ),
  ...words(
    '≤',
    'bound',
    '不超过 不超出 不超 不高于 不大于 不多于 不长于 不突破 不得超过 不得高于 不得大于 不得多于 不能超过 应不超过 未超过 没有超过 没超过 未超',
  ),
  ...words('≤', 'bound', '控制在 控制到 控制至 控制于 限制在 压减至 至多 不晚于 不迟于 上限'),
  ...words('≤', 'greatest', '最多 最高 最长 最大 最晚 最迟'),
  ...words('≤', 'value', '降至 降到 下降至 下降到 降低至 降低到 减少至 减少到 减至 压缩至 压缩到 压降至 缩短至 缩短到'),
  ...words('<', 'bound', '< 小于 低于 少于 不足 不到 短于 早于 未达到 未达 没达到 没有达到 未满 不满'),
  ...words('=', 'bound', '= == 等于'),
]);

/** After the number and its unit. 以上、以下、以内 include the number itself (民法典第一千二百五十九条). */
export const SUFFIXES: readonly ComparatorWord[] = longestFirst([
  ...words(
    '≥',
    'bound',
    '以上 及以上 或以上 或者以上 和以上 含以上 (含)以上 以上(含) 及其以上 之上 或更多 或者更多 及更多 起步',
  ),
  ...words('>', 'bound', '(不含)以上 以上(不含) 以外'),
  ...words(
    '≤',
    'bound',
    '以下 及以下 或以下 或者以下 和以下 含以下 (含)以下 以下(含) 及其以下 之下 以内 之内 (含)以内 以内(含) 或更少 内',
  ),
  ...words('<', 'bound', '(不含)以下 以下(不含)'),
]);

/** What may stand between a comparator and its number: "至少有10", "超过了80", "不低于(95%)". */
const LINKS = '了有是为在于:,;。、("“';

/** A word that binds the next number even over other words: "至少全年完成2次". */
const REACHING: ReadonlySet<string> = new Set([
  '不少于',
  '不低于',
  '不超过',
  '不高于',
  '不多于',
  '至少',
  '至多',
  '最少',
  '最多',
]);
const REACHING_WORDS = PREFIXES.filter(({ word }) => REACHING.has(word));

const byLast: ReadonlyMap<string, readonly ComparatorWord[]> = (() => {
  const index = new Map<string, ComparatorWord[]>();
  for (const entry of PREFIXES) {
    const last = entry.word[entry.word.length - 1]!;
    index.set(last, [...(index.get(last) ?? []), entry]);
  }
  return index;
})();

const byFirst: ReadonlyMap<string, readonly ComparatorWord[]> = (() => {
  const index = new Map<string, ComparatorWord[]>();
  for (const entry of SUFFIXES) {
    const first = entry.word[0]!;
    index.set(first, [...(index.get(first) ?? []), entry]);
  }
  return index;
})();

/** The comparator that text.slice(from, to) ends with, and where it begins. */
export function comparatorBefore(
  text: string,
  from: number,
  to: number,
): { readonly entry: ComparatorWord; readonly start: number } | null {
  let end = to;
  while (end > from && end > to - 2 && LINKS.includes(text[end - 1]!)) {
    const found = endingAt(text, from, end);
    if (found) return found;
    end -= 1;
  }
  return end > from ? endingAt(text, from, end) : null;
}

function endingAt(
  text: string,
  from: number,
  end: number,
): { readonly entry: ComparatorWord; readonly start: number } | null {
  const entries = byLast.get(text[end - 1]!);
  if (!entries) return null;
  for (const entry of entries) {
    const start = end - entry.word.length;
    if (start >= from && text.startsWith(entry.word, start)) return { entry, start };
  }
  return null;
}

/** The last reaching comparator in text.slice(from, to) with nothing but words behind it. */
export function reachingComparator(
  text: string,
  from: number,
  to: number,
): { readonly entry: ComparatorWord; readonly start: number } | null {
  const lead = text.slice(from, to);
  if (lead.length < 3) return null;
  for (const entry of REACHING_WORDS) {
    const start = lead.lastIndexOf(entry.word);
    if (start >= 0 && !/[,;:。、(]/.test(lead.slice(start))) return { entry, start: from + start };
  }
  return null;
}

/** The comparator that begins at `at`, and where it ends. */
export function comparatorAfter(
  text: string,
  at: number,
): { readonly entry: ComparatorWord; readonly end: number } | null {
  const entries = byFirst.get(text[at] ?? '');
  if (!entries) return null;
  for (const entry of entries) {
    if (!text.startsWith(entry.word, at)) continue;
    const end = at + entry.word.length;
    // 3天内 but not 3项内容
    if (entry.word === '内' && end < text.length && !',;。、)完办到回支拨'.includes(text[end]!)) continue;
    return { entry, end };
  }
  return null;
}

const EXACT: ReadonlyMap<string, Comparator> = new Map([
  ...PREFIXES.filter(({ inActual }) => inActual !== 'value').map(({ word, comparator }) => [word, comparator] as const),
  ['≧', '≥'],
  ['正向指标', '≥'],
  ['正向', '≥'],
  ['反向指标', '≤'],
  ['反向', '≤'],
  ['逆向指标', '≤'],
  ['逆向', '≤'],
  ['负向指标', '≤'],
  ['负向', '≤'],
]);

/** What a 指标性质 column says: a comparator, 定性 (the target is words), or nothing we can use (定量, blank). */
export function readComparatorColumn(text: string): Comparator | '定性' | null {
  if (text === '') return null;
  const plain = text.replace(/[()]/g, '');
  if (/^定性/.test(plain)) return '定性';
  const exact = EXACT.get(plain);
  if (exact) return exact;
  // "正向指标≥", "≥(大于等于)"
  const sign = /[≥≤<>=]{1,2}/.exec(plain)?.[0];
  return (sign === undefined ? null : EXACT.get(sign)) ?? null;
}
