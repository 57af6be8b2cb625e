import { takesBack } from './taken-back';

// Words that add force to a claim, longest first: "显著提升" claims all that "提升" does.
const FORCE =
  /进一步|圆满|顺利|显著|明显|大幅度?|较好地?|很好地?|良好地?|积极|有效地?|持续|充分|全面|切实|稳步|逐步|有力|极大|推动|促进/g;
// Words that only say that it happened.
const FACT = /已经|已|均|都|得到|了|的|地|完成|全部|按照|按|严格/g;
const BOUND_FACT = /不(?:发生|出现)|未(?:发生|出现)|没有?(?:发生|出现)|无发生|零发生|杜绝/g;

const BRACKETS = /\(([^()]*)\)/g;
const forceOf = (words: string): readonly string[] => words.match(FORCE) ?? [];
const coreOf = (words: string): string =>
  words
    .replace(BRACKETS, '')
    .replace(BOUND_FACT, '无')
    .replace(FORCE, '')
    .replace(FACT, '')
    .replace(/[,.;:。、!"'“”‘’·\s]/g, '');

/** 是否利于… asks; 有利于… answers. */
const asClaim = (words: string): string =>
  words
    .replace(/^是否/, '')
    .replace(/^有(?=利于|助于|益于)/, '')
    .replace(OF_EFFECT, '');
// "影响长远" says no more than "长远".
const OF_EFFECT = /^(?:影响|效果|作用|成效)(?=(?:长远|深远|持久|长期|可持续|广泛|良好)$)/;

/**
 * Whether the actual claims all that the target does in the same words: equal but for words that add force or say
 * that it happened. Denials are never dropped, so "未提升" is never "提升".
 */
export function claimsAll(target: string, actual: string): boolean {
  if (target.length > 200 || actual.length > 200) return false;
  if (HELD_TO.has(target)) return HELD_TO.get(target)!.test(actual);
  const [wanted, reached] = [asClaim(target), asClaim(actual)];
  const core = coreOf(wanted);
  if (core === '' || core !== coreOf(reached)) return false;
  if (isLimited(wanted, reached) || isOnlyUnderWay(wanted, reached)) return false;
  const force = forceOf(reached);
  return forceOf(wanted).every((word) => force.includes(word));
}

// Of a limit, 未 says what 不 asks for; of 不启动 nobody knows what was asked for.
const HELD_TO: ReadonlyMap<string, RegExp> = new Map(
  [
    '超标',
    '超限',
    '超支',
    '超预算',
    '超概算',
    '超编',
    '超载',
    '突破',
    '违规',
    '违法',
    '拖欠',
    '挪用',
    '截留',
    '挤占',
  ].map((fault) => [`不${fault}`, new RegExp(`^(?:均|从)?(?:未|没有|无|未发生|未出现|没有发生)${fault}$`)] as const),
);

/** "合格(整改后仍有2处不达标)": brackets of the actual that take something back, or count what the target does not. */
function isLimited(target: string, actual: string): boolean {
  return [...actual.matchAll(BRACKETS)].some(
    ([bracket, inside]) => !target.includes(bracket) && (takesBack(inside!) || /\d/.test(inside!)),
  );
}

// Work that goes on; of a change (持续改善) it says that it happened, and goes on.
const EFFORT = /推动|促进|积极|逐步|稳步|持续/g;
// What helps to push something on does so in fact.
const HELPING = /[利助益]于(?:推动|促进)?/g;
const PUSHING = /推动|促进/;
const LASTING = /稳步|持续/g;
const CHANGE =
  /推进|加强|保持|维护|维持|提高|提升|增强|改善|增长|增加|优化|完善|保障|稳定|运行|巩固|发挥|下降|降低|减少/;
const DONE = /完成|已|全部|得到|建成|均|都|全面|达到|实现|完毕|了/;

/** "完成整改" ← "逐步整改", "全部落实" ← "落实": less is told than that it was done, or that all of it was. */
function isOnlyUnderWay(target: string, actual: string): boolean {
  const efforts = (actual.replace(HELPING, '').match(EFFORT) ?? []).filter(
    (word) => !target.includes(word) && !(PUSHING.test(target) && !PUSHING.test(word)),
  );
  const isOfChange = CHANGE.test(target) && efforts.every((word) => word.replace(LASTING, '') === '');
  if (efforts.length > 0 && (!isOfChange || DONE_ASKED.test(target))) return true;
  if (target.includes('全部') && !/全部|全面|均|都|全/.test(actual)) return true;
  return target.includes('完成') && !DONE.test(actual);
}
const DONE_ASKED = /完成|已|全部/;
