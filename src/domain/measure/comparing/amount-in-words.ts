import type { Decimal } from '../../decimal';
import { HUNDRED } from '../../decimal';
import type { DateClaim, QuantityClaim } from '../reading/claim';
import { MOST_CLAIMS, scanClaims } from '../reading/claims';
import type { Actual, MeasureContext, Quantity, Target, Unit } from '../measure';
import { normalise } from '../reading/text';
import { baseOf, isScale } from '../reading/units';
import { denies, isNextYear, isOngoing, isRelative } from '../reading/wording';

type Numeric = Target & { kind: 'at-least' | 'at-most' | 'equal' | 'range' };

// Longer texts are prose, and speak of more than one thing.
const LONGEST = 200;

/**
 * The one amount that a longer actual says of what its target asks: 2468人 of "2468人,完成全年目标任务2468人的100%",
 * 87人次 of "87人次,救助资金30万元". Null where there is none, or where a careful reader could take another one.
 */
export function amountInWords(text: string, target: Numeric, context: MeasureContext, about = ''): Actual | null {
  const goal = target.kind === 'range' ? target.low : target.quantity;
  const { unit } = goal;
  if (unit === null || isScale(unit) || !isClear(text, context)) return null;
  const mentions = readMentions(text, unit);
  if (!mentions || (unit.dimension === 'money' && isForSeveral(text, context))) return null;
  const isFull = target.kind === 'at-least' || target.kind === 'equal';
  if (mentions.length === 0) return isFull ? shareOfTask(text, goal) : null;

  const achieved: Mention[] = [];
  let share: Decimal | null = null;
  for (const mention of mentions) {
    if (PROMISED.test(mention.clause)) {
      // The promise said again: it is not what was done, and it is another's if it is not the target.
      if (!mention.value.eq(goal.value)) return null;
      share = mention.share ?? share;
    } else if (
      mention.share !== null ||
      NOT_ACHIEVED.test(mention.clause) ||
      !isAbout(mention, unit, context.name + about)
    ) {
      return null;
    } else achieved.push(mention);
  }
  const expected = share && isFull ? goal.value.times(share).div(HUNDRED) : null;
  const [first] = achieved;
  if (!first) return expected && { kind: 'quantity', quantity: { value: expected, unit }, copied: null };
  if (achieved.some(({ claim, value }) => !value.eq(first.value) || claim.bound !== first.claim.bound)) return null;
  // "男60人，女60人": the same number, but of two things.
  if (achieved.length > 1 && achieved.every(({ claim }) => claim.bound === null)) return null;
  // A share is rounded.
  if (expected && first.value.minus(expected).abs().gt(goal.value.abs().div(HUNDRED))) return null;
  return actualOf(first);
}

/** A quantity of the target's dimension, and what its text says around it. */
interface Mention {
  readonly claim: QuantityClaim;
  /** In the target's unit. */
  readonly value: Decimal;
  /** The words of its clause up to it, other numbers left out; `before` are all words up to the clause. */
  readonly clause: string;
  readonly before: string;
  /** 100 of "2468人的100%": then the quantity is a whole, and only that part of it was done. */
  readonly share: Decimal | null;
}

/** Nothing in the text denies, postpones or counts from somewhere else. */
const isClear = (text: string, { name }: MeasureContext): boolean =>
  text.length <= LONGEST &&
  /\d/.test(text) &&
  !denies(text) &&
  !isNextYear(text) &&
  !isRelative(text, name) &&
  !isOngoing(text, name);

/** "2人6万元" where the indicator is an amount for one: the money may be one's or both's. */
const isForSeveral = (text: string, { name }: MeasureContext): boolean =>
  /均|每|单价|标准/.test(name) &&
  scanClaims(text).claims.some((claim) => claim.kind === 'quantity' && claim.quantity.unit?.dimension === 'count');

function readMentions(text: string, unit: Unit): readonly Mention[] | null {
  const { claims, tail } = scanClaims(text);
  if (/^[+*]/.test(tail) || claims.length === 0 || claims.length > MOST_CLAIMS) return null;
  const mentions: Mention[] = [];
  let clause = '';
  let before = '';
  for (const [index, claim] of claims.entries()) {
    const cut = Math.max(...Array.from(',;。:()', (mark) => claim.lead.lastIndexOf(mark)));
    if (cut >= 0) {
      before += clause + claim.lead.slice(0, cut);
      clause = '';
    }
    clause += claim.lead.slice(cut + 1);
    // "60人+60人", "60人*2期" is a sum that nobody drew.
    if (claim.joined || (index > 0 && (/^[+*]/.test(claim.lead) || text[claim.start] === '+'))) return null;
    if (claim.kind === 'date') {
      if (isPartOfYear(claim)) return null;
      continue;
    }
    const { quantity, vague, conflicting, excluded, spread } = claim;
    // A bare number may be of anything, of the target's dimension as well.
    if (quantity.unit === null) return null;
    if (baseOf(quantity.unit) !== baseOf(unit)) continue;
    // "100人的80%": a share of something said before it.
    if (vague || conflicting || excluded || spread || (index > 0 && claim.lead === '的' && unit.dimension === 'ratio'))
      return null;
    const next = claims[index + 1];
    const share = next?.kind === 'quantity' && next.lead === '的' && next.quantity.unit?.symbol === '%';
    const value = quantity.value.times(quantity.unit.factor).div(unit.factor);
    mentions.push({ claim, value, clause, before, share: share ? next.quantity.value : null });
  }
  return mentions;
}

/** "上半年2起", "12月培训60人": what happened then is not all that happened; "截至12月底", "1-12月" and a year are. */
const isPartOfYear = ({ from, until, edge, lead }: DateClaim): boolean =>
  until.month !== null &&
  !(until.month === 12 && (from?.month === 1 || edge !== null || /截[至止]|[至到]$/.test(lead)));

const PROMISED = /计划|目标|任务|指标|预期|(?<![供反响效对相适])应(?![急用对])/;
const NOT_ACHIEVED =
  /第|应|原|总(?![计共])|预计|预算|拟|争取|力争|预定|去年|上年|上一年|往年|同期|同比|较|比|合同|约定|下达|其中|剩|余|另|均|每|各|约|近|部分|可|将|需|要|[~\-+±\\*/≥≤<>=\d]|[到至第之点又半]$/;

/** "完成全年目标任务的100%": all that was promised, without its number. */
function shareOfTask(text: string, { value, unit }: Quantity): Actual | null {
  const { claims, tail } = scanClaims(text);
  const [claim] = claims;
  if (claims.length !== 1 || claim?.kind !== 'quantity' || claim.quantity.unit?.symbol !== '%' || tail !== '')
    return null;
  if (claim.bound !== null || unit?.dimension === 'ratio' || !TASK.test(claim.lead)) return null;
  return { kind: 'quantity', quantity: { value: value.times(claim.quantity.value).div(HUNDRED), unit }, copied: null };
}
const TASK = /^已?完成(?:全年|年度|本年度?|年初)?(?:的?目标任务数?|任务数?|目标数?|计划数?|任务目标)的$/;

function actualOf({ claim: { quantity, bound, inActual }, clause }: Mention): Actual {
  return {
    kind: 'quantity',
    quantity,
    copied: inActual === 'bound' && bound !== '=' ? bound : null,
    ...(inActual === 'greatest' || inActual === 'least' ? { extreme: inActual } : {}),
    ...(clause === '' ? {} : { label: clause }),
  };
}

// Words that go with any amount.
const GENERIC =
  /计划|目标|任务|应该?|已经?|共计|总计|合计|累计|总共|共|实际|实|全部|全面|基本|顺利|圆满|按时|按期|完成|达到|达|全年|本年度?|年度|当年|目前|现|为|了|有|数量|人数|个数|面积|长度|[的"“”、.]/g;
// Shared by indicators that have nothing else in common.
const WEAK: ReadonlySet<string> = new Set(
  '工作 项目 人员 人数 数量 情况 完成 建设 实施 开展 工程 资金 金额 面积 长度 实际 全年 年度 组织 相关 单位'.split(' '),
);

/** Whether the words beside a number are about the indicator: they name it, or nothing else. */
function isAbout({ clause, before }: Mention, unit: Unit, name: string): boolean {
  const rate = /[^\s,;:()]{2}[率度](?=[^率度]*$)/.exec(clause)?.[0];
  if (unit.dimension === 'ratio') return rate === undefined ? isBare(clause + before) : name.includes(rate);
  const words = isBare(clause) ? before : clause;
  return isBare(words) || sharesWord(words, normalise(name.slice(0, 200)));
}

const isBare = (words: string): boolean => words.replace(GENERIC, '').replace(/[,;:。()]/g, '') === '';

function sharesWord(words: string, name: string): boolean {
  for (let at = 0; at + 2 <= words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    if (!WEAK.has(pair) && /^[\u4e00-\u9fff]{2}$/.test(pair) && name.includes(pair)) return true;
  }
  return false;
}
